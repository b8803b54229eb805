"""The evaluation sheet: its tree, weights, numbers and labels."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from tests.needs import SHARED
from zonaintegritas.core.lke.instrument import (
    Answer,
    AreaOfSheet,
    Aspect,
    Component,
    Instrument,
    Question,
    SubComponent,
)
from zonaintegritas.core.lke.instruments import instrument

LKE = SHARED / "lke"
TINY = Decimal("1e-20")
RUN = 8


@pytest.fixture
def sheet() -> Instrument:
    return instrument()


def test_the_whole_sheet_is_worth_a_hundred_points(sheet: Instrument) -> None:
    assert {component.name: component.weight for component in sheet.components} == {"Pengungkit": 60, "Hasil": 40}
    total = sum((question.max_points for question in sheet.questions), Decimal(0))
    assert abs(total - 100) < TINY


def test_every_weight_is_the_sum_of_the_weights_below_it(sheet: Instrument) -> None:
    for component in sheet.components:
        assert component.weight == sum(aspect.weight for aspect in component.aspects)
    for aspect in sheet.aspects:
        below = [area.weight for area in aspect.areas] + [question.max_points for question in aspect.questions]
        assert aspect.weight == sum(below)
    for area in sheet.areas:
        assert area.weight == sum(sub.weight for sub in area.sub_components)


def test_a_sub_component_shares_its_weight_evenly_among_its_items(sheet: Instrument) -> None:
    for sub in sheet.sub_components:
        assert {question.max_points for question in sub.questions} == {sub.weight / len(sub.questions)}


def test_there_are_113_items_of_which_110_are_levers(sheet: Instrument) -> None:
    assert len(sheet.questions) == 113
    assert len(sheet.levers) == 110
    assert len({question.code for question in sheet.questions}) == 113
    assert len(sheet.sub_components) == 42
    assert sum(question.is_reform for question in sheet.questions) == 23


def test_the_official_numbers_run_from_1_to_127_without_a_gap(sheet: Instrument) -> None:
    assert [number for question in sheet.questions for number in question.soal_ids] == list(range(1, 128))


def test_a_ratio_has_counts_and_any_other_item_one_number(sheet: Instrument) -> None:
    for question in sheet.questions:
        assert bool(question.counts) == (question.answer is Answer.RATIO)
        assert len(question.soal_ids) == max(1, len(question.counts))
        assert question.soal_id == question.soal_ids[0]


def test_choices_fall_from_one_to_nought(sheet: Instrument) -> None:
    for question in sheet.questions:
        values = [option.value for option in question.options]
        assert values == sorted(values, reverse=True)
        assert not values or [values[0], values[-1]] == [Decimal(1), Decimal(0)]
    assert [option.key for option in sheet.question("A.I.2.i.b").options] == ["A", "B", "C", "D", "E"]


def test_an_item_knows_what_it_belongs_to(sheet: Instrument) -> None:
    assert sheet.sub_component("A.I.5.iv.b").name == "Whistle-Blowing System"
    assert sheet.sub_component("A.I.5.iv").area == 5
    assert sheet.area("A.II.6.ii.a").weight == 5
    assert sheet.question("A.II.6.ii.a").parent == "A.II.6.ii"


def test_no_two_labels_are_alike(sheet: Instrument) -> None:
    assert len({question.label for question in sheet.questions}) == 113


def _facts(node: object) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        if "code" in node:
            yield node
        for value in node.values():
            yield from _facts(value)
    elif isinstance(node, list):
        for value in node:
            yield from _facts(value)


def _agrees(question: Question, fact: dict[str, Any]) -> None:
    assert question.answer.value == fact["type"].removesuffix("_0_4")
    numbers = [one["soal_id"] for one in fact.get("inputs", [fact])]
    assert list(question.soal_ids) == numbers
    assert abs(question.max_points - Decimal(str(fact.get("max_points", fact.get("weight"))))) < Decimal("0.000001")
    options = {one["key"]: Decimal(str(one["value"])) for one in fact.get("options", [])}
    assert {option.key: option.value for option in question.options} == options


@pytest.mark.real
def test_weights_answers_and_numbers_are_those_of_the_official_sheet(sheet: Instrument) -> None:
    facts = {fact["code"]: fact for fact in _facts(json.loads((LKE / "instrument-2026.json").read_text("utf-8")))}
    for question in sheet.questions:
        _agrees(question, facts[question.code])
    parts: list[Component | Aspect | AreaOfSheet | SubComponent] = [*sheet.components, *sheet.aspects, *sheet.areas]
    parts += sheet.sub_components
    for part in parts:
        assert part.weight == Decimal(str(facts[part.code]["weight"]))


def texts_in(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        yield from (text for value in node.values() for text in texts_in(value))
    elif isinstance(node, list):
        yield from (text for value in node for text in texts_in(value))


def runs(text: str) -> Iterator[tuple[str, ...]]:
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text).casefold())
    yield from (tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1))


@pytest.mark.real
def test_labels_are_our_own_words(sheet: Instrument) -> None:
    published = json.loads((LKE / "instrument-2026.json").read_text("utf-8"))
    official = json.loads((LKE / "portalrb-master-2026.json").read_text("utf-8"))
    labels = {question.label.casefold() for question in sheet.questions}
    taken = {text.casefold().strip() for source in (published, official) for text in texts_in(source)}
    assert labels & taken == set()
    borrowed = {run for source in (published, official) for text in texts_in(source) for run in runs(text)}
    assert {run for label in labels for run in runs(label)} & borrowed == set()
