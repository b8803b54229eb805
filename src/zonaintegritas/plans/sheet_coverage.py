"""The evaluation sheet as people see it beside a plan: its tree with extents, points, matches and ready items."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from zonaintegritas.core.lke.coverage import Coverage, Extent, Match, Summary, Tally, coverage_of, summary
from zonaintegritas.core.lke.instrument import AreaOfSheet, Instrument, Question
from zonaintegritas.core.lke.instruments import instrument
from zonaintegritas.core.lke.library import ReadyItem, ready_items
from zonaintegritas.plans.models import CoverageAnswer, Draft, PlanRow
from zonaintegritas.plans.models import Plan as PlanInForce
from zonaintegritas.plans.ready_place import Place, Places
from zonaintegritas.plans.sheet_rows import SheetRows

STATES = {Extent.FULL: "COVERED", Extent.PARTIAL: "PARTLY_COVERED", Extent.NONE: "NOT_COVERED"}
PEMENUHAN, REFORM = "A.I", "A.II"
CENT = Decimal("0.01")


def points_in_words(points: Decimal) -> str:
    """28,5: at most two decimals, with a comma."""
    text = f"{points.quantize(CENT):f}".rstrip("0").rstrip(".")
    return text.replace(".", ",") or "0"


@dataclass(frozen=True, slots=True)
class Found:
    """One item of the plan beside one item of the sheet, and what a person said about the two."""

    row: PlanRow
    ref: str
    code: str
    extent: Extent
    reason: str
    score: float
    answer: CoverageAnswer | None

    @property
    def state(self) -> str:
        return STATES[self.extent]

    @property
    def says(self) -> str:
        return self.extent.name


@dataclass(frozen=True, slots=True)
class Offer:
    """A ready item and where it would go."""

    ready: ReadyItem
    place: Place


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One item of the sheet with the items of the plan that touch it."""

    question: Question
    extent: Extent
    founds: tuple[Found, ...]
    offer: Offer | None

    @property
    def state(self) -> str:
        return STATES[self.extent]

    @property
    def points(self) -> str:
        return points_in_words(self.question.max_points)


@dataclass(frozen=True, slots=True)
class Sum:
    """A tally as a bar and in words; the widths are hundredths of the bar."""

    tally: Tally

    @property
    def full(self) -> str:
        return points_in_words(self.tally.full_points)

    @property
    def partial(self) -> str:
        return points_in_words(self.tally.partial_points)

    @property
    def none(self) -> str:
        return points_in_words(self.tally.none_points)

    @property
    def points(self) -> str:
        return points_in_words(self.tally.points)

    @property
    def full_width(self) -> int:
        return self._share(self.tally.full_points)

    @property
    def partial_width(self) -> int:
        return self._share(self.tally.full_points + self.tally.partial_points) - self.full_width

    def _share(self, points: Decimal) -> int:
        return round(100 * points / self.tally.points) if self.tally.points else 0


@dataclass(frozen=True, slots=True)
class SubBranch:
    """A sub-component with its items; of Hasil the aspect itself, without a name."""

    code: str
    name: str
    lines: tuple[SheetLine, ...]


@dataclass(frozen=True, slots=True)
class AreaBranch:
    """An area of change inside an aspect, or an aspect of Hasil; `total` where a plan can cover it."""

    code: str
    name: str
    total: Sum | None
    subs: tuple[SubBranch, ...]

    @property
    def anchor(self) -> str:
        return f"bagian-{self.code}"


@dataclass(frozen=True, slots=True)
class Branch:
    """Pemenuhan, Reform or Hasil."""

    code: str
    name: str
    total: Sum | None
    points: str
    areas: tuple[AreaBranch, ...]


