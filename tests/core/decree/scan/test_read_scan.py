"""Whole pages through OCR: the same blocks as from a text layer, with a confidence, and doubt where it is due."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from reportlab.lib.utils import ImageReader

from tests.bench.scans import score
from tests.core.decree.formats.drawn_pdf import Drawn
from tests.core.decree.scan.pictured import as_pdf, table_page
from tests.shared_decrees import DECREES
from zonaintegritas.core.decree.blocks import Table
from zonaintegritas.core.decree.child import read_in_child
from zonaintegritas.core.decree.formats.detect import open_document
from zonaintegritas.core.decree.formats.scan.available import ocr_is_available
from zonaintegritas.core.decree.page_image import render_page
from zonaintegritas.core.decree.read import read
from zonaintegritas.core.decree.wire import from_wire, to_wire

REAL = "kpu-kota-surakarta-31-2025-scan"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not ocr_is_available(), reason="no tesseract-ocr-ind"),
]


def png(**how: float) -> bytes:
    out = io.BytesIO()
    table_page(**how).save(out, "PNG")  # type: ignore[arg-type]  # degrees are given by name
    return out.getvalue()


def texts(data: bytes) -> list[str]:
    (table,) = (block for block in open_document(data, "x").blocks if isinstance(block, Table))
    return [cell.text for cell in table.cells]


WANTED = [
    "NO", "KOMPONEN", "INDIKATOR",
    "1", "Tim kerja", "Tim kerja dibentuk",
    "2", "Rencana kerja", "Rencana kerja disusun",
]  # fmt: skip


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_photo_is_a_document_of_one_page_however_it_was_held(turn: int) -> None:
    assert texts(png(turn=turn, lean=0.7)) == WANTED


def test_cells_keep_their_confidence_and_come_over_the_wire() -> None:
    reading = read(as_pdf(table_page()), "x.pdf")
    (table,) = (block for block in reading.document.blocks if isinstance(block, Table))
    assert all(cell.confidence is not None and 0 < cell.confidence <= 1 for cell in table.cells)
    assert from_wire(json.loads(json.dumps(to_wire(reading)))) == reading


def test_a_scan_is_read_under_the_limits_of_the_child(tmp_path: Path) -> None:
    path = tmp_path / "pindai.pdf"
    path.write_bytes(as_pdf(table_page(), table_page(lean=1.0)))
    said: list[str] = []
    reading = read_in_child(path, path.name, progress=said.append)
    assert reading.document.pages[-1].number == 2
    assert said[:2] == ["Membaca halaman 1 dari 2", "Membaca halaman 2 dari 2"]


def test_pages_with_text_and_pages_without_are_read_together() -> None:
    drawn = Drawn()
    drawn.text(60, 100, *["Baris teks yang cukup panjang untuk dibaca sebagai isi."] * 5)
    drawn.page()
    drawn.canvas.drawImage(ImageReader(table_page()), 0, 0, 842, 561)
    document = open_document(drawn.data, "x.pdf")
    assert [block.place.page for block in document.blocks if isinstance(block, Table)] == [2]
    assert not document.remarks


def test_a_photo_has_a_page_picture() -> None:
    assert render_page(png(), 1, width_px=600).startswith(b"\x89PNG")


@pytest.mark.real
def test_the_real_scan_is_read_with_every_row_and_what_is_wrong_is_doubtful() -> None:
    expected = json.loads((DECREES / "expected" / f"{REAL}.documents.json").read_text(encoding="utf-8"))
    found = score(REAL, (DECREES / "documents" / f"{REAL}.pdf").read_bytes(), expected)
    assert found.rows[0] == found.rows[1]
    assert found.similar / found.cells >= 0.97
    assert found.wrong_doubtful >= 0.9 * found.wrong
