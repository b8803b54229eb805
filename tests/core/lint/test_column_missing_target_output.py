"""No column for what is to come out."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import COLUMNS, GOOD, found

CODE = "column-missing-target-output"


def test_a_table_without_target_output_is_noticed() -> None:
    findings = found(CODE, replace(GOOD, columns=tuple(one for one in COLUMNS if one != "TARGET CAPAIAN")))
    assert [finding.where for finding in findings] == [("columns",)]


def test_a_good_paper_has_no_column_missing_target_output() -> None:
    assert found(CODE, GOOD) == []
