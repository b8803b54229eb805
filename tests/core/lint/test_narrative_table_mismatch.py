"""The narrative speaks of one area, the table of all."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import GOOD, found

CODE = "narrative-table-mismatch"


def test_a_narrative_about_one_area_is_noticed() -> None:
    findings = found(CODE, replace(GOOD, narrative=("Dokumen ini hanya memuat area Penguatan Akuntabilitas.",)))
    assert [finding.where for finding in findings] == [("plan",)]


def test_a_good_paper_has_no_narrative_table_mismatch() -> None:
    assert found(CODE, GOOD) == []
