"""A target in a year that cannot be meant."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "wrong-year"


def test_a_target_of_another_year_is_noticed() -> None:
    findings = found(CODE, with_row("III.2", time="Juni 2027"))
    assert [finding.where for finding in findings] == [("III.2",)]


def test_a_good_paper_has_no_wrong_year() -> None:
    assert found(CODE, GOOD) == []
