"""A word that strayed into a name."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import COMPONENTS, GOOD, found

CODE = "stray-text"


def test_a_stray_verb_in_a_name_is_noticed() -> None:
    findings = found(CODE, replace(GOOD, components={**COMPONENTS, "V.2": "Penerapan SPIP membagikan"}))
    assert [finding.where for finding in findings] == [("V.2",)]


def test_a_good_paper_has_no_stray_text() -> None:
    assert found(CODE, GOOD) == []
