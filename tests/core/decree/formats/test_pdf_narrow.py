"""Narrow columns of PDF files: words that their cell broke, and labels that theirs broke."""

from __future__ import annotations

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from tests.core.decree.formats.drawn_pdf import Drawn
from zonaintegritas.core.decree.blocks import Paragraph, Table
from zonaintegritas.core.decree.formats.pdf import read_pdf

ROWS = (80.0, 110.0, 210.0)
PAD = 4.0


def narrow_cell(first: str, *others: str, prose: str = "") -> str:
    """What a cell says that is just as wide as its first line."""
    right = 60 + 2 * PAD + stringWidth(first, "Helvetica", 10) + 1
    drawn = Drawn()
    if prose:
        drawn.text(60, 50, prose)
    drawn.grid((60, right, right + 200), ROWS)
    drawn.row((60, right), ROWS[0], ("A", "LANGKAH"))
    drawn.text(60 + PAD, ROWS[1] + 12, first, *others)
    (table,) = [block for block in read_pdf(drawn.data).blocks if isinstance(block, Table)]
    cell = table.grid()[1][0]
    assert cell is not None
    return " ".join(line.text for line in cell.lines)


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (("menyelenggarak", "an"), "menyelenggarakan"),
        (("- Menyelenggarak", "an rapat"), "- Menyelenggarakan rapat"),
        (("diadministras", "ikan"), "diadministrasikan"),
        (("AKUNTABILITA", "S"), "AKUNTABILITAS"),
    ],
)
def test_a_broken_word_is_put_together(lines: tuple[str, ...], whole: str) -> None:
    assert narrow_cell(*lines) == whole


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (("penyelenggaraan", "perubahan"), "penyelenggaraan perubahan"),
        (("penyelenggaraan", "risiko"), "penyelenggaraan risiko"),
        (("pelayanan rapat", "an"), "pelayanan rapat an"),
        (("LAMPIRAN BAGIAN", "I"), "LAMPIRAN BAGIAN I"),
        (("PENGAWASAN", "V"), "PENGAWASAN V"),
    ],
)
def test_two_words_stay_two(lines: tuple[str, ...], whole: str) -> None:
    assert narrow_cell(*lines) == whole


def test_the_words_of_the_file_tell_what_is_a_word() -> None:
    lines = ("Membentuk", "unit")
    assert narrow_cell(*lines) == "Membentukunit"
    assert narrow_cell(*lines, prose="Sebuah unit baru telah ada.") == "Membentuk unit"


def test_a_label_that_its_column_broke_makes_no_second_column() -> None:
    drawn = Drawn(595, 842)
    drawn.text(200, 100, "5. Peraturan kelima tentang rencana yang panjang sekali;")
    drawn.text(80, 130, "Menetapka", "n")
    drawn.text(180, 130, ":")
    drawn.text(200, 130, "KEPUTUSAN TENTANG RENCANA KERJA TAHUN", "2031 DI KANTOR RAWALINTAS.")
    drawn.text(80, 180, "KESATU")
    drawn.text(180, 180, ":")
    drawn.text(200, 180, "Menetapkan rencana kerja.")
    found = [block.text for block in read_pdf(drawn.data).blocks if isinstance(block, Paragraph)]
    assert found[0].startswith("5. Peraturan")
    assert found[-1] == "KESATU : Menetapkan rencana kerja."


def test_the_letters_of_a_list_far_from_its_texts_make_no_second_column() -> None:
    drawn = Drawn(595, 842)
    drawn.text(80, 100, "Menimbang")
    drawn.text(160, 100, ":")
    for number, line in enumerate(("bahwa perlu rencana kerja;", "bahwa perlu bukti kerja;", "bahwa perlu waktu;")):
        drawn.text(175, 100 + 20 * number, f"{'abc'[number]}.")
        drawn.text(225, 100 + 20 * number, line)
    found = [block.text for block in read_pdf(drawn.data).blocks if isinstance(block, Paragraph)]
    assert found == [
        "Menimbang : a. bahwa perlu rencana kerja;",
        "b. bahwa perlu bukti kerja;",
        "c. bahwa perlu waktu;",
    ]
