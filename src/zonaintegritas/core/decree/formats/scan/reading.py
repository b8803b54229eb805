"""One cell, or the lines outside of tables, read twice: from the grey picture and from one in black and white.

Where both agree the words are nearly always right; where they do not, somebody should look.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Final

import numpy as np
from numpy.typing import NDArray

from zonaintegritas.core.decree.formats.scan.glyphs import tidied
from zonaintegritas.core.decree.formats.scan.light import WHITE, Grey, Mask
from zonaintegritas.core.decree.formats.scan.recogniser import Layout, Recogniser, Seen
from zonaintegritas.core.decree.formats.scan.stamp import DEEP

INK: Final = 150  # of 255
BLACK: Final = 190  # of 255: what is darker is black in the second picture
LEGIBLE: Final = 0.8  # mean confidence below which something may lie over the print
BETTER: Final = 0.08  # of confidence
LEAST_INK: Final = 12  # pixels: less is dust
SPECK: Final = 10  # pixels: a blot no larger than this, with nothing near it, is dust
LETTER: Final = 14  # pixels high and wide: letters and digits are larger, also small ones
LETTER_INK: Final = 45  # pixels
LINE_INK: Final = 300  # pixels: a word of a line that was not read
NEAR: Final = 9  # pixels: around a speck
AROUND: Final = 6  # pixels of paper left around what is cut out
SHORT: Final = (62, 170)  # pixels high and wide at most: a number, a letter, a short word
SURE: Final = 0.88  # confidence from which a short word needs no further votes
UNKNOWN: Final = 0.9  # confidence from which a word that no dictionary has is believed
DIM: Final = 0.5  # confidence below which no word is believed
CLEAR: Final = 0.8  # of a word that the dictionary has: believed against another that it has not
CLEAR_WORD: Final = 0.85  # of a word of the dictionary in the first reading: no second is needed
CLEAR_LISTED: Final = 0.6  # of one with a semicolon
CLEAR_SIGN: Final = 0.93  # of any other, also a number
CLEAR_MARK: Final = 0.88  # of a letter or a stroke by itself
SAME_LINE: Final = 0.5  # of the height of a line
ALIKE: Final = 0.75  # of the letters of two words are the same
COMMON: Final = 0.6  # of the breadth of a word: from here two stand in one place
SAYING: Final = 0.6  # mean confidence of a line outside tables below which it says nothing
SCRAP: Final = 2  # letters
SIGNS: Final = ".,;:()-•"
COVERED: Final = 0.75  # of the breadth and height of the ink
WORDY: Final = re.compile(r"[^\W\d_]{3,}")
ODD: Final = re.compile(r"[a-z][A-Z\d]|\d[a-z]{2}|[a-z]-$|[«»@&#*—]")  # two words as one, signs no decree has
LISTED: Final = re.compile(r"[a-z][\w-]*[:,]")
BESIDE: Final = 4  # pixels beside a word that belong to it
BLANK: Final = 0.2  # of the height of a line: the least blank that is one to whoever puts lines together
LOW: Final = 0.35  # of the height of a line: below it
WORD: Final = re.compile(r"[^\W\dIVXlivx]{2}")
NUMBER: Final = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.)]?|\(\d{1,2}\)|[IVX]{1,4}[.)]?|[a-z][.)]?")
NUMERALS: Final = "0123456789IVX.)"
NUMBERED: Final = 1.3  # a small cell by itself is mostly a number
MAJORITY: Final = 0.6  # of the votes
DASHES: Final = str.maketrans("–—‐", "---")


def read_area(recogniser: Recogniser, written: Cut | None) -> list[Seen]:
    """The words of a part of a page; none where there is no more than dust."""
    if written is None:
        return []
    found = _short(recogniser, written.picture) if written.is_short else _twice(recogniser, written.picture)
    if written.is_pale and not _says(found):
        return []
    words = apart(without_unread(found, written.picture))
    texts = [*(word.text for word in words), ""]
    return [
        written.placed(
            replace(word, is_doubtful=True) if written.is_stamped or is_odd(word.text, texts[at + 1]) else word
        )
        for at, word in enumerate(words)
    ]


def _says(words: Sequence[Seen]) -> bool:
    """Whether pale ink is letters: they are read as well as any other."""
    return _mean(words) >= LEGIBLE and any(word.is_known and WORDY.search(word.text) for word in words)


def is_odd(text: str, follows: str) -> bool:
    """Whether it may be two words, or ends in what may be a semicolon: a list goes on with a capital."""
    return ODD.search(text) is not None or (LISTED.fullmatch(text) is not None and follows[:1].isupper())


def apart(words: Sequence[Seen]) -> list[Seen]:
    """Words of one line with a blank between them, as they were read, however narrowly they were set."""
    found: list[Seen] = []
    for line in _lines(words):
        for word, other in zip(line, [*line[1:], None], strict=True):
            end = word.right
            if other is not None and other.left > word.left:
                end = max(min(end, round(other.left - BLANK * word.height)), word.left + 1)
            found.append(word if end == word.right else replace(word, right=end))
    return found


def legible(words: Sequence[Seen]) -> tuple[list[Seen], int]:
    """The lines outside tables that say something, and how many do not: noise of the table below a photo, strokes."""
    lines = _lines(words)
    kept = [line for line in lines if not _is_noise(line)]
    return [word for line in kept for word in line], len(lines) - len(kept)


def _is_noise(line: Sequence[Seen]) -> bool:
    return all(word.is_doubtful for word in line) and (_mean(line) < SAYING or all(_is_scrap(word) for word in line))


def _is_scrap(word: Seen) -> bool:
    is_number = word.text.isdigit() and word.confidence >= SAYING
    return sum(map(str.isalnum, word.text)) <= SCRAP and not is_number


def without_unread(words: Sequence[Seen], picture: Grey) -> list[Seen]:
    """The words, doubtful where ink beside them, as large as a letter, is in none of them."""
    rest = without_specks(picture < INK)
    for word in words:
        top, bottom = min(word.top, round(word.baseline - word.height)), round(word.baseline + LOW * word.height)
        rest[max(top, 0) : max(bottom, word.bottom) + 1, max(word.left - BESIDE, 0) : word.right + BESIDE] = False
    if int(np.count_nonzero(rest)) < LETTER_INK:
        return list(words)
    found: list[Seen] = []
    lines_of_ink = rest.sum(axis=1)  # what is left when those that were read are taken away
    for line in _lines(words):
        top, bottom = min(word.top for word in line), max(word.bottom for word in line)
        columns = rest[max(top, 0) : bottom].sum(axis=0)
        lines_of_ink[max(top, 0) : bottom] = 0
        for at, word in enumerate(line):
            since = 0 if at == 0 else line[at - 1].right
            until = picture.shape[1] if at + 1 == len(line) else line[at + 1].left
            has_more = max(columns[since : word.left].sum(), columns[word.right : until].sum()) >= LETTER_INK
            found.append(replace(word, is_doubtful=True) if has_more else word)
    if int(lines_of_ink.sum()) >= LINE_INK:
        return [replace(word, is_doubtful=True) for word in found]
    return found


@dataclass(frozen=True, slots=True)
class Cut:
    """What is written in a part of a page, with some paper around, and where that begins."""

    picture: Grey
    left: int
    top: int
    is_stamped: bool = False  # a stamp over it was taken away
    is_pale: bool = False  # perhaps nothing but a stamp

    @property
    def is_short(self) -> bool:
        height, width = self.picture.shape
        return bool(height <= SHORT[0] and width <= SHORT[1])

    @property
    def is_writing(self) -> bool:
        """Whether it is large enough for a letter, and not the rest of a line."""
        ink = self.picture[AROUND:-AROUND, AROUND:-AROUND] < INK
        return min(ink.shape) >= LETTER and bool(np.count_nonzero(ink) >= LETTER_INK)

    def placed(self, word: Seen) -> Seen:
        """A word of it in the whole part."""
        return moved(word, self.left, self.top)


def moved(word: Seen, right: int, down: int) -> Seen:
    """A word so many pixels further to the right and down."""
    return replace(
        word, left=word.left + right, right=word.right + right, top=word.top + down, bottom=word.bottom + down,
        baseline=word.baseline + down,
    )  # fmt: skip


def cut_out(picture: Grey, *, is_stamped: bool = False, is_pale: bool = False) -> Cut | None:
    """None where there is no more than dust."""
    ink = without_specks(picture < INK)
    if int(np.count_nonzero(ink)) < LEAST_INK:
        return None
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    top, bottom = max(rows[0] - AROUND, 0), rows[-1] + AROUND + 1
    left, right = max(columns[0] - AROUND, 0), columns[-1] + AROUND + 1
    return Cut(picture[top:bottom, left:right], int(left), int(top), is_stamped, is_pale)


def without_specks(ink: Mask) -> Mask:
    """Without blots of a few pixels that stand alone."""
    near, far = _sums(ink, NEAR // 2), _sums(ink, NEAR)
    is_speck: Mask = (near == far) & (near <= SPECK)
    return np.logical_and(ink, ~is_speck)


def _sums(ink: Mask, reach: int) -> NDArray[np.int32]:
    """Ink pixels in the square around each pixel."""
    size = 2 * reach + 1
    padded = np.pad(ink, ((reach + 1, reach), (reach + 1, reach)))
    sums = padded.cumsum(axis=0, dtype=np.int32).cumsum(axis=1, dtype=np.int32)
    found: NDArray[np.int32] = sums[size:, size:] - sums[:-size, size:] - sums[size:, :-size] + sums[:-size, :-size]
    return found


def black(picture: Grey, darker: int = BLACK) -> Grey:
    """In black and white."""
    return np.where(picture < darker, 0, WHITE).astype(np.uint8)


def _twice(recogniser: Recogniser, picture: Grey) -> list[Seen]:
    first = tidied(recogniser.words(picture, Layout.BLOCK), picture)
    if _covers(first, picture):
        found = once([word for line in _lines(first) for word in _looked_at(recogniser, picture, line)])
    else:
        found = agreed(first, tidied(recogniser.words(black(picture), Layout.BLOCK), picture))
    if found and _mean(found) >= LEGIBLE:
        return found if _covers(found, picture) else [replace(word, is_doubtful=True) for word in found]
    third = tidied(recogniser.words(black(picture, DEEP), Layout.BLOCK), picture)
    if not third or _mean(third) < _mean(found) + BETTER:
        return found
    return [replace(word, is_doubtful=not _is_clear(word)) for word in third]


def _lines(words: Sequence[Seen]) -> list[list[Seen]]:
    """Words gathered by the line they stand on."""
    lines: list[list[Seen]] = []
    for word in words:
        if not lines or abs(word.baseline - lines[-1][-1].baseline) > SAME_LINE * word.height:
            lines.append([])
        lines[-1].append(word)
    return lines


def _looked_at(recogniser: Recogniser, picture: Grey, line: list[Seen]) -> list[Seen]:
    """A line as it is where it is clear, or with what a second look in black and white says."""
    if all(_is_clear(word) for word in line):
        return line
    top = max(min(word.top for word in line) - AROUND, 0)
    bottom = max(word.bottom for word in line) + AROUND
    cut = picture[top:bottom]
    words = tidied(recogniser.words(black(cut), Layout.LINE), cut)
    return agreed(line, [moved(word, 0, top) for word in words])


def once(words: Sequence[Seen]) -> list[Seen]:
    """Without what a second look at a line read of the line beside it: of two words in one place the surer one."""
    found: list[Seen] = []
    for word in words:
        twin = next((at for at, other in enumerate(found) if _lies_on(word, other)), None)
        if twin is None:
            found.append(word)
        else:
            surer = max(word, found[twin], key=lambda one: one.confidence)
            found[twin] = replace(surer, is_doubtful=True)
    return found


def _lies_on(word: Seen, other: Seen) -> bool:
    common = min(word.right, other.right) - max(word.left, other.left)
    is_beside = common < COMMON * min(word.right - word.left, other.right - other.left)
    if is_beside or abs(word.baseline - other.baseline) >= SAME_LINE * word.height:
        return False  # and boxes are often too wide: only what is alike was read twice
    return SequenceMatcher(None, word.text, other.text, autojunk=False).ratio() >= ALIKE


def _mean(words: Sequence[Seen]) -> float:
    return sum(word.confidence for word in words) / max(len(words), 1)


def _is_clear(word: Seen) -> bool:
    """Whether a word needs no second look."""
    bare = word.text.strip(SIGNS)
    if not bare.isalpha():
        return word.confidence >= (CLEAR_SIGN if bare else CLEAR_MARK)
    if len(bare) == 1:
        return word.confidence >= CLEAR_MARK
    if word.is_known and len(bare) > 2:
        # Tesseract's Indonesian has no semicolon and is never sure of one: its shape told it
        return word.confidence >= (CLEAR_LISTED if word.text.endswith((";", ":")) else CLEAR_WORD)
    return word.confidence >= CLEAR_SIGN


def _covers(words: Sequence[Seen], picture: Grey) -> bool:
    """Whether words stand wherever there is ink, from the first line to the last and from side to side."""
    if not words:
        return False
    height, width = (side - 2 * AROUND for side in picture.shape)
    down = max(word.bottom for word in words) - min(word.top for word in words)
    across = max(word.right for word in words) - min(word.left for word in words)
    return bool(down >= COVERED * height and across >= COVERED * width)


def _short(recogniser: Recogniser, picture: Grey) -> list[Seen]:
    """A number or a word by itself, too little for Tesseract to be sure of: where two readings differ, more vote."""
    dark = black(picture)
    readings = [tidied(recogniser.words(one, Layout.BLOCK), picture) for one in (picture, dark)]
    if _plain(readings[0]) != _plain(readings[1]) or _least(readings[0]) < SURE:
        readings += [tidied(recogniser.words(one, Layout.WORD), picture) for one in (picture, dark)]
        if not any(WORD.search(_plain(reading)) for reading in readings):
            readings += [recogniser.words(one, Layout.WORD, NUMERALS) for one in (picture, dark)]
    readings = [reading for reading in readings if reading]
    if not readings:
        return []
    votes: dict[str, float] = defaultdict(float)
    for reading in readings:
        votes[_plain(reading)] += _least(reading) * (NUMBERED if NUMBER.fullmatch(_plain(reading)) else 1.0)
    best = max(votes, key=lambda text: votes[text])
    chosen = next(reading for reading in readings if _plain(reading) == best)
    is_doubtful = votes[best] < MAJORITY * sum(votes.values()) or votes[best] < DIM
    return [replace(word, is_doubtful=is_doubtful) for word in chosen]


def _least(words: Sequence[Seen]) -> float:
    return min((word.confidence for word in words), default=0.0)


def _plain(words: Sequence[Seen]) -> str:
    text = " ".join(word.text for word in words)
    return text.upper() if WORD.search(text) else text


def agreed(first: Sequence[Seen], second: Sequence[Seen]) -> list[Seen]:
    """Both readings as one, the likelier word where they differ."""
    matcher = SequenceMatcher(None, [_key(word) for word in first], [_key(word) for word in second], autojunk=False)
    found: list[Seen] = []
    for tag, since, until, other_since, other_until in matcher.get_opcodes():
        mine, others = first[since:until], second[other_since:other_until]
        if tag == "equal":
            found += [_alone(word, other) for word, other in zip(mine, others, strict=True)]
        elif len(mine) == len(others):
            found += [_likelier(word, other) for word, other in zip(mine, others, strict=True)]
        else:
            better = mine if _weight(mine) >= _weight(others) else others
            found += [replace(word, is_doubtful=True) for word in better]
    return found


def _key(word: Seen) -> str:
    return word.text.translate(DASHES)


def _alone(word: Seen, other: Seen) -> Seen:
    """A word that both readings have."""
    confidence = max(word.confidence, other.confidence)
    is_doubtful = confidence < DIM and not word.is_known
    if WORDY.search(word.text) and not word.is_known:
        is_doubtful = confidence < UNKNOWN
    return replace(word, confidence=confidence, is_doubtful=is_doubtful)


def _likelier(word: Seen, other: Seen) -> Seen:
    better, worse = (word, other) if _weight([word]) >= _weight([other]) else (other, word)
    is_clear = better.is_known and not worse.is_known and better.confidence >= CLEAR and WORDY.search(better.text)
    return replace(better, is_doubtful=not is_clear)


def _weight(words: Sequence[Seen]) -> float:
    """How much speaks for a reading: its confidence, more for words that the dictionary has, more for more words."""
    return sum(word.confidence * (1.15 if word.is_known else 1.0) for word in words)
