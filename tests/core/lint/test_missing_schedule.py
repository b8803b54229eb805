"""Rows that have no readable time."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "missing-schedule"


def test_a_row_without_a_time_is_noticed() -> None:
    findings = found(CODE, with_row("I.1", time=""))
    assert [finding.where for finding in findings] == [("I.1",)]


def test_a_good_paper_has_no_missing_schedule() -> None:
    assert found(CODE, GOOD) == []
