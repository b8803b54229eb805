"""A cell that must not be empty is."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "empty-cell"


def test_a_row_without_evidence_is_noticed() -> None:
    findings = found(CODE, with_row("III.2", evidence=""))
    assert [finding.where for finding in findings] == [("III.2",)]


def test_a_good_paper_has_no_empty_cell() -> None:
    assert found(CODE, GOOD) == []
