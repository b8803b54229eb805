"""Numbers out of order, repeated, or in several styles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from zonaintegritas.core.decree.blocks import Place
from zonaintegritas.core.decree.plan import Area
from zonaintegritas.core.decree.remarks import SECOND_HEADING
from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.numbers import is_numbered
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "wrong-numbering",
    Severity.LOW,
    "Penomoran tidak konsisten",
    "Nomor yang meloncat, berulang, atau berganti gaya membuat butir sulit dirujuk dan"
    " menyembunyikan baris yang hilang.",
    "Nomori ulang dengan satu gaya.",
)
MOST: Final = 0.5
NUMERAL: Final = re.compile(r"^\W*(?:area\s+)?([IVX]+|\d+)\b", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    for area in subject.plan.areas:
        yield from _sequence(area)
    yield from _middle_level(subject)
    yield from _style_of_areas(subject.plan.areas)
    yield from _numerals_of_areas(subject)
    yield from _second_headings(subject)
    yield from _steps(subject)


def _sequence(area: Area) -> Iterator[Finding]:
    """A component without a number keeps its place; that it has none is told elsewhere."""
    numbers = [component.no for component in area.components if component.no]
    expected = [str(at) for at, component in enumerate(area.components, start=1) if component.no]
    if all(number.isdigit() for number in numbers) and numbers != expected:
        what = f"Nomor komponen di area {area.roman} adalah {', '.join(numbers)}."
        yield RULE.found(what, [area.roman], places=area.places, quote=area.name)


def _middle_level(subject: Subject) -> Iterator[Finding]:
    """Headings and the rows below them share one column of numbers."""
    for area in subject.plan.areas:
        rows = [row for row in subject.rows if row.area is area and row.item.sub_component]
        if rows:
            places = [place for component in area.components for place in component.places]
            places += [place for row in rows for place in row.item.places]
            what = f"Di area {area.roman} judul dan baris di bawahnya memakai satu kolom nomor yang sama."
            yield RULE.found(what, [row.ref for row in rows], places=places, quote=rows[0].item.sub_component or "")


def _style_of_areas(areas: Sequence[Area]) -> Iterator[Finding]:
    """Some headings in capitals, others not; or the number in a cell of its own."""
    capital = [area for area in areas if area.name.isupper()]
    small = [area for area in areas if not area.name.isupper()]
    if capital and small:
        fewer = min(capital, small, key=len)
        places = [place for area in (*fewer, areas[0], areas[-1]) for place in area.places]
        what = "Judul area ditulis dengan gaya yang berbeda-beda (huruf besar dan huruf kecil)."
        yield RULE.found(what, ["plan"], places=places, quote=fewer[0].name)


def _numerals_of_areas(subject: Subject) -> Iterator[Finding]:
    """One area numbered 1 among others numbered II, III."""
    styles: dict[bool, list[Area]] = {}
    for area in subject.plan.areas:
        printed = "".join(_printed(subject, place) for place in area.places[:1])
        match = NUMERAL.match(printed)
        if match:
            styles.setdefault(match[1].isdigit(), []).append(area)
    if len(styles) > 1:
        fewer = min(styles.values(), key=len)
        what = "Nomor area ditulis dengan dua cara: angka Romawi dan angka biasa."
        places = [place for area in fewer for place in area.places]
        yield RULE.found(what, [*(area.roman for area in fewer), "plan"], places=places, quote=fewer[0].name)


def _printed(subject: Subject, place: Place) -> str:
    return subject.cell_texts.get((place.block, place.row, place.column), "")


def _second_headings(subject: Subject) -> Iterator[Finding]:
    for remark in subject.reading.remarks:
        if remark.code == SECOND_HEADING:
            places = [remark.place] if remark.place else []
            what = "Di bawah judul area ada judul kedua dengan nomor tersendiri."
            yield RULE.found(what, ["plan"], places=places, quote=remark.text or "")


def _steps(subject: Subject) -> Iterator[Finding]:
    """Single steps without a number where most single steps have one."""
    rows = [row for row in subject.rows if len(row.item.steps.value) == 1]
    bare = [row for row in rows if not is_numbered(subject, row.item.steps.places)]
    if 0 < len(bare) < MOST * len(rows):
        what = f"{len(bare)} kegiatan tidak bernomor, sedangkan yang lain bernomor."
        alone = [row for row in bare if len(row.component.items) == 1]
        yield RULE.at_rows(what, alone or bare, quote=bare[0].steps)
