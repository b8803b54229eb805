"""*Teks untuk grup*: this week's and late work by area, polite, without names unless asked for."""

from __future__ import annotations

import datetime as dt
import html
from typing import Any

import pytest
from django.urls import reverse

from tests.conftest import SignIn
from tests.factories.in_force import make_large_plan, make_plan
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services as plans
from zonaintegritas.plans.models import Plan
from zonaintegritas.reminders.group_text import week_in_words

PAGE = reverse("reminders:group_text")


@pytest.fixture(autouse=True)
def the_last_monday_of_june(morning: Any) -> None:
    morning.move_to(dt.datetime(2026, 6, 29, 1, tzinfo=dt.UTC))


@pytest.fixture
def plan(office: Office, anggota: User) -> Plan:
    """One late in area I, one of this week in area I and one in area VI, one of another month."""
    made = make_plan(office, ["Maret 2026", "Juni 2026", "Juni 2026", "Juli 2026"])
    made.items.filter(letter="c").update(area_roman="VI", area_name="PELAYANAN PUBLIK")
    plans.name_people(System(), made.items.get(letter="a"), people=[anggota])
    return made


def text(client: Any, **query: str) -> str:
    page = client.get(PAGE, query).content.decode()
    return html.unescape(page.partition("readonly>")[2].partition("</textarea>")[0])


def test_this_week_and_what_is_left_by_area_without_names(plan: Plan, anggota: User, sign_in: SignIn) -> None:
    said = text(sign_in(anggota))
    assert said.startswith("*Zona Integritas KPU Kota Harapan Jaya*\nPekan 29 Juni–5 Juli 2026\n")
    assert "*Area I. MANAJEMEN PERUBAHAN*\nJatuh tempo pekan ini:\n1. Indikator 2 (Selasa, 30 Juni 2026)" in said
    assert "Belum selesai:\n1. Indikator 1 (semula 31 Maret 2026)" in said
    assert "*Area VI. PELAYANAN PUBLIK*" in said
    assert "Indikator 4" not in said
    assert anggota.full_name not in said
    assert said.endswith("Terima kasih.")


def test_one_area_and_names_where_somebody_wants_them(plan: Plan, anggota: User, sign_in: SignIn) -> None:
    client = sign_in(anggota)
    assert "Area I." not in text(client, area="VI")
    assert f"Indikator 1 (semula 31 Maret 2026) – {anggota.full_name}" in text(client, nama="on")


def test_marks_that_chat_programs_read_are_taken_out(plan: Plan, anggota: User, sign_in: SignIn) -> None:
    plan.items.filter(letter="b").update(indicator="Rapat *penting* ~dan~ `lama`")
    assert "1. Rapat penting dan lama (Selasa" in text(sign_in(anggota))


def test_a_week_without_work_is_said_kindly(office: Office, anggota: User, sign_in: SignIn) -> None:
    make_plan(office, ["Desember 2026"])
    assert "tidak ada yang jatuh tempo" in text(sign_in(anggota))


def test_a_large_plan_takes_few_queries(
    office: Office, anggota: User, sign_in: SignIn, django_assert_max_num_queries: Any
) -> None:
    make_large_plan(office)
    client = sign_in(anggota)
    client.get(PAGE)
    with django_assert_max_num_queries(12):
        assert "Area VI" in text(client, nama="on")


def test_another_office_sees_its_own_work_only(plan: Plan, orang_luar: User, sign_in: SignIn) -> None:
    assert "Indikator" not in text(sign_in(orang_luar))


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (dt.date(2026, 11, 28), "23–29 November 2026"),
        (dt.date(2026, 7, 1), "29 Juni–5 Juli 2026"),
        (dt.date(2027, 1, 1), "28 Desember 2026–3 Januari 2027"),
    ],
)
def test_weeks_over_months_and_years(day: dt.date, words: str) -> None:
    assert week_in_words(day) == words
