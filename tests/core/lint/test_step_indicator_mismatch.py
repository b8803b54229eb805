"""A step that does not lead to the indicator."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "step-indicator-mismatch"


def test_a_step_that_forgets_compensation_is_noticed() -> None:
    findings = found(
        CODE, with_row("VI.2", indicator="Ada sanksi dan kompensasi pelayanan prima", steps="Menyiapkan aturan sanksi")
    )
    assert [finding.where for finding in findings] == [("VI.2",)]


def test_a_good_paper_has_no_step_indicator_mismatch() -> None:
    assert found(CODE, GOOD) == []
