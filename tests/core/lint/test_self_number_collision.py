"""Another decree cited with the number of this one."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import GOOD, found

CODE = "self-number-collision"


def test_another_decree_with_the_own_number_is_noticed() -> None:
    findings = found(CODE, replace(GOOD, number="3"))
    assert [finding.where for finding in findings] == [("legal_basis", "title")]


def test_a_good_paper_has_no_self_number_collision() -> None:
    assert found(CODE, GOOD) == []
