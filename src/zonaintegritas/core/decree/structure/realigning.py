"""Labels and contents that stand a row apart are put side by side again, and a person is told.

A scan, or an office, may print the contents of a stretch of rows one row above or below their labels. What shows it:
contents where none belong (beside the heading of an area, or without a label), a label without contents at the other
end of the stretch, and rows between that fit their neighbour's label better than their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from zonaintegritas.core.decree.blocks import Place, Remark
from zonaintegritas.core.decree.column_words import Role
from zonaintegritas.core.decree.remarks import REALIGNED
from zonaintegritas.core.decree.structure.affinity import Affinity
from zonaintegritas.core.decree.structure.headings import NO_LABEL, Entry, Kind
from zonaintegritas.core.decree.structure.numbering import Style, read_label
from zonaintegritas.core.decree.structure.rows import CORE, INDICATOR, LABELS, TIME, Piece, Row

MOVED_DOUBT: Final = "Isi baris ini tercetak satu baris {where} labelnya; sudah disejajarkan. Bandingkan dengan naskah."
MOVED_MESSAGE: Final = (
    "Isi {count} baris tercetak satu baris {where} labelnya. Pembaca menyejajarkannya kembali; periksa baris-baris ini."
)
ABOVE: Final = "di atas"
BELOW: Final = "di bawah"

SUBSTANCE: Final = (*CORE, TIME, Role.OUTPUT.value)
LEAST_SURPLUS: Final = 2  # columns that say something; one alone may be a note to the heading
LONGEST_STRETCH: Final = 60  # rows

# What speaks for a shift before anything is read.
BESIDE_HEADING: Final = 0.45
NO_LABEL_AT_ALL: Final = 0.2  # a row without label where every other row has one
USUAL_NO_LABEL: Final = -0.2  # where components often have several rows
EMPTY_LABEL: Final = 0.15
BLANK_ROW: Final = -0.1
ENOUGH: Final = 0.45
GOES_ON: Final = 0.2
NEXT: Final = 2  # slots
LEAST_GAIN: Final = -0.05  # of the words alone: never against what the rows say
LETTER: Final = 0.4
SEVERAL_ROWS: Final = 0.15  # share of rows without label from which they are usual


@dataclass(slots=True)
class Slot:
    """A grid row taken apart: the label at its left and the contents at its right."""

    entry: Entry
    contents: dict[str, Piece]
    months: frozenset[int]
    month_places: tuple[Place, ...] = ()
    is_beside: bool = False  # the contents stood beside the heading of an area
    moved: str | None = None

    def take(self, other: Slot) -> None:
        """Have the contents of another row."""
        self.contents, self.months, self.month_places = other.contents, other.months, other.month_places

    def clear(self) -> None:
        self.contents, self.months, self.month_places = {}, frozenset(), ()

    @property
    def is_heading(self) -> bool:
        return self.entry.kind in {Kind.AREA, Kind.GROUP, Kind.PROSE}

    @property
    def has_label(self) -> bool:
        return self.entry.kind is Kind.ITEM and self.entry.has_label

    @property
    def is_filled(self) -> bool:
        return any(key in self.contents for key in SUBSTANCE)

    @property
    def text(self) -> str:
        return " ".join(self.contents[key].text for key in CORE if key in self.contents)

    @property
    def letter(self) -> int:
        label = read_label(self.contents[INDICATOR].text) if INDICATOR in self.contents else NO_LABEL
        return label.ordinal if label.style is Style.LOWER and label.rest else 0


@dataclass(frozen=True, slots=True)
class Shift:
    """Contents of the slots from `start` to `end` go one slot down (step 1) or up (step -1)."""

    start: int
    end: int
    step: int
    worth: float


def realign(entries: Sequence[Entry]) -> tuple[list[Entry], tuple[Remark, ...]]:
    """The entries with shifted contents put right, and a remark for each stretch that was moved."""
    slots = list(_slots(entries))
    affinity = Affinity([slot.text for slot in slots if slot.is_filled])
    remarks = []
    for shift in _accepted(list(_shifts(slots, affinity))):
        remarks.append((shift.start, _remark(slots, shift)))
        _move(slots, shift)
    remarks.extend(_complete(slots))
    result = [entry for slot in slots for entry in _entries(slot)]
    return result, tuple(remark for _, remark in sorted(remarks, key=lambda pair: pair[0]))


def _accepted(shifts: Sequence[Shift]) -> list[Shift]:
    """The worthiest that do not overlap; one that goes on where another ends needs less to show for it."""
    found: list[Shift] = []
    for least in (ENOUGH, ENOUGH - GOES_ON):
        for shift in sorted(shifts, key=lambda shift: -shift.worth):
            is_free = all(shift.end < other.start or shift.start > other.end for other in found)
            goes_on = any(_is_next(shift, other) for other in found)
            if is_free and shift.worth >= least and (least == ENOUGH or goes_on):
                found.append(shift)
    return found


def _is_next(shift: Shift, other: Shift) -> bool:
    """Both go the same way, with no more than a heading between them."""
    gap = max(shift.start, other.start) - min(shift.end, other.end)
    return shift.step == other.step and gap <= NEXT


def _contents(row: Row) -> dict[str, Piece]:
    return {key: piece for key, piece in row.pieces.items() if key not in LABELS and not piece.is_empty}


def _slots(entries: Sequence[Entry]) -> Iterator[Slot]:
    for entry in entries:
        row = entry.row
        if entry.kind is Kind.BLANK and any(row.holds(key) for key in row.pieces):
            continue  # the lower part of cells that are merged downwards
        is_full = sum(row.says(key) for key in SUBSTANCE) >= LEAST_SURPLUS
        if entry.kind is Kind.AREA and is_full:
            yield Slot(replace(entry, row=replace(row, pieces={}, months=frozenset())), {}, frozenset())
            bare = Entry(Kind.ITEM, replace(row, wide=None, pieces={}), NO_LABEL)
            yield Slot(bare, _contents(row), row.months, row.month_places, is_beside=True)
        else:
            yield Slot(entry, _contents(row) if entry.kind is Kind.ITEM else {}, row.months, row.month_places)


def _entries(slot: Slot) -> Iterator[Entry]:
    entry = slot.entry
    if entry.kind is not Kind.ITEM:
        yield entry
        return
    if not slot.contents and not slot.months and not entry.has_label:
        return
    labels = {key: piece for key, piece in entry.row.pieces.items() if key in LABELS}
    pieces = {**labels, **slot.contents}
    moved = slot.moved or entry.row.moved
    row = replace(entry.row, pieces=pieces, months=slot.months, month_places=slot.month_places, moved=moved)
    yield replace(entry, row=row)


def _shifts(slots: Sequence[Slot], affinity: Affinity) -> Iterator[Shift]:
    """Every stretch between a surplus and a hole that is worth moving."""
    items = [slot for slot in slots if slot.is_filled and not slot.is_beside]
    several = sum(not slot.has_label for slot in items) > SEVERAL_ROWS * max(1, len(items))
    for at, slot in enumerate(slots):
        if not _is_hole(slot):
            continue
        for other, step in _surpluses(slots, at):
            start, end = min(at, other), max(at, other)
            prior = _prior(slots[other], slot, several=several)
            gain = _gain(slots, start, end, step, affinity)
            if gain >= LEAST_GAIN and prior + gain >= ENOUGH - GOES_ON:
                yield Shift(start, end, step, prior + gain)


def _is_hole(slot: Slot) -> bool:
    return not slot.is_filled and (slot.has_label or slot.entry.kind is Kind.BLANK)


def _is_surplus(slot: Slot) -> bool:
    return not slot.has_label and sum(key in slot.contents for key in SUBSTANCE) >= LEAST_SURPLUS


def _surpluses(slots: Sequence[Slot], hole: int) -> Iterator[tuple[int, int]]:
    """Contents without a label, above (they go down) or below (they go up), with nothing but filled rows between."""
    for at in range(hole - 1, max(-1, hole - LONGEST_STRETCH), -1):
        if slots[at].is_heading or not slots[at].is_filled:
            break
        if _is_surplus(slots[at]):
            yield at, 1
    if slots[hole].has_label:
        yield from ((at, -1) for at in _below(slots, hole) if _is_surplus(slots[at]))


def _below(slots: Sequence[Slot], hole: int) -> Iterator[int]:
    """The filled rows below, and the contents beside the next heading: the last ones of an area may stand there."""
    for at in range(hole + 1, min(len(slots), hole + LONGEST_STRETCH)):
        if slots[at].is_heading:
            if at + 1 < len(slots) and slots[at + 1].is_beside:
                yield at + 1
            return
        if not slots[at].is_filled:
            return
        yield at


def _prior(surplus: Slot, hole: Slot, *, several: bool) -> float:
    worth = BESIDE_HEADING if surplus.is_beside else USUAL_NO_LABEL if several else NO_LABEL_AT_ALL
    return worth + (EMPTY_LABEL if hole.has_label else BLANK_ROW)


def _order(slots: Sequence[Slot], start: int, end: int) -> list[int]:
    """The slots of a stretch that can hold contents; headings in between cannot."""
    return [at for at in range(start, end + 1) if not slots[at].is_heading]


def _gain(slots: Sequence[Slot], start: int, end: int, step: int, affinity: Affinity) -> float:
    """How much better the contents fit the labels they would get than those they have."""
    order = _order(slots, start, end)
    pairs = pairwise(order) if step > 0 else pairwise(reversed(order))
    total = 0.0
    for source, target in pairs:
        content = slots[source]
        total += _fit(slots, target, content, affinity) - _fit(slots, source, content, affinity)
    return total


def _fit(slots: Sequence[Slot], at: int, content: Slot, affinity: Affinity) -> float:
    label = slots[at]
    worth = 0.0
    if content.letter and not label.is_beside:
        worth += LETTER if (content.letter == 1) == label.has_label else -LETTER
    name = _name_above(slots, at)
    return worth + (affinity.between(name, content.text) if name else 0.0)


def _name_above(slots: Sequence[Slot], at: int) -> str:
    """The component a slot belongs to as things stand."""
    if slots[at].is_beside:
        return ""
    for index in range(at, max(-1, at - LONGEST_STRETCH), -1):
        if slots[index].has_label and slots[index].entry.label.rest:
            return slots[index].entry.label.rest
        if slots[index].entry.kind is Kind.AREA:
            return ""
    return ""


def _move(slots: list[Slot], shift: Shift) -> None:
    order = _order(slots, shift.start, shift.end)
    if shift.step > 0:
        order.reverse()
    doubt = MOVED_DOUBT.format(where=ABOVE if shift.step > 0 else BELOW)
    for target, source in pairwise(order):
        slots[target].take(slots[source])
        slots[target].moved = doubt
    slots[order[-1]].clear()


def _remark(slots: Sequence[Slot], shift: Shift) -> Remark:
    where = ABOVE if shift.step > 0 else BELOW
    count = len(_order(slots, shift.start, shift.end)) - 1
    return Remark(
        REALIGNED, MOVED_MESSAGE.format(count=count, where=where), _first_place(slots, shift.start, shift.end)
    )


def _first_place(slots: Sequence[Slot], start: int, end: int) -> Place | None:
    for slot in slots[start : end + 1]:
        for piece in slot.contents.values():
            if piece.places:
                return piece.places[0]
    return None


def _complete(slots: list[Slot]) -> Iterator[tuple[int, Remark]]:
    """Some cells of the first row of an area may stand beside its heading: they go down to the cells they belong to."""
    for at, slot in enumerate(slots[:-1]):
        following = slots[at + 1]
        if not slot.is_beside or not slot.contents or not following.has_label or following.is_heading:
            continue
        if set(slot.contents) & set(following.contents) or not following.contents:
            continue
        place = _first_place(slots, at, at)
        following.contents |= slot.contents
        following.months |= slot.months
        following.moved = MOVED_DOUBT.format(where=ABOVE)
        following.month_places += slot.month_places
        slot.clear()
        yield at, Remark(REALIGNED, MOVED_MESSAGE.format(count=1, where=ABOVE), place)
