"""A draft as the review page shows it: areas, components, rows and cells, with doubts, changes and places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from zonaintegritas.core.period import period_in_words
from zonaintegritas.plans.cell_words import EXTRA, cell_name
from zonaintegritas.plans.models import HEADER_FIELDS, LIST_FIELDS, ChangeKind, Draft, DraftRow, Leftover, Source
from zonaintegritas.plans.models.row import TREE_FIELDS
from zonaintegritas.plans.period_json import period_from_json
from zonaintegritas.plans.selectors.comments import open_count_by
from zonaintegritas.plans.selectors.rows import standing_rows

ALWAYS_SHOWN = ("indicator", "steps", "evidence", "target_time_raw", "period")
SHOWN = ("sub_component", *ALWAYS_SHOWN, "target_output", "responsible", "note")
NEEDED = ("number", "year", "plan_year", "enacted_on")
HEADING_FIELDS = ("area_roman", "area_name", "component_no", "component_name")
_IN_ORDER = {name: at for at, name in enumerate((*TREE_FIELDS, *SHOWN))}
_LETTERS = re.compile(r"[^0-9a-z]")
_WITHIN = {"area_roman": (), "component_no": ("area_roman", "area_name")}


@dataclass(frozen=True, slots=True)
class CellView:
    """One cell as people see it. `entries` for lists, `text` for the rest; `paper` only where it was changed."""

    row: int
    name: str
    label: str
    text: str
    entries: tuple[str, ...]
    doubt: str
    kind: str
    paper: str
    places: str  # block.row.column, several with blanks between
    source: int | None = None
    confidence: int | None = None  # percent: how surely OCR read it, where it did
    is_missing: bool = False  # adoption needs it
    stamp: str = ""  # of what it holds, where it is edited

    @property
    def is_empty(self) -> bool:
        return not self.text and not self.entries

    @property
    def kind_label(self) -> str:
        return str(ChangeKind(self.kind).label) if self.kind else ""


@dataclass(frozen=True, slots=True)
class RowView:
    """One row (*butir*) with the cells that this draft uses."""

    row: DraftRow
    ref: str
    cells: tuple[CellView, ...]
    doubt_count: int

    @property
    def places(self) -> str:
        """Where the row as a whole stands: where its first cell does."""
        return next((cell.places for cell in self.cells if cell.places), "")


@dataclass(frozen=True, slots=True)
class HeadingView:
    """An area with its components, or a component with its rows. `first` is the key of the first row below it."""

    first: int
    number: str
    name: str
    doubt: str
    below: tuple[Any, ...]
    row_count: int
    doubt_count: int
    places: str


@dataclass(frozen=True, slots=True)
class Counts:
    """The figures at the head of the page."""

    items: int
    areas: int
    doubts: int
    leftovers: int


@dataclass(slots=True)
class Review:
    """All the rows of a draft."""

    draft: Draft
    rows: list[DraftRow]
    removed: list[DraftRow]
    leftovers: list[Leftover]
    columns: tuple[str, ...] = ()
    refs: dict[int, str] = field(default_factory=dict)

    def counts(self) -> Counts:
        """Items, areas, doubtful cells (of the header too) and left-over texts."""
        doubts = sum(_doubts_in(row) for row in self.rows)
        header = sum(bool(cell.get("doubt")) for cell in self.draft.header_cells.values())
        areas = {(row.area_roman, row.area_name) for row in self.rows}
        waiting = sum(not leftover.is_settled for leftover in self.leftovers)
        return Counts(len(self.rows), len(areas), doubts + header, waiting)

    def view_of(self, row: DraftRow) -> RowView:
        """One row as the page shows it."""
        views = (cell_view(row, name) for name in self.columns)
        cells = tuple(cell for cell in views if not (cell.name == "period" and _repeats(cell, row.target_time_raw)))
        doubts = sum(bool(cell.doubt) for cell in cells) + bool(row.doubt)
        return RowView(row, self.refs.get(row.pk, ""), cells, doubts)

    def headings(self) -> list[tuple[int, str]]:
        """(key of the first row, area and component in words) of every component, in order."""
        found: dict[tuple[str, ...], tuple[int, str]] = {}
        for row in self.rows:
            key = tuple(getattr(row, name) for name in HEADING_FIELDS)
            area = ". ".join(part for part in key[:2] if part)
            component = ". ".join(part for part in key[2:] if part)
            found.setdefault(key, (row.pk, " › ".join(part for part in (area, component) if part) or "–"))
        return list(found.values())

    def labels(self) -> list[tuple[str, str]]:
        """(name, label) of the columns."""
        return [(name, cell_name(name)) for name in self.columns]

    def doubtful(self) -> list[DraftRow]:
        """The rows in which something is doubtful."""
        return [row for row in self.rows if _doubts_in(row)]

    def areas(self, shown: Sequence[DraftRow] | None = None) -> list[HeadingView]:
        """The tree above these rows (above all, where none are given), in their order."""
        found = []
        for (roman, _), below in groupby(
            self.rows if shown is None else shown, key=lambda row: (row.area_roman, row.area_name)
        ):
            inside = list(below)
            found.append(self._heading(inside, "area_name", roman, list(self._components(inside))))
        return found

    def _components(self, rows: list[DraftRow]) -> Iterator[HeadingView]:
        for (number, _), below in groupby(rows, key=lambda row: (row.component_no, row.component_name)):
            inside = list(below)
            yield self._heading(inside, "component_name", number, [self.view_of(row) for row in inside])

    def _heading(self, rows: list[DraftRow], name: str, number: str, below: list[Any]) -> HeadingView:
        cells = [row.cells.get(name, {}) for row in rows]
        doubt = next((cell["doubt"] for cell in cells if cell.get("doubt")), "")
        return HeadingView(
            first=rows[0].pk,
            number=number,
            name=getattr(rows[0], name),
            doubt=doubt,
            below=tuple(below),
            row_count=len(rows),
            doubt_count=sum(_doubts_in(row) for row in rows),
            places=places_key(cells[0].get("places", ())),
        )


def review_of(draft: Draft) -> Review:
    """The rows of a draft that the caller may see, with what is left over."""
    standing_files = draft.rows.exclude(source__is_removed=True)
    rows = list(standing_files.annotate(open_comments=open_count_by("row")).order_by("position", "pk"))
    standing = [row for row in rows if not row.is_removed]
    for row in rows:
        row.draft = draft
    leftovers = list(draft.leftovers.filter(source__is_removed=False).order_by("pk"))
    review = Review(draft, standing, [row for row in rows if row.is_removed], leftovers)
    review.columns = _columns(standing)
    review.refs = _refs(standing)
    return review


def sources_of(draft: Draft) -> list[Source]:
    """The files of a draft without their blocks; of a correction the files that its rows were read from."""
    sources = Source.objects.filter(draft=draft)
    if draft.corrects_id is not None:
        read_from = draft.rows.exclude(source=None).values("source").distinct()
        sources = sources | Source.objects.filter(pk__in=read_from)
    return list(sources.select_related("file").defer("document").order_by("pk"))


def rows_under(row: DraftRow, names: tuple[str, ...]) -> list[int]:
    """The keys of the rows around this one that share its heading without a gap."""
    groups = groupby(
        standing_rows(row.draft), key=lambda one: tuple(getattr(one, name) for name in (*_WITHIN[names[0]], *names))
    )
    for _, below in groups:
        keys = [one.pk for one in below]
        if row.pk in keys:
            return keys
    return [row.pk]


def row_below(row: DraftRow) -> int | None:
    """The key of the next standing row."""
    below = row.draft.rows.standing().filter(position__gt=row.position).order_by("position")
    return below.values_list("pk", flat=True).first()


def changes_of(review: Review) -> list[tuple[str, CellView]]:
    """Every cell that differs from the paper, with the reference of its row; the header first."""
    header = [("", view) for view in header_views(review.draft) if view.kind]
    rows = [
        (review.refs[row.pk], cell_view(row, name))
        for row in review.rows
        for name, cell in sorted(row.cells.items(), key=lambda named: _IN_ORDER.get(named[0], len(_IN_ORDER)))
        if cell.get("kind") and not (name == "period" and row.cells.get("target_time_raw", {}).get("kind"))
    ]
    return [*header, *rows]


def cell_view(row: DraftRow, name: str) -> CellView:
    """One cell of a row."""
    cell = row.cells.get(name, {})
    value = row.extra.get(name.removeprefix(EXTRA), "") if name.startswith(EXTRA) else row.value_of(name)
    kind = cell.get("kind") or ""
    is_list = name in LIST_FIELDS
    return CellView(
        row=row.pk,
        name=name,
        label=cell_name(name),
        text="" if is_list else _words(name, value),
        entries=tuple(value) if is_list else (),
        doubt=cell.get("doubt") or "",
        kind=kind,
        paper=_words(name, cell.get("paper")) if kind else "",
        places=places_key(cell.get("places", ())),
        source=cell.get("source"),
        confidence=round(100 * cell["confidence"]) if cell.get("confidence") is not None and not kind else None,
    )


def header_views(draft: Draft) -> list[CellView]:
    """The fields of the header in the order in which a decree prints them."""
    return [_header_view(draft, name) for name in HEADER_FIELDS]


def places_key(places: Iterable[Mapping[str, Any]]) -> str:
    """Places as the page names them: block.row.column, or the block alone outside tables."""
    return " ".join(dict.fromkeys(_place_key(place) for place in places if "block" in place))


def _header_view(draft: Draft, name: str) -> CellView:
    cell = draft.header_cells.get(name, {})
    value = getattr(draft, name)
    kind = cell.get("kind") or ""
    return CellView(
        row=0,
        name=name,
        label=str(draft._meta.get_field(name).verbose_name).capitalize(),  # type: ignore[union-attr]  # noqa: SLF001 - documented API; header fields are plain columns
        text="" if value is None else str(value),
        entries=(),
        doubt=cell.get("doubt") or "",
        kind=kind,
        paper=str(cell.get("paper") or "(kosong)") if kind else "",
        places=places_key(cell.get("places", ())),
        source=cell.get("source"),
        is_missing=name in NEEDED and value in (None, ""),
    )


def _place_key(place: Mapping[str, Any]) -> str:
    if place.get("row") is None or place.get("column") is None:
        return str(place["block"])
    return f"{place['block']}.{place['row']}.{place['column']}"


def _words(name: str, value: Any) -> str:
    """A value as one text."""
    if name == "period":
        return period_in_words(period_from_json(value or {}))
    if isinstance(value, list):
        return "\n".join(value)
    return value or ""


def _repeats(period: CellView, raw: str) -> bool:
    """Whether the months in words only say again what the time cell prints."""
    plain, printed = (_LETTERS.sub("", text.casefold()) for text in (period.text, raw))
    return plain == printed and not (period.doubt or period.kind)


def _doubts_in(row: DraftRow) -> int:
    return sum(bool(cell.get("doubt")) for cell in row.cells.values()) + bool(row.doubt)


def _columns(rows: Iterable[DraftRow]) -> tuple[str, ...]:
    """The columns that hold something in this draft, those of the office's own last."""
    used: dict[str, None] = {}
    for row in rows:
        used.update({name: None for name in SHOWN if row.value_of(name) or (row.cells.get(name) or {}).get("kind")})
        used.update({f"{EXTRA}{heading}": None for heading in row.extra})
    own = [name for name in used if name.startswith(EXTRA)]
    return (*(name for name in SHOWN if name in used or name in ALWAYS_SHOWN), *own)


def _refs(rows: list[DraftRow]) -> dict[int, str]:
    """I.2.b: area, component, letter or running number; made unlike each other where the paper repeats them."""
    refs: dict[int, str] = {}
    seen: Counter[str] = Counter()
    counted: Counter[tuple[str, str, str]] = Counter()
    sizes = Counter((row.area_roman, row.component_no, row.component_name) for row in rows)
    for row in rows:
        group = (row.area_roman, row.component_no, row.component_name)
        counted[group] += 1
        last = row.letter or (str(counted[group]) if sizes[group] > 1 else "")
        ref = ".".join(part for part in (row.area_roman or "?", row.component_no or "–", last) if part)
        seen[ref] += 1
        refs[row.pk] = ref if seen[ref] == 1 else f"{ref}({seen[ref]})"
    return refs
