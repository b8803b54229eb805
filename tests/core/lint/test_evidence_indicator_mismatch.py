"""Evidence that proves something else than the indicator."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "evidence-indicator-mismatch"


def test_a_meeting_does_not_prove_a_document() -> None:
    findings = found(CODE, with_row("II.1", indicator="Penyusunan SOP utama", evidence="Undangan, daftar hadir"))
    assert [finding.where for finding in findings] == [("II.1",)]


def test_a_good_paper_has_no_evidence_indicator_mismatch() -> None:
    assert found(CODE, GOOD) == []
