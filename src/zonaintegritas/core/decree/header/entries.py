"""Menimbang and Mengingat as separate entries, wherever the lines were broken."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from zonaintegritas.core.decree.blocks import Place
from zonaintegritas.core.decree.header.flow import Flow, Strip, one_line

# An entry opens at the start of a line, or after the semicolon of the one before on the same line.
LETTERED: Final = re.compile(r"(?:^|(?<=[;.]))[ \t]*(?:dan[ \t]+)?\(?([a-z])[.)](?:[ \t]+|$|\n)", re.MULTILINE)
NUMBERED: Final = re.compile(r"(?:^|(?<=;))[ \t]*(?:dan[ \t]+)?\(?(\d{1,2})[.)](?:[ \t]+|$|\n)", re.MULTILINE)
BAHWA: Final = re.compile(r"(?:^|(?<=;)[ \t]*)(?=bahwa\b)", re.MULTILINE | re.IGNORECASE)
REGULATION: Final = re.compile(
    r"(?:^|(?<=;)[ \t]*)"
    r"(?=(?:Undang\s*[-–]?\s*[Uu]ndang|Peraturan|Keputusan|Ketetapan|Instruksi|Surat|Perpres|Permen|PKPU)\b)",
    re.MULTILINE,
)
ENDED: Final = re.compile(r"(?:[;.:]|,?\s*\bdan)\s*$")
LOOK_BACK: Final = 20  # letters before an opening that show whether the sentence before has ended
MOST_SKIPPED: Final = 2  # numbers that OCR may have lost between two entries

Entry = tuple[str, tuple[Place, ...]]


def lettered(strips: Sequence[Strip]) -> list[Entry]:
    """The considerations: a. b. c., sometimes numbered, sometimes only opened by "bahwa"."""
    flow = Flow(strips)
    cuts = _sequence(flow.text, LETTERED, lambda letter: ord(letter) - ord("a") + 1)
    cuts = cuts or _sequence(flow.text, NUMBERED, int)
    return list(_cut(flow, cuts or _fresh(flow.text, BAHWA)))


def numbered(strips: Sequence[Strip]) -> list[Entry]:
    """The legal basis: 1. 2. 3., sometimes lettered, sometimes without any number."""
    flow = Flow(strips)
    cuts = _sequence(flow.text, NUMBERED, int)
    cuts = cuts or _sequence(flow.text, LETTERED, lambda letter: ord(letter) - ord("a") + 1)
    return list(_cut(flow, cuts or _fresh(flow.text, REGULATION)))


def _sequence(text: str, pattern: re.Pattern[str], value: Callable[[str], int]) -> list[tuple[int, int]]:
    """Where entries begin and their text begins; a number out of sequence belongs to the sentence."""
    cuts: list[tuple[int, int]] = []
    last = 0
    for match in pattern.finditer(text):
        number = value(match[1])
        if last < number <= last + 1 + MOST_SKIPPED:
            cuts.append((match.start(), match.end()))
            last = number
    return cuts


def _fresh(text: str, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    """Openings where the text before them has come to an end."""
    starts = [match.end() for match in pattern.finditer(text)]
    before = ((start, text[max(start - LOOK_BACK, 0) : start].rstrip()) for start in starts)
    return [(start, start) for start, end in before if not end or ENDED.search(end)]


def _cut(flow: Flow, cuts: list[tuple[int, int]]) -> Iterator[Entry]:
    """The stretches between the cuts; what stands before the first is an entry of its own."""
    first = cuts[0][0] if cuts else len(flow.text)
    bounds = [(0, first)] if flow.text[:first].strip() else []
    bounds += [(begin, cuts[at + 1][0] if at + 1 < len(cuts) else len(flow.text)) for at, (_, begin) in enumerate(cuts)]
    for begin, end in bounds:
        text = one_line(flow.text[begin:end])
        if any(letter.isalnum() for letter in text):
            lead = len(flow.text[begin:end]) - len(flow.text[begin:end].lstrip())
            yield text, flow.places(begin + lead, begin + len(flow.text[begin:end].rstrip()))
