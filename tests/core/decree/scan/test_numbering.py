"""Numbers that OCR misread are told by those around them; what does not follow stays, and is doubtful."""

from __future__ import annotations

from dataclasses import replace

from zonaintegritas.core.decree.formats.pdf.characters import Word
from zonaintegritas.core.decree.formats.pdf.drawing import Rule
from zonaintegritas.core.decree.formats.pdf.geometry import Frame
from zonaintegritas.core.decree.formats.pdf.grid import grid_of
from zonaintegritas.core.decree.formats.pdf.page import PageContent
from zonaintegritas.core.decree.formats.pdf.rules import Mesh
from zonaintegritas.core.decree.formats.pdf.table import Draft, Sheet, draft_of
from zonaintegritas.core.decree.formats.scan.numbering import repair_numbers

SIDE = 40.0  # points: every field of these tables


def word(text: str, column: int, row: int, confidence: float) -> Word:
    left = SIDE * column + 5
    return Word(text, left, left + 6 * len(text), SIDE * row + 20, 10.0, confidence=confidence)


def repaired(rows: list[list[str]], unsure: set[tuple[int, int]] = frozenset()) -> list[list[Word]]:  # type: ignore[assignment]
    """The first words of the cells, row by row, after the repair."""
    width = len(rows[0])
    down = [Rule(SIDE * at, 0.0, SIDE * width) for at in range(len(rows) + 1)]
    across = [Rule(SIDE * at, 0.0, SIDE * len(rows)) for at in range(width + 1)]
    words = [
        replace(word(part, column, row, 0.5 if (row, column) in unsure else 0.97), left=left, right=left + 6.0)
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
        for at, part in enumerate(text.split())
        for left in [SIDE * column + 5 + 12 * at]
    ]
    grid = grid_of(Mesh(down, across), ())
    assert grid is not None
    draft, _ = draft_of(grid, words)
    frame = Frame(0, 0.0, 0.0, 842.0, 595.0)
    content = PageContent(Sheet(1, frame, frame), drafts=[draft], is_read_by_ocr=True)
    repair_numbers([content])
    return _read(draft, width)


def _read(draft: Draft, width: int) -> list[list[Word]]:
    found = [lines[0].words[0] for lines in draft.lines]
    return [found[at : at + width] for at in range(0, len(found), width)]


def test_a_month_that_was_misread_is_told_by_the_others_and_doubtful() -> None:
    (months,) = repaired([["1", "2", "3", "4", "8", "6", "7", "8", "2", "10", "1", "12"]])
    assert [one.text for one in months] == [str(number) for number in range(1, 13)]
    assert [at for at, one in enumerate(months, start=1) if one.is_doubtful] == [5, 9, 11]


def test_numbers_that_count_nothing_stay() -> None:
    (row,) = repaired([["7", "3", "9", "4", "8", "1"]])
    assert [one.text for one in row] == ["7", "3", "9", "4", "8", "1"]


def test_a_sure_number_that_does_not_follow_stays_and_is_doubtful() -> None:
    rows = repaired([["1", "tim"], ["2", "rencana"], ["4", "pantau"], ["5", "budaya"]])
    assert [row[0].text for row in rows] == ["1", "2", "4", "5"]
    assert [row[0].is_doubtful for row in rows] == [False, False, True, False]


def test_an_unsure_number_between_two_sure_ones_is_put_right() -> None:
    rows = repaired([["1", "tim"], ["7", "rencana"], ["3", "pantau"]], unsure={(1, 0)})
    assert [row[0].text for row in rows] == ["1", "2", "3"]


def test_letters_of_rows_are_told_by_those_around_them() -> None:
    rows = repaired(
        [["x", text] for text in ("a. tim", "b. uji", "@. pola", "b. peta", "2. guru", "b. rapat", "e. buku")],
        unsure={(6, 1)},
    )
    assert [row[1].text for row in rows] == ["a.", "b.", "a.", "b.", "a.", "b.", "c."]
    assert [row[1].is_doubtful for row in rows] == [False, False, True, False, True, False, True]


def test_letters_that_follow_stay_without_a_doubt() -> None:
    rows = repaired([["x", text] for text in ("b. tim", "c. uji", "d. pola", "a. peta", "b. buku", "a. guru")])
    assert not any(row[1].is_doubtful for row in rows)


def test_a_sure_letter_that_does_not_follow_stays_and_is_doubtful() -> None:
    rows = repaired([["x", text] for text in ("a. tim", "b. uji", "d. pola")])
    assert [row[1].text for row in rows] == ["a.", "b.", "d."]
    assert rows[2][1].is_doubtful
