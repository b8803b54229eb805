"""Tables of PDF files, by every way in which their lines may be drawn."""

from __future__ import annotations

import itertools

from tests.core.decree.formats.drawn_pdf import Drawn
from zonaintegritas.core.decree.blocks import Cell, Document, Paragraph, Table
from zonaintegritas.core.decree.formats.pdf import read_pdf

XS = (60.0, 100.0, 300.0, 500.0)
YS = (80.0, 110.0, 160.0, 210.0)
ROWS = (("NO", "KOMPONEN", "INDIKATOR"), ("1", "Tim kerja", "Tim dibentuk"), ("2", "Rencana", "Rencana disusun"))


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def texts(table: Table) -> list[list[str]]:
    return [["" if cell is None else cell.text for cell in row] for row in table.grid()]


def cell_at(table: Table, row: int, column: int) -> Cell:
    cell = table.grid()[row][column]
    assert cell is not None
    return cell


def filled(drawn: Drawn) -> Drawn:
    for top, row in zip(YS, ROWS, strict=False):
        drawn.row(XS, top, row)
    return drawn


def only_table(drawn: Drawn) -> Table:
    (table,) = tables(read_pdf(drawn.data))
    return table


def test_a_ruled_table_is_read_cell_by_cell() -> None:
    drawn = Drawn()
    drawn.grid(XS, YS)
    table = only_table(filled(drawn))
    assert texts(table) == [list(row) for row in ROWS]
    place = cell_at(table, 1, 2).place
    assert (place.page, place.table, place.row, place.column) == (1, 1, 2, 3)
    assert place.box is not None
    assert (place.box.left, place.box.top, place.box.right, place.box.bottom) == (300, 110, 500, 160)


def test_cells_with_a_rectangle_each_are_one_table() -> None:
    drawn = Drawn()
    for left, right in itertools.pairwise(XS):
        for top, bottom in itertools.pairwise(YS):
            drawn.box(left + 0.7, top + 0.7, right - 0.7, bottom - 0.7)
    assert texts(only_table(filled(drawn))) == [list(row) for row in ROWS]


def test_lines_painted_as_thin_areas_are_lines() -> None:
    drawn = Drawn()
    for x in XS:
        drawn.fill(x - 0.25, YS[0], x + 0.25, YS[-1], "000000")
    for y in YS:
        drawn.fill(XS[0], y - 0.25, XS[-1], y + 0.25, "000000")
    assert texts(only_table(filled(drawn))) == [list(row) for row in ROWS]


def test_double_lines_are_one_edge() -> None:
    drawn = Drawn()
    for shift in (-1.0, 1.0):
        drawn.grid([x + shift for x in XS], [y + shift for y in YS])
    assert texts(only_table(filled(drawn))) == [list(row) for row in ROWS]


def test_dashes_are_one_line() -> None:
    drawn = Drawn()
    for x in XS:
        for step in range(int((YS[-1] - YS[0]) / 5)):
            drawn.line(x, YS[0] + 5 * step, x, YS[0] + 5 * step + 3)
    for y in YS:
        for step in range(int((XS[-1] - XS[0]) / 5)):
            drawn.line(XS[0] + 5 * step, y, XS[0] + 5 * step + 3, y)
    assert texts(only_table(filled(drawn))) == [list(row) for row in ROWS]


def test_a_missing_line_merges_cells_downwards_and_across() -> None:
    drawn = Drawn()
    for x in (XS[0], XS[3]):
        drawn.line(x, YS[0], x, YS[3])
    drawn.line(XS[1], YS[1], XS[1], YS[3])
    drawn.line(XS[2], YS[1], XS[2], YS[3])
    for y in (YS[0], YS[1], YS[3]):
        drawn.line(XS[0], y, XS[3], y)
    drawn.line(XS[1], YS[2], XS[3], YS[2])
    drawn.text(70, 95, "AREA SATU")
    drawn.row(XS, YS[1], ("1", "Tim", "Satu"))
    drawn.row((XS[1], XS[2]), YS[2], ("Rencana", "Dua"))
    table = only_table(drawn)
    area, number = cell_at(table, 0, 2), cell_at(table, 2, 0)
    assert (area.text, area.column_span) == ("AREA SATU", 3)
    assert (number.text, number.row, number.row_span) == ("1", 1, 2)


