"""Columns that stand for months or quarters, and which of them a row marks by sign or shading."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from zonaintegritas.core.decree.blocks import Cell
from zonaintegritas.core.decree.structure.numbering import from_roman
from zonaintegritas.core.decree.structure.wording import folded, is_nothing

MONTHS: Final = (
    "jan(?:uari|uary)?", "[fp]eb(?:ruari|uari|ruary)?", "(?:mar(?:et|ch)?|mrt)", "apr(?:il)?", "(?:mei|may)",
    "jun[iey]?", "jul[iy]?", "(?:agustus|august|agust|agst|agus|agt|ags|agu|aug)", "sep(?:t|tember)?",
    "o[kc]t(?:ober)?", "no[vp](?:ember)?", "de[sc](?:ember)?",
)  # fmt: skip
MONTH_NAMES: Final = tuple(re.compile(rf"(?:bulan)?{name}\.?(?:[-/'’]*(?:20)?\d\d)?") for name in MONTHS)
BRACKETED: Final = re.compile(r"\s*\(.*\)$")
CODE: Final = re.compile(r"(?:b|bulan|bln)[ .\-]*(?:ke[ \-]*)?0?(\d{1,2})")
INITIALS: Final = "jfmamjjasond"
QUARTER: Final = re.compile(r"(?:triwulan|tri wulan|tw|kuartal|kwartal|twl|q)[ .\-]*(?:ke[ \-]*)?(i{1,3}|iv|[1-4])")
SEMESTER: Final = re.compile(r"(?:semester|smt|sem)[ .\-]*(?:ke[ \-]*)?(i{1,2}|[12])")
PLAIN: Final = re.compile(r"(\d{1,2}|[ivx]{1,4})")
OF_MONTHS: Final = re.compile(
    r"bulan|bln|pelaksanaan|waktu|jadwal|timeline|time ?line|schedule|target|tahun|20\d\d|periode|rencana"
)
OF_QUARTERS: Final = re.compile(r"triwulan|tri wulan|\btw\b|kuartal|kwartal|quarter")

LEAST_RUN: Final = 3  # plain numbers are months only where several stand side by side
YEAR: Final = 12
QUARTERS: Final = 4
PALE: Final = 40  # of 765: how far from white a shade may be and still count as none where others are strong
MARK: Final = re.compile(r"[vVxX✓✔√☑☒✅●•■█▪◾◆★*×✗✘+oO\uf0fc\uf0fb\uf0d6\uf050]+|ya|ada|y", re.IGNORECASE)
UNMARKED: Final = frozenset({"0", "☐", "□", "◻", "▢", "[]", "tidak", "tdk"})  # an open box, or no in words


def _value(text: str) -> int | None:
    return int(text) if text.isdigit() else from_roman(text.upper())


def named_months(title: str) -> tuple[int, ...]:
    """The months a heading names by itself: "Jan", "B03", "TW II", "Semester 1"."""
    text = BRACKETED.sub("", folded(title)).strip(" .:")
    close = text.replace(" ", "")  # a narrow column breaks even short names
    for number, pattern in enumerate(MONTH_NAMES, start=1):
        if pattern.fullmatch(close):
            return (number,)
    if (match := CODE.fullmatch(text)) and 1 <= int(match[1]) <= YEAR:
        return (int(match[1]),)
    for pattern, size in ((QUARTER, 3), (SEMESTER, 6)):
        match = pattern.fullmatch(text)
        value = _value(match[1]) if match else None
        if value:
            return tuple(range((value - 1) * size + 1, value * size + 1))
    return ()


def months_of_columns(titles: Sequence[Sequence[str]]) -> Mapping[int, tuple[int, ...]]:
    """For each column that stands for months: which. `titles` are the headings over each column, top first."""
    found: dict[int, tuple[int, ...]] = {}
    for at, path in enumerate(titles):
        months = next((months for title in reversed(path) if (months := named_months(title))), ())
        if months:
            found[at] = months
    return found or _plain_runs(titles) or _initials(titles)


def _plain_runs(titles: Sequence[Sequence[str]]) -> Mapping[int, tuple[int, ...]]:
    """Columns headed 1, 2, 3 ... (or I, II, III, IV) side by side under a common heading."""
    found: dict[int, tuple[int, ...]] = {}
    run: list[int] = []
    for at in range(len(titles) + 1):
        number = _plain(titles[at][-1]) if at < len(titles) and titles[at] else None
        if number is not None and number == len(run) + 1:
            run.append(at)
            continue
        found |= _months_of_run(run, titles)
        run = [at] if number == 1 else []
    return found


def _initials(titles: Sequence[Sequence[str]]) -> Mapping[int, tuple[int, ...]]:
    """Twelve columns side by side headed J F M A M J J A S O N D."""
    letters = "".join(
        folded(path[-1]).strip(" .") if path and len(path[-1].strip(" .")) == 1 else "-" for path in titles
    )
    start = letters.find(INITIALS)
    return {start + month: (month + 1,) for month in range(YEAR)} if start >= 0 else {}


def _plain(title: str) -> int | None:
    match = PLAIN.fullmatch(folded(title).strip(" .()").replace(" ", ""))
    return _value(match[1]) if match else None


def _months_of_run(run: Sequence[int], titles: Sequence[Sequence[str]]) -> Mapping[int, tuple[int, ...]]:
    above = folded(" ".join(title for at in run for title in titles[at][:-1]))
    if len(run) < LEAST_RUN or not (above or len(run) == YEAR):
        return {}
    if len(run) == QUARTERS and (OF_QUARTERS.search(above) or not OF_MONTHS.search(above)):
        return {at: tuple(range(3 * quarter + 1, 3 * quarter + 4)) for quarter, at in enumerate(run)}
    if len(run) <= YEAR and (OF_MONTHS.search(above) or len(run) == YEAR):
        return {at: (number,) for number, at in enumerate(run, start=1)}
    return {}


def is_mark(text: str) -> bool:
    """A sign and nothing more, as against a text that says something of its own."""
    return MARK.fullmatch(text.strip()) is not None


def _distance_from_white(fill: str) -> int:
    return sum(255 - int(fill[at : at + 2], 16) for at in (0, 2, 4))


def unmarked_fills(rows: Iterable[tuple[Sequence[Cell], str | None]]) -> frozenset[str | None]:
    """The shades of month cells that mean nothing: none, those of stripes, and pale ones beside strong ones.

    Each row gives its month cells and the shade of its other cells.
    """
    shades: Counter[str | None] = Counter()
    plain: set[str | None] = {None}
    for months, stripe in rows:
        shades.update(cell.fill for cell in months)
        if len({cell.fill for cell in months}) > 1:
            plain |= {stripe, _ground(months)}
    coloured = [fill for fill in shades if fill is not None]
    strong = [fill for fill in coloured if _distance_from_white(fill) > PALE]
    if strong:
        plain |= {fill for fill in coloured if _distance_from_white(fill) <= PALE}
    if None not in shades and len(shades) > 1:
        plain.add(min(coloured, key=_distance_from_white))
    return frozenset(plain)


def _ground(months: Sequence[Cell]) -> str | None:
    """The palest shade of a row without a white month, if most months have it: a stripe that only runs below them."""
    shades = Counter(cell.fill for cell in months)
    coloured = [fill for fill in shades if fill is not None]
    if len(coloured) < len(shades):
        return None
    palest = min(coloured, key=_distance_from_white)
    return palest if 2 * shades[palest] > shades.total() else None


def has_sign(cell: Cell) -> bool:
    """Whether something is written into a month; a dash or an open box says that there is nothing."""
    text = " ".join(line.text for line in cell.lines)
    return bool(text.strip()) and not is_nothing(text) and "".join(text.split()).casefold() not in UNMARKED


def is_shaded(cell: Cell, unmarked: frozenset[str | None], stripe: str | None) -> bool:
    """By a shade that is not that of its row."""
    return cell.fill not in unmarked and cell.fill != stripe
