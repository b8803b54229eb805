"""Which words are taken for mistyped, and which are only new."""

from __future__ import annotations

import pytest

from zonaintegritas.core.lint.spelling import Spelling, correction

NOTHING_USUAL = Spelling(frozenset())


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("evalausi", "evaluasi"),
        ("pelaksanann", "pelaksanaan"),
        ("kebijkan", "kebijakan"),
        ("dilingkungan", "di lingkungan"),
        ("laporandan", "laporan dan"),
        ("LHKPM", "LHKPN"),
    ],
)
def test_a_mistyped_word_has_a_suggestion(wrong: str, right: str) -> None:
    assert list(correction(wrong, NOTHING_USUAL)) == [(wrong, right)]


@pytest.mark.parametrize(
    "word", ["menata", "ditata", "pencatatan", "mencatatkan", "terbukti", "keterbukaannya", "Tirtasari"]
)
def test_a_word_that_is_rightly_formed_or_a_name_is_left_alone(word: str) -> None:
    assert list(correction(word, NOTHING_USUAL)) == []


def test_addresses_are_no_words() -> None:
    assert list(correction("loket@evalausi.go.id www.evalausi.id", NOTHING_USUAL)) == []