@dataclass(frozen=True)
class SheetCoverage:
    """The coverage of one draft or plan."""

    record: Draft | PlanInForce
    found: SheetRows
    coverage: Coverage
    answers: Mapping[tuple[str, str], CoverageAnswer] = field(default_factory=dict)  # by key of item, code

    @cached_property
    def sheet(self) -> Instrument:
        return instrument()

    @cached_property
    def summary(self) -> Summary:
        return summary(self.coverage, self.sheet)

    @property
    def levers(self) -> Sum:
        return Sum(self.summary.levers)

    @property
    def pemenuhan(self) -> Sum:
        return Sum(self.summary.aspects[PEMENUHAN])

    @property
    def reform(self) -> Sum:
        return Sum(self.summary.aspects[REFORM])

    @cached_property
    def lines(self) -> tuple[SheetLine, ...]:
        """All items of the sheet in its order."""
        places = Places(self.found)
        library = ready_items(self.sheet)
        by_code: dict[str, list[Found]] = {}
        for match in self.coverage.matches:
            by_code.setdefault(match.code, []).append(self._found(match))
        return tuple(
            self._line(question, by_code.get(question.code, []), library.get(question.code), places)
            for question in self.sheet.questions
        )

    def line(self, code: str) -> SheetLine | None:
        """The item of the sheet with this code."""
        return next((line for line in self.lines if line.question.code == code), None)

    def branches(self, wants: Callable[[SheetLine], bool]) -> list[Branch]:
        """The tree above the wanted items; what holds none of them is left out."""
        wanted = {line.question.code: line for line in self.lines if wants(line)}
        levers = [
            Branch(
                aspect.code,
                aspect.name,
                Sum(self.summary.aspects[aspect.code]),
                points_in_words(aspect.weight),
                tuple(
                    AreaBranch(area.code, area.name, Sum(self.summary.areas[area.code]), subs)
                    for area in aspect.areas
                    if (
                        subs := tuple(
                            _subs(((sub.code, sub.name, sub.questions) for sub in area.sub_components), wanted)
                        )
                    )
                ),
            )
            for aspect in self.sheet.aspects
            if aspect.areas
        ]
        return [branch for branch in (*levers, self._results(wanted)) if branch.areas]

    def _results(self, wanted: Mapping[str, SheetLine]) -> Branch:
        """Hasil: surveys and results decide it, so that it has no tally."""
        component = self.sheet.components[-1]
        areas = tuple(
            AreaBranch(aspect.code, aspect.name, None, subs)
            for aspect in component.aspects
            if (subs := tuple(_subs([("", "", aspect.questions)], wanted)))
        )
        return Branch(component.code, component.name, None, points_in_words(component.weight), areas)

    def _found(self, match: Match) -> Found:
        return Found(
            row=self.found.rows[match.ref],
            ref=match.ref,
            code=match.code,
            extent=match.extent,
            reason=match.reason,
            score=match.score,
            answer=self.answers.get((match.key, match.code)),
        )

    def _line(self, question: Question, founds: Sequence[Found], ready: ReadyItem | None, places: Places) -> SheetLine:
        extent = self.coverage.extent(question.code)
        is_open = ready is not None and extent is not Extent.FULL
        offer = Offer(ready, places.of(ready)) if ready is not None and is_open else None
        ordered = sorted(founds, key=lambda one: (one.extent is not Extent.FULL, -one.score))
        return SheetLine(question, extent, tuple(ordered), offer)


def sheet_coverage(record: Draft | PlanInForce, found: SheetRows, answers: Iterable[CoverageAnswer]) -> SheetCoverage:
    """Match the rows with the sheet, with what people have said."""
    known = list(answers)
    confirmed: dict[str, dict[str, Extent]] = {}
    for answer in known:
        confirmed.setdefault(answer.item_key, {})[answer.code] = answer.extent
    coverage = coverage_of(found.plan, instrument(), confirmed)
    return SheetCoverage(record, found, coverage, {(answer.item_key, answer.code): answer for answer in known})


def _subs_of(area: AreaOfSheet, wanted: Mapping[str, SheetLine]) -> tuple[SubBranch, ...]:
    return tuple(_subs(((sub.code, sub.name, sub.questions) for sub in area.sub_components), wanted))


def _subs(
    groups: Iterable[tuple[str, str, tuple[Question, ...]]], wanted: Mapping[str, SheetLine]
) -> Iterator[SubBranch]:
    for code, name, questions in groups:
        lines = tuple(wanted[question.code] for question in questions if question.code in wanted)
        if lines:
            yield SubBranch(code, name, lines)
