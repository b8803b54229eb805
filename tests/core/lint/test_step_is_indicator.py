"""A step that states a condition instead of an action."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "step-is-indicator"


def test_a_step_that_states_a_condition_is_noticed() -> None:
    findings = found(CODE, with_row("II.1", steps="Catatan utama telah tertata"))
    assert [finding.where for finding in findings] == [("II.1",)]


def test_a_good_paper_has_no_step_is_indicator() -> None:
    assert found(CODE, GOOD) == []
