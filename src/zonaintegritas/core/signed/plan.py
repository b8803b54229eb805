"""The decree of a plan: the approved items beside those that were read from the signed paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from zonaintegritas.core.compare import Pair, compare_rows, joined, matched_by_likeness
from zonaintegritas.core.decree.blocks import Place
from zonaintegritas.core.decree.plan import Area, Component, Item, Plan, Reading
from zonaintegritas.core.decree.remarks import LEFT_OVER
from zonaintegritas.core.period import month_in_words
from zonaintegritas.core.render.annex import time_in_words
from zonaintegritas.core.signed.difference import Difference, Paper, Seen, Verdict, difference

RESPONSIBLE: Final = "responsible"
LISTS: Final = ("steps", "evidence")
CELLS: Final = ("indicator", "steps", "evidence", "target_time_raw", "period", "target_output", RESPONSIBLE, "note")
HEADINGS: Final = ("area_name", "component_name")  # stand once over many items


@dataclass(frozen=True, slots=True)
class Approved:
    """What was agreed on: the plan, and what the decree part says (by name: office_name, about ...), where it does."""

    plan: Plan
    plan_year: int | None
    decree: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Row:
    """An item with its headings, as texts and where they stood."""

    ref: str
    number: str  # of area and component
    texts: Mapping[str, str]
    places: Mapping[str, tuple[Place, ...]]


def compare_plan(approved: Approved, reading: Reading) -> tuple[Difference, ...]:
    """Every difference, in the order of the paper. Columns that were not printed are left out."""
    paper = Paper(reading.document)
    printed = _printed(reading.plan)
    old = _filled_down(_rows(approved.plan, printed, approved.plan_year))
    new = _filled_down(_rows(reading.plan, printed, approved.plan_year))
    same = matched_by_likeness(old, new, ref=lambda row: row.ref, text=_saying, is_one_paper=True)
    pairs = compare_rows(old, new, same=same, cells=lambda row: {n: joined([text]) for n, text in row.texts.items()})
    found = [one for pair in pairs for one in _differences(pair, paper)]
    return (*_of_decree(approved.decree, reading, paper), *_once(found), *_left_over(reading, paper))


def unprinted(approved: Approved, reading: Reading) -> tuple[str, ...]:
    """The cells that the plan fills and the paper has no column for."""
    printed = _printed(reading.plan)
    names = (name for name in CELLS if name not in (*printed, "period", "target_time_raw"))
    return tuple(name for name in names if any(getattr(item, name).value for item in approved.plan.items))


def _printed(plan: Plan) -> tuple[str, ...]:
    """The cells that the paper holds; a plan with printed times needs no look at the months."""
    filled = [name for name in CELLS if name != "period" and any(getattr(item, name).value for item in plan.items)]
    return (*HEADINGS, *filled) if "target_time_raw" in filled else (*HEADINGS, *filled, "period")


def _rows(plan: Plan, printed: Sequence[str], year: int | None) -> list[_Row]:
    return [
        _row(area, component, item, printed, year)
        for area in plan.areas
        for component in area.components
        for item in component.items
    ]


def _filled_down(rows: Sequence[_Row]) -> list[_Row]:
    """Who is responsible above is so below where nothing is said: on paper an empty cell may be part of another."""
    found: list[_Row] = []
    above = ""
    for row in rows:
        above = row.texts.get(RESPONSIBLE) or above
        found.append(replace(row, texts={**row.texts, RESPONSIBLE: above}) if RESPONSIBLE in row.texts else row)
    return found


def _row(area: Area, component: Component, item: Item, printed: Sequence[str], year: int | None) -> _Row:
    texts = {"area_name": area.name, "component_name": component.name}
    places = {"area_name": area.places, "component_name": component.places}
    for name in (name for name in printed if name not in HEADINGS):
        texts[name] = _text(item, name, year)
        places[name] = getattr(item, name).places or item.places
    return _Row(item.ref, f"{area.roman}.{component.no or ''}", texts, places)


def _text(item: Item, name: str, year: int | None) -> str:
    if name == "target_time_raw":
        return time_in_words(item)
    if name == "period":
        months = item.period.value.months
        return ", ".join(month_in_words(month) for month in months if year in (None, month.year))
    value = getattr(item, name).value
    return "\n".join(value) if name in LISTS else value


def _saying(row: _Row) -> str:
    return joined(row.texts.get(name, "") for name in ("indicator", "steps"))


def _differences(pair: Pair[_Row], paper: Paper) -> Iterator[Difference]:
    before, after = pair.before, pair.after
    if after is None:
        if before is not None:
            yield Difference(before.ref, "", before.texts.get("indicator", ""), "", Verdict.DIFFERENT)
        return
    seen = paper.at(place for places in after.places.values() for place in places)
    if before is None:
        words = after.texts.get("indicator", "")
        yield Difference(after.ref, "", "", words, Verdict.DIFFERENT, seen.confidence, seen.page)
        return
    if before.number != after.number:
        is_scan = seen.confidence is not None
        verdict = Verdict.MISREAD if is_scan else Verdict.DIFFERENT
        yield Difference(before.ref, "number", before.number, after.number, verdict, seen.confidence, seen.page)
    for name in pair.changed:
        seen = paper.at(after.places.get(name, ()))
        one = difference(
            before.ref, name, before.texts.get(name, ""), after.texts.get(name, ""), _or_unsure(seen, paper)
        )
        if one is not None:
            yield one


def _or_unsure(seen: Seen, paper: Paper) -> Seen:
    return seen if seen.confidence is not None else Seen(paper.unsure.confidence, seen.page)


def _once(found: Sequence[Difference]) -> Iterator[Difference]:
    """A heading stands over many items: its difference is told at the first."""
    told = set()
    for one in found:
        if one.field in HEADINGS:
            if (one.field, one.approved, one.signed) in told:
                continue
            told.add((one.field, one.approved, one.signed))
        yield one


def _of_decree(approved: Mapping[str, str], reading: Reading, paper: Paper) -> Iterator[Difference]:
    """What the decree part says; what the paper does not hold (an annex alone) is not compared."""
    decree = reading.decree
    fields = {"office_name": decree.office, "about": decree.about}
    read = {name: (field.value or "", field.places) for name, field in fields.items()}
    read["considerations"] = (
        "\n".join(one.value for one in decree.considerations),
        tuple(place for one in decree.considerations for place in one.places),
    )
    read["rulings"] = (
        "\n".join(f"{one.ordinal}: {one.text}" for one in decree.rulings),
        tuple(place for one in decree.rulings for place in one.places),
    )
    for name, (text, places) in read.items():
        if text and approved.get(name):
            one = difference("", name, approved[name], text, _or_unsure(paper.at(places), paper))
            if one is not None:
                yield one


def _left_over(reading: Reading, paper: Paper) -> Iterator[Difference]:
    """Writing in the table that belongs to no cell: added by hand, or a stamp that OCR took for letters."""
    verdict = Verdict.MISREAD if paper.is_scan else Verdict.DIFFERENT
    for remark in reading.remarks:
        if remark.code == LEFT_OVER and remark.text:
            page = remark.place.page if remark.place else None
            yield Difference("", "left_over", "", remark.text, verdict, page=page)
