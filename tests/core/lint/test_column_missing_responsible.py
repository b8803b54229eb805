"""No column for who is responsible."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import COLUMNS, GOOD, found

CODE = "column-missing-responsible"


def test_a_table_without_names_is_noticed() -> None:
    findings = found(CODE, replace(GOOD, columns=COLUMNS[:-1]))
    assert [finding.where for finding in findings] == [("columns",)]


def test_a_good_paper_has_no_column_missing_responsible() -> None:
    assert found(CODE, GOOD) == []
