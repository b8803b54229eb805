"""Office packages written by hand, so that a test shows the very markup it is about."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping

from zonaintegritas.core.decree.blocks import Document, Paragraph, Table

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ODF = "urn:oasis:names:tc:opendocument:xmlns:"
ODF_NAMES = " ".join(
    f'xmlns:{short}="{ODF}{name}:1.0"'
    for short, name in {
        "office": "office", "text": "text", "table": "table", "style": "style", "fo": "xsl-fo-compatible",
        "draw": "drawing", "number": "datastyle",
    }.items()
)  # fmt: skip


def package(parts: Mapping[str, str | bytes | Iterator[bytes]]) -> bytes:
    """A zip with these members; an iterator is packed piece by piece."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            if isinstance(content, str | bytes):
                archive.writestr(name, content)
                continue
            with archive.open(name, "w") as member:
                for piece in content:
                    member.write(piece)
    return stream.getvalue()


def content_types(kind: str) -> str:
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/part"'
        f' ContentType="application/vnd.openxmlformats-officedocument.{kind}.main+xml"/></Types>'
    )


def relations(**targets: str) -> str:
    entries = (f'<Relationship Id="{kind}" Type="{OFFICE}/{kind}" Target="{to}"/>' for kind, to in targets.items())
    return f'<Relationships xmlns="{RELATIONS}">{"".join(entries)}</Relationships>'


def docx(body: str, *, numbering: str = "", styles: str = "", namespace: str = W) -> bytes:
    """A Word document with this body."""
    return package(
        {
            "[Content_Types].xml": content_types("wordprocessingml.document"),
            "_rels/.rels": relations(officeDocument="word/document.xml"),
            "word/_rels/document.xml.rels": relations(numbering="numbering.xml", styles="styles.xml"),
            "word/numbering.xml": f'<w:numbering xmlns:w="{W}">{numbering}</w:numbering>',
            "word/styles.xml": f'<w:styles xmlns:w="{W}">{styles}</w:styles>',
            "word/document.xml": f'<w:document xmlns:w="{namespace}"><w:body>{body}</w:body></w:document>',
        }
    )


def xlsx(sheet: str | Iterator[bytes], *, strings: str = "", styles: str = "") -> bytes:
    """A workbook with one sheet."""
    return package(
        {
            "[Content_Types].xml": content_types("spreadsheetml.sheet"),
            "_rels/.rels": relations(officeDocument="xl/workbook.xml"),
            "xl/_rels/workbook.xml.rels": relations(
                worksheet="sheet.xml", sharedStrings="strings.xml", styles="styles.xml"
            ),
            "xl/workbook.xml": f'<workbook xmlns="{S}" xmlns:r="{OFFICE}"><sheets><sheet name="Lampiran" sheetId="1"'
            ' r:id="worksheet"/></sheets></workbook>',
            "xl/strings.xml": f'<sst xmlns="{S}">{strings}</sst>',
            "xl/styles.xml": f'<styleSheet xmlns="{S}">{styles}</styleSheet>',
            "xl/sheet.xml": sheet,
        }
    )


def sheet_xml(rows: str, after: str = "") -> str:
    return f'<worksheet xmlns="{S}"><sheetData>{rows}</sheetData>{after}</worksheet>'


def odf(kind: str, body: str, *, automatic: str = "", styles: str = "") -> bytes:
    """An OpenDocument text or spreadsheet with this body."""
    return package(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{kind}",
            "styles.xml": f"<office:document-styles {ODF_NAMES}>{styles}</office:document-styles>",
            "content.xml": f"<office:document-content {ODF_NAMES}><office:automatic-styles>{automatic}"
            f"</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}></office:body>"
            "</office:document-content>",
        }
    )


def paragraph(text: str, properties: str = "") -> str:
    """A Word paragraph."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def word_table(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def word_cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def texts(document: Document) -> list[str]:
    """Paragraphs with their markers."""
    found = (block for block in document.blocks if isinstance(block, Paragraph))
    return [f"{block.marker} {block.text}" if block.marker else block.text for block in found]


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def rows(table: Table) -> list[list[str]]:
    """The text at every grid position; a merged cell shows wherever it reaches."""
    return [["" if cell is None else cell.text for cell in row] for row in table.grid()]
