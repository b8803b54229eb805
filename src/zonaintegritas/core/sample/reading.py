"""What a correct reading of a sample gives, in the form plan-reading/1, made from the model and not from a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zonaintegritas.core.render.layouts import HEADINGS, Layout
from zonaintegritas.core.sample.decree import OFFICE, Law, sample_decree
from zonaintegritas.core.sample.model import SampleArea, SampleComponent, SampleItem, roman, sample_areas

Json = Mapping[str, "Json"] | Sequence["Json"] | str | int | bool | None

_QUARTERLY = (3, 6, 9, 12)
_SEMESTER = (6, 12)
_MONTHLY_WORDS = ("setiap bulan", "per bulan")


def sample_reading(layout: Layout, *, year: int) -> dict[str, Json]:
    """The expected reading of every format of a layout."""
    areas = sample_areas(layout, year=year)
    return {
        "schema": "plan-reading/1",
        "source": f"contoh-{layout}-{year}",
        "decree": _decree(year),
        "layout": {"columns": list(HEADINGS[layout])},
        "areas": [_area(layout, number, area, year) for number, area in enumerate(areas, 1)],
    }


def _decree(year: int) -> dict[str, Json]:
    decree = sample_decree(year)
    return {
        "office": OFFICE,
        "number": decree.number,
        "year": year,
        "about": decree.about,
        "plan_year": year,
        "enacted_place": decree.place,
        "enacted_date": decree.date.isoformat(),
        "signatory_name": decree.signatory,
        "signatory_role": f"Ketua {OFFICE}",
        "certifier_name": decree.certifier,
        "considerations_count": len(decree.considerations),
        "legal_basis": [_law(law) for law in decree.laws],
        "rulings": [ruling.ordinal for ruling in decree.rulings],
    }


def _law(law: Law) -> dict[str, Json]:
    amended = [_regulation(law.amended_by)] if law.amended_by else []
    return {**_regulation(law.key), "amended_by": amended}


def _regulation(key: tuple[str, str, int]) -> dict[str, Json]:
    kind, number, year = key
    return {"kind": kind, "number": number, "year": year}


def _area(layout: Layout, number: int, area: SampleArea, year: int) -> dict[str, Json]:
    components = [
        {
            "no": str(position),
            "name": component.name,
            "items": _items(layout, f"{roman(number)}.{position}", area, component, year),
        }
        for position, component in enumerate(area.components, 1)
    ]
    return {"roman": roman(number), "name": area.name, "components": components}


def _items(layout: Layout, stem: str, area: SampleArea, component: SampleComponent, year: int) -> list[Json]:
    items: list[Json] = []
    for position, item in enumerate(component.items):
        letter = None if layout is Layout.MONTHS else component.letter(position)
        tail = letter or (str(position + 1) if len(component.items) > 1 else "")
        items.append(_item(layout, f"{stem}.{tail}".rstrip("."), letter, item, area, year))
    return items


def _item(
    layout: Layout, ref: str, letter: str | None, item: SampleItem, area: SampleArea, year: int
) -> dict[str, Json]:
    is_matrix = layout is Layout.MONTHS
    return {
        "ref": ref,
        "letter": letter,
        "indicator": item.indicator,
        "steps": list(item.steps),
        "evidence": [] if is_matrix else list(item.evidence),
        "target_time_raw": None if is_matrix else item.time,
        "months": [f"{year:04d}-{month:02d}" for month in item.months],
        "periodicity": _periodicity(item, is_matrix=is_matrix),
        "target_output": item.output if layout is Layout.TARGET else None,
        "responsible": area.responsible if layout is Layout.RESPONSIBLE else None,
        "note": (item.note or None) if is_matrix else None,
    }


def _periodicity(item: SampleItem, *, is_matrix: bool) -> str | None:
    months = item.months
    rhythm = {_QUARTERLY: "quarterly", _SEMESTER: "semester"}.get(months)
    if len(months) == 1:
        return "once"
    if rhythm or (not is_matrix and item.time.casefold() in _MONTHLY_WORDS):
        return rhythm or "monthly"
    is_unbroken = months == tuple(range(months[0], months[-1] + 1))
    is_list = not is_matrix and ("," in item.time or " dan " in item.time)
    return "range" if is_unbroken and not is_list else None
