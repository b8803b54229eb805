"""A component under an old or narrow name."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import COMPONENTS, GOOD, found

CODE = "component-renamed"


def test_a_component_under_an_old_name_is_noticed() -> None:
    findings = found(CODE, replace(GOOD, components={**COMPONENTS, "II.2": "E-Government"}))
    assert [finding.where for finding in findings] == [("II.2",)]


def test_a_good_paper_has_no_component_renamed() -> None:
    assert found(CODE, GOOD) == []
