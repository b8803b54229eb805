"""Sample as ODS: a small content.xml, merged and shaded as OpenDocument wants it."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from io import BytesIO
from xml.sax.saxutils import escape

from zonaintegritas.core.render.paper import SHADE, Cell, Grid, Line, Row

_MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"
_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns"
_OPENING = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    f'<office:document-content xmlns:office="{_NAMESPACE}:office:1.0" xmlns:table="{_NAMESPACE}:table:1.0" '
    f'xmlns:text="{_NAMESPACE}:text:1.0" xmlns:style="{_NAMESPACE}:style:1.0" '
    f'xmlns:fo="{_NAMESPACE}:xsl-fo-compatible:1.0" office:version="1.2">'
    "<office:automatic-styles>"
    '<style:style style:name="boxed" style:family="table-cell">'
    '<style:table-cell-properties fo:border="0.5pt solid #000000" fo:wrap-option="wrap"/></style:style>'
    '<style:style style:name="shaded" style:family="table-cell">'
    f'<style:table-cell-properties fo:border="0.5pt solid #000000" fo:background-color="#{SHADE}"/></style:style>'
    "</office:automatic-styles><office:body><office:spreadsheet>"
)
_CLOSING = "</office:spreadsheet></office:body></office:document-content>"
_MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    f'<manifest:manifest xmlns:manifest="{_NAMESPACE}:manifest:1.0" manifest:version="1.2">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_MIMETYPE}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)
_FIXED_TIME = (2020, 1, 1, 0, 0, 0)  # the same sample gives the same bytes


def ods_bytes(before: Sequence[Line], annex: Sequence[Line], table: Grid, after: Sequence[Line]) -> bytes:
    """The whole decree."""
    sheets = (
        _sheet("Keputusan", (_line(line) for line in before), columns=3),
        _sheet("Lampiran", _annex(annex, table, after), columns=len(table.widths)),
    )
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in (
            ("mimetype", _MIMETYPE),
            ("content.xml", "".join((_OPENING, *sheets, _CLOSING))),
            ("META-INF/manifest.xml", _MANIFEST),
        ):
            entry = zipfile.ZipInfo(name, _FIXED_TIME)
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            package.writestr(entry, content)
    return stream.getvalue()


def _sheet(name: str, rows: Iterator[str], *, columns: int) -> str:
    body = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    shape = f'<table:table-column table:number-columns-repeated="{columns}"/>'
    return f'<table:table table:name="{name}">{shape}{body}</table:table>'


def _annex(annex: Sequence[Line], table: Grid, after: Sequence[Line]) -> Iterator[str]:
    yield from (_text_cell((line.text,)) for line in annex)
    yield "<table:table-cell/>"
    yield from map(_row, table.rows)
    yield "<table:table-cell/>"
    yield from (_text_cell((line.text,)) for line in after)


def _line(line: Line) -> str:
    if not line.is_clause:
        return _text_cell((line.text,))
    label = f"{line.label} :" if line.label else ""
    return "".join(_text_cell((text,)) for text in (label, line.mark, line.text))


def _row(row: Row) -> str:
    return "".join("<table:covered-table-cell/>" if cell is None else _boxed(cell) for cell in row)


def _boxed(cell: Cell) -> str:
    style = "shaded" if cell.is_shaded else "boxed"
    spans = ""
    if (cell.row_span, cell.column_span) != (1, 1):
        spans = f' table:number-columns-spanned="{cell.column_span}" table:number-rows-spanned="{cell.row_span}"'
    return _text_cell(cell.lines, f' table:style-name="{style}"{spans}')


def _text_cell(lines: Sequence[str], attributes: str = "") -> str:
    if not any(lines):
        return f"<table:table-cell{attributes}/>"
    paragraphs = "".join(f"<text:p>{escape(line)}</text:p>" for line in lines)
    return f'<table:table-cell{attributes} office:value-type="string">{paragraphs}</table:table-cell>'
