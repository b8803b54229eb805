"""No column for evidence."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import COLUMNS, GOOD, found

CODE = "column-missing-evidence"


def test_a_table_without_evidence_is_noticed() -> None:
    findings = found(CODE, replace(GOOD, columns=tuple(one for one in COLUMNS if one != "BUKTI FISIK")))
    assert [finding.where for finding in findings] == [("columns",)]


def test_a_good_paper_has_no_column_missing_evidence() -> None:
    assert found(CODE, GOOD) == []
