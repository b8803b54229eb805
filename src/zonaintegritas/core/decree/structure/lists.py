"""The entries of a list inside a cell: at semicolons, numbers, bullets and lines; never at commas."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from zonaintegritas.core.decree.blocks import Line
from zonaintegritas.core.decree.structure.wording import is_nothing, squeeze

SEMICOLON: Final = re.compile(r";(?![^()]*\))")
BULLET: Final = re.compile(r"\s*[•●▪■◦‣∙·*✓✔➢➤\uf0b7\uf0a7\uf0fc\uf0d8]\s*")
DASH_ENTRY: Final = re.compile(r"(?:^|\s)[-–—]\s+(?=[^\W\d])")
LEADING_DASH: Final = re.compile(r"^[-–—]\s*(?=\S)")
NUMBERED: Final = re.compile(r"(?:^|(?<=\s)|(?<=[:;,.]))\(?(?P<number>\d{1,2})(?P<end>[.)])(?:\s+|(?=[^\W\d]))")
LETTERED: Final = re.compile(r"(?:^|(?<=\s)|(?<=[:;,.]))\(?(?P<number>[a-z])(?P<end>[.)])\s+")
LEADING_AND: Final = re.compile(r"^(?:dan|serta/?dan|dan/atau)\s+(?=\S)", re.IGNORECASE)
ONLY_AND: Final = re.compile(r"(?:dan|dan/atau)", re.IGNORECASE)
TRAILING: Final = re.compile(r"\s*;+\s*(?:dan)?\s*$", re.IGNORECASE)

LEAST_DASHES: Final = 2  # one dash inside a sentence is no list


def split(lines: Sequence[Line]) -> tuple[str, ...]:
    """The entries, without their markers."""
    entries: list[str] = []
    for line in lines:
        for part in SEMICOLON.split(line.text):
            entries.extend(_inline(part.strip()))
    return tuple(entry for entry in map(_trimmed, entries) if entry)


def _inline(text: str) -> Iterator[str]:
    """The entries of one line that is not broken by semicolons."""
    for cuts in (_cuts(text, NUMBERED), _cuts(text, LETTERED), _bullets(text), _dashes(text)):
        if cuts:
            starts = [start for start, _ in cuts]
            if text[: starts[0]].strip():
                yield text[: starts[0]]
            for (_, begin), end in zip(cuts, [*starts[1:], len(text)], strict=True):
                yield text[begin:end]
            return
    yield text


def _cuts(text: str, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    """Markers that count up from the first one; at the start of the line any number may be the first."""
    found: list[tuple[int, int]] = []
    expected: tuple[int, str] | None = None
    for match in pattern.finditer(text):
        value = int(match["number"]) if match["number"].isdigit() else ord(match["number"]) - ord("a") + 1
        here = (value, match["end"])
        if here == expected or (expected is None and (match.start() == 0 or value == 1)):
            found.append(match.span())
            expected = (value + 1, match["end"])
    if len(found) == 1 and found[0][0] > 0:
        return []
    return found


def _bullets(text: str) -> list[tuple[int, int]]:
    found = [match.span() for match in BULLET.finditer(text)]
    # a star between words may be a footnote sign
    return found if found and (found[0][0] == 0 or len(found) >= LEAST_DASHES) else []


def _dashes(text: str) -> list[tuple[int, int]]:
    found = [match.span() for match in DASH_ENTRY.finditer(text)]
    return found if len(found) >= LEAST_DASHES else []


def _trimmed(entry: str) -> str:
    text = LEADING_AND.sub("", LEADING_DASH.sub("", TRAILING.sub("", squeeze(entry))))
    return "" if is_nothing(text) or ONLY_AND.fullmatch(text) else text
