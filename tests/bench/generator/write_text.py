"""Paper as text: paragraphs as lines, table rows with tabs."""

from __future__ import annotations

import random

from tests.bench.generator.page import Block, Cell, Grid, GridRow, Paper, Paragraph


def text_bytes(rng: random.Random, paper: Paper, *, table: str = "tabs") -> bytes:
    """The whole decree as UTF-8, sometimes with the marks that Markdown and OCR leave."""
    is_marked = rng.random() < 0.3
    has_rule = rng.random() < 0.2
    page_number = rng.random() < 0.3
    lines: list[str] = []
    tables = 0
    for block in [*paper.decree, *paper.annex]:
        if isinstance(block, Grid):
            tables += 1
            if page_number and tables > 1:
                lines += ["", f"- {tables + 2} -"]
            lines += ["", *_TABLES[table](block, has_rule=has_rule and tables == 1), ""]
        else:
            lines.append(_paragraph(block, is_marked=is_marked))
    if paper.aside is not None:
        lines += ["", *_TABLES[table](paper.aside, has_rule=False)]
    return ("\n".join(lines) + "\n").encode()


def _paragraph(block: Block, *, is_marked: bool) -> str:
    if not isinstance(block, Paragraph):
        raise TypeError(block)
    if block.parts and block.parts[0]:
        return f"\n{block.text}"
    return f"\n**{block.text}**\n" if block.is_bold and is_marked else block.text


def _tabs(grid: Grid, *, has_rule: bool) -> list[str]:
    lines = ["\t".join(_cell(cell) for cell in _printed(row)) for row in grid.rows]
    if has_rule and grid.header_rows:
        lines.insert(grid.header_rows, "\t".join("---" for _ in grid.widths))
    return lines


def _printed(row: GridRow) -> GridRow:
    return [cell for cell in row if cell is None or not cell.is_absent]


def _cell(cell: Cell | None) -> str:
    if cell is None:
        return ""
    return " ".join(entry.text for entry in cell.entries)


def _pipes(grid: Grid, *, has_rule: bool) -> list[str]:
    """Markdown always has its line below the first row."""
    del has_rule
    lines = [f"| {' | '.join(_cell(cell) for cell in row)} |" for row in grid.rows]
    lines.insert(1, f"|{'|'.join(' --- ' for _ in grid.widths)}|")
    return lines


def _html(grid: Grid, *, has_rule: bool) -> list[str]:
    del has_rule
    rows = [f"<tr>{''.join(_tagged(cell) for cell in row if cell is not None)}</tr>" for row in grid.rows]
    return ["<table>", *rows, "</table>"]


def _tagged(cell: Cell) -> str:
    spans = f' rowspan="{cell.row_span}"' if cell.row_span > 1 else ""
    spans += f' colspan="{cell.column_span}"' if cell.column_span > 1 else ""
    return f"<td{spans}>{_cell(cell)}</td>"


_TABLES = {"tabs": _tabs, "pipes": _pipes, "html": _html}
