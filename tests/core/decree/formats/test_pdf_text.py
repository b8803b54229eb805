"""Running text of PDF files, text inside cells, and files that are no readable PDF."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader

from tests.core.decree.formats.drawn_pdf import LEADING, Drawn
from zonaintegritas.core.decree import remarks
from zonaintegritas.core.decree.blocks import Document, Paragraph, Table
from zonaintegritas.core.decree.formats.pdf import read_pdf
from zonaintegritas.core.decree.formats.pdf.characters import UNKNOWN, character
from zonaintegritas.core.decree.formats.scan import available
from zonaintegritas.core.decree.formats.unreadable import Unreadable

XS = (60.0, 160.0, 330.0, 500.0)
YS = (80.0, 110.0, 210.0)


def paragraphs(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Paragraph)]


def cell_lines(drawn: Drawn, row: int, column: int) -> list[str]:
    (table,) = [block for block in read_pdf(drawn.data).blocks if isinstance(block, Table)]
    cell = table.grid()[row][column]
    assert cell is not None
    return [line.text for line in cell.lines]


def table_with(*lines: str, at: float = XS[1] + 4) -> Drawn:
    """A table whose second cell of the second row holds these lines."""
    drawn = Drawn()
    drawn.grid(XS, YS)
    drawn.row(XS, YS[0], ("NO", "INDIKATOR", "LANGKAH"))
    drawn.text(at, YS[1] + 12, *lines)
    return drawn


def picture_page(drawn: Drawn) -> None:
    picture = io.BytesIO()
    Image.new("L", (200, 140), 220).save(picture, "PNG")
    drawn.canvas.drawImage(ImageReader(io.BytesIO(picture.getvalue())), 0, 0, 842, 595)


def test_a_label_its_colon_and_its_text_come_in_reading_order() -> None:
    drawn = Drawn(595, 842)
    drawn.text(220, 100, "bahwa untuk menata kantor yang bersih perlu rencana;")
    drawn.text(80, 100, "Menimbang")
    drawn.text(205, 100, "a.")
    drawn.text(195, 100, ":")
    drawn.text(205, 118, "b.")
    drawn.text(220, 118, "bahwa rencana itu perlu ditetapkan;")
    assert paragraphs(read_pdf(drawn.data)) == [
        "Menimbang : a. bahwa untuk menata kantor yang bersih perlu rencana;",
        "b. bahwa rencana itu perlu ditetapkan;",
    ]


def test_two_blocks_side_by_side_are_read_one_after_the_other() -> None:
    drawn = Drawn(595, 842)
    drawn.text(80, 100, "Salinan sesuai dengan aslinya", "SEKRETARIS,", "Budi")
    drawn.text(350, 100, "Ditetapkan di Kotabaru", "pada tanggal 3 Januari 2027", "KETUA,")
    assert paragraphs(read_pdf(drawn.data)) == [
        "Salinan sesuai dengan aslinya",
        "SEKRETARIS,",
        "Budi",
        "Ditetapkan di Kotabaru",
        "pada tanggal 3 Januari 2027",
        "KETUA,",
    ]


def test_keys_and_values_are_read_line_by_line() -> None:
    drawn = Drawn(595, 842)
    drawn.text(80, 100, "Nomor", "Tanggal")
    drawn.text(200, 100, ": 15", ": 3 Januari 2027")
    assert paragraphs(read_pdf(drawn.data)) == ["Nomor : 15", "Tanggal : 3 Januari 2027"]


def test_a_wrapped_paragraph_goes_on_over_the_page() -> None:
    drawn = Drawn(595, 842)
    full = "Keputusan ini menetapkan rencana kerja kantor yang disusun bersama oleh seluruh unsur pimpinan"
    drawn.text(80, 700, full, full)
    drawn.page()
    drawn.text(80, 100, "pegawai pada awal tahun.")
    assert paragraphs(read_pdf(drawn.data)) == [f"{full} {full} pegawai pada awal tahun."]


def test_page_numbers_and_footers_are_no_text_and_a_running_header_comes_once() -> None:
    drawn = Drawn()
    for number in range(1, 6):
        drawn.text(380, 30, f"- {number} -")
        drawn.text(60, 45, "Lampiran Keputusan")
        drawn.text(60, 200, f"Isi ke-{number}.")
        drawn.text(60, 570, "jdih.contoh.go.id")
        drawn.page()
    assert paragraphs(read_pdf(drawn.data)) == ["Lampiran Keputusan", *(f"Isi ke-{number}." for number in range(1, 6))]


def test_a_catch_word_at_the_page_end_is_not_read_twice() -> None:
    drawn = Drawn()
    drawn.text(60, 100, "Pasal pertama berakhir di sini.")
    drawn.text(700, 500, "Menetapkan ...")
    drawn.page()
    drawn.text(60, 100, "Menetapkan : rencana kerja.")
    assert paragraphs(read_pdf(drawn.data)) == ["Pasal pertama berakhir di sini.", "Menetapkan : rencana kerja."]


def test_lines_that_the_cell_wrapped_are_one_and_entries_stay_apart() -> None:
    wrapped = table_with("Tim kerja dibentuk dengan tata", "laksana yang jelas")
    assert cell_lines(wrapped, 1, 1) == ["Tim kerja dibentuk dengan tata laksana yang jelas"]
    ended = table_with("Notula rapat", "Daftar hadir", "- Foto", "1) Laporan akhir", "a. Surat")
    assert cell_lines(ended, 1, 1) == ["Notula rapat", "Daftar hadir", "- Foto", "1) Laporan akhir", "a. Surat"]


def test_a_compound_broken_at_its_hyphen_keeps_it() -> None:
    assert cell_lines(table_with("Tugas setiap pegawai masing-", "masing ditetapkan"), 1, 1) == [
        "Tugas setiap pegawai masing-masing ditetapkan"
    ]


def test_a_word_too_long_for_its_cell_is_put_together() -> None:
    drawn = Drawn()
    drawn.grid((60, 130, 330), YS)
    drawn.row((60, 130), YS[0], ("TARGET", "LANGKAH"))
    drawn.text(64, YS[1] + 12, "dipertimbangk", "an")
    assert cell_lines(drawn, 1, 0) == ["dipertimbangkan"]


def test_a_superscript_stays_in_its_line() -> None:
    drawn = table_with("Luas ruang 20 m")
    width = drawn.canvas.stringWidth("Luas ruang 20 m", "Helvetica", 10)
    drawn.text(XS[1] + 4 + width, YS[1] + 8.5, "2", size=6)
    assert cell_lines(drawn, 1, 1) == ["Luas ruang 20 m2"]


def test_words_placed_one_by_one_get_their_blanks() -> None:
    drawn = Drawn()
    x = 60.0
    for word in ("Rencana", "aksi", "kantor"):
        drawn.text(x, 100, word)
        x += drawn.canvas.stringWidth(word, "Helvetica", 10) + 2.8
    assert paragraphs(read_pdf(drawn.data)) == ["Rencana aksi kantor"]


def test_struck_words_are_left_out_and_told() -> None:
    drawn = table_with("lama baru")
    drawn.line(XS[1] + 4, YS[1] + 9, XS[1] + 4 + drawn.canvas.stringWidth("lama", "Helvetica", 10), YS[1] + 9)
    document = read_pdf(drawn.data)
    (table,) = [block for block in document.blocks if isinstance(block, Table)]
    assert [cell.text for cell in table.cells if cell.row == 1] == ["", "baru", ""]
    (remark,) = document.remarks
    assert (remark.code, remark.text) == (remarks.STRUCK, "lama")


def test_a_watermark_is_told_and_does_not_fall_into_cells() -> None:
    drawn = table_with("Tim dibentuk")
    drawn.canvas.saveState()
    drawn.canvas.translate(100, 380)
    drawn.canvas.rotate(30)
    drawn.canvas.setFont("Helvetica", 60)
    drawn.canvas.drawString(0, 0, "SALINAN")
    drawn.canvas.restoreState()
    document = read_pdf(drawn.data)
    (table,) = document.blocks
    assert isinstance(table, Table)
    assert [cell.text for cell in table.cells] == ["NO", "INDIKATOR", "LANGKAH", "", "Tim dibentuk", ""]
    assert [(remark.code, remark.text) for remark in document.remarks] == [(remarks.WATERMARK, "SALINAN")]


def test_letters_of_symbol_fonts_mean_their_pictures() -> None:
    assert [character(code) for code in (0xF0FC, 0xF0B7, 0xF0D8, 0xF035, 0xF0C4)] == ["✓", "•", "➢", "5", "•"]


def test_hyphens_and_unknown_letters_of_the_library_are_put_right() -> None:
    codes = (0x2, 0xFFFE, 0xAD, 0, 0xD800, 0xFB01)
    assert [character(code) for code in codes] == ["-", "-", "-", UNKNOWN, UNKNOWN, "fi"]


def test_text_beyond_the_edge_of_the_page_is_told() -> None:
    drawn = Drawn()
    drawn.text(60, 100, "Isi.")
    drawn.text(900, 100, "Tersembunyi")
    document = read_pdf(drawn.data)
    assert paragraphs(document) == ["Isi."]
    assert [(remark.code, remark.text) for remark in document.remarks] == [(remarks.LEFT_OVER, "Tersembunyi")]


def test_progress_tells_the_page() -> None:
    drawn = Drawn()
    for number in range(3):
        if number:
            drawn.page()
        drawn.text(60, 100, f"Isi {number}.")
    said: list[str] = []
    read_pdf(drawn.data, said.append)
    assert said == [f"Membaca halaman {number} dari 3" for number in (1, 2, 3)]


@pytest.fixture
def without_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system without language data."""
    monkeypatch.setattr(available, "USUAL", ())
    monkeypatch.delenv(available.VARIABLE, raising=False)


