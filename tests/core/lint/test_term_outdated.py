"""A term that has been replaced."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "term-outdated"


def test_an_old_term_is_noticed() -> None:
    findings = found(CODE, with_row("III.2", steps="Menyiapkan rapat Baperjakat"))
    assert [finding.where for finding in findings] == [("III.2",)]


def test_a_good_paper_has_no_term_outdated() -> None:
    assert found(CODE, GOOD) == []
