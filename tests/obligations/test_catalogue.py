"""The catalogue that the project writes."""

from __future__ import annotations

from zonaintegritas.core.lke.instruments import instrument
from zonaintegritas.core.schedule import Rhythm, Rule
from zonaintegritas.obligations.catalogue import Certainty, catalogue, template
from zonaintegritas.obligations.models import Obligation

TEXTS = ("key", "name", "proof", "basis")
TURNS = {Rhythm.MONTHLY: 12, Rhythm.QUARTERLY: 4, Rhythm.SEMESTER: 2, Rhythm.YEARLY: 1}


def test_every_entry_is_whole() -> None:
    codes = {question.code for question in instrument().questions}
    lengths = {field.name: field.max_length for field in Obligation._meta.fields if field.name in TEXTS}
    for one in catalogue():
        assert len(one.recurrence.months) == TURNS[one.recurrence.rhythm], one.key
        assert set(one.questions) <= codes, one.key
        assert one.words, one.key
        assert (one.recurrence.number > 0) == (one.recurrence.rule is not Rule.LAST_WORKING_DAY), one.key
        for name, length in lengths.items():
            assert length is not None
            assert 0 < len(getattr(one, name)) <= length, (one.key, name)


def test_what_is_no_rule_of_anybody_says_so() -> None:
    said = {one.key: one.basis for one in catalogue() if one.certainty is Certainty.OWN}
    assert said
    assert all("usul" in basis for basis in said.values()), said
    unchecked = [one.basis for one in catalogue() if one.certainty is Certainty.UNCHECKED]
    assert unchecked
    assert all("belum dicocokkan" in basis for basis in unchecked), unchecked


def test_the_control_card_is_due_by_the_tenth_of_each_month() -> None:
    card = template("kartu-kendali-spip")
    assert card is not None
    assert [turn.due_on.day for turn in card.recurrence.turns(2026)][:2] == [9, 10]  # 10 January is a Saturday
    assert template("tidak-ada") is None