def test_a_table_without_outer_border_keeps_its_outer_columns() -> None:
    drawn = Drawn()
    for x in XS[1:3]:
        drawn.line(x, YS[0], x, YS[-1])
    for y in YS[1:3]:
        drawn.line(XS[0], y, XS[-1], y)
    table = only_table(filled(drawn))
    assert texts(table) == [list(row) for row in ROWS]
    assert not any(cell.is_open_top or cell.is_open_bottom for cell in table.cells)


def test_the_background_of_the_header_shows_how_far_a_table_reaches() -> None:
    drawn = Drawn()
    drawn.fill(XS[0], YS[0], XS[-1], YS[1], "d9d9d9")
    for x in XS[1:3]:
        drawn.line(x, YS[0] + 15, x, YS[-1])
    drawn.line(XS[0] + 10, YS[2], XS[-1] - 10, YS[2])
    table = only_table(filled(drawn))
    assert texts(table) == [list(row) for row in ROWS]
    assert [cell.fill for cell in table.cells] == ["d9d9d9"] * 3 + [None] * 6


def test_backgrounds_become_fills_and_white_is_none() -> None:
    drawn = Drawn()
    drawn.fill(XS[0], YS[0], XS[3], YS[1], "c0c0c0")
    drawn.fill(XS[1], YS[1], XS[2], YS[2], "ffffff")
    drawn.fill(XS[2], YS[1] + 12, XS[3], YS[2] - 12, "00b050")
    drawn.grid(XS, YS)
    table = only_table(filled(drawn))
    fills = [[cell.fill if cell else None for cell in row] for row in table.grid()]
    assert fills == [["c0c0c0"] * 3, [None, None, "00b050"], [None] * 3]


def test_an_underline_does_not_cut_a_cell() -> None:
    drawn = Drawn()
    drawn.grid(XS, YS)
    filled(drawn)
    drawn.line(XS[1] + 1, YS[1] + 14, XS[1] + 45, YS[1] + 14)
    assert texts(only_table(drawn)) == [list(row) for row in ROWS]


def test_a_row_cut_by_the_page_end_is_kept_and_open_below() -> None:
    drawn = Drawn()
    for x in XS:
        drawn.line(x, YS[0], x, YS[-1])
    for y in YS[:-1]:
        drawn.line(XS[0], y, XS[-1], y)
    filled(drawn)
    drawn.page()
    for x in XS:
        drawn.line(x, YS[0], x, YS[2])
    for y in YS[1:3]:
        drawn.line(XS[0], y, XS[-1], y)
    drawn.row(XS, YS[0], ("", "aksi", "bersama"))
    drawn.row(XS, YS[1], ("3", "Evaluasi", "Evaluasi rutin"))
    first, second = tables(read_pdf(drawn.data))
    assert texts(first) == [list(row) for row in ROWS]
    assert [cell.is_open_bottom for cell in first.cells] == [False] * 6 + [True] * 3
    assert [cell.is_open_top for cell in second.cells] == [True] * 3 + [False] * 3
    assert texts(second)[0] == ["", "aksi", "bersama"]


def test_a_row_swallowed_by_a_repeated_header_is_parted_from_it() -> None:
    drawn = Drawn()
    drawn.grid(XS, YS)
    filled(drawn)
    drawn.page()
    drawn.grid(XS, (YS[0], YS[2], YS[3]))
    drawn.row(XS, YS[0], ROWS[0])
    drawn.row(XS, YS[0] + 30, ("", "aksi", "bersama"))
    drawn.row(XS, YS[2], ("3", "Evaluasi", "Evaluasi rutin"))
    _, second = tables(read_pdf(drawn.data))
    assert texts(second) == [list(ROWS[0]), ["", "aksi", "bersama"], ["3", "Evaluasi", "Evaluasi rutin"]]
    assert [cell.is_open_top for cell in second.cells] == [False] * 3 + [True] * 3 + [False] * 3


def test_a_header_background_parts_it_from_the_row_below() -> None:
    drawn = Drawn()
    drawn.fill(XS[0], YS[0], XS[-1], YS[1], "d9d9d9")
    drawn.grid(XS, (YS[0], YS[2], YS[3]))
    assert texts(only_table(filled(drawn))) == [list(row) for row in ROWS]


