"""Legal basis that such a decree should name and does not."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import BASIS, GOOD, found

CODE = "basis-missing"


def test_a_missing_team_decree_is_noticed() -> None:
    findings = found(CODE, replace(GOOD, basis=BASIS[:-1]))
    assert [finding.where for finding in findings] == [("legal_basis",)]


def test_a_good_paper_has_no_basis_missing() -> None:
    assert found(CODE, GOOD) == []
