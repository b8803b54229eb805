"""An area that does not bear its name."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import AREAS, GOOD, found

CODE = "area-renamed"


def test_an_area_under_another_name_is_noticed() -> None:
    findings = found(CODE, replace(GOOD, areas={**AREAS, "IV": "KEBERSIHAN KANTOR"}))
    assert [finding.where for finding in findings] == [("IV",)]


def test_a_good_paper_has_no_area_renamed() -> None:
    assert found(CODE, GOOD) == []
