"""The plan as a tree."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from tests.conftest import SignIn
from tests.factories.in_force import items_of, make_large_plan, make_plan, occurrences_of
from tests.factories.plans import adopted
from tests.factories.proofs import cite
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import ChangeKind, Plan

if TYPE_CHECKING:
    from pytest_django import DjangoAssertNumQueries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


@pytest.fixture
def plan(office: Office) -> Plan:
    return make_plan(office, ["Maret 2026", "Juni 2026", "September 2026", "setiap bulan"])


def page_of(sign_in: SignIn, person: User, plan: Plan, query: str = "") -> str:
    answer = sign_in(person).get(f"/rencana/{plan.pk}/{query}")
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("who", ["operator", "ketua", "koordinator", "anggota", "pengamat", "pembina"])
def test_everybody_of_the_office_and_its_supervisor_reads_it(
    request: pytest.FixtureRequest, sign_in: SignIn, plan: Plan, who: str
) -> None:
    page = page_of(sign_in, request.getfixturevalue(who), plan)
    assert "MANAJEMEN PERUBAHAN" in page
    assert "Indikator 4" in page


def test_another_office_does_not(sign_in: SignIn, orang_luar: User, plan: Plan) -> None:
    assert sign_in(orang_luar).get(f"/rencana/{plan.pk}/").status_code == 404


def test_progress_is_the_mean_of_the_items_with_counts_beside_it(sign_in: SignIn, operator: User, plan: Plan) -> None:
    first, *_, monthly = items_of(plan)
    services.mark_done(operator, occurrences_of(first)[0], done_on=dt.date(2026, 3, 5))
    for occurrence in occurrences_of(monthly)[:3]:
        services.mark_done(operator, occurrence, done_on=dt.date(2026, 3, 5))
    page = page_of(sign_in, operator, plan)
    assert "31 %" in page  # (1 + 0 + 0 + 3/12) / 4, rounded down
    assert "1 dari 4 butir" in page
    assert "3 dari 12 kali" in page


def test_a_state_is_a_word_and_an_icon(sign_in: SignIn, operator: User, plan: Plan) -> None:
    page = page_of(sign_in, operator, plan)
    for word in ("Terlambat", "Berjalan", "Belum jatuh tempo"):
        assert f"</svg>{word}</span>" in page


@pytest.mark.parametrize(
    ("query", "seen"),
    [
        ("?keadaan=LATE", [True, False, False, True]),
        ("?keadaan=NOT_DUE", [False, False, True, False]),
        ("?area=I", [True, True, True, True]),
        ("?area=IX", [True, True, True, True]),
        ("?keadaan=DONE", [True, True, True, True]),
    ],
)
def test_filters_leave_out_and_nonsense_does_not(
    sign_in: SignIn, operator: User, plan: Plan, query: str, seen: list[bool]
) -> None:
    page = page_of(sign_in, operator, plan, query)
    assert [f"Indikator {number}</a>" in page for number in range(1, 5)] == seen


def test_two_figures_reported_and_accepted(sign_in: SignIn, operator: User, koordinator: User, plan: Plan) -> None:
    first = occurrences_of(items_of(plan)[0])[0]
    services.accept_proof(koordinator, cite(operator, first), version=1)
    page = page_of(sign_in, operator, plan)
    assert "<strong>0 %</strong> diterima · 0 butir" in page, "nothing is accepted that was not reported"
    services.mark_done(operator, first, done_on=dt.date(2026, 3, 5))
    page = page_of(sign_in, operator, plan)
    assert "<strong>25 %</strong> dilaporkan · 1 dari 4 butir selesai" in page
    assert "<strong>25 %</strong> diterima · 1 butir" in page
    assert "1 dari 1 kali, 1 diterima" in page


def test_items_by_the_state_of_their_proof(sign_in: SignIn, operator: User, koordinator: User, plan: Plan) -> None:
    march, june, *_rest = (occurrences_of(item)[0] for item in items_of(plan))
    services.return_proof(koordinator, cite(operator, march), version=1, reason="Buram.")
    cite(operator, june)

    def seen(state: str) -> list[bool]:
        page = page_of(sign_in, operator, plan, f"?bukti={state}")
        return [f"Indikator {number}</a>" in page for number in range(1, 5)]

    assert seen("RETURNED") == [True, False, False, False]
    assert seen("SUBMITTED") == [False, True, False, False]
    assert seen("MISSING") == [False, False, False, True], "September is not asked for yet, January is"
    assert "Perlu perbaikan: 1" in page_of(sign_in, operator, plan)


def test_my_items_alone(sign_in: SignIn, operator: User, anggota: User, plan: Plan) -> None:
    services.name_people(operator, items_of(plan)[1], people=[anggota])
    page = page_of(sign_in, anggota, plan, "?saya=on")
    assert [f"Indikator {number}</a>" in page for number in range(1, 5)] == [False, True, False, False]
    assert "Butir saya saja" not in page_of(sign_in, operator, plan), "who is named nowhere is not asked"


def test_a_change_of_content_is_marked_and_a_mended_reading_is_not(sign_in: SignIn, operator: User, plan: Plan) -> None:
    draft = services.start_correction(System(), plan)
    first, second, *_ = draft.rows.order_by("position")
    services.edit_cell(System(), first, field="responsible", value="Tim II", kind=ChangeKind.READING)
    services.edit_cell(System(), second, field="responsible", value="Tim II", kind=ChangeKind.CONTENT)
    adopted(System(), draft, reason="Salah ketik.")
    page = page_of(sign_in, operator, plan)
    assert page.count("isi diubah dari surat") == 1
    assert "revisi ke-2" in page


def test_a_past_year_says_so_and_nothing_is_late(sign_in: SignIn, operator: User, office: Office) -> None:
    old = make_plan(office, ["Maret 2025"], plan_year=2025, is_year_settled=True, enacted_on=dt.date(2025, 1, 6))
    page = page_of(sign_in, operator, old)
    assert "Tahun lalu." in page
    assert "Terlambat" not in page


def test_what_was_due_before_the_decree_is_not_late(sign_in: SignIn, operator: User, office: Office) -> None:
    page = page_of(sign_in, operator, make_plan(office, ["Januari 2026"], enacted_on=dt.date(2026, 5, 4)))
    assert "Sebelum berlaku" in page
    assert "Terlambat" not in page


def test_a_withdrawn_plan_says_why_and_offers_no_work(sign_in: SignIn, operator: User, ketua: User, plan: Plan) -> None:
    services.withdraw(ketua, plan, reason="Lampirannya tertukar.")
    page = page_of(sign_in, operator, plan)
    assert "Lampirannya tertukar." in page
    assert "Koreksi rencana" not in page


def test_a_replaced_plan_leads_to_the_new_one(sign_in: SignIn, operator: User, plan: Plan) -> None:
    from tests.factories.plans import adopted, make_draft

    adopted(System(), make_draft(plan.office, number="9"), replace=True)
    page = page_of(sign_in, operator, plan)
    assert "digantikan" in page
    assert "/rencana/" in page


@pytest.mark.parametrize(
    ("who", "buttons"),
    [
        ("operator", ["/koreksi/", "unduh.xlsx"]),
        ("ketua", ["/tarik/", "unduh.xlsx"]),
        ("anggota", ["unduh.xlsx"]),
        ("pembina", ["unduh.xlsx"]),
    ],
)
def test_buttons_are_those_one_may_use(
    request: pytest.FixtureRequest, sign_in: SignIn, plan: Plan, who: str, buttons: list[str]
) -> None:
    page = page_of(sign_in, request.getfixturevalue(who), plan)
    assert [button for button in ("/koreksi/", "/tarik/", "unduh.xlsx") if button in page] == buttons


def test_a_large_plan_takes_few_queries_and_little_of_the_line(
    sign_in: SignIn, operator: User, office: Office, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    large = make_large_plan(office)
    client = sign_in(operator)
    with django_assert_max_num_queries(12):
        answer = client.get(f"/rencana/{large.pk}/", headers={"Accept-Encoding": "gzip"})
    assert answer["Content-Encoding"] == "gzip"
    assert len(answer.content) < 40_000
