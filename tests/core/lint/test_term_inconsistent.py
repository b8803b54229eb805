"""One thing under two names."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import GOOD, found

CODE = "term-inconsistent"


def test_two_names_of_one_aim_are_noticed() -> None:
    findings = found(
        CODE,
        replace(
            GOOD,
            considerations=(
                "bahwa Wilayah Bebas Korupsi perlu dibangun",
                "bahwa Wilayah Bebas dari Korupsi perlu dijaga",
            ),
        ),
    )
    assert [finding.where for finding in findings] == [("considerations",)]


def test_a_good_paper_has_no_term_inconsistent() -> None:
    assert found(CODE, GOOD) == []
