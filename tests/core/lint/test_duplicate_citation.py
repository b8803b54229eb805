"""A regulation cited twice."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import BASIS, GOOD, found

CODE = "duplicate-citation"


def test_a_regulation_cited_twice_is_noticed() -> None:
    findings = found(CODE, replace(GOOD, basis=(*BASIS, BASIS[3])))
    assert [finding.where for finding in findings] == [("legal_basis",)]


def test_a_good_paper_has_no_duplicate_citation() -> None:
    assert found(CODE, GOOD) == []
