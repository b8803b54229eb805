"""A target output that is no result of the indicator."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "target-indicator-mismatch"


def test_a_target_about_something_else_is_noticed() -> None:
    findings = found(CODE, with_row("III.2", output="Taman kantor tertata"))
    assert [finding.where for finding in findings] == [("III.2",)]


def test_a_good_paper_has_no_target_indicator_mismatch() -> None:
    assert found(CODE, GOOD) == []
