"""Ruling lines are found where they are faint, broken or dashed; text, underlines and bars are none."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from tests.core.decree.scan.pictured import SCALE, dashed, grey, grid, sheet, words
from zonaintegritas.core.decree.formats.scan.light import REDUCED, WHITE, Sheet, closed, flattened
from zonaintegritas.core.decree.formats.scan.lines import ruled_lines

XS, YS = (150, 300, 900, 1650), (200, 300, 560, 820)


def unshaded(picture: Image.Image) -> Sheet:
    flat = grey(picture)
    return Sheet(flat, np.full((-(-flat.shape[0] // REDUCED), -(-flat.shape[1] // REDUCED)), WHITE, dtype=np.uint8))


@pytest.mark.parametrize(("ink", "width"), [(0, 3), (120, 2), (0, 8)])
def test_lines_of_a_table_are_found(ink: int, width: int) -> None:
    picture, pen = sheet()
    grid(pen, XS, YS, ink=ink, width=width)
    level, upright = ruled_lines(flattened(grey(picture)), SCALE)
    assert (len(level), len(upright)) == (4, 4)


def test_a_dashed_line_is_one_line() -> None:
    picture, pen = sheet()
    for x in range(150, 1650, 20):
        pen.line((x, 400, x + 11, 400), fill=0, width=3)
    ((line,), upright) = ruled_lines(unshaded(picture), SCALE)
    assert line.rule.end - line.rule.start == pytest.approx(1500 / SCALE, abs=5)
    assert not upright


def test_dashed_lines_stand_in_low_rows_and_not_in_merged_ones() -> None:
    picture, pen = sheet()
    ys = (200, 260, 330, 560, 820)  # the first row is lower than any dashed line that is found by itself
    for y in ys:
        dashed(pen, (150, y), (1650, y))
    for x in (150, 1650):
        dashed(pen, (x, ys[0]), (x, ys[-1]))
    for x in (300, 900):
        dashed(pen, (x, ys[0]), (x, ys[1]))
        dashed(pen, (x, ys[2]), (x, ys[-1]))
    words(pen, 165, 268, "I. MANAJEMEN PERUBAHAN DAN PENATAAN SISTEM", size=44)
    level, upright = ruled_lines(unshaded(picture), SCALE)
    assert len({round(one.rule.position) for one in level}) == len(ys)
    inner = [one.rule for one in upright if 250 < one.rule.position * SCALE < 1000]
    reached = sorted((round(rule.start * SCALE), round(rule.end * SCALE)) for rule in inner)
    heading, rows = [one for one in reached if one[1] < 270], [one for one in reached if one[0] > 320]
    assert (len(heading), len(rows), len(reached)) == (2, 2, 4)


def test_text_is_no_line() -> None:
    picture, pen = sheet()
    for row in range(8):
        words(pen, 150, 200 + 60 * row, "Tim membuat lembar uji petik MANAJEMEN PERUBAHAN")
    assert ruled_lines(unshaded(picture), SCALE) == ([], [])


def test_a_black_bar_is_no_line() -> None:
    picture, pen = sheet()
    pen.rectangle((150, 400, 1650, 470), fill=0)
    level, _ = ruled_lines(unshaded(picture), SCALE)
    assert not level


def test_uneven_light_is_taken_away() -> None:
    picture, pen = sheet()
    words(pen, 400, 500, "Rencana aksi")
    light = np.linspace(1.0, 0.35, picture.width)[None, :]
    sheet_of = flattened((grey(picture) * light).astype(np.uint8))
    assert sheet_of.flat[100, 100:1700].min() > 240
    assert sheet_of.flat[500:560, 400:700].min() < 60


def test_a_shaded_cell_shows_in_the_tone() -> None:
    picture, pen = sheet()
    pen.rectangle((300, 300, 500, 400), fill=190)
    tone = flattened(grey(picture)).tone
    assert tone[85, 100] == pytest.approx(190, abs=6)
    assert tone[20, 20] == 255


def test_closing_takes_away_what_is_narrow() -> None:
    picture = np.full((40, 40), 255, dtype=np.uint8)
    picture[10:12, :] = 0
    picture[20:36, 20:36] = 0
    assert closed(picture, 6)[11, 30] == 255
    assert closed(picture, 6)[28, 28] == 0
