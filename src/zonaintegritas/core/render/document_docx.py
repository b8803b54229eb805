"""A document as DOCX: real headings, tables whose heading repeats, pictures with their words."""

from __future__ import annotations

from io import BytesIO
from typing import Final

from docx.document import Document as DocumentObject
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Cm, Pt, RGBColor

from zonaintegritas.core.letters import printable
from zonaintegritas.core.render.document import Document, Heading, NewPage, Part, Picture, Signatures
from zonaintegritas.core.render.document_pdf import png_of
from zonaintegritas.core.render.docx import add_lines, add_table, begun, keep_whole, saved
from zonaintegritas.core.render.paper import Form, Grid, Line

HEADINGS: Final = (1, 2, 3)
PICTURE_SHARE: Final = 0.8  # of the width of the text
ROOM_TO_SIGN: Final = Pt(44)


def document_docx(document: Document) -> bytes:
    """The whole document, editable."""
    made = begun(document.title, document.form)
    _plain_headings(made, document.form)
    for part in document.parts:
        _add(made, part, document.form)
    return saved(made)


def _plain_headings(made: DocumentObject, form: Form) -> None:
    """Headings in the type of the text: bold, black, the first in the middle."""
    for level in HEADINGS:
        style = made.styles[f"Heading {level}"]
        style.font.name, style.font.size, style.font.bold = form.font, Pt(form.size), True
        style.font.color.rgb = RGBColor(0, 0, 0)
        fonts = style.element.rPr.rFonts
        for name in list(fonts.attrib):
            if "Theme" in name:
                del fonts.attrib[name]
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(10), Pt(4)


def _add(made: DocumentObject, part: Part, form: Form) -> None:
    usable = Cm(form.width - form.left - form.right)
    match part:
        case Heading(text, level):
            paragraph = made.add_heading(printable(text), level)
            if level == 1:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        case Line():
            _add_line(made, part, usable)
        case Grid():
            add_table(made, part, form, usable=usable, has_whole_rows=True)
            made.add_paragraph().paragraph_format.space_after = Pt(2)
        case Picture():
            _add_picture(made, part, form, usable)
        case Signatures():
            _add_signatures(made, part)
        case NewPage():
            made.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def _add_line(made: DocumentObject, line: Line, usable: int) -> None:
    """An empty one is a line that is empty, no room to sign."""
    add_lines(made, [line], width=usable)
    if not (line.text or line.label):
        made.paragraphs[-1].paragraph_format.space_before = Pt(0)


def _add_picture(made: DocumentObject, part: Picture, form: Form, usable: int) -> None:
    drawn = made.add_picture(BytesIO(png_of(part.svg)), width=int(usable * PICTURE_SHARE))
    facts = drawn._inline.docPr  # noqa: SLF001 - python-docx has no public way to say what a picture shows
    facts.set("descr", printable(part.alt))
    facts.set("title", printable(part.caption))
    if part.caption:
        made.paragraphs[-1].paragraph_format.keep_with_next = True
        made.add_paragraph().add_run(printable(part.caption)).font.size = Pt(form.table_size)


def _add_signatures(made: DocumentObject, part: Signatures) -> None:
    """On one page, together with the line before them."""
    if made.paragraphs:
        made.paragraphs[-1].paragraph_format.keep_with_next = True
    table = made.add_table(rows=1, cols=len(part.blocks))
    keep_whole(table.rows[0])
    for cell, (lines, name) in zip(table.rows[0].cells, part.blocks, strict=True):
        first = cell.paragraphs[0]
        for at, line in enumerate(lines):
            paragraph = first if at == 0 else cell.add_paragraph()
            paragraph.paragraph_format.space_after = Pt(0)
            paragraph.paragraph_format.keep_with_next = True
            paragraph.add_run(printable(line))
        signed = cell.add_paragraph(printable(name))
        signed.paragraph_format.space_before = ROOM_TO_SIGN
