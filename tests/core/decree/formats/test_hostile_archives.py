"""Files made to hurt, or large by accident: each ends soon, in little memory, read or with a sentence."""

from __future__ import annotations

import io
import resource
from collections.abc import Callable, Iterator

import pytest
import xlwt

from tests.core.decree.formats.packages import (
    ODF_NAMES,
    S,
    W,
    content_types,
    docx,
    odf,
    package,
    paragraph,
    sheet_xml,
    word_table,
    xlsx,
)
from zonaintegritas.core.decree.formats.detect import open_document
from zonaintegritas.core.decree.formats.unreadable import Unreadable

SECONDS = 10
MEGABYTES = 500
ROWS = 1_048_575
BODY = f'<w:document xmlns:w="{W}"><w:body>'.encode()
END = b"</w:body></w:document>"
LAUGHS = (
    '<!DOCTYPE a [<!ENTITY a "hahahahaha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
)
FILE = '<!DOCTYPE a [<!ENTITY j SYSTEM "file:///etc/hostname">]>'


def outcome(data: bytes) -> str:
    """The kind that was read, or the code of the refusal; within the memory limit."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    try:
        found = open_document(data, "keputusan.docx").kind
    except Unreadable as refusal:
        found = refusal.code
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak) / 1024 < MEGABYTES
    return found


def repeated(head: bytes, unit: bytes, count: int, tail: bytes) -> Iterator[bytes]:
    yield head
    for _ in range(count // 1000):
        yield unit * 1000
    yield tail


def word(parts: Iterator[bytes] | str) -> bytes:
    return package({"[Content_Types].xml": content_types("wordprocessingml.document"), "word/document.xml": parts})


def blank_rows(cells: str) -> Iterator[bytes]:
    """A million rows without text, and one with text at the very end."""
    yield f'<worksheet xmlns="{S}"><sheetData>'.encode()
    for first in range(1, ROWS, 1000):
        yield "".join(
            f'<row r="{row}">{cells.replace("#", str(row))}</row>' for row in range(first, min(first + 1000, ROWS))
        ).encode()
    yield b'<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>akhir</t></is></c></row></sheetData></worksheet>'


def nested(depth: int, inside: str) -> str:
    return "<w:tbl><w:tr><w:tc>" * depth + inside + "</w:tc></w:tr></w:tbl>" * depth


def full_rows(count: int) -> str:
    return "".join(f'<row r="{row}"><c r="A{row}"><v>1</v></c></row>' for row in range(1, count))


def ods_body(body: str) -> bytes:
    return odf("spreadsheet", f'<table:table table:name="A">{body}</table:table>')


def long_xls() -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("A")
    painted = xlwt.easyxf("pattern: pattern solid, fore_colour yellow")
    for row in range(0, 65_000, 3):
        sheet.write(row, 0, "", painted)
    sheet.write(65_535, 0, "akhir")
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


CASES: dict[str, tuple[Callable[[], bytes], str]] = {
    "a page that unpacks to 280 MB": (lambda: word(repeated(BODY, b"<w:p/>" * 40, 1_000_000, END)), "bomb"),
    "a gigabyte of blanks": (lambda: word(repeated(b"", b" " * 1000, 1_100_000, b"")), "bomb"),
    "twenty thousand members": (lambda: package({str(n): b"" for n in range(20_000)}), "bomb"),
    "a tree of two million tags": (lambda: word(repeated(BODY, b"<w:p/>", 2_000_000, END)), "too-large"),
    "empty paragraphs up to the limit": (lambda: word(repeated(BODY, b"<w:p/>", 1_400_000, END)), "no-text"),
    "laughs in a document": (lambda: word(f"{LAUGHS}<a>&j;</a>"), "entities"),
    "laughs in a sheet": (lambda: xlsx(iter([f"{LAUGHS}<a>&j;</a>".encode()])), "entities"),
    "laughs in UTF-16": (lambda: word(iter([f"{LAUGHS}<a>&j;</a>".encode("utf-16")])), "entities"),
    "laughs in a spreadsheet": (
        lambda: package(
            {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": f"{LAUGHS}<a {ODF_NAMES}/>"}
        ),
        "entities",
    ),
    "a file of the server as entity": (lambda: word(f"{FILE}<a>&j;</a>"), "entities"),
    "tables in tables without end": (lambda: docx(nested(60, paragraph("a"))), "damaged"),
    "tables deeper than the parser goes": (lambda: docx(nested(5000, paragraph("a"))), "damaged"),
    "runs in runs": (lambda: docx("<w:p>" + "<w:ins>" * 1900 + "</w:ins>" * 1900 + "</w:p>"), "damaged"),
    "rows as wide as a road": (
        lambda: docx(word_table("<w:tc/>" * 100_000, *([f"<w:tc>{paragraph('a')}</w:tc>"] * 2000))),
        "too-large",
    ),
    "a million blank rows": (lambda: xlsx(blank_rows("")), "xlsx"),
    "a million blank rows with styles": (lambda: xlsx(blank_rows('<c r="A#" s="1"/><c r="B#" s="1"/>')), "xlsx"),
    "a million full rows": (
        lambda: xlsx(repeated(f'<worksheet xmlns="{S}"><sheetData>'.encode(), b"<row><c><v>1</v></c></row>", ROWS,
                              b"</sheetData></worksheet>")),
        "too-large",
    ),
    "two cells at the far corners": (
        lambda: xlsx(
            sheet_xml(
                '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
                '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
            )
        ),
        "xlsx",
    ),
    "one long text in every row": (
        lambda: xlsx(
            sheet_xml("".join(f'<row r="{row}"><c t="s"><v>0</v></c></row>' for row in range(1, 100_000))),
            strings=f"<si><t>{'x' * 30_000}</t></si>",
        ),
        "too-large",
    ),
    "merges that overlap": (
        lambda: xlsx(sheet_xml(full_rows(20_000), "<mergeCells>" + '<mergeCell ref="A1:B19999"/>' * 9999
                               + "</mergeCells>")),
        "too-large",
    ),
    "a million repeated blank rows": (
        lambda: ods_body(
            '<table:table-row table:number-rows-repeated="1048575"><table:table-cell'
            ' table:number-columns-repeated="16384"/></table:table-row><table:table-row><table:table-cell>'
            "<text:p>akhir</text:p></table:table-cell></table:table-row>"
        ),
        "ods",
    ),
    "a text repeated over the whole sheet": (
        lambda: ods_body(
            '<table:table-row table:number-rows-repeated="1048576"><table:table-cell'
            ' table:number-columns-repeated="16384"><text:p>abc</text:p></table:table-cell></table:table-row>' * 9
        ),
        "ods",
    ),
    "a long old workbook": (long_xls, "xls"),
    "half a workbook": (lambda: xlsx(sheet_xml(full_rows(500)))[:1500], "truncated"),
}  # fmt: skip


# These are large to make or to go through; the others are for every check.
LARGE = frozenset(
    {
        "a gigabyte of blanks",
        "a page that unpacks to 280 MB",
        "a million blank rows",
        "a million blank rows with styles",
        "a million full rows",
        "empty paragraphs up to the limit",
        "merges that overlap",
    }
)


@pytest.mark.parametrize("name", [pytest.param(name, marks=[pytest.mark.slow] * (name in LARGE)) for name in CASES])
def test_a_hostile_file_ends_in_time_and_in_bounds(name: str) -> None:
    make, expected = CASES[name]
    assert outcome(make()) == expected
