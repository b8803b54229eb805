"""Signs that are drawn and not written: ticks, dots and short bars in the cells of months."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.core.decree.formats.drawn_pdf import Drawn
from zonaintegritas.core.decree.blocks import Table
from zonaintegritas.core.decree.formats.pdf import read_pdf

XS, YS = (60.0, 260.0, 284.0, 308.0), (80.0, 110.0, 140.0)


def tick(drawn: Drawn, x: float, y: float) -> None:
    drawn.line(x - 5, y, x - 2, y + 4)
    path = drawn.canvas.beginPath()
    path.moveTo(x - 5, drawn.height - y)
    path.lineTo(x - 2, drawn.height - y - 4)
    path.lineTo(x + 5, drawn.height - y + 5)
    drawn.canvas.drawPath(path)


def dot(drawn: Drawn, x: float, y: float) -> None:
    drawn.canvas.circle(x, drawn.height - y, 3.5, fill=1)


def bar(drawn: Drawn, x: float, y: float) -> None:
    drawn.fill(x - 8, y - 3, x + 8, y + 3, "00b050")


@pytest.mark.parametrize("draw", [tick, dot, bar])
def test_a_drawn_sign_shades_its_cell(draw: Callable[[Drawn, float, float], None]) -> None:
    drawn = Drawn()
    drawn.grid(XS, YS)
    drawn.row(XS, YS[0], ("LANGKAH AKSI", "Jan", "Feb"))
    drawn.row(XS, YS[1], ("Memilih anggota", "", ""))
    draw(drawn, 296, 125)
    (table,) = [block for block in read_pdf(drawn.data).blocks if isinstance(block, Table)]
    fills = [cell.fill if cell else None for cell in table.grid()[1]]
    assert [fill is not None for fill in fills] == [False, False, True]
