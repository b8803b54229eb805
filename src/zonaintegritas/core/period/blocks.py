"""Dated stretches and what stands between them -> the blocks of months that each give one occurrence."""

from __future__ import annotations

from dataclasses import dataclass, replace

from zonaintegritas.core.period import doubts
from zonaintegritas.core.period.period import Month, Periodicity, months_between
from zonaintegritas.core.period.tokens import Token
from zonaintegritas.core.period.years import Dated

Block = tuple[Month, ...]

RHYTHMS = {1: Periodicity.MONTHLY, 3: Periodicity.QUARTERLY, 6: Periodicity.SEMESTER}


@dataclass(frozen=True, slots=True)
class Blocks:
    """Blocks in order; `is_range` where even a single month is a range of days."""

    blocks: tuple[Block, ...]
    is_range: bool = False
    day: int | None = None
    periodicity: Periodicity | None = None
    doubts: tuple[doubts.Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class _Piece:
    """One block with what the whole must know of it."""

    block: Block
    part: int = 0  # months of the named part of the year it stands for: 3 for a quarter
    day: int | None = None
    is_day_range: bool = False


def blocks_of(tokens: list[Token], stretches: list[Dated], plan_year: int | None) -> Blocks:
    """Ranges and lists resolved."""
    pieces: list[_Piece] = []
    gathered: list[doubts.Doubt] = []
    for group, marks in _groups(tokens, stretches):
        found, group_doubts = _pieces_of(group, marks, plan_year)
        pieces += found
        gathered += group_doubts
    if _is_open_range(tokens, pieces):
        gathered.append(doubts.OPEN_END)
        first = pieces[0].block[0]
        pieces = [_Piece(months_between(first, Month(first.year, 12)))]
    pieces = _without_contained(pieces)
    whole_year = _rhythm_of_parts(pieces)
    if whole_year is not None:
        return replace(whole_year, doubts=tuple(gathered))
    days = {piece.day for piece in pieces}
    if len(days) > 1:
        gathered.append(doubts.SEVERAL_DAYS)
    is_range = any(piece.is_day_range for piece in pieces)
    day = None if is_range or len(days) != 1 else days.pop()
    return Blocks(tuple(piece.block for piece in pieces), is_range, day, doubts=tuple(gathered))


def _groups(tokens: list[Token], stretches: list[Dated]) -> list[tuple[list[Dated], list[str]]]:
    """Runs of stretches without a comma between them, with the mark (a dash or nothing) before each but the first."""
    groups: list[tuple[list[Dated], list[str]]] = []
    mark = ","
    remaining = iter(stretches)
    has_dash = any(token.kind == "-" for token in tokens)
    for token in tokens:
        if token.kind in "-,":
            mark = "," if mark == "," else token.kind
        elif token.kind == "a":
            if mark == "," or (mark == "" and has_dash and groups and "-" in groups[-1][1]):
                groups.append(([next(remaining)], []))
            else:
                groups[-1][0].append(next(remaining))
                groups[-1][1].append(mark)
            mark = ""
    return groups


def _pieces_of(group: list[Dated], marks: list[str], plan_year: int | None) -> tuple[list[_Piece], list[doubts.Doubt]]:
    if len(group) == 1:
        return [_single(group[0])], []
    if len(group) > 2:
        return [_single(entry) for entry in group], [doubts.NO_COMMA]
    gathered = [] if marks == ["-"] else [doubts.NO_DASH]
    first, last, year_doubts = _ends(group[0], group[1], plan_year)
    if first > last:
        return [_single(entry) for entry in group], [doubts.BACKWARDS]
    gathered += year_doubts
    months = months_between(first, last)
    sizes = {entry.stretch.size for entry in group}
    size = sizes.pop() if len(sizes) == 1 else 1
    if size > 1 and len(months) % size == 0:
        return [_Piece(months[at : at + size], size) for at in range(0, len(months), size)], gathered
    has_days = all(entry.stretch.day for entry in group)
    return [_Piece(months, is_day_range=has_days)], gathered


def _single(entry: Dated) -> _Piece:
    stretch = entry.stretch
    part = stretch.size if stretch.size > 1 else 0
    return _Piece(months_between(entry.first, entry.last), part, stretch.day, stretch.is_day_range)


def _ends(start: Dated, end: Dated, plan_year: int | None) -> tuple[Month, Month, list[doubts.Doubt]]:
    """First and last month of a range, also over the turn of the year; as printed where that runs backwards."""
    first, last = start.first, end.last
    if first <= last or not start.is_borrowed or first.year != last.year:
        return first, last, []
    if last.year == plan_year or plan_year is None:
        return first, Month(last.year + 1, last.number), [doubts.OVER_NEW_YEAR]
    return Month(first.year - 1, first.number), last, []


def _is_open_range(tokens: list[Token], pieces: list[_Piece]) -> bool:
    """ "mulai Maret 2025" without an end."""
    kinds = [token.kind for token in tokens]
    return "F" in kinds and "-" not in kinds and len(pieces) == 1 and not pieces[0].part


def _rhythm_of_parts(pieces: list[_Piece]) -> Blocks | None:
    """All four quarters, or both semesters, of a year are the rhythm itself: due in March, June ..."""
    size = pieces[0].part
    if size == 0 or len(pieces) * size < 12 or any(piece.part != size for piece in pieces):
        return None
    ends = tuple(sorted({piece.block[-1] for piece in pieces}))
    if len(ends) * size != 12 * len({month.year for month in ends}):
        return None
    return Blocks(tuple((month,) for month in ends), periodicity=RHYTHMS.get(size))


def _without_contained(pieces: list[_Piece]) -> list[_Piece]:
    """Sorted, without repeats and without what another block holds: "Triwulan I (Januari-Maret)"."""
    unique: dict[Block, _Piece] = {}
    for piece in pieces:
        unique.setdefault(piece.block, piece)
    kept = [piece for piece in unique.values() if not any(set(piece.block) < set(other) for other in unique)]
    return sorted(kept, key=lambda piece: (piece.block[0], piece.block[-1]))


def rhythm_over(found: Blocks, rhythm: Token | None) -> Blocks:
    """A rhythm laid over ranges ("Januari s.d. Juni, setiap bulan"); months named one by one stay as they are."""
    if all(len(block) == 1 for block in found.blocks):
        return replace(found, day=found.day or _day_of(rhythm))
    months = sorted({month for block in found.blocks for month in block})
    size = rhythm.value if rhythm else 1
    if size == 12:
        return replace(found, doubts=(*found.doubts, doubts.YEARLY))
    step = size or 1
    due = tuple(month for month in months if month.number % step == 0)
    if not due:
        return found
    often = (doubts.OFTEN,) if size == 0 else ()
    periodicity = RHYTHMS.get(step)
    return Blocks(
        tuple((month,) for month in due), day=_day_of(rhythm), periodicity=periodicity, doubts=(*found.doubts, *often)
    )


def _day_of(rhythm: Token | None) -> int | None:
    return rhythm.stretch.day if rhythm and rhythm.stretch else None
