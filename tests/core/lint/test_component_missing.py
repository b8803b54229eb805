"""A component of the sheet that the plan leaves out."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import GOOD, found

CODE = "component-missing"


def test_a_component_left_out_is_noticed() -> None:
    findings = found(CODE, replace(GOOD, rows={ref: rows for ref, rows in GOOD.rows.items() if ref != "V.5"}))
    assert [finding.where for finding in findings] == [("std:V.5", "V")]


def test_a_good_paper_has_no_component_missing() -> None:
    assert found(CODE, GOOD) == []
