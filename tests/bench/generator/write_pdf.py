"""Paper as PDF, through reportlab and through typst: rows break over pages where they happen to."""

from __future__ import annotations

import json
import random
from io import BytesIO
from xml.sax.saxutils import escape

import typst
from reportlab.lib import colors
from reportlab.lib.pagesizes import landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Spacer,
    Table,
)
from reportlab.platypus import Paragraph as Text
from reportlab.platypus.doctemplate import LayoutError

from tests.bench.generator.page import Block, Cell, Grid, Paper, Paragraph

_FOLIO = (21.5 * cm, 33 * cm)
_MARGIN = 2 * cm
_WIDE = _FOLIO[1] - 2 * _MARGIN
_BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=11, leading=14)
_CELL = ParagraphStyle("cell", fontName="Times-Roman", fontSize=7.5, leading=9, splitLongWords=0)


def pdf_bytes(rng: random.Random, paper: Paper) -> bytes:
    """The whole decree through reportlab, or where its merged cells leave it no place to break, through typst."""
    is_repeated = rng.random() < 0.7
    try:
        return _built(paper, is_repeated=is_repeated)
    except (LayoutError, TypeError):  # the second where reportlab stumbles over its own message
        return typst_bytes(rng, paper)


def _built(paper: Paper, *, is_repeated: bool) -> bytes:
    stream = BytesIO()
    upright = Frame(_MARGIN, _MARGIN, _FOLIO[0] - 2 * _MARGIN, _FOLIO[1] - 2 * _MARGIN, id="upright")
    across = Frame(_MARGIN, _MARGIN, _WIDE, _FOLIO[0] - 2 * _MARGIN, id="across")
    document = BaseDocTemplate(
        stream,
        pagesize=_FOLIO,
        pageTemplates=[
            PageTemplate("upright", [upright], pagesize=_FOLIO),
            PageTemplate("across", [across], pagesize=landscape(_FOLIO)),
        ],
    )

    def flow(blocks: list[Block]) -> list[Flowable]:
        return [part for block in blocks for part in _flow(block, is_repeated=is_repeated)]

    annex = [*paper.annex, *([paper.aside] if paper.aside else [])]
    document.build([*flow(paper.decree), NextPageTemplate("across"), PageBreak(), *flow(annex)])
    return stream.getvalue()


def _flow(block: Block, *, is_repeated: bool) -> list[Flowable]:
    if isinstance(block, Grid):
        return [_table(block, is_repeated=is_repeated), Spacer(1, 10)]
    return [Text(_shown(block), _BODY)]


def _shown(block: Paragraph) -> str:
    words = escape(block.text)
    return f"<b>{words}</b>" if block.is_bold else words


def _table(grid: Grid, *, is_repeated: bool) -> Table:
    style: list[tuple[object, ...]] = [
        ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 2),
        ("RIGHTPADDING", (0, 0), (-1, -1), 2),
    ]
    if grid.header_rows:  # or a merged cell that goes on over the page would run into the repeated heading
        style.append(("LINEBELOW", (0, grid.header_rows - 1), (-1, grid.header_rows - 1), 0.5, colors.black))
    content: list[list[object]] = []
    for top, row in enumerate(grid.rows):
        content.append([_text(cell) for cell in row])
        for left, cell in enumerate(row):
            if cell is None:
                continue
            corner = (left + cell.column_span - 1, top + cell.row_span - 1)
            if corner != (left, top):
                style.append(("SPAN", (left, top), corner))
            if cell.shade:
                style.append(("BACKGROUND", (left, top), corner, colors.lightgrey))
    widths = [_WIDE * width / 100 for width in grid.widths]
    return Table(
        content,
        colWidths=widths,
        style=style,
        repeatRows=grid.header_rows if is_repeated else 0,
        splitInRow=1,
    )


def _text(cell: Cell | None) -> object:
    if cell is None or cell.is_empty:
        return ""
    words = "<br/>".join(escape(entry.text) for entry in cell.entries)
    return Text(f"<b>{words}</b>" if cell.is_bold else words, _CELL)


_TEMPLATE = """
#let paper = json(bytes(sys.inputs.paper))
#set text(font: "New Computer Modern", size: 11pt, hyphenate: false)
#set page(width: 21.5cm, height: 33cm, margin: 2cm)
#let line(entry) = block(spacing: 0.7em, width: 100%,
  align(if entry.align == "center" { center } else { left },
    pad(left: if entry.align == "right" { 50% } else { 0% },
      if entry.parts != none { grid(columns: (2.8cm, 0.4cm, 0.8cm, 1fr), ..entry.parts) }
      else if entry.bold { strong(entry.text) } else { entry.text })))
#let sheet(entry) = {
  let filled(cell) = table.cell(x: cell.x, y: cell.y, rowspan: cell.rows, colspan: cell.columns,
    fill: if cell.shaded { luma(75%) }, {
      set text(7.5pt)
      let words = cell.lines.map(text).join(linebreak())
      if cell.bold { strong(words) } else { words }
    })
  let head = entry.cells.filter(cell => cell.y < entry.header).map(filled)
  let body = entry.cells.filter(cell => cell.y >= entry.header).map(filled)
  table(columns: entry.widths.map(width => width * 1fr), stroke: 0.6pt, inset: 2pt,
    ..if head.len() > 0 { (table.header(repeat: paper.repeat, ..head),) }, ..body)
}
#let shown(entry) = if entry.cells != none { sheet(entry) } else { line(entry) }
#for entry in paper.decree { shown(entry) }
#set page(width: 33cm, height: 21.5cm, margin: 2cm, numbering: if paper.numbered { "1" })
#for entry in paper.annex { shown(entry) }
"""


def typst_bytes(rng: random.Random, paper: Paper) -> bytes:
    """The whole decree through typst, whose merged cells go on over pages."""
    annex = [*paper.annex, *([paper.aside] if paper.aside else [])]
    content = {
        "decree": [_entry(block) for block in paper.decree],
        "annex": [_entry(block) for block in annex],
        "repeat": rng.random() < 0.7,
        "numbered": rng.random() < 0.5,
    }
    return typst.compile(_TEMPLATE.encode(), sys_inputs={"paper": json.dumps(content)}, ignore_system_fonts=True)


def _entry(block: Block) -> dict[str, object]:
    if isinstance(block, Paragraph):
        shown = {"text": block.text, "bold": block.is_bold, "align": block.align}
        return {**shown, "parts": block.parts, "cells": None}
    cells = [
        {
            "x": left,
            "y": top,
            "rows": cell.row_span,
            "columns": cell.column_span,
            "lines": [entry.text for entry in cell.entries],
            "bold": cell.is_bold,
            "shaded": bool(cell.shade),
        }
        for top, row in enumerate(block.rows)
        for left, cell in enumerate(row)
        if cell is not None
    ]
    return {"cells": cells, "widths": block.widths, "header": block.header_rows}
