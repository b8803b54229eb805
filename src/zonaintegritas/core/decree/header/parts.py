"""The lines of a decree sorted into its parts: title, Menimbang, Mengingat, dictums, closing, annex."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from zonaintegritas.core.decree.header import labels
from zonaintegritas.core.decree.header.flow import Strip
from zonaintegritas.core.decree.header.labels import Label

LONGEST_BLOCK: Final = 16  # lines of a closing or copy block; what follows is something else
LONGEST_ANNEX_HEAD: Final = 24
LONGEST_TITLE: Final = 60
LONGEST_PART: Final = 100_000  # letters
MOST_BLOCKS: Final = 30  # closings, copies or annexes of one file


@dataclass(slots=True)
class Opened:
    """A dictum as lines, under its ordinal."""

    ordinal: str
    strips: list[Strip]


@dataclass(slots=True)
class Parts:
    """Lines by part. Closing, copy and annex blocks may come more than once."""

    title: list[Strip] = field(default_factory=list)
    considering: list[Strip] = field(default_factory=list)
    recalling: list[Strip] = field(default_factory=list)
    noting: list[Strip] = field(default_factory=list)
    stipulating: list[Strip] = field(default_factory=list)
    rulings: list[Opened] = field(default_factory=list)
    closings: list[list[Strip]] = field(default_factory=list)
    copies: list[list[Strip]] = field(default_factory=list)
    annexes: list[list[Strip]] = field(default_factory=list)

    @property
    def is_decree(self) -> bool:
        """Whether the file holds more than an annex."""
        return bool(self.considering or self.recalling or self.rulings or self.stipulating)


def sort_out(strips: Sequence[Strip]) -> Parts:
    """Walk once over the lines; a line that opens nothing belongs to the part that is open."""
    sorter = _Sorter()
    for strip in strips:
        sorter.take(strip)
    return sorter.parts


class _Sorter:
    def __init__(self) -> None:
        self.parts = Parts()
        self.state: Label | None = None
        self.seen: set[Label] = set()
        self.current: list[Strip] = self.parts.title
        self.limit: int | None = LONGEST_TITLE
        self.room = LONGEST_PART
        self.sheet: str | None = None

    def take(self, strip: Strip) -> None:
        if strip.is_break or self._is_other_sheet(strip):
            self._open(Label.ANNEX, [], limit=0)
        if strip.is_break:
            return
        if not (self._take_block(strip) or self._take_word(strip) or self._take_ruling(strip)):
            self._add(strip)

    def _is_other_sheet(self, strip: Strip) -> bool:
        """A signature ends with its sheet; a decree may go on over several."""
        before, self.sheet = self.sheet, strip.place.sheet
        return before != self.sheet and self.state in {Label.CLOSING, Label.COPY}

    def _add(self, strip: Strip) -> None:
        if strip.text and self.room > 0 and (self.limit is None or len(self.current) < self.limit):
            self.current.append(strip)
            self.room -= len(strip.text)

    def _open(self, label: Label, into: list[Strip], *, limit: int | None = None) -> None:
        self.state, self.current, self.limit, self.room = label, into, limit, LONGEST_PART
        self.seen.add(label)

    def _take_block(self, strip: Strip) -> bool:
        """Ditetapkan di, Salinan sesuai, LAMPIRAN: these may follow anything."""
        text = strip.text
        if labels.is_closing(text) or (self._may_close() and labels.PLACE_AND_DATE.match(text)):
            self._open_list(Label.CLOSING, self.parts.closings, LONGEST_BLOCK)
        elif labels.is_copy(text):
            self._open_list(Label.COPY, self.parts.copies, LONGEST_BLOCK)
            return True
        elif labels.is_annex(text) and self._may_annex(text):
            self._open_list(Label.ANNEX, self.parts.annexes, LONGEST_ANNEX_HEAD)
        else:
            return False
        self._add(strip)
        return True

    def _open_list(self, label: Label, blocks: list[list[Strip]], limit: int) -> None:
        if len(blocks) < MOST_BLOCKS:
            blocks.append([])
            self._open(label, blocks[-1], limit=limit)
        else:
            self._open(label, [], limit=0)

    def _may_close(self) -> bool:
        return self.state in {Label.RULING, Label.ANNEX, Label.STIPULATING}

    def _may_annex(self, text: str) -> bool:
        """Inside a dictum "Lampiran" is a word like any other unless it stands in capitals."""
        return text.startswith("LAMPIRAN") or self.state in {None, Label.CLOSING, Label.COPY, Label.ANNEX}

    def _take_word(self, strip: Strip) -> bool:
        opened = labels.part_opened(strip.text)
        if opened is None:
            return False
        label, rest = opened
        if label in self.seen or (self.state is Label.ANNEX and label is not Label.CONSIDERING):
            return False
        if label is Label.STIPULATING and not (self.seen & {Label.DECIDING, Label.RECALLING, Label.CONSIDERING}):
            return False
        self._open(label, self._list_of(label))
        if rest:
            self.take(Strip(rest, strip.place))  # "MEMUTUSKAN: Menetapkan: KESATU: ..." on one line
        return True

    def _list_of(self, label: Label) -> list[Strip]:
        return {
            Label.CONSIDERING: self.parts.considering,
            Label.RECALLING: self.parts.recalling,
            Label.NOTING: self.parts.noting,
            Label.STIPULATING: self.parts.stipulating,
        }.get(label, [])

    def _take_ruling(self, strip: Strip) -> bool:
        if not self.state or self.state in {Label.CLOSING, Label.COPY, Label.ANNEX, Label.CONSIDERING}:
            return False
        opened = labels.ruling_opened(strip.text, len(self.parts.rulings))
        if opened is None or (self.state is Label.RECALLING and self.parts.rulings):
            return False
        ordinal, rest = opened
        if any(ruling.ordinal == ordinal for ruling in self.parts.rulings):
            return False
        ruling = Opened(ordinal, [])
        self.parts.rulings.append(ruling)
        self._open(Label.RULING, ruling.strips)
        if rest:
            self._add(Strip(rest, strip.place))
        return True
