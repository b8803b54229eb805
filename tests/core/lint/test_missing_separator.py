"""Documents run together in one cell."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "missing-separator"


def test_papers_run_together_are_noticed() -> None:
    findings = found(CODE, with_row("IV.2", evidence="Undangan laporan akuntabilitas"))
    assert [finding.where for finding in findings] == [("IV.2",)]


def test_a_good_paper_has_no_missing_separator() -> None:
    assert found(CODE, GOOD) == []
