"""The amending decree: the changes that were decided beside the table that was read from the signed paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from zonaintegritas.core.compare import Pair, compare_rows, joined, matched_by_likeness, plain
from zonaintegritas.core.decree.blocks import Cell, Document, Place, Table
from zonaintegritas.core.render.amendment import HEADINGS, Change
from zonaintegritas.core.signed.difference import Difference, Paper, Verdict, difference

NUMBER, REF, PART, BEFORE, AFTER = range(len(HEADINGS))
NAMES: Final = {BEFORE: "before", AFTER: "after"}
KNOWN_BY: Final = {plain(HEADINGS[BEFORE]), plain(HEADINGS[AFTER])}


@dataclass(frozen=True, slots=True)
class _Row:
    ref: str
    part: str
    texts: Mapping[str, str]
    places: Mapping[str, tuple[Place, ...]]

    @property
    def name(self) -> str:
        return f"{plain(self.ref)} {plain(self.part)}"


def compare_amendment(changes: Sequence[Change], document: Document) -> tuple[Difference, ...]:
    """Every difference between the changes and the table in which the paper tells them."""
    paper = Paper(document)
    old = [_Row(one.ref, one.part, {"before": one.before, "after": one.after}, {}) for one in changes]
    new = list(_read(document))
    same = matched_by_likeness(old, new, ref=lambda row: row.name, text=_saying, is_one_paper=True)
    pairs = compare_rows(old, new, same=same, cells=lambda row: {n: joined([text]) for n, text in row.texts.items()})
    return tuple(one for pair in pairs for one in _differences(pair, paper))


def _saying(row: _Row) -> str:
    return f"{row.name} {joined(row.texts.values())}"


def _differences(pair: Pair[_Row], paper: Paper) -> Iterator[Difference]:
    before, after = pair.before, pair.after
    if after is None:
        if before is not None:
            yield Difference(_called(before), "", before.texts["after"], "", Verdict.DIFFERENT)
        return
    if before is None:
        yield Difference(_called(after), "", "", after.texts["after"], Verdict.DIFFERENT)
        return
    if before.name != after.name:
        seen = paper.at(after.places["name"])
        one = difference(_called(before), "number", _called(before), _called(after), seen)
        if one is not None:
            yield one
    for name in pair.changed:
        one = difference(_called(before), name, before.texts[name], after.texts[name], paper.at(after.places[name]))
        if one is not None:
            yield one


def _called(row: _Row) -> str:
    return f"{row.ref} {row.part}".strip()


def _read(document: Document) -> Iterator[_Row]:
    """The rows below the headings *semula* and *menjadi*, on whatever page; what a page cut in two is put together."""
    rows: list[_Row] = []
    is_below = False
    for block in document.blocks:
        if not isinstance(block, Table) or block.column_count != len(HEADINGS):
            continue
        for line in block.grid():
            texts = ["\n".join(one.text for one in cell.lines) if cell else "" for cell in line]
            if {plain(texts[BEFORE]), plain(texts[AFTER])} == KNOWN_BY:
                is_below = True
            elif is_below and not _counts_columns(texts):
                _add(rows, texts, line)
    yield from rows


def _counts_columns(texts: Sequence[str]) -> bool:
    """The row 1 2 3 4 5 below the headings."""
    return [plain(text) for text in texts] == [str(number) for number in range(1, len(HEADINGS) + 1)]


def _add(rows: list[_Row], texts: Sequence[str], cells: Sequence[Cell | None]) -> None:
    places = {name: tuple(cell.place for cell in (cells[at],) if cell) for at, name in NAMES.items()}
    if rows and not plain(texts[NUMBER]) and not plain(texts[REF]):
        last = rows[-1]
        rows[-1] = replace(
            last,
            texts={name: f"{last.texts[name]}\n{texts[at]}".strip() for at, name in NAMES.items()},
            places=dict(last.places) | {name: (*last.places[name], *places[name]) for name in NAMES.values()},
        )
        return
    named = tuple(cell.place for cell in cells[REF:BEFORE] if cell)
    said = {name: texts[at] for at, name in NAMES.items()}
    rows.append(_Row(texts[REF].strip(), " ".join(texts[PART].split()), said, {"name": named, **places}))
