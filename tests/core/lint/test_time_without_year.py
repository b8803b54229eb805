"""A time that names no year."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "time-without-year"


def test_a_row_without_a_year_is_noticed() -> None:
    findings = found(CODE, with_row("III.2", time="Juni"))
    assert [finding.where for finding in findings] == [("III.2",)]


def test_a_good_paper_has_no_time_without_year() -> None:
    assert found(CODE, GOOD) == []