def test_text_of_touching_cells_is_parted_at_the_line() -> None:
    drawn = Drawn()
    drawn.grid(XS, YS)
    drawn.row(XS, YS[0], ROWS[0])
    width = drawn.canvas.stringWidth("Tim kerja", "Helvetica", 10)
    drawn.text(XS[2] - width - 0.4, YS[1] + 12, "Tim kerja")
    drawn.text(XS[2] + 0.4, YS[1] + 12, "Tim dibentuk")
    assert texts(only_table(drawn))[1] == ["", "Tim kerja", "Tim dibentuk"]


def test_a_frame_around_text_is_no_table() -> None:
    drawn = Drawn()
    drawn.box(60, 80, 300, 120)
    drawn.text(70, 100, "SALINAN")
    (block,) = read_pdf(drawn.data).blocks
    assert isinstance(block, Paragraph)
    assert block.text == "SALINAN"


def test_a_border_around_the_page_hides_no_table() -> None:
    drawn = Drawn()
    drawn.box(20, 20, 820, 570)
    drawn.grid(XS, YS)
    assert texts(only_table(filled(drawn))) == [list(row) for row in ROWS]


def test_lines_in_a_form_are_seen() -> None:
    drawn = Drawn()
    drawn.canvas.beginForm("grid")
    drawn.grid(XS, YS)
    drawn.canvas.endForm()
    drawn.canvas.translate(10, -20)
    drawn.canvas.doForm("grid")
    table = only_table(filled(drawn))
    assert texts(table) == [list(row) for row in ROWS]
    box = table.place.box
    assert box is not None
    assert (box.left, box.top) == (XS[0] + 10, YS[0] + 20)


def test_a_page_shown_on_its_side_is_read_upright_and_placed_as_it_is_shown() -> None:
    shown = {
        90: (595 - YS[-1], XS[0]),
        180: (842 - XS[-1], 595 - YS[-1]),
        270: (YS[0], 842 - XS[-1]),
    }
    for turn, corner in shown.items():
        drawn = Drawn(595, 842) if turn != 180 else Drawn()  # the library swaps the sides of a turned page
        drawn.height = 595
        drawn.grid(XS, YS)
        filled(drawn)
        drawn.canvas.setPageRotation(turn)
        document = read_pdf(drawn.data)
        (table,) = tables(document)
        assert texts(table) == [list(row) for row in ROWS]
        box = table.place.box
        assert box is not None
        assert (box.left, box.top) == corner


def test_a_table_set_sideways_on_a_page_that_is_shown_turned_is_upright() -> None:
    drawn = Drawn(842, 595)
    drawn.canvas.translate(595, 0)
    drawn.canvas.rotate(90)
    drawn.grid(XS, YS)
    filled(drawn)
    drawn.canvas.setPageRotation(90)
    document = read_pdf(drawn.data)
    (table,) = tables(document)
    assert texts(table) == [list(row) for row in ROWS]
    box = table.place.box
    assert box is not None
    assert (document.pages[0].width, document.pages[0].height) == (842, 595)
    assert (box.left, box.top) == (XS[0], YS[0])


def test_a_table_set_sideways_on_an_upright_page_is_read() -> None:
    drawn = Drawn(595, 842)
    drawn.canvas.translate(595, 0)
    drawn.canvas.rotate(90)
    drawn.height = 595
    drawn.grid(XS, YS)
    document = read_pdf(filled(drawn).data)
    (table,) = tables(document)
    assert texts(table) == [list(row) for row in ROWS]
    box = table.place.box
    assert box is not None
    assert (box.left, box.bottom) == (YS[0], 842 - XS[0])


def test_text_turned_in_a_heading_is_read_in_its_direction() -> None:
    drawn = Drawn()
    drawn.grid(XS, YS)
    drawn.row(XS, YS[1], ROWS[1])
    drawn.canvas.saveState()
    drawn.canvas.translate(XS[0] + 20, drawn.height - YS[1] + 4)
    drawn.canvas.rotate(90)
    drawn.canvas.drawString(0, 0, "NO")
    drawn.canvas.restoreState()
    assert texts(only_table(drawn))[0][0] == "NO"
