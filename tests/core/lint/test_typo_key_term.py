"""A key term mistyped."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "typo-key-term"


def test_a_mistyped_term_is_noticed() -> None:
    findings = found(CODE, with_row("III.2", steps="Menyiapkan evalausi pola mutasi"))
    assert [finding.where for finding in findings] == [("III.2",)]


def test_a_good_paper_has_no_typo_key_term() -> None:
    assert found(CODE, GOOD) == []
