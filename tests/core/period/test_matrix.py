"""Marks in twelve month columns."""

from __future__ import annotations

import pytest

from zonaintegritas.core.period import Periodicity, from_matrix


@pytest.mark.parametrize(
    ("marks", "periodicity", "occurrences"),
    [
        ({4}, Periodicity.ONCE, 1),
        ({1, 2}, Periodicity.RANGE, 1),
        (set(range(1, 13)), Periodicity.RANGE, 1),
        ({3, 6, 9, 12}, Periodicity.QUARTERLY, 4),
        ({6, 12}, Periodicity.SEMESTER, 2),
        ({3, 9}, None, 2),
        ({1, 2, 5}, None, 2),
        (set(), None, 0),
    ],
)
def test_unbroken_marks_are_one_occurrence_and_gaps_part_them(
    marks: set[int], periodicity: Periodicity | None, occurrences: int
) -> None:
    period = from_matrix(marks, plan_year=2025)
    assert {month.number for month in period.months} == marks
    assert (period.periodicity, len(period.blocks)) == (periodicity, occurrences)
    assert period.doubt is None


def test_marks_without_a_plan_year_are_said_to_be_unplaced() -> None:
    period = from_matrix([1, 2], plan_year=None)
    assert period.months == ()
    assert period.doubt


def test_a_mark_outside_the_year_is_left_out_and_said() -> None:
    period = from_matrix([0, 3, 13], plan_year=2025)
    assert [str(month) for month in period.months] == ["2025-03"]
    assert period.doubt
