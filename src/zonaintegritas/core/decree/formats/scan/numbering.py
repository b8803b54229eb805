"""Numbers of rows that OCR was not sure of, told by those around them: after 1 and before 3 stands 2."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from zonaintegritas.core.decree.formats.pdf.characters import Word
from zonaintegritas.core.decree.formats.pdf.grid import Span
from zonaintegritas.core.decree.formats.pdf.lines import TextLine
from zonaintegritas.core.decree.formats.pdf.page import PageContent
from zonaintegritas.core.decree.formats.pdf.table import Draft

SURE: Final = 0.93  # confidence from which a number is what it says
WIDE: Final = 0.5  # of the columns: a cell beside the number that is so wide is the heading of an area
NUMBERS_IN_ROW: Final = 3  # a row of so many numbers counts the columns
LONGEST: Final = 5  # letters of a number with its sign
FEWEST_COUNTED: Final = 5  # numbers in a row that agree
COUNTED: Final = 0.6  # of the short cells of a row
ROMAN: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
ROMAN_LIKE: Final = re.compile(r"[IVXLNHTJil1|!]{1,5}[.,)]?")
LETTERED: Final = re.compile(r"\S[.)]")
PARTS: Final = re.compile(r"(?P<open>\(?)(?P<value>\d{1,2}|[IVX]{1,4})(?P<close>[.)]?)")


@dataclass(slots=True)
class Mark:
    """The number of one row: where it stands and what it says."""

    line: TextLine
    is_area: bool

    @property
    def word(self) -> Word:
        return self.line.words[0]

    @property
    def value(self) -> int | None:
        """What it says, if that is a number."""
        match = PARTS.fullmatch(self.word.text)
        if match is None:
            return None
        text = match["value"]
        return int(text) if text.isdigit() else ROMAN.index(text) + 1 if text in ROMAN else None

    @property
    def is_sure(self) -> bool:
        word = self.word
        return self.value is not None and not word.is_doubtful and (word.confidence or 1.0) >= SURE

    def becomes(self, value: int, like: Sequence[Mark], *, is_doubtful: bool) -> None:
        """Give it this value, written as the others are."""
        forms = Counter(
            (match["open"], match["close"], match["value"].isdigit())
            for mark in like
            if (match := PARTS.fullmatch(mark.word.text)) is not None
        )
        before, after, is_arabic = forms.most_common(1)[0][0] if forms else ("", "." * self.is_area, not self.is_area)
        text = f"{before}{value if is_arabic else ROMAN[value - 1]}{after}"
        self.line.words[0] = replace(self.word, text=text, is_doubtful=is_doubtful, lefts=(), rights=())


def repair_numbers(contents: Sequence[PageContent]) -> None:
    """Put right what OCR misread among the numbers of rows and areas; a sure number stays, also a wrong one."""
    marks = [
        mark for content in contents if content.is_read_by_ocr for draft in content.drafts for mark in _marks(draft)
    ]
    for content in contents:
        if content.is_read_by_ocr:
            for draft in content.drafts:
                _repair_counts(draft)
                _repair_letters(draft)
    _repair([mark for mark in marks if mark.is_area])
    for is_area, group in groupby(marks, key=lambda mark: mark.is_area):
        if not is_area:
            _repair(list(group))


def _repair(marks: Sequence[Mark]) -> None:
    sure = [mark for mark in marks if mark.is_sure]
    for at, mark in enumerate(marks):
        if mark.is_sure:
            _doubt_odd(mark, marks[max(at - 1, 0) : at], marks[at + 1 : at + 2])
            continue
        before = marks[at - 1].value if at else 0
        after = marks[at + 1] if at + 1 < len(marks) else None
        if before is None or not 0 <= before < len(ROMAN):
            continue
        is_between = after is not None and after.is_sure and after.value == before + 2
        is_last = after is None and at > 0
        if mark.value == before + 1:
            mark.becomes(before + 1, [mark], is_doubtful=mark.word.is_doubtful and not is_between)
        elif is_between or is_last or mark.is_area:
            mark.becomes(before + 1, sure or marks, is_doubtful=not is_between)


def _doubt_odd(mark: Mark, before: Sequence[Mark], after: Sequence[Mark]) -> None:
    """A sure number that does not follow the one before stays as it is, but somebody should look."""
    last = before[0].value if before else None
    is_odd = last is not None and mark.value not in {last + 1, 1}
    is_odd |= not before and bool(after) and after[0].value == 2 and mark.value != 1
    if is_odd:
        mark.line.words[0] = replace(mark.word, is_doubtful=True)


def _repair_counts(draft: Draft) -> None:
    """Columns and months counted in a row: one that was misread is told by the others."""
    rows: dict[int, list[tuple[Span, TextLine]]] = {}
    for span, lines in zip(draft.spans, draft.lines, strict=True):
        if span.column_span == 1 and len(lines) == 1 and len(lines[0].words) == 1:
            rows.setdefault(span.row, []).append((span, lines[0]))
    for cells in rows.values():
        values = [int(text) - span.column if (text := line.words[0].text).isdigit() else None for span, line in cells]
        (offset, count), *_ = Counter(values).most_common(1)
        if offset is None or count < FEWEST_COUNTED or count < COUNTED * len(cells):
            continue
        for (span, line), value in zip(cells, values, strict=True):
            if value != offset and len(line.words[0].text) <= 2 and span.column + offset > 0:
                word = replace(line.words[0], text=str(span.column + offset), is_doubtful=True, lefts=(), rights=())
                line.words[0] = word


def _repair_letters(draft: Draft) -> None:
    """The letters before the rows of a component: a, b, c; one that was misread is told by those around it."""
    columns: dict[int, list[TextLine]] = {}
    for span, lines in zip(draft.spans, draft.lines, strict=True):
        if lines and span.column and LETTERED.fullmatch(lines[0].words[0].text) and len(lines[0].words) > 1:
            columns.setdefault(span.column, []).append(lines[0])
    for lines in columns.values():
        if sum(line.words[0].text[0] in "ab" for line in lines) < len(lines) / 2:
            continue  # numbered otherwise
        last = None  # a page may begin with any
        for line, below in zip(lines, [*lines[1:], None], strict=True):
            word = line.words[0]
            order, follows = _order(word.text[0]), _order(below.words[0].text[0]) if below else 0
            if order == 1 or (order and (last is None or order == last + 1)):
                last = order
            elif order and not word.is_doubtful and (word.confidence or 1.0) >= SURE:
                line.words[0], last = replace(word, is_doubtful=True), order
            else:
                expected = 1 if last is None else last + 1
                last = follows - 1 if follows - 1 in {1, expected} else expected
                text = chr(ord("a") + last - 1) + word.text[1:]
                line.words[0] = replace(word, text=text, is_doubtful=True, lefts=(), rights=())


def _order(letter: str) -> int:
    return ord(letter) - ord("a") + 1 if "a" <= letter <= "z" else 0


def _marks(draft: Draft) -> Iterator[Mark]:
    """The numbers in the first column, column numbers left out."""
    cells = list(zip(draft.spans, draft.lines, strict=True))
    width = draft.grid.column_count
    for span, lines in cells:
        if not span.column and span.column_span >= WIDE * width and lines and _is_roman(lines[0]):
            yield Mark(lines[0], is_area=True)
        if span.column or span.column_span > 1 or len(lines) != 1 or len(lines[0].words) != 1:
            continue
        others = [(other, own) for other, own in cells if other.row == span.row and other.column and own]
        if sum(_is_number(own) for _, own in others) >= NUMBERS_IN_ROW or len(lines[0].words[0].text) > LONGEST:
            continue
        if others and not _is_heading(lines[0], others):
            yield Mark(lines[0], any(other.column_span >= WIDE * width for other, _ in others))


def _is_roman(line: TextLine) -> bool:
    """Whether a line over the whole breadth begins with the number of an area, or what OCR makes of one."""
    return len(line.words) > 1 and ROMAN_LIKE.fullmatch(line.words[0].text) is not None


def _is_heading(line: TextLine, others: Sequence[tuple[Span, list[TextLine]]]) -> bool:
    """Whether the row holds the headings of the columns: words in capitals all over."""
    said = [own[0].words[0].text for _, own in others]
    return len(said) > 1 and line.words[0].text[:2].isalpha() and all(text[:2].isupper() for text in said)


def _is_number(lines: Sequence[TextLine]) -> bool:
    return len(lines) == 1 and len(lines[0].words) == 1 and len(lines[0].words[0].text.strip("().")) == 1
