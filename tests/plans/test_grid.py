"""The grid of twelve months."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import pytest

from tests.conftest import SignIn
from tests.factories.in_force import items_of, make_large_plan, make_plan, occurrences_of
from zonaintegritas.core.schedule import State
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import selectors, services
from zonaintegritas.plans.board import GridRow, grid_row
from zonaintegritas.plans.models import Plan

if TYPE_CHECKING:
    from pytest_django import DjangoAssertNumQueries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


def rows_of(plan: Plan) -> list[GridRow]:
    board = selectors.board_for(System(), plan, plan.office.today())
    return [grid_row(line, 2026) for line in board.lines]


def test_a_rhythm_marks_its_months_and_a_range_ends_in_its_last(office: Office) -> None:
    quarterly, range_ = rows_of(make_plan(office, ["per triwulan", "Februari-Mei 2026"]))
    assert [cell.month.number for cell in quarterly.cells if cell.mark] == [3, 6, 9, 12]
    assert all(cell.is_due for cell in quarterly.cells if cell.mark)
    assert [cell.month.number for cell in range_.cells if cell.mark] == [2, 3, 4, 5]
    assert [cell.month.number for cell in range_.cells if cell.is_due] == [5]


def test_what_lies_in_no_month_of_the_year_stands_beside_it(office: Office) -> None:
    undated, next_year = rows_of(make_plan(office, ["", "Januari 2027"]))
    assert (undated.is_empty, undated.outside[0].state) == (True, State.UNSCHEDULED)
    assert (next_year.is_empty, next_year.outside[0].occurrence.label) == (True, "Januari 2027")


def test_the_page_shows_a_mark_with_its_word(sign_in: SignIn, operator: User, office: Office) -> None:
    plan = make_plan(office, ["Maret 2026", "Juni 2026", ""])
    services.mark_done(System(), occurrences_of(items_of(plan)[0])[0], done_on=dt.date(2026, 3, 5))
    page = sign_in(operator).get(f"/rencana/{plan.pk}/bulan/").content.decode()
    cells = re.findall(
        r'<td class="sel ([^"]*)" data-bulan="(\w+)">.*?<span class="hanya-baca">([^<]+)</span></td>', page
    )
    assert cells == [("hijau", "Mar", "Tercapai"), ("kuning bulan-kini", "Jun", "Berjalan")]
    assert "belum dijadwalkan" in page


def test_another_office_does_not_see_it(sign_in: SignIn, orang_luar: User, office: Office) -> None:
    assert sign_in(orang_luar).get(f"/rencana/{make_plan(office).pk}/bulan/").status_code == 404


def test_a_large_plan_takes_few_queries_and_little_of_the_line(
    sign_in: SignIn, operator: User, office: Office, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    large = make_large_plan(office)
    client = sign_in(operator)
    with django_assert_max_num_queries(14):
        answer = client.get(f"/rencana/{large.pk}/bulan/", headers={"Accept-Encoding": "gzip"})
    assert len(answer.content) < 40_000


def test_a_range_that_ends_next_year_is_drawn_and_named(office: Office) -> None:
    (row,) = rows_of(make_plan(office, ["November 2026 - Februari 2027"]))
    assert [cell.month.number for cell in row.cells if cell.mark] == [11, 12]
    assert not any(cell.is_due for cell in row.cells)
    assert [mark.occurrence.label for mark in row.outside] == ["November 2026–Februari 2027"]
