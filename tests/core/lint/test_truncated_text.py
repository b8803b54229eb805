"""A text that breaks off."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "truncated-text"


def test_a_step_that_breaks_off_is_noticed() -> None:
    findings = found(CODE, with_row("III.2", steps="Menyiapkan catatan pola mutasi dan"))
    assert [finding.where for finding in findings] == [("III.2",)]


def test_a_good_paper_has_no_truncated_text() -> None:
    assert found(CODE, GOOD) == []
