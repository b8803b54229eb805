"""A notice that is opened was read, and leads to what it is about; nobody opens that of another."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse

from tests.conftest import SignIn
from tests.reminders.conftest import DUE, look
from zonaintegritas.guard.models import HistoryEntry
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans.models import Occurrence
from zonaintegritas.reminders.models import Notice


@pytest.fixture
def notice(occurrence: Occurrence, office: Office, anggota: User) -> Notice:
    look(office, DUE - dt.timedelta(days=7))
    return Notice.objects.get(person=anggota, kind="DUE_7")


def test_it_is_read_and_leads_to_the_item(
    notice: Notice, occurrence: Occurrence, anggota: User, sign_in: SignIn
) -> None:
    answer = sign_in(anggota).post(reverse("reminders:open_notice", args=[notice.pk]))
    assert answer["Location"] == f"{reverse('plans:item', args=[occurrence.item_id])}#kali-{occurrence.pk}"
    notice.refresh_from_db()
    assert notice.seen_at is not None
    assert HistoryEntry.objects.filter(action="notice:read", actor=anggota.key).count() == 1


def test_a_link_alone_reads_nothing(notice: Notice, anggota: User, sign_in: SignIn) -> None:
    assert sign_in(anggota).get(reverse("reminders:open_notice", args=[notice.pk])).status_code == 405
    notice.refresh_from_db()
    assert notice.seen_at is None


@pytest.mark.parametrize("who", ["operator", "ketua", "pembina", "orang_luar"])
def test_that_of_another_does_not_exist(
    notice: Notice, sign_in: SignIn, request: pytest.FixtureRequest, who: str
) -> None:
    client = sign_in(request.getfixturevalue(who))
    for route in ("reminders:open_notice", "reminders:see_notice"):
        assert client.post(reverse(route, args=[notice.pk])).status_code == 404
    notice.refresh_from_db()
    assert notice.seen_at is None
