"""Tesseract, opened once for each thread and kept: a grey picture of some lines becomes words with their places."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from enum import IntEnum
from queue import SimpleQueue
from typing import Final, TypeVar

import numpy as np

from zonaintegritas.core.decree.formats.scan.available import LANGUAGE, require_ocr
from zonaintegritas.core.decree.formats.scan.light import WHITE, Grey

# Tesseract's own threads only get in the way of one another on small pictures.
os.environ.setdefault("OMP_THREAD_LIMIT", "1")
import tesserocr

THREADS: Final = 2
BORDER: Final = 20  # pixels of white around what is read: without it letters at the edge are lost
SIZE_OF_ROW: Final = 1.15  # the height of a font against that of its letters from descender to ascender

T = TypeVar("T")
R = TypeVar("R")


class Layout(IntEnum):
    """What Tesseract is told about a picture."""

    BLOCK = 6
    LINE = 7
    WORD = 8


@dataclass(frozen=True, slots=True)
class Seen:
    """A word as it was recognised, in pixels of the picture it was read from."""

    text: str
    confidence: float  # 0 to 1, as Tesseract says
    left: int
    top: int
    right: int
    bottom: int
    baseline: float
    height: float  # of its line
    is_known: bool  # in the dictionary of the language
    is_doubtful: bool = False


class Recogniser:
    """One Tesseract."""

    def __init__(self) -> None:
        folder = require_ocr()
        self.api = tesserocr.PyTessBaseAPI(path=str(folder), lang=LANGUAGE, oem=tesserocr.OEM.LSTM_ONLY)
        self.signs = ""

    def words(self, picture: Grey, layout: Layout, signs: str = "") -> list[Seen]:
        """The words of a picture, line by line; of `signs` alone, where some are given."""
        padded = np.pad(picture, BORDER, constant_values=WHITE)
        height, width = padded.shape
        if signs != self.signs:
            self.api.SetVariable("tessedit_char_whitelist", signs)
            self.signs = signs
        self.api.SetPageSegMode(int(layout))
        self.api.SetImageBytes(padded.tobytes(), width, height, 1, width)
        self.api.SetSourceResolution(300)
        self.api.Recognize()
        found = list(_words(self.api.GetIterator()))
        self.api.Clear()
        return found


class Recognisers:
    """Several, each used by one thread at a time."""

    def __init__(self, pool: ThreadPoolExecutor, free: SimpleQueue[Recogniser]) -> None:
        self.pool, self.free = pool, free

    def each(self, work: Callable[[Recogniser, T], R], tasks: Iterable[T]) -> list[R]:
        """The results in the order of the tasks."""

        def done(task: T) -> R:
            recogniser = self.free.get()
            try:
                return work(recogniser, task)
            finally:
                self.free.put(recogniser)

        return list(self.pool.map(done, tasks))


@contextmanager
def recognisers(count: int = THREADS) -> Iterator[Recognisers]:
    """As many as there are cores to use. Raises Unreadable("ocr-missing")."""
    free: SimpleQueue[Recogniser] = SimpleQueue()
    opened = [Recogniser() for _ in range(count)]
    for one in opened:
        free.put(one)
    try:
        with ThreadPoolExecutor(count) as pool:
            yield Recognisers(pool, free)
    finally:
        for one in opened:
            one.api.End()


def _words(iterator: object | None) -> Iterator[Seen]:
    if iterator is None:
        return
    level = tesserocr.RIL.WORD
    for place in tesserocr.iterate_level(iterator, level):
        box = place.BoundingBox(level)
        if box is None or place.Empty(level):
            continue
        text = place.GetUTF8Text(level).strip()
        if not text:
            continue
        left, top, right, bottom = (edge - BORDER for edge in box)
        row = place.RowAttributes()
        yield Seen(
            text,
            place.Confidence(level) / 100,
            left,
            top,
            right,
            bottom,
            _baseline(place.Baseline(tesserocr.RIL.TEXTLINE), (left + right) / 2, bottom),
            float(row["row_height"]) * SIZE_OF_ROW,
            bool(place.WordIsFromDictionary()),
        )


def _baseline(line: tuple[tuple[int, int], tuple[int, int]] | None, x: float, otherwise: float) -> float:
    """The height of a line's baseline at a place along it."""
    if line is None:
        return otherwise
    (x0, y0), (x1, y1) = line
    share = (x + BORDER - x0) / (x1 - x0) if x1 != x0 else 0.0
    return y0 + share * (y1 - y0) - BORDER
