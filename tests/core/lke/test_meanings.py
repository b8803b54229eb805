"""The words of the sheet: complete, and none without use."""

from __future__ import annotations

import pytest

from zonaintegritas.core.lke.coverage.lexicon import Lexicon, concepts, plain
from zonaintegritas.core.lke.coverage.meaning import Meanings, meanings
from zonaintegritas.core.lke.instruments import LATEST, instrument


@pytest.fixture
def known() -> Meanings:
    return meanings(LATEST)


def used(known: Meanings) -> set[str]:
    names = {concept for one in known.component.values() for concept in one}
    for one in known.questions:
        names.update(one.subject, one.unless)
        names.update(concept for chain in (*one.full, *one.part, *one.sure) for concept in chain)
    return names


def test_every_item_of_the_sheet_has_a_meaning(known: Meanings) -> None:
    assert [one.code for one in known.questions] == [question.code for question in instrument().questions]


def test_meanings_name_concepts_that_exist_and_no_concept_is_idle(known: Meanings) -> None:
    assert used(known) == set(concepts())


def test_every_sub_component_can_be_known_by_its_own_name(known: Meanings) -> None:
    lexicon = Lexicon(concepts())
    for sub in instrument().sub_components:
        assert any(lexicon.find(concept, plain(sub.name)) for concept in known.component[sub.code]), sub.name


def test_plain_text_has_small_letters_and_single_blanks() -> None:
    assert plain("  SP4N-LAPOR!\n(e-Office) ") == "sp4n lapor e office"


def test_a_term_may_have_words_in_between() -> None:
    lexicon = Lexicon({"hasil": ("hasil ... ditindaklanjuti",)})
    assert lexicon.find("hasil", "hasil monitoring dan evaluasi ditindaklanjuti")
    assert lexicon.find("hasil", "hasil ditindaklanjuti")
    assert not lexicon.find("hasil", "hasilnya ditindaklanjuti")


@pytest.mark.parametrize("slip", ["gratilikasi", "gratiifikasi", "gratifkasi", "grtaifikasi"])
def test_one_slip_in_a_long_word_is_mended(slip: str) -> None:
    assert Lexicon({"g": ("gratifikasi",)}).mended(slip) == "gratifikasi"


def test_the_scan_of_m_as_r_and_n_is_mended() -> None:
    assert Lexicon({"p": ("pemantauan",)}).mended("Pernantauan") == "pemantauan"


def test_a_right_word_is_not_mended() -> None:
    assert Lexicon({"p": ("pengaduan",)}, frozenset({"pengadaan"})).mended("Pengadaan 2026") == "pengadaan 2026"
