"""The decree part in layout tables: labels, colons and numbers in cells of their own."""

from __future__ import annotations

from collections.abc import Sequence

from zonaintegritas.core.decree.blocks import Block, Cell, Document, Line, Paragraph, Place, Table
from zonaintegritas.core.decree.header import read_decree
from zonaintegritas.core.decree.plan import Decree

Rows = Sequence[Sequence[str | Sequence[Line]]]


def table(block: int, rows: Rows) -> Table:
    cells = []
    for row, contents in enumerate(rows):
        for column, content in enumerate(contents):
            lines = (Line(content),) if isinstance(content, str) and content else tuple(content or ())
            place = Place(block, table=1, row=row + 1, column=column + 1)
            cells.append(Cell(row, column, tuple(one for one in lines if isinstance(one, Line)), place))
    return Table(tuple(cells), len(rows), max(len(row) for row in rows), Place(block, table=1))


def decree_of(*parts: str | Rows) -> Decree:
    blocks: list[Block] = []
    for number, part in enumerate(parts):
        blocks.append(Paragraph(part, Place(number)) if isinstance(part, str) else table(number, part))
    decree, _ = read_decree(Document("docx", tuple(blocks)))
    return decree


TITLE = ("KEPUTUSAN KPU KOTA TIRTASARI", "NOMOR 7 TAHUN 2031", "TENTANG", "RENCANA AKSI TAHUN 2031")


def test_typed_letters_in_a_column_of_their_own() -> None:
    rows: Rows = [
        ["Menimbang", ":", "a.", "bahwa kantor ingin jujur;"],
        ["", "", "b.", "bahwa perlu ada keputusan;"],
        ["Mengingat", ":", "1.", "Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum;"],
        ["", "", "2.", "Peraturan Presiden Nomor 81 Tahun 2010;"],
    ]
    decree = decree_of(*TITLE, rows)
    assert [one.value for one in decree.considerations] == ["bahwa kantor ingin jujur;", "bahwa perlu ada keputusan;"]
    assert [one.number for one in decree.legal_basis] == ["7", "81"]
    assert decree.considerations[1].places[0].row == 2


def test_automatic_numbers_are_read_like_typed_ones() -> None:
    reasons = [Line("bahwa kantor ingin jujur;", "a."), Line("bahwa perlu ada keputusan;", "b.")]
    laws = [Line("Undang-Undang Nomor 7 Tahun 2017;", "1."), Line("PP Nomor 60 Tahun 2008;", "2.")]
    decree = decree_of(*TITLE, [["Menimbang", ":", reasons], ["Mengingat", ":", laws]])
    assert len(decree.considerations) == 2
    assert [(one.kind, one.number) for one in decree.legal_basis] == [("UU", "7"), ("PP", "60")]


def test_letters_listed_in_one_cell_beside_their_sentences() -> None:
    letters = [Line("a."), Line("b.")]
    reasons = [Line("bahwa kantor ingin jujur;"), Line("bahwa perlu ada keputusan;")]
    decree = decree_of(*TITLE, [["Menimbang", ":", letters, reasons]])
    assert [one.value for one in decree.considerations] == ["bahwa kantor ingin jujur;", "bahwa perlu ada keputusan;"]


def test_dictums_in_rows_with_lists_below() -> None:
    rows: Rows = [
        ["Menetapkan", ":", "KEPUTUSAN KPU KOTA TIRTASARI TENTANG RENCANA AKSI."],
        ["KESATU", ":", "Tujuan keputusan ini:"],
        ["", "", "a. bekerja jujur;"],
        ["", "", "b. melayani baik."],
        ["KEDUA", ":", "Berlaku hari ini."],
    ]
    decree = decree_of(*TITLE, "MEMUTUSKAN:", rows)
    assert [one.ordinal for one in decree.rulings] == ["KESATU", "KEDUA"]
    assert decree.rulings[0].text == "Tujuan keputusan ini: a. bekerja jujur; b. melayani baik."


def test_copy_and_signature_side_by_side_are_told_apart() -> None:
    copy = [Line("Salinan sesuai dengan aslinya"), Line("Kepala Subbagian Hukum,"), Line("Bagas Prayoga")]
    signature = [
        Line("Ditetapkan di Tirtasari"),
        Line("pada tanggal 3 Februari 2031"),
        Line("KETUA KPU KOTA TIRTASARI,"),
        Line("ttd."),
        Line("WARDANI KUSUMA"),
    ]
    decree = decree_of(*TITLE, "MEMUTUSKAN:", "KESATU : Ada.", [[copy, signature]])
    assert decree.certifier_name.value == "Bagas Prayoga"
    assert decree.signatory_name.value == "WARDANI KUSUMA"
    assert decree.enacted_place.value == "Tirtasari"
    assert decree.signatory_role.value == "Ketua Komisi Pemilihan Umum Kota Tirtasari"


def test_a_sheet_around_the_plan_gives_head_and_foot_and_the_next_sheet_nothing() -> None:
    wide: Rows = [
        ["", "", "", "LAMPIRAN", "", ""],
        ["", "", "", "KEPUTUSAN KPU KOTA TIRTASARI NOMOR 7 TAHUN 2031 TENTANG", "", ""],
        ["", "", "", "RENCANA AKSI TAHUN 2031", "", ""],
        ["NO", "KOMPONEN", "INDIKATOR", "LANGKAH", "BUKTI", "WAKTU"],
        *([str(number), "Tim", "Menetapkan tim", "Rapat", "SK", "Maret"] for number in range(1, 5)),
        ["", "", "", "", "Ditetapkan di Tirtasari", ""],
        ["", "", "", "", "Pada tanggal 3 Februari 2031", ""],
        ["", "", "", "", "KETUA", ""],
        ["", "", "", "", "KPU KOTA TIRTASARI,", ""],
        ["", "", "", "", "WARDANI KUSUMA", ""],
        ["Salinan sesuai dengan aslinya", "", "", "", "", ""],
    ]
    first = table(0, wide)
    cells = tuple(
        Cell(one.row, one.column, one.lines, Place(0, sheet="Lampiran", row=one.row + 1, column=one.column + 1))
        for one in first.cells
    )
    sheet = Table(cells, first.row_count, first.column_count, Place(0, sheet="Lampiran"))
    other = Paragraph("JUMLAH", Place(1, sheet="Rekap", row=1))
    decree, remarks = read_decree(Document("xlsx", (sheet, other)))
    assert decree.number.value == "7"
    assert decree.about.value == "RENCANA AKSI TAHUN 2031"
    assert decree.signatory_name.value == "WARDANI KUSUMA"
    assert decree.signatory_role.value == "Ketua Komisi Pemilihan Umum Kota Tirtasari"
    assert decree.certifier_name.value is None
    assert [remark.code for remark in remarks] == ["no-decree"]


def test_cells_of_the_plan_that_sound_like_dictums_change_nothing() -> None:
    plan: Rows = [
        ["NO", "KOMPONEN", "INDIKATOR", "LANGKAH", "BUKTI", "WAKTU"],
        *(["KETIGA :", "Menetapkan : tim", "Mengingat : 1. hal", "LAMPIRAN", "SK", "Maret"] for _ in range(4)),
    ]
    decree = decree_of(*TITLE, "MEMUTUSKAN:", "KESATU : Ada.", "KEDUA : Ada juga.", plan)
    assert [one.ordinal for one in decree.rulings] == ["KESATU", "KEDUA"]
    assert decree.legal_basis == ()
