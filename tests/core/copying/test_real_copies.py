"""Each real decree becomes the plan of an invented office, and nothing of its own office and year is left."""

from __future__ import annotations

import functools
import re

import pytest

from tests.shared_decrees import DECREES
from zonaintegritas.core.copying import (
    Copy,
    Kind,
    Origin,
    Outcome,
    Target,
    answered,
    copied,
    known,
    origin_of,
    remaining,
)
from zonaintegritas.core.copying.even import squeezed
from zonaintegritas.core.copying.origin import named
from zonaintegritas.core.decree import read
from zonaintegritas.core.decree.plan import Plan

pytestmark = pytest.mark.real

TARGET = Target("Komisi Pemilihan Umum Kabupaten Laut Biru", 2027, parents=("KPU Provinsi Samudra",))
FILES = sorted((DECREES / "texts").glob("*.txt")) + sorted(
    path for path in (DECREES / "documents").glob("*") if not path.stem.endswith("-scan")
)
CITED = re.compile(r"(?:Peraturan|PKPU|Permen)\D{0,80}\d+ Tahun \d{4}")


@functools.cache
def read_plan(path: str) -> tuple[Plan, Origin]:
    file = DECREES / path
    reading = read(file.read_bytes(), file.name)
    origin = origin_of(reading.decree)
    assert origin is not None
    return reading.plan, origin


def words_of(plan: Plan) -> list[str]:
    texts: list[str] = list(plan.columns)
    for area in plan.areas:
        texts.append(area.name)
        for component in area.components:
            texts.append(component.name)
            for item in component.items:
                texts += [
                    item.sub_component or "", item.indicator.value, *item.steps.value, *item.evidence.value,
                    item.note.value, item.target_time_raw.value, item.target_output.value, item.responsible.value,
                ]  # fmt: skip
                texts += [text for heading, field in item.extra.items() for text in (heading, field.value)]
                texts += map(str, item.period.value.months)
    return texts


@functools.cache
def copy_of(path: str) -> Copy:
    plan, origin = read_plan(path)
    return copied(plan, origin, TARGET)


@pytest.mark.parametrize("path", [str(file.relative_to(DECREES)) for file in FILES])
def test_neither_the_old_office_nor_its_year_is_left(path: str) -> None:
    copy = copy_of(path)
    answers = {mention.key: "dijawab" for mention in copy.open}
    plan = answered(copy, answers)
    place, year = squeezed(named(copy.origin.office).place), str(copy.origin.year)
    assert not [text for text in words_of(plan) if place in squeezed(text)]
    assert not [text for text in words_of(plan) if year in squeezed(CITED.sub("", text))]
    assert remaining(plan, known(copy, answers), TARGET) == ()


@pytest.mark.parametrize("path", [str(file.relative_to(DECREES)) for file in FILES])
def test_few_questions_are_asked(path: str) -> None:
    """Most mentions are bound or moved; what is asked can be answered by groups."""
    copy = copy_of(path)
    groups = {mention.alike for mention in copy.open}
    assert len(groups) <= 25


@pytest.mark.parametrize("path", [str(file.relative_to(DECREES)) for file in FILES])
def test_the_office_is_bound_wherever_it_is_named(path: str) -> None:
    offices = [mention for mention in copy_of(path).mentions if mention.kind is Kind.OFFICE]
    assert sum(mention.outcome is Outcome.BOUND for mention in offices) >= 0.9 * len(offices)


@pytest.mark.parametrize("path", [str(file.relative_to(DECREES)) for file in FILES])
def test_for_the_next_year_of_the_same_office_only_the_year_moves(path: str) -> None:
    plan, origin = read_plan(path)
    copy = copied(plan, origin, Target(origin.office, origin.year + 1, parents=origin.parents))
    assert not [mention for mention in copy.mentions if mention.kind in {Kind.OFFICE, Kind.PLACE}]
    months = {
        month.year
        for area in copy.plan.areas
        for component in area.components
        for item in component.items
        for month in item.period.value.months
    }
    asked = {mention.spot for mention in copy.open if mention.spot.is_time}
    assert months <= {origin.year + 1} or asked
