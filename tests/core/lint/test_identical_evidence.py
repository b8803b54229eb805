"""The same documents for several indicators."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_rows

CODE = "identical-evidence"


def test_one_document_for_two_indicators_is_noticed() -> None:
    findings = found(
        CODE, with_rows("II.1", {}, {"indicator": "Catatan lama sudah dihapus", "steps": "Menghapus catatan lama"})
    )
    assert [finding.where for finding in findings] == [("II.1.1", "II.1.2")]


def test_a_good_paper_has_no_identical_evidence() -> None:
    assert found(CODE, GOOD) == []
