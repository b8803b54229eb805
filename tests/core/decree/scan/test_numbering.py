"""Numbers that OCR misread are told by those around them; what does not follow stays, and is doubtful."""

from __future__ import annotations

from dataclasses import replace

from zonaintegritas.core.decree.formats.pdf.characters import Word
from zonaintegritas.core.decree.formats.pdf.drawing import Rule
from zonaintegritas.core.decree.formats.pdf.geometry import Frame
from zonaintegritas.core.decree.formats.pdf.grid import grid_of
from zonaintegritas.core.decree.formats.pdf.lines import TextLine, lines_of
from zonaintegritas.core.decree.formats.pdf.page import PageContent
from zonaintegritas.core.decree.formats.pdf.rules import Mesh
from zonaintegritas.core.decree.formats.pdf.table import Draft, Sheet, draft_of
from zonaintegritas.core.decree.formats.scan.numbering import Mark, as_roman, repair_areas, repair_numbers

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


def repaired_areas(rows: list[tuple[str, str, float]]) -> list[str]:
    """The numbers of rows whose other cell reaches over the whole table."""
    width = SIDE * 4
    down = [Rule(SIDE * at, 0.0, width) for at in range(len(rows) + 2)]
    across = [Rule(edge, 0.0, SIDE * (len(rows) + 1)) for edge in (0.0, SIDE, width)]
    across += [Rule(SIDE * at, SIDE * len(rows), SIDE * (len(rows) + 1)) for at in (2, 3)]
    words = [word(number, 0, row, sure) for row, (number, _, sure) in enumerate(rows)]
    words += [word(title, 1, row, 0.97) for row, (_, title, _) in enumerate(rows)]
    grid = grid_of(Mesh(down, across), ())
    assert grid is not None
    draft, _ = draft_of(grid, words)
    frame = Frame(0, 0.0, 0.0, 842.0, 595.0)
    repair_numbers([PageContent(Sheet(1, frame, frame), drafts=[draft], is_read_by_ocr=True)])
    return [
        lines[0].words[0].text
        for span, lines in zip(draft.spans, draft.lines, strict=True)
        if not span.column and lines
    ]


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


def test_a_letter_without_its_sign_or_in_another_shape_is_one_of_them() -> None:
    rows = repaired([["x", text] for text in ("a. tim", "b, uji", "C. pola", "d peta", "a. guru")])
    assert [row[1].text for row in rows] == ["a.", "b.", "c.", "d.", "a."]
    assert [row[1].is_doubtful for row in rows] == [False, True, False, True, False]


def test_an_area_counts_on_over_one_whose_heading_was_not_read() -> None:
    """Rows that begin anew tell of it."""
    assert areas(("I.", 0.9), ("III.", 0.6)) == ["I.", "II."]
    assert areas(("I.", 0.9), ("III.", 0.6), lost=[0, 1]) == ["I.", "III."]


def test_a_heading_within_an_area_is_none_of_the_areas() -> None:
    """Where areas are in capitals, what is not stays as it was read."""
    marks = repaired_areas([("I.", "PERUBAHAN", 0.97), ("1", "Gratifikasi", 0.9), ("VI.", "LAYANAN", 0.97)])
    assert marks == ["I.", "1", "VI."]


def test_a_first_number_is_put_right_though_the_next_is_unsure_too() -> None:
    rows = repaired([["4", "tim", "a"], ["2", "uji", "b"], ["3", "pola", "c"]], unsure={(0, 0), (1, 0)})
    assert [row[0].text for row in rows] == ["1", "2", "3"]
    assert rows[0][0].is_doubtful


def test_an_area_written_1_among_roman_ones_is_roman_and_doubtful() -> None:
    marks = [Mark(line(text), is_area=True) for text in ("1.", "II.", "III.")]
    as_roman(marks)
    assert [mark.word.text for mark in marks] == ["I.", "II.", "III."]
    assert [mark.word.is_doubtful for mark in marks] == [True, False, False]


def test_areas_numbered_1_2_3_stay() -> None:
    marks = [Mark(line(text), is_area=True) for text in ("1.", "2.", "3.")]
    as_roman(marks)
    assert [mark.word.text for mark in marks] == ["1.", "2.", "3."]
    assert not any(mark.word.is_doubtful for mark in marks)


def test_areas_that_were_read_stay_where_the_first_was_lost() -> None:
    """Else II becomes I, III becomes II, and every row lands in another area."""
    marks = [Mark(line(text, 0.88), is_area=True) for text in ("II.", "III.", "IV.")]
    repair_areas(marks, [0] * len(marks))
    assert [mark.word.text for mark in marks] == ["II.", "III.", "IV."]
    assert marks[0].word.is_doubtful


def test_an_area_that_does_not_rise_is_put_right_and_doubtful() -> None:
    marks = [Mark(line("I.", 0.97), is_area=True), Mark(line("I.", 0.7), is_area=True)]
    repair_areas(marks, [0] * len(marks))
    assert [mark.word.text for mark in marks] == ["I.", "II."]
    assert marks[1].word.is_doubtful


def areas(*read: tuple[str, float], lost: list[int] | None = None) -> list[str]:
    marks = [Mark(line(text, confidence), is_area=True) for text, confidence in read]
    repair_areas(marks, lost or [0] * len(marks))
    return [mark.word.text for mark in marks]


def test_a_first_area_that_was_misread_moves_no_other() -> None:
    assert areas(("IV.", 0.24), ("II.", 0.31), ("III.", 0.43), ("IV.", 0.97)) == ["I.", "II.", "III.", "IV."]


def test_two_areas_read_too_low_do_not_repeat_the_first() -> None:
    assert areas(("L", 0.91), ("I.", 0.76), ("II.", 0.88), ("VI.", 0.93), lost=[0, 0, 0, 2]) == [
        "I.",
        "II.",
        "III.",
        "VI.",
    ]


def test_areas_are_counted_back_from_one_that_is_sure() -> None:
    assert areas(("L", 0.87), ("I.", 0.77), ("NI.", 0.59), ("IV.", 0.97)) == ["I.", "II.", "III.", "IV."]


def test_a_sure_area_that_does_not_rise_stays() -> None:
    assert areas(("I.", 0.97), ("III.", 0.97), ("II.", 0.97)) == ["I.", "III.", "II."]


def line(text: str, confidence: float = 0.97) -> TextLine:
    (found,) = lines_of([word(text, 0, 0, confidence)])
    return found
