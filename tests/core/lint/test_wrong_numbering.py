"""Numbers out of order, repeated, or in several styles."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import GOOD, found
from zonaintegritas.core.decree import read
from zonaintegritas.core.lint import check

CODE = "wrong-numbering"


def test_a_number_left_out_is_noticed() -> None:
    findings = found(CODE, replace(GOOD, numbers={"III.4": "5"}))
    assert [finding.where for finding in findings] == [("III",)]


def test_a_good_paper_has_no_wrong_numbering() -> None:
    assert found(CODE, GOOD) == []


def test_one_area_with_another_numeral_is_noticed() -> None:
    text = GOOD.text().replace("\nI\tMANAJEMEN", "\n1\tMANAJEMEN")
    findings = [finding for finding in check(read(text.encode(), "contoh.txt")) if finding.code == CODE]
    assert [finding.where for finding in findings] == [("I", "plan")]
