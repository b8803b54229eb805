"""Running text put together from lines, which still knows the place of every stretch."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from zonaintegritas.core.decree.blocks import Place
from zonaintegritas.core.decree.plan import Field

ABSENT: Final[Field[None]] = Field(None)

JOINED: Final = re.compile(r"[-/]$")  # "Undang-" and "314/ORT.07-" go on without a blank


@dataclass(frozen=True, slots=True)
class Strip:
    """One line of the decree part: text with its printed or automatic number in front."""

    text: str
    place: Place
    is_break: bool = False  # a wide table stood here: what was open is over


class Flow:
    """Lines as one text; `places` finds the lines of a stretch again."""

    def __init__(self, strips: Iterable[Strip]) -> None:
        pieces: list[str] = []
        self._starts: list[int] = []
        self._places: list[Place] = []
        length = 0
        for strip in strips:
            if strip.is_break or not strip.text:
                continue
            if pieces:
                glue = "" if JOINED.search(pieces[-1]) and strip.text[:1].isalnum() else "\n"
                pieces.append(glue)
                length += len(glue)
            self._starts.append(length)
            self._places.append(strip.place)
            pieces.append(strip.text)
            length += len(strip.text)
        self.text: Final = "".join(pieces)

    def places(self, start: int, end: int) -> tuple[Place, ...]:
        """The places of the lines that the stretch touches, in order and without repeats."""
        if end <= start:
            return ()
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = max(bisect_right(self._starts, end - 1), first + 1)
        return tuple(dict.fromkeys(self._places[first:last]))


def one_line(text: str) -> str:
    """The text with every run of white space as one blank."""
    return " ".join(text.split())
