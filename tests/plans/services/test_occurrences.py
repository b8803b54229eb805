"""Target times become occurrences when a plan is adopted: the table of the domain, on rows."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from tests.factories.in_force import items_of, make_item, make_large_plan, make_plan, occurrences_of
from tests.factories.plans import adopted, make_draft, make_row
from zonaintegritas.core.period import from_matrix
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.models import Occurrence
from zonaintegritas.plans.period_json import period_as_json
from zonaintegritas.plans.services.occurrences import renew_occurrences

if TYPE_CHECKING:
    from pytest_django import DjangoAssertNumQueries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
MARCH, JUNE, SEPTEMBER = dt.date(2026, 3, 31), dt.date(2026, 6, 30), dt.date(2026, 9, 30)
DECEMBER = dt.date(2026, 12, 31)
TABLE = [
    ("Januari 2026", [dt.date(2026, 1, 30)]),
    ("Agustus-Desember 2026", [DECEMBER]),
    ("Januari s.d Desember 2026", [DECEMBER]),
    ("Sepanjang tahun", [DECEMBER]),
    ("Maret, Juni, September, Desember 2026", [MARCH, JUNE, SEPTEMBER, DECEMBER]),
    ("B03, B06, B09, B12", [MARCH, JUNE, SEPTEMBER, DECEMBER]),
    ("per triwulan", [MARCH, JUNE, SEPTEMBER, DECEMBER]),
    ("Juni dan Desember 2026", [JUNE, DECEMBER]),
    ("per semester", [JUNE, DECEMBER]),
    ("Maret, Juni 2026", [MARCH, JUNE]),
    ("Triwulan II 2026", [JUNE]),
    ("Semester I", [JUNE]),
    ("15 Januari 2026", [dt.date(2026, 1, 15)]),
    ("", [None]),
    ("menyesuaikan", [None]),
]


@pytest.mark.parametrize(("time", "due"), TABLE, ids=[time or "(kosong)" for time, _ in TABLE])
def test_a_target_time_gives_its_occurrences(office: Office, time: str, due: list[dt.date | None]) -> None:
    assert [occurrence.due_on for occurrence in occurrences_of(make_item(office, time))] == due


def test_monthly_gives_twelve(office: Office) -> None:
    found = occurrences_of(make_item(office, "setiap bulan"))
    assert [occurrence.position for occurrence in found] == list(range(1, 13))
    assert [occurrence.due_on.month for occurrence in found if occurrence.due_on] == list(range(1, 13))


def test_an_unbroken_matrix_gives_one_and_one_with_gaps_one_a_block(office: Office) -> None:
    draft = make_draft(office, rows=0)
    for position, numbers in enumerate(([1, 2, 3, 4], [1, 2, 6, 9, 10]), start=1):
        period = from_matrix(numbers, plan_year=2026)
        make_row(draft, position, target_time_raw="", period=period_as_json(period))
    unbroken, gaps = items_of(adopted(System(), draft))
    assert [one.label for one in occurrences_of(unbroken)] == ["Januari–April 2026"]
    assert [one.label for one in occurrences_of(gaps)] == [
        "Januari–Februari 2026",
        "Juni 2026",
        "September–Oktober 2026",
    ]


def test_what_is_not_scheduled_says_so(office: Office) -> None:
    undated = occurrences_of(make_item(office, ""))[0]
    assert (undated.label, undated.months, undated.first_day) == ("belum dijadwalkan", [], None)


def test_a_holiday_at_the_end_of_a_month_moves_the_day(office: Office) -> None:
    """31 May 2026 is a Sunday and Waisak; the last working day is Friday the 29th."""
    assert occurrences_of(make_item(office, "Mei 2026"))[0].due_on == dt.date(2026, 5, 29)


def test_renewing_without_a_change_changes_nothing(office: Office) -> None:
    plan = make_plan(office, ["setiap bulan", "Maret dan Juni 2026"])
    before = list(Occurrence.objects.order_by("pk").values())
    renew_occurrences(items_of(plan))
    assert list(Occurrence.objects.order_by("pk").values()) == before


def test_a_large_plan_takes_few_queries(office: Office, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    items = items_of(make_large_plan(office))
    with django_assert_max_num_queries(13):
        renew_occurrences(items)
