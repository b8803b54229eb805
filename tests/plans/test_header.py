"""The decree's own data as a form."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.conftest import SignIn
from tests.factories.plans import make_draft
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans.models import Draft

HTMX: Any = {"HX-Request": "true"}


@pytest.fixture
def client(operator: User, sign_in: SignIn) -> Client:
    return sign_in(operator)


@pytest.fixture
def draft(office: Office) -> Draft:
    return make_draft(office)


def test_the_form_holds_what_was_read(client: Client, draft: Draft) -> None:
    page = client.get(f"/draf/{draft.pk}/kepala/").content.decode()
    assert f'value="{draft.plan_year}"' in page
    assert f'value="{draft.enacted_on:%Y-%m-%d}"' in page


def test_only_what_was_sent_is_changed(client: Client, draft: Draft) -> None:
    answer = client.post(f"/draf/{draft.pk}/kepala/", {"number": "31", "enacted_on": "2026-10-09"})
    assert answer["Location"] == f"/draf/{draft.pk}/"
    draft.refresh_from_db()
    assert (draft.number, str(draft.enacted_on), draft.about) == ("31", "2026-10-09", "RENCANA AKSI")


def test_a_named_office_is_looked_up(client: Client, draft: Draft, other_office: Office) -> None:
    client.post(f"/draf/{draft.pk}/kepala/", {"office_name": other_office.name})
    draft.refresh_from_db()
    assert draft.named_office == other_office


def test_what_is_no_date_is_said_and_nothing_is_lost(client: Client, draft: Draft) -> None:
    answer = client.post(f"/draf/{draft.pk}/kepala/", {"enacted_on": "kemarin", "number": "99"})
    assert answer.status_code == 422
    assert 'value="99"' in answer.content.decode()
    draft.refresh_from_db()
    assert draft.number == "4"


def test_saved_as_you_go(client: Client, draft: Draft) -> None:
    answer = client.post(f"/draf/{draft.pk}/kepala/", {"number": "31"}, headers=HTMX)
    assert answer.status_code == 200
    assert "Di surat: 4" in answer.content.decode()
    refused = client.post(f"/draf/{draft.pk}/kepala/", {"year": "20266"}, headers=HTMX)
    assert refused.status_code == 422


def test_a_doubtful_field_is_confirmed(client: Client, draft: Draft) -> None:
    draft.header_cells = {"number": {"places": [], "doubt": "dua nomor", "paper": "4"}}
    draft.save()
    client.post(f"/draf/{draft.pk}/kepala/benar/", {"field": "number"})
    assert "dua nomor" not in client.get(f"/draf/{draft.pk}/").content.decode()


def test_who_may_not(ketua: User, anggota: User, orang_luar: User, draft: Draft, sign_in: SignIn) -> None:
    assert sign_in(ketua).post(f"/draf/{draft.pk}/kepala/", {"number": "31"}).status_code == 403
    for person in (anggota, orang_luar):
        assert sign_in(person).get(f"/draf/{draft.pk}/kepala/").status_code == 404


def test_a_closed_draft_is_not_changed(client: Client, draft: Draft) -> None:
    Draft.objects.filter(pk=draft.pk).update(state=Draft.State.DISCARDED)
    page = client.post(f"/draf/{draft.pk}/kepala/", {"number": "31"}, follow=True).content.decode()
    assert "sudah tidak dapat diubah" in page
