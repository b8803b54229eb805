"""Markup of a conversion left in a text."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "broken-markup"


def test_a_sign_of_the_converter_is_noticed() -> None:
    findings = found(CODE, with_row("III.2", steps=r"Menyiapkan catatan\n pola mutasi"))
    assert [finding.where for finding in findings] == [("III.2",)]


def test_a_good_paper_has_no_broken_markup() -> None:
    assert found(CODE, GOOD) == []
