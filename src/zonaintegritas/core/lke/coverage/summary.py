"""The coverage in figures: every item of the sheet with the points that hang on it, added up the tree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from zonaintegritas.core.lke.coverage.model import Coverage, Extent, Tally
from zonaintegritas.core.lke.instrument import Instrument, Question


@dataclass(frozen=True, slots=True)
class Line:
    """One item of the sheet: how far it is covered, through which items of the plan."""

    question: Question
    extent: Extent
    refs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """All items in the order of the sheet, and tallies: of all levers, and by code of aspect and area.

    Hasil (B) has lines but stands in no tally: surveys and results decide it, not the plan.
    """

    lines: tuple[Line, ...]
    levers: Tally
    aspects: Mapping[str, Tally]
    areas: Mapping[str, Tally]

    @property
    def gaps(self) -> tuple[Line, ...]:
        """Levers that are not fully covered: not at all first, then in part; the most points first."""
        open_ones = [line for line in self.lines if line.question.is_lever and line.extent is not Extent.FULL]
        return tuple(sorted(open_ones, key=lambda line: (line.extent is not Extent.NONE, -line.question.max_points)))


def summary(coverage: Coverage, instrument: Instrument) -> Summary:
    """What of the sheet the plan covers, in part or not at all, and the points that hang on each."""
    lines = tuple(
        Line(question, coverage.extent(question.code), _refs(coverage, question.code))
        for question in instrument.questions
    )
    levers = [line for line in lines if line.question.is_lever]
    return Summary(
        lines,
        _tally(levers),
        {aspect.code: _tally(_under(aspect.code, levers)) for aspect in instrument.aspects if aspect.areas},
        {area.code: _tally(_under(area.code, levers)) for area in instrument.areas},
    )


def _refs(coverage: Coverage, code: str) -> tuple[str, ...]:
    return coverage.full.get(code) or coverage.partial.get(code, ())


def _under(code: str, lines: Iterable[Line]) -> list[Line]:
    return [line for line in lines if line.question.code.startswith(f"{code}.")]


def _tally(lines: Iterable[Line]) -> Tally:
    counts = dict.fromkeys(Extent, 0)
    points = dict.fromkeys(Extent, Decimal(0))
    for line in lines:
        counts[line.extent] += 1
        points[line.extent] += line.question.max_points
    return Tally(
        counts[Extent.FULL],
        counts[Extent.PARTIAL],
        counts[Extent.NONE],
        points[Extent.FULL],
        points[Extent.PARTIAL],
        points[Extent.NONE],
    )
