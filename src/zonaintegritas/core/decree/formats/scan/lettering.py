"""The letters before the rows of a component: a, b, c; one that was misread is told by those around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from zonaintegritas.core.decree.formats.pdf.characters import Word
from zonaintegritas.core.decree.formats.pdf.lines import TextLine
from zonaintegritas.core.decree.formats.pdf.table import Draft

SURE: Final = 0.93  # confidence from which a letter or number is what it says
LETTERED: Final = re.compile(r"\S[.,)]?")  # a letter by itself is no word of the language
ALIKE: Final = "COSUVWXZ"  # capitals of the shape of small letters
LONGEST: Final = 2  # a letter with its sign
SIGNED: Final = re.compile(r"\S(?P<sign>[.)])")


def repair_letters(draft: Draft) -> None:
    """Put right the letters of each column; a sure one stays, also where it does not follow, and is doubtful."""
    columns: dict[int, list[TextLine]] = {}
    for span, lines in zip(draft.spans, draft.lines, strict=True):
        if lines and span.column and len(lines[0].words) > 1 and _is_letter(lines[0].words[0]):
            columns.setdefault(span.column, []).append(lines[0])
    for lines in columns.values():
        _lower(lines)
        signs = Counter(match["sign"] for line in lines if (match := SIGNED.fullmatch(line.words[0].text)))
        if signs and 2 * sum(line.words[0].text[0] in "ab" for line in lines) >= len(lines):  # else numbered otherwise
            _repair(lines, signs.most_common(1)[0][0])


def is_sure(word: Word) -> bool:
    """Whether a letter or number is what it says."""
    return not word.is_doubtful and (word.confidence or 1.0) >= SURE


def _is_letter(word: Word) -> bool:
    return LETTERED.fullmatch(word.text) is not None or (word.is_doubtful and len(word.text) == LONGEST)


def _lower(lines: Sequence[TextLine]) -> None:
    """C among a and b is c: by itself it has the same shape."""
    small = [line for line in lines if line.words[0].text[0].islower()]
    if 2 * len(small) <= len(lines):
        return
    for line in lines:
        word = line.words[0]
        if word.text[0] in ALIKE:
            line.words[0] = replace(word, text=word.text.lower())


def _repair(lines: Sequence[TextLine], sign: str) -> None:
    last = None  # a page may begin with any
    for line, below in zip(lines, [*lines[1:], None], strict=True):
        word = line.words[0]
        order, follows = _order(word.text), _order(below.words[0].text) if below else 0
        is_signed = SIGNED.fullmatch(word.text) is not None
        if order == 1 or (order and (last is None or order == last + 1)):
            last, is_doubtful = order, word.is_doubtful or not is_signed
        elif order and is_signed and is_sure(word):
            last, is_doubtful = order, True
        else:
            expected = 1 if last is None else last + 1
            last, is_doubtful = follows - 1 if follows - 1 in {1, expected} else expected, True
        text = chr(ord("a") + last - 1) + (word.text[1] if is_signed else sign)
        if (text, is_doubtful) != (word.text, word.is_doubtful):
            line.words[0] = replace(word, text=text, is_doubtful=is_doubtful, lefts=(), rights=())


def _order(text: str) -> int:
    return ord(text[0]) - ord("a") + 1 if "a" <= text[0] <= "z" else 0
