"""Sample as PDF, typeset by decree.typ; the words go in as JSON and never as markup."""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib.resources import files

import typst

from zonaintegritas.core.sample.paper import SHADE, Line, Row, SampleTable


def pdf_bytes(
    before: Sequence[Line],
    annex: Sequence[Line],
    table: SampleTable,
    after: Sequence[Line],
    *,
    template: str | None = None,
) -> bytes:
    """The whole decree: portrait, then the annex in landscape with rows that break over pages.

    Another `template` than our own may ask for type that the system has.
    """
    paper = {
        "before": [_line(line) for line in before],
        "annex": [_line(line) for line in annex],
        "after": [_line(line) for line in after],
        "widths": table.widths,
        "shade": f"#{SHADE}",
        "header": _cells(table.rows[: table.header_rows]),
        "body": _cells(table.rows[table.header_rows :]),
    }
    words = {"paper": json.dumps(paper)}
    return typst.compile((template or own_template()).encode(), sys_inputs=words, ignore_system_fonts=template is None)


def own_template() -> str:
    """How our samples are typeset."""
    return files("zonaintegritas.core.sample").joinpath("decree.typ").read_text(encoding="utf-8")


def _line(line: Line) -> dict[str, str | bool]:
    return {
        "text": line.text,
        "align": line.align,
        "bold": line.is_bold,
        "label": line.label,
        "mark": line.mark,
        "clause": line.is_clause,
    }


def _cells(rows: Sequence[Row]) -> list[dict[str, object]]:
    return [
        {
            "x": column,
            "y": at,
            "lines": cell.lines,
            "rows": cell.row_span,
            "columns": cell.column_span,
            "bold": cell.is_bold,
            "centred": cell.is_centred,
            "shaded": cell.is_shaded,
        }
        for at, row in enumerate(rows)
        for column, cell in enumerate(row)
        if cell is not None
    ]
