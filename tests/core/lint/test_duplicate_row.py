"""Rows that promise the same work for different indicators."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_rows

CODE = "duplicate-row"


def test_two_rows_with_the_same_work_are_noticed() -> None:
    findings = found(CODE, with_rows("II.1", {}, {"indicator": "Catatan lama sudah dihapus"}))
    assert [finding.where for finding in findings] == [("II.1.1", "II.1.2")]


def test_a_good_paper_has_no_duplicate_row() -> None:
    assert found(CODE, GOOD) == []
