"""What the checker notices about a draft or a plan in force, as its pages show it, and what people answered.

A finding is known again by its code and words, not by its number in the plan: an answer stands as long as the same
words stand there, also after adoption, and ends by itself when they change.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import cache as remembered
from typing import Any, Final

from django.core.cache import cache
from django.utils.translation import gettext as _

from zonaintegritas import __version__
from zonaintegritas.core.decree.blocks import Paragraph, Place
from zonaintegritas.core.decree.place_words import in_words
from zonaintegritas.core.lint import PARAGRAPH, Finding, Severity, check, place_word
from zonaintegritas.core.lint.registry import Registry
from zonaintegritas.core.lint.rules import RULES
from zonaintegritas.plans.copy_traces import CODE as TRACE
from zonaintegritas.plans.copy_traces import TITLE, left_in
from zonaintegritas.plans.core_reading import CoreReading, core_reading
from zonaintegritas.plans.models import (
    CELL_FIELDS,
    HEADER_FIELDS,
    ChangeKind,
    Draft,
    FindingAnswer,
    Plan,
    PlanRow,
    Source,
)
from zonaintegritas.plans.place_json import place_as_json
from zonaintegritas.plans.surroundings import Surroundings, surroundings_of

KEY_LENGTH: Final = 32  # hexadecimal digits
KEPT_FOR: Final = 24 * 3600  # seconds
READER_ERRED: Final = frozenset({"garbled-text", "broken-markup", "layout-shift"})


@dataclass(frozen=True, slots=True)
class CellMend:
    """A change that is safe with one click: the row and its cell (or the file and its block), before and after."""

    row: int
    field: str  # PARAGRAPH with `row` as key of the file and `block`, else a cell
    before: str | list[str]
    after: str | list[str]
    block: int | None = None

    @property
    def is_list(self) -> bool:
        return isinstance(self.after, list)


@dataclass(frozen=True, slots=True)
class Notice:
    """One finding with the way to where it is mended. `rows` are (key, ref) of the rows concerned."""

    key: str
    code: str
    severity: str
    title: str
    what: str
    why: str
    cure: str
    quote: str
    parts: tuple[str, ...]  # where, if not in rows: parts of the decree, questions of the sheet
    rows: tuple[tuple[int, str], ...] = ()
    areas: tuple[str, ...] = ()
    regulations: tuple[str, ...] = ()  # that it speaks of and the registry knows
    cell: str = ""  # of the first row
    file: int | None = None
    spot: str = ""  # block.row.column in the file
    place: str = ""  # the same in words
    mend: CellMend | None = None
    anchor: str = ""  # of the place on the page of the first row
    address: str = ""  # of the page on which it is mended, where no row is concerned
    answer: FindingAnswer | None = field(default=None, compare=False)

    @property
    def is_open(self) -> bool:
        return self.answer is None

    @property
    def paragraph(self) -> int | None:
        """The block of the running text that it is about; None for cells."""
        return int(self.spot) if self.file is not None and self.spot.isdecimal() and not self.rows else None

    @property
    def is_high(self) -> bool:
        return self.severity == Severity.HIGH

    @property
    def kind(self) -> str:
        """Why a mended cell differs from the paper: the reader erred, or the paper is wrong."""
        return ChangeKind.READING if self.code in READER_ERRED else ChangeKind.CONTENT


def notices_of(record: Draft | Plan, rows: Sequence[PlanRow], sources: Sequence[Source]) -> tuple[Notice, ...]:
    """All findings about the standing rows (in order) and the files, the heaviest first, with their answers.

    What was found is kept under the whole content, so that nothing stale is ever shown. `sources` may leave out the
    column `document`: it is fetched only where something has to be checked anew.
    """
    around = surroundings_of(record)
    known_as = _content_key(record, rows, sources, around)
    stored = cache.get(known_as)
    if stored is None:
        found = (*_left_of_origin(rows, around), *_found(core_reading(record, rows, sources), around))
        stored = [asdict(notice) for notice in found]
        cache.set(known_as, stored, KEPT_FOR)
    answers = answers_of(record)
    return tuple(replace(notice, answer=answers.get(notice.key)) for notice in map(_restored, stored))


def answers_of(record: Draft | Plan) -> Mapping[str, FindingAnswer]:
    """Standing answers about plans of this office and year, by the key of the finding."""
    standing = FindingAnswer.objects.standing_for(record.office, record.plan_year)
    return {answer.finding: answer for answer in standing.select_related("answered_by")}


def open_counts(notices: Iterable[Notice]) -> dict[str, int]:
    """How many findings of each weight wait for a mend or an answer."""
    counts = Counter(notice.severity for notice in notices if notice.is_open)
    return {severity.value: counts[severity.value] for severity in Severity}


def _content_key(record: Draft | Plan, rows: Sequence[PlanRow], sources: Sequence[Source], around: Surroundings) -> str:
    header = [str(getattr(record, name)) for name in HEADER_FIELDS]
    content = [_row_content(row) for row in rows]
    files = [(source.pk, source.attempts, source.state) for source in sources]
    parts = [__version__, header, record.decree_part, record.paragraphs, content, files, around.key]
    whole = json.dumps(parts, sort_keys=True, default=str)
    return f"findings:{hashlib.sha256(whole.encode()).hexdigest()}"


def _row_content(row: PlanRow) -> list[Any]:
    return [
        row.pk, row.area_roman, row.area_name, row.component_no, row.component_name, row.sub_component, row.letter,
        row.indicator, row.steps, row.evidence, row.target_time_raw, row.period, row.target_output, row.responsible,
        row.note, row.extra,
    ]  # fmt: skip


@remembered
def _titles() -> Mapping[str, str]:
    return {module.RULE.code: module.RULE.title for module in RULES}


def _left_of_origin(rows: Sequence[PlanRow], around: Surroundings) -> Iterator[Notice]:
    """What a draft that was copied still tells of the old office, also after its rows were edited."""
    if around.copied is None:
        return
    origin, target = around.copied
    for left in left_in(rows, origin, target):
        areas = {row.pk: row.area_roman for row in rows}
        yield Notice(
            key=left.key,
            code=TRACE,
            severity=Severity.HIGH.value,
            title=str(TITLE),
            what=left.what,
            why=_("Rencana ini disalin; yang menyebut kantor, tahun, atau orang asal dapat terbawa ke keputusan."),
            cure=_("Ganti di butirnya. Bila memang harus begitu, abaikan dengan alasan."),
            quote=left.text,
            parts=(),
            rows=left.rows,
            areas=tuple(dict.fromkeys(areas[pk] for pk, _ref in left.rows)),
            cell=left.field,
        )


def _found(whole: CoreReading, around: Surroundings) -> Iterator[Notice]:
    seen: Counter[str] = Counter()
    for finding in check(whole.reading, registry=around.registry, other_decrees=around.decrees):
        words = "|".join((finding.code, finding.what, finding.quote))
        seen[words] += 1
        key = hashlib.sha256(f"{words}|{seen[words]}".encode()).hexdigest()[:KEY_LENGTH]
        yield _notice(finding, key, whole, around.registry)


def _notice(finding: Finding, key: str, whole: CoreReading, registry: Registry) -> Notice:
    rows = [(whole.rows[ref], ref) for ref in finding.where if ref in whole.rows]
    stood = next(((found, place) for place in finding.places if (found := whole.file_of(place))), None)
    file, place = stood[0] if stood else (None, None)
    return Notice(
        key=key,
        code=finding.code,
        severity=finding.severity.value,
        title=_titles().get(finding.code, finding.code),
        what=finding.what,
        why=finding.why,
        cure=finding.cure,
        quote=finding.quote,
        parts=tuple(place_word(name) for name in finding.where if name not in whole.rows),
        rows=tuple((row.pk, ref) for row, ref in rows),
        areas=tuple(dict.fromkeys(row.area_roman for row, _ in rows)),
        regulations=tuple(map(str, registry.named_in(finding.what))),
        cell=_field_at(rows[0][0], place_as_json(place), file) if rows else "",
        file=file,
        spot=_spot(place_as_json(place)),
        place=(in_words(place) or "") if place else "",
        mend=_mend(finding, whole),
    )


def _mend(finding: Finding, whole: CoreReading) -> CellMend | None:
    mend = finding.mend
    if mend is not None and mend.block is not None:
        return _paragraph_mend(str(mend.value), mend.block, whole)
    if mend is None or mend.ref not in whole.rows:
        return None
    row = whole.rows[mend.ref]
    after = mend.value if isinstance(mend.value, str) else list(mend.value)
    before = row.value_of(mend.field)
    return None if before == after else CellMend(row.pk, mend.field, before, after)


def _paragraph_mend(after: str, block: int, whole: CoreReading) -> CellMend | None:
    found = whole.file_of(Place(block))
    paragraph = whole.reading.document.blocks[block]
    if found is None or not isinstance(paragraph, Paragraph):
        return None
    return CellMend(found[0], PARAGRAPH, paragraph.text, after, found[1].block)


def _field_at(row: PlanRow, place: Mapping[str, Any], file: int | None) -> str:
    """The cell of a row that was read from this place; the indicator where none was."""
    spot = _spot(place)
    in_order = dict.fromkeys((*(name for name in CELL_FIELDS if name in row.cells), *sorted(row.cells)))
    at_spot = (
        name
        for name in in_order
        if (cell := row.cells[name]).get("source") == file and spot in (_spot(one) for one in cell.get("places", ()))
    )
    return next(at_spot, "indicator")


def _spot(place: Mapping[str, Any]) -> str:
    names = ("block", "row", "column") if "row" in place and "column" in place else ("block",)
    return ".".join(str(place[name]) for name in names if name in place)


def _restored(stored: Mapping[str, Any]) -> Notice:
    values = dict(stored)
    mend = values.pop("mend")
    values["rows"] = tuple((key, ref) for key, ref in values["rows"])
    return Notice(**values, mend=CellMend(**mend) if mend else None)
