"""A component that belongs to another area."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import COMPONENTS, GOOD, found

CODE = "component-misplaced"


def test_a_component_of_another_area_is_noticed() -> None:
    findings = found(CODE, replace(GOOD, components={**COMPONENTS, "II.2": "Pelaporan LHKPN pejabat"}))
    assert [finding.where for finding in findings] == [("II.2",)]


def test_a_good_paper_has_no_component_misplaced() -> None:
    assert found(CODE, GOOD) == []
