"""Numbers of rows that OCR was not sure of, told by those around them: after 1 and before 3 stands 2."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from zonaintegritas.core.decree.formats.pdf.characters import Word
from zonaintegritas.core.decree.formats.pdf.grid import Span
from zonaintegritas.core.decree.formats.pdf.lines import TextLine
from zonaintegritas.core.decree.formats.pdf.page import PageContent
from zonaintegritas.core.decree.formats.pdf.table import Draft
from zonaintegritas.core.decree.formats.scan.following import Said, Step, likeliest, step_of_areas, step_of_rows
from zonaintegritas.core.decree.formats.scan.lettering import is_sure, repair_letters

WIDE: Final = 0.5  # of the columns: a cell beside the number that is so wide is the heading of an area
NUMBERS_IN_ROW: Final = 3  # a row of so many numbers counts the columns
LONGEST: Final = 5  # letters of a number with its sign
FEWEST_COUNTED: Final = 5  # numbers in a row that agree
COUNTED: Final = 0.6  # of the short cells of a row
ROMAN: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
ROMAN_LIKE: Final = re.compile(r"[IVXLNHTJil1|!]{1,5}[.,)]?")
LOUD: Final = 0.7  # of the letters of a heading are capitals
MOST_ROWS: Final = 40
PARTS: Final = re.compile(r"(?P<open>\(?)(?P<value>\d{1,2}|[IVX]{1,4})(?P<close>[.)]?)")


@dataclass(slots=True)
class Mark:
    """The number of one row: where it stands and what it says."""

    line: TextLine
    is_area: bool
    title: str = ""  # of an area
    begins: bool = False  # below something that is no table

    @property
    def is_loud(self) -> bool:
        """Whether its title is in capitals, but for what OCR makes of some."""
        letters = [letter for letter in self.title if letter.isalpha()]
        return sum(map(str.isupper, letters)) >= LOUD * max(len(letters), 1)

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
    def is_arabic(self) -> bool:
        match = PARTS.fullmatch(self.word.text)
        return match is not None and match["value"].isdigit()

    @property
    def is_word(self) -> bool:
        """Whether it surely says something else, as the heading of the column does."""
        return self.value is None and is_sure(self.word)

    @property
    def is_sure(self) -> bool:
        return self.value is not None and is_sure(self.word)

    def said(self, *, begins: bool = False, lost: int = 0) -> Said:
        return Said(self.value, self.word.confidence or 1.0, self.is_sure, begins, lost)

    def becomes(self, value: int, like: Sequence[Mark], *, is_doubtful: bool) -> None:
        """Give it this value, written as the others are."""
        forms = Counter(
            (match["open"], match["close"], match["value"].isdigit())
            for mark in like
            if (match := PARTS.fullmatch(mark.word.text)) is not None
        )
        before, after, is_arabic = forms.most_common(1)[0][0] if forms else ("", "." * self.is_area, not self.is_area)
        text = f"{before}{value if is_arabic or value > len(ROMAN) else ROMAN[value - 1]}{after}"
        self.line.words[0] = replace(self.word, text=text, is_doubtful=is_doubtful, lefts=(), rights=())


def repair_numbers(contents: Sequence[PageContent]) -> None:
    """Put right what OCR misread among the numbers of rows and areas; a sure number stays, also a wrong one."""
    marks = [
        mark
        for content in contents
        if content.is_read_by_ocr
        for at, draft in enumerate(content.drafts)
        for mark in _marks(draft, is_new=at > 0)
    ]
    if any(mark.is_area and mark.is_loud for mark in marks):  # then others are headings within an area
        marks = [mark for mark in marks if not mark.is_area or mark.is_loud]
    for content in contents:
        if content.is_read_by_ocr:
            for draft in content.drafts:
                _repair_counts(draft)
                repair_letters(draft)
    areas = [mark for mark in marks if mark.is_area]
    as_roman(areas)
    repair_areas(areas, _lost(marks))
    repair_rows(marks)


def repair_rows(marks: Sequence[Mark]) -> None:
    """Rows count on, or from 1 below the heading of an area; marks of areas tell where one begins."""
    marks = [mark for mark in marks if not mark.is_word]
    rows = [mark for mark in marks if not mark.is_area]
    begins = [mark.begins or at == 0 or marks[at - 1].is_area for at, mark in enumerate(marks) if not mark.is_area]
    _decide(
        rows, step_of_rows, MOST_ROWS, [mark.said(begins=is_first) for mark, is_first in zip(rows, begins, strict=True)]
    )


def repair_areas(areas: Sequence[Mark], lost: Sequence[int]) -> None:
    """Areas rise; `lost` as in `Said`, for each of them."""
    _decide(areas, step_of_areas, len(ROMAN), [mark.said(lost=count) for mark, count in zip(areas, lost, strict=True)])


def _lost(marks: Sequence[Mark]) -> list[int]:
    """For each area how often rows before it began anew without one."""
    found: list[int] = []
    count = last = 0
    for mark in marks:
        if mark.is_area:
            found.append(count)
            count = last = 0
        elif mark.value is not None:
            count += mark.value < last  # a lone 1 is easily lost: 2 after 4 tells as much
            last = mark.value
    return found


def _decide(marks: Sequence[Mark], step: Step, most: int, said: Sequence[Said]) -> None:
    """Write the likeliest numbers; doubtful where they were not read, or read and do not follow."""
    values = likeliest(said, step, max([most, *(one.value for one in said if one.value)]))
    sure = [mark for mark in marks if mark.is_sure]
    for at, (mark, value) in enumerate(zip(marks, values, strict=True)):
        last = values[at - 1] if at else 0
        follows = value in {1, last + 1}
        is_proved = follows and at > 0 and said[at - 1].is_sure and said[at - 1].value == last
        is_proved &= at + 1 < len(marks) and said[at + 1].is_sure and said[at + 1].value == value + 1
        if mark.is_sure:
            is_doubtful = mark.word.is_doubtful or not follows
            mark.line.words[0] = replace(mark.word, is_doubtful=is_doubtful)
        elif mark.value == value:
            mark.becomes(value, [mark], is_doubtful=not is_proved and (mark.word.is_doubtful or not follows))
        elif value != last:  # else it is no number
            mark.becomes(value, sure or marks, is_doubtful=not is_proved)


def as_roman(areas: Sequence[Mark]) -> None:
    """An area numbered 1 among Roman ones is I: the value stays, the way it is written is that of the others."""
    roman = [mark for mark in areas if not mark.is_arabic]
    if 2 * len(roman) <= len(areas):
        return
    for mark in areas:
        if mark.is_arabic and mark.value is not None and 1 <= mark.value <= len(ROMAN):
            mark.becomes(mark.value, roman, is_doubtful=True)


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


def _marks(draft: Draft, *, is_new: bool) -> Iterator[Mark]:
    """The numbers in the first column, column numbers left out."""
    cells = list(zip(draft.spans, draft.lines, strict=True))
    wide = WIDE * draft.grid.column_count
    begins = is_new
    for span, lines in cells:
        if not span.column and span.column_span >= wide and lines and _is_roman(lines[0]):
            yield Mark(lines[0], is_area=True, title=_text(lines, 1))
        if span.column or span.column_span > 1 or len(lines) != 1 or len(lines[0].words) != 1:
            continue
        others = [(other, own) for other, own in cells if other.row == span.row and other.column and own]
        if sum(_is_number(own) for _, own in others) >= NUMBERS_IN_ROW or len(lines[0].words[0].text) > LONGEST:
            continue
        if others and not _is_heading(lines[0], others):
            titles = [_text(own) for other, own in others if other.column_span >= wide]
            yield Mark(lines[0], bool(titles), " ".join(titles), begins)
            begins = False


def _text(lines: Sequence[TextLine], since: int = 0) -> str:
    return " ".join(word.text for word in [word for line in lines for word in line.words][since:])


def _is_roman(line: TextLine) -> bool:
    """Whether a line over the whole breadth begins with the number of an area, or what OCR makes of one."""
    return len(line.words) > 1 and ROMAN_LIKE.fullmatch(line.words[0].text) is not None


def _is_heading(line: TextLine, others: Sequence[tuple[Span, list[TextLine]]]) -> bool:
    """Whether the row holds the headings of the columns: words in capitals all over."""
    said = [own[0].words[0].text for _, own in others]
    return len(said) > 1 and line.words[0].text[:2].isalpha() and all(text[:2].isupper() for text in said)


def _is_number(lines: Sequence[TextLine]) -> bool:
    return len(lines) == 1 and len(lines[0].words) == 1 and len(lines[0].words[0].text.strip("().")) == 1
