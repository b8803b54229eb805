"""Write a sample decree in any layout and format."""

from __future__ import annotations

from zonaintegritas.core.render import Layout, Paper, docx_bytes, pdf_bytes
from zonaintegritas.core.render.keputusan import decree_lines, signature_lines
from zonaintegritas.core.sample.decree import sample_decree
from zonaintegritas.core.sample.model import Format, sample_areas
from zonaintegritas.core.sample.ods import ods_bytes
from zonaintegritas.core.sample.paper import annex_lines, plan_table
from zonaintegritas.core.sample.scan import scan_bytes
from zonaintegritas.core.sample.text import text_bytes
from zonaintegritas.core.sample.xlsx import xlsx_bytes

_ENDING = {Format.TEXT: ".txt", Format.SCAN: "-pindaian.pdf"}
_SHEETS = {Format.XLSX: xlsx_bytes, Format.ODS: ods_bytes}


def sample_name(layout: Layout, file_format: Format, *, year: int) -> str:
    """The file name under which a sample is offered."""
    return f"contoh-rencana-aksi-{layout}-{year}{_ENDING.get(file_format, f'.{file_format}')}"


def write_sample(layout: Layout, file_format: Format, *, year: int) -> bytes:
    """The decree of the invented office for a year, as a file."""
    decree = sample_decree(year).keputusan
    table = plan_table(layout, sample_areas(layout, year=year))
    before, annex, after = decree_lines(decree), annex_lines(decree), signature_lines(decree)
    if file_format is Format.TEXT:
        return text_bytes((*before, *annex), table, after)
    if file_format in _SHEETS:
        return _SHEETS[file_format](before, annex, table, after)
    paper = Paper(decree.title, before, annex, table, after)
    if file_format is Format.DOCX:
        return docx_bytes(paper)
    printed = pdf_bytes(paper)
    return scan_bytes(printed) if file_format is Format.SCAN else printed
