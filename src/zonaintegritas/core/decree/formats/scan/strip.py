"""Numbers of rows and months read side by side as one line.

A sign by itself tells Tesseract too little: a lone 1 becomes a 4, and surely so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from zonaintegritas.core.decree.formats.scan.glyphs import tidied
from zonaintegritas.core.decree.formats.scan.light import WHITE, Grey
from zonaintegritas.core.decree.formats.scan.reading import Cut, black, moved
from zonaintegritas.core.decree.formats.scan.recogniser import Layout, Recogniser, Seen

APART: Final = 80  # pixels between two numbers: nearer ones become one word
MOST: Final = 24  # numbers in a line
WIDEST: Final = 110  # pixels: a number with its sign, NO.
FEWEST: Final = 2
CLEAR: Final = 0.9  # confidence from which two equal readings are believed


def read_numbers(recogniser: Recogniser, written: Sequence[Cut | None]) -> dict[int, list[Seen]]:
    """The words of what holds a number or a short word and is read clearly, by their order."""
    cuts = [(at, cut) for at, cut in enumerate(written) if cut is not None and _is_small(cut)]
    found: dict[int, list[Seen]] = {}
    for since in range(0, len(cuts), MOST):
        part = cuts[since : since + MOST]
        if len(part) >= FEWEST:
            found |= _read(recogniser, part)
    return found


def _is_small(cut: Cut) -> bool:
    return bool(cut.is_short and cut.picture.shape[1] <= WIDEST)


def _read(recogniser: Recogniser, cuts: Sequence[tuple[int, Cut]]) -> dict[int, list[Seen]]:
    height = max(cut.picture.shape[0] for _, cut in cuts)
    starts: list[int] = []
    parts: list[Grey] = []
    width = 0
    for _, cut in cuts:
        starts.append(width)
        raised = np.pad(cut.picture, ((height - cut.picture.shape[0], 0), (0, APART)), constant_values=WHITE)
        parts.append(raised)
        width += raised.shape[1]
    line = np.hstack(parts)
    readings = [_by_start(recogniser.words(one, Layout.LINE), starts) for one in (line, black(line))]
    found: dict[int, list[Seen]] = {}
    for order, (at, cut) in enumerate(cuts):
        first, second = (reading.get(order, []) for reading in readings)
        if len(first) != 1 or len(second) != 1 or first[0].text != second[0].text:
            continue
        confidence = max(first[0].confidence, second[0].confidence)
        if confidence < CLEAR:
            continue
        word = moved(replace(first[0], confidence=confidence), -starts[order], cut.picture.shape[0] - height)
        found[at] = [cut.placed(one) for one in tidied([word], cut.picture)]
    return found


def _by_start(words: Sequence[Seen], starts: Sequence[int]) -> dict[int, list[Seen]]:
    """The words of each number; one that reaches into the next is of none."""
    found: dict[int, list[Seen]] = {}
    for word in words:
        own = int(np.searchsorted(starts, word.left + 1, side="right")) - 1
        last = int(np.searchsorted(starts, word.right - 1, side="right")) - 1
        for order in range(max(own, 0), last + 1):
            found.setdefault(order, []).append(word)
        if own != last:  # two words each: neither is believed
            for order in range(max(own, 0), last + 1):
                found[order].append(word)
    return found
