"""A placeholder nobody filled in."""

from __future__ import annotations

import pytest

from tests.core.lint.paper import GOOD, found, with_row

CODE = "placeholder-left"


def test_a_placeholder_is_noticed() -> None:
    findings = found(CODE, with_row("V.3", evidence="Formulir di (tautan)"))
    assert [finding.where for finding in findings] == [("V.3",)]


def test_a_good_paper_has_no_placeholder_left() -> None:
    assert found(CODE, GOOD) == []


@pytest.mark.parametrize(
    "left", ["(nomor hp)", "tahun 20XX", "(sebutkan namanya)", "[nama aplikasi]", "Nomor ... Tahun 2031"]
)
def test_other_open_forms_are_noticed(left: str) -> None:
    assert [finding.where for finding in found(CODE, with_row("II.2", steps=f"Mencatat {left}"))] == [("II.2",)]


def test_a_bracket_with_words_is_no_form() -> None:
    assert found(CODE, with_row("II.2", steps="Mencatat pemohon (nama dan pekerjaannya) setiap hari")) == []
