"""A text evened out for searching, each character knowing where it stands in the original."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

PIECE: Final = re.compile(
    r"(?P<nothing>[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\x00]+"
    r"|(?<=[a-z])[-‐]\s*\n\s*(?=[a-z])|(?<=[A-Z])[-‐]\s*\n\s*(?=[A-Z]))"  # a word cut at the end of a line
    r"|(?P<blank>(?:\s|<[^<>]{1,40}>|&nbsp;|&#160;)+)"
    r"|(?P<dash>[‐‑‒–—―−⁃﹘﹣－])"
    r"|(?P<quote>[‘’ʼ`´])"
    r"|(?P<entity>&(?:\w{2,8}|#\d{1,6});)"
    r"|(?P<sign>.)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Even:
    """Single blanks, plain dashes and letters, no tags; `span` leads back to the original."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where this stretch of the evened text stands in the original."""
        return self.starts[start], self.ends[end - 1]


@lru_cache(maxsize=4096)
def even(text: str) -> Even:
    """The text as patterns want it."""
    signs: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for piece in PIECE.finditer(text):
        for sign in _plain(piece):
            signs.append(sign)
            starts.append(piece.start())
            ends.append(piece.end())
    return Even("".join(signs), tuple(starts), tuple(ends))


def _plain(piece: re.Match[str]) -> Iterator[str]:
    match piece.lastgroup:
        case "nothing":
            return
        case "blank":
            yield " "
        case "dash":
            yield "-"
        case "quote":
            yield "'"
        case "entity":
            yield from html.unescape(piece[0])
        case _:
            for sign in unicodedata.normalize("NFKD", piece[0]):
                if not unicodedata.combining(sign):
                    yield sign


@lru_cache(maxsize=16384)
def squeezed(text: str) -> str:
    """Letters and digits alone, small."""
    return "".join(sign for sign in even(text).text.casefold() if sign.isalnum())