@pytest.mark.usefixtures("without_ocr")
def test_a_scan_that_cannot_be_read_says_what_to_install() -> None:
    drawn = Drawn()
    for _ in range(3):
        picture_page(drawn)
        drawn.page()
    with pytest.raises(Unreadable) as refusal:
        read_pdf(drawn.data)
    assert refusal.value.code == "ocr-missing"


@pytest.mark.usefixtures("without_ocr")
def test_scanned_pages_among_others_are_named() -> None:
    drawn = Drawn()
    for number in range(4):
        if number in {1, 2}:
            picture_page(drawn)
        else:
            drawn.text(60, 100, *["Baris teks yang cukup panjang untuk dibaca sebagai isi."] * 5)
        drawn.page()
    document = read_pdf(drawn.data)
    (remark,) = document.remarks
    assert remark.code == remarks.PAGES_SCANNED
    assert remark.message.startswith("Halaman 2–3 hasil pindai")


def test_a_page_without_letters_says_so() -> None:
    drawn = Drawn()
    drawn.line(0, 0, 100, 100)
    with pytest.raises(Unreadable) as refusal:
        read_pdf(drawn.data)
    assert refusal.value.code == "no-text"


def test_places_lie_on_the_words() -> None:
    drawn = Drawn()
    drawn.text(60, 100, "Isi pertama.")
    drawn.text(60, 100 + 5 * LEADING, "Isi kedua.")
    (first, second) = read_pdf(drawn.data).blocks
    assert first.place.box is not None
    assert second.place.box is not None
    assert first.place.box.top < 100 < first.place.box.bottom + 2
    assert second.place.box.top > first.place.box.bottom
    assert (first.place.block, second.place.block) == (0, 1)
