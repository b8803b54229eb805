"""The cell of the target output is empty."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "missing-target-output"


def test_an_empty_target_is_noticed() -> None:
    findings = found(CODE, with_row("IV.2", output=""))
    assert [finding.where for finding in findings] == [("IV.2",)]


def test_a_good_paper_has_no_missing_target_output() -> None:
    assert found(CODE, GOOD) == []
