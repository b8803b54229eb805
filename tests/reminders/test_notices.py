"""*Pemberitahuan*: unread first, read one by one or all at once, in pages, only one's own."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.urls import reverse

from tests.conftest import MakePerson, SignIn
from tests.factories.in_force import make_plan
from tests.reminders.conftest import DUE, look
from zonaintegritas.guard.actor import System
from zonaintegritas.offices import services as offices
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services as plans
from zonaintegritas.plans.models import Occurrence
from zonaintegritas.reminders.models import Notice

PAGE = reverse("reminders:notices")
WEEK_BEFORE = DUE - dt.timedelta(days=7)


@pytest.fixture(autouse=True)
def a_week_before(morning: Any) -> None:
    morning.move_to(dt.datetime(2026, 6, 23, tzinfo=dt.UTC))


def test_before_anything_was_told_the_page_says_what_will_be(sign_in: SignIn, anggota: User) -> None:
    page = sign_in(anggota).get(PAGE).content.decode()
    assert "Belum ada pemberitahuan" in page
    assert 'class="lonceng"' in page
    assert "belum dibaca" not in page


def test_a_notice_says_what_and_until_when_and_the_bell_counts_it(
    occurrence: Occurrence, office: Office, sign_in: SignIn, anggota: User
) -> None:
    look(office, WEEK_BEFORE)
    page = sign_in(anggota).get(PAGE).content.decode()
    assert "Indikator 1 (Juni 2026)" in page
    assert "Jatuh tempo 30 Juni 2026, 7 hari lagi" in page
    assert "1 pemberitahuan belum dibaca" in page
    assert "Tandai semua dibaca" in page


def test_unread_ones_stand_before_newer_ones_that_were_read(
    office: Office, koordinator: User, sign_in: SignIn, morning: Any
) -> None:
    plan = make_plan(office, ["Juni 2026", "Juni 2026"])
    Occurrence.objects.filter(item=plan.items.get(letter="b")).update(due_on=dt.date(2026, 6, 24))
    look(office, WEEK_BEFORE)
    older = Notice.objects.get(kind="DUE_7")
    newer = Notice.objects.get(kind="DUE_1")
    Notice.objects.filter(pk=newer.pk).update(made_at=newer.made_at + dt.timedelta(hours=1))
    client = sign_in(koordinator)
    client.post(reverse("reminders:see_notice", args=[newer.pk]))
    page = client.get(PAGE).content.decode()
    assert page.index("Belum dibaca") < page.index(older.words) < page.index("Sebelumnya") < page.index(newer.words)


def test_what_is_settled_is_said_so_and_counts_no_more(
    occurrence: Occurrence, office: Office, sign_in: SignIn, anggota: User
) -> None:
    look(office, WEEK_BEFORE)
    plans.mark_done(anggota, occurrence, done_on=office.today())
    look(office, WEEK_BEFORE)
    page = sign_in(anggota).get(PAGE).content.decode()
    assert "Sudah beres" in page
    assert "belum dibaca" not in page


def test_a_long_list_comes_in_pages_with_few_queries(
    office: Office, koordinator: User, sign_in: SignIn, django_assert_max_num_queries: Any
) -> None:
    make_plan(office, ["Juni 2026"] * 60)
    look(office, WEEK_BEFORE)
    client = sign_in(koordinator)
    client.get(PAGE)
    with django_assert_max_num_queries(12):
        page = client.get(PAGE).content.decode()
    assert "Halaman 1 dari 3" in page
    assert page.count("pemberitahuan-judul") == 25
    assert client.get(PAGE, {"halaman": 3}).content.decode().count("pemberitahuan-judul") == 10


def test_the_bell_asks_once_on_a_page_and_not_where_nobody_is_signed_in(
    occurrence: Occurrence, office: Office, sign_in: SignIn, anggota: User, django_assert_num_queries: Any
) -> None:
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    look(office, WEEK_BEFORE)
    client = sign_in(anggota)
    for browser, asked in ((client, 1), (Client(), 0)):
        with CaptureQueriesContext(connection) as queries:
            browser.get("/rencana/semua/" if asked else "/masuk/")
        assert sum("reminders_notice" in one["sql"] for one in queries) == asked


def test_the_notices_of_another_office_are_a_hint_and_its_own_list(
    occurrence: Occurrence, office: Office, other_office: Office, make_person: MakePerson, sign_in: SignIn
) -> None:
    both = make_person("dua", "MEMBER", other_office)
    offices.grant_role(System(), office, person=both, role="MEMBER")
    plans.name_people(System(), occurrence.item, people=[both])
    look(office, WEEK_BEFORE)
    client = sign_in(both)
    page = client.get(PAGE).content.decode()
    assert "1 belum dibaca di KPU Kota Harapan Jaya" in page
    assert "Indikator 1" not in page
    client.post(reverse("offices:switch_office"), {"code": office.code})
    assert "Indikator 1" in client.get(PAGE).content.decode()


def test_words_that_go_on_and_on_are_cut_at_a_word(office: Office, koordinator: User) -> None:
    plan = make_plan(office, ["Juni 2026"])
    plan.items.update(indicator="Menyusun dan menetapkan " * 40)
    look(office, WEEK_BEFORE)
    words = Notice.objects.get(kind="DUE_7").words
    assert len(words) <= 300
    assert words.endswith(("Menyusun…", "dan…", "menetapkan…"))
