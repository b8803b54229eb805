"""Whatever tells of the old office is answered for, wherever it is planted."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from tests.core.copying.planted import Planting, plantings
from zonaintegritas.core.copying import KEEP, answered, copied, known, remaining
from zonaintegritas.core.copying.even import squeezed
from zonaintegritas.core.copying.mention import Spot
from zonaintegritas.core.copying.texts import Writer
from zonaintegritas.core.decree.plan import Item, Plan
from zonaintegritas.core.period import Period

ANSWER = "dijawab"


def periods(plan: Plan) -> dict[Spot, Period]:
    found: dict[Spot, Period] = {}

    def look(spot: Spot, item: Item, _: str) -> Period:
        found[spot] = item.period.value
        return item.period.value

    Writer(lambda _spot, text: text, look).plan(plan)
    return found


def texts(plan: Plan) -> dict[Spot, str]:
    found: dict[Spot, str] = {}

    def look(spot: Spot, text: str) -> str:
        found[spot] = text
        return text

    Writer(look, lambda _spot, item, _time: item.period.value).plan(plan)
    return found


def assert_told(planting: Planting) -> None:
    """Every planted word stands inside a mention."""
    copy = copied(planting.plan, planting.origin, planting.target)
    before = texts(planting.plan)
    for spot, start, words, core in planting.planted:
        text = before[spot]
        at = text.find(core, start, start + len(words))
        first, last = (start, start + len(words)) if at < 0 else (at, at + len(core))
        covered = {place for one in copy.mentions if one.spot == spot for place in range(one.start, one.end)}
        assert not [place for place in range(first, last) if text[place].isalnum() and place not in covered], text


def assert_gone(planting: Planting) -> None:
    """No planted word is in the answered plan, and the second look agrees."""
    copy = copied(planting.plan, planting.origin, planting.target)
    answers = {mention.key: ANSWER for mention in copy.open}
    plan = answered(copy, answers)
    after = texts(plan)
    for spot, _, words, core in planting.planted:
        assert squeezed(core) not in squeezed(after[spot].replace("Nomor 90 Tahun 2021", "")), (words, after[spot])
    assert remaining(plan, known(copy, answers), planting.target) == ()


def assert_seen(planting: Planting) -> None:
    """The second look finds the old names and years by itself."""
    place = planting.origin.office.removeprefix("Komisi Pemilihan Umum ").split(" ", 1)[1]
    traces = {trace.spot for trace in remaining(planting.plan, planting.origin)}
    for spot, _, words, _ in planting.planted:
        if squeezed(place) in squeezed(words) or str(planting.origin.year) in words:
            assert spot in traces, words


@settings(max_examples=60)
@given(plantings())
def test_whatever_is_planted_is_told_gone_and_seen(planting: Planting) -> None:
    assert_told(planting)
    assert_gone(planting)
    assert_seen(planting)


@pytest.mark.slow
@settings(max_examples=1000)
@given(plantings())
def test_whatever_is_planted_is_told_gone_and_seen_many_times(planting: Planting) -> None:
    assert_told(planting)
    assert_gone(planting)
    assert_seen(planting)


@settings(max_examples=30)
@given(plantings())
def test_all_kept_is_the_old_plan_word_for_word(planting: Planting) -> None:
    copy = copied(planting.plan, planting.origin, planting.target)
    kept = answered(copy, {mention.key: KEEP for mention in copy.mentions})
    assert texts(kept) == texts(planting.plan)


@settings(max_examples=30)
@given(plantings())
def test_no_period_of_the_plan_year_is_left(planting: Planting) -> None:
    copy = copied(planting.plan, replace(planting.origin, year=2025), planting.target)
    asked = {mention.spot for mention in copy.open}
    for spot, period in periods(copy.plan).items():
        if spot not in asked:
            assert {month.year for month in period.months} <= {planting.target.year}
