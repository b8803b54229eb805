"""Evidence that names no document."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "vague-evidence"


def test_evidence_without_a_document_is_noticed() -> None:
    findings = found(CODE, with_row("III.2", evidence="Dokumentasi"))
    assert [finding.where for finding in findings] == [("III.2",)]


def test_a_good_paper_has_no_vague_evidence() -> None:
    assert found(CODE, GOOD) == []
