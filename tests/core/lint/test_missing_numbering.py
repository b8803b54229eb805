"""A number is missing where its neighbours have one."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import GOOD, found

CODE = "missing-numbering"


def test_a_component_without_a_number_is_noticed() -> None:
    findings = found(CODE, replace(GOOD, numbers={"III.4": ""}))
    assert [finding.where for finding in findings] == [("III.4",)]


def test_a_good_paper_has_no_missing_numbering() -> None:
    assert found(CODE, GOOD) == []
