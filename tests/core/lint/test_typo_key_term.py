"""A key term mistyped."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row
from zonaintegritas.core.lint import Mend

CODE = "typo-key-term"


def test_a_mistyped_term_is_noticed() -> None:
    findings = found(CODE, with_row("III.2", steps="Menyiapkan evalausi pola mutasi"))
    assert [finding.where for finding in findings] == [("III.2",)]


def test_a_good_paper_has_no_typo_key_term() -> None:
    assert found(CODE, GOOD) == []


def test_the_mended_step_keeps_its_other_words() -> None:
    mend = found(CODE, with_row("III.2", steps="Evalausi pola mutasi"))[0].mend
    assert mend == Mend("III.2", "steps", ("Evaluasi pola mutasi",))


def test_words_run_together_are_noticed() -> None:
    assert "pola dan" in found(CODE, with_row("III.2", steps="Menyiapkan poladan mutasi"))[0].what.lower()


def test_a_word_the_paper_uses_often_is_meant() -> None:
    assert found(CODE, with_row("III.2", steps="Menata gedhung", evidence="Laporan gedhung", output="1 gedhung")) == []
