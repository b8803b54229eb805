"""The plan of the invented office, read from content.txt, and the formats it is written in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from importlib.resources import files

from zonaintegritas.core.render.layouts import Layout


class Format(StrEnum):
    """The kinds of file a sample can be written as."""

    DOCX = "docx"
    PDF = "pdf"
    XLSX = "xlsx"
    ODS = "ods"
    TEXT = "text"
    SCAN = "scan"


@dataclass(frozen=True, slots=True)
class SampleItem:
    """One row of the plan. `months` are 1 to 12; `time` is what the time cell prints."""

    indicator: str
    steps: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    time: str = ""
    months: tuple[int, ...] = ()
    output: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class SampleComponent:
    """A group of items inside an area."""

    name: str
    items: tuple[SampleItem, ...] = ()

    def letter(self, position: int) -> str | None:
        """The letter before an indicator; a lone item has none."""
        return chr(ord("a") + position) if len(self.items) > 1 else None


@dataclass(frozen=True, slots=True)
class SampleArea:
    """An area of change with the group that answers for it."""

    name: str
    responsible: str
    components: tuple[SampleComponent, ...] = ()


# What goes wrong in real offices; the layout with a responsible group carries these, so that the
# review page has something to ask about: a slip of the finger, a year left out, a word written twice.
_BLEMISHES = {
    ("September {year}", "time"): "Sepetmber {year}",
    ("Oktober {year}", "time"): "Oktober",
    ("Lembar periksa pengendalian", "evidence"): "Lembar lembar periksa pengendalian",
}


def _months(text: str) -> tuple[int, ...]:
    if "-" in text:
        first, last = text.split("-")
        return tuple(range(int(first), int(last) + 1))
    return tuple(int(part) for part in text.split(","))


def _entries(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";"))


def _item(lines: Sequence[str]) -> SampleItem:
    parts = dict(line.split(" ", 1) for line in lines)
    time, _, months = parts["T"].partition(" | ")
    return SampleItem(
        indicator=parts["I"],
        steps=_entries(parts["L"]),
        evidence=_entries(parts["B"]),
        time=time,
        months=_months(months),
        output=parts["C"],
        note=parts.get("K", ""),
    )


def _groups(lines: Sequence[str], mark: str) -> list[list[str]]:
    """Split before every line that starts with the mark; what stands before the first is left out."""
    groups: list[list[str]] = []
    for line in lines:
        if line.startswith(mark):
            groups.append([line])
        elif groups:
            groups[-1].append(line)
    return groups


def _area(lines: Sequence[str]) -> SampleArea:
    name, responsible = lines[0].removeprefix("AREA ").split(" | ")
    components = tuple(
        SampleComponent(group[0].removeprefix("KOMP "), tuple(_item(item) for item in _groups(group, "I ")))
        for group in _groups(lines, "KOMP ")
    )
    return SampleArea(name, responsible, components)


@cache
def _content() -> tuple[SampleArea, ...]:
    text = files("zonaintegritas.core.sample").joinpath("content.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return tuple(_area(group) for group in _groups(lines, "AREA "))


def _finished(item: SampleItem, *, year: int, is_blemished: bool) -> SampleItem:
    if is_blemished:
        item = replace(
            item,
            time=_BLEMISHES.get((item.time, "time"), item.time),
            evidence=tuple(_BLEMISHES.get((entry, "evidence"), entry) for entry in item.evidence),
        )
    return replace(item, time=item.time.format(year=year))


def sample_areas(layout: Layout, *, year: int) -> tuple[SampleArea, ...]:
    """The plan of a year as the layout prints it."""
    is_blemished = layout is Layout.RESPONSIBLE
    return tuple(
        replace(
            area,
            components=tuple(
                replace(
                    component,
                    items=tuple(_finished(item, year=year, is_blemished=is_blemished) for item in component.items),
                )
                for component in area.components
            ),
        )
        for area in _content()
    )


def roman(number: int) -> str:
    """Roman numerals as far as areas go."""
    return ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")[number - 1]
