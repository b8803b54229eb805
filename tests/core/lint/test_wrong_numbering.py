"""Numbers out of order, repeated, or in several styles."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import GOOD, found

CODE = "wrong-numbering"


def test_a_number_left_out_is_noticed() -> None:
    findings = found(CODE, replace(GOOD, numbers={"III.4": "5"}))
    assert [finding.where for finding in findings] == [("III",)]


def test_a_good_paper_has_no_wrong_numbering() -> None:
    assert found(CODE, GOOD) == []
