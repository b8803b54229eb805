"""The columns of the form, in the words of the decrees; one row is one item (*butir*)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

SHEET: Final = "Rencana"
NAMELESS: Final = "(tanpa nama)"
LONGEST_CELL: Final = 32_767  # characters, the most that a spreadsheet takes
MOST_ROWS: Final = 1000
LIKE_A_FORMULA: Final = re.compile(r"'*[=+\-@\t]")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the field it fills, its heading, its width, what belongs into it."""

    field: str
    heading: str
    width: int
    help: str
    example: str = ""
    longest: int = LONGEST_CELL
    is_needed: bool = False
    is_list: bool = False  # one entry a line
    goes_on: bool = False  # empty means: as in the row above


COLUMNS: Final = (
    Column(
        "area", "Area perubahan", 24,
        "Pilih dari daftar, atau tulis nomor Romawi dan namanya. Kosong berarti sama dengan baris di atasnya.",
        "I. Manajemen Perubahan", longest=309, is_needed=True, goes_on=True,
    ),
    Column("component_no", "No. komponen", 9, "Nomor komponen di dalam area. Boleh kosong.", "1", longest=20),
    Column(
        "component_name", "Komponen", 26,
        "Judul di bawah area. Kosong berarti sama dengan baris di atasnya.",
        "Tim Kerja", is_needed=True, goes_on=True,
    ),
    Column("sub_component", "Subkomponen", 18, "Judul di dalam komponen. Boleh kosong."),
    Column("letter", "Huruf", 7, "Huruf butir di dalam komponen. Boleh kosong.", "a", longest=8),
    Column(
        "indicator", "Indikator", 40,
        "Pernyataan yang menunjukkan komponen terpenuhi. Isi ini, langkah aksinya, atau keduanya.",
        "Tim kerja zona integritas dibentuk",
    ),
    Column(
        "steps", "Langkah aksi", 40, "Apa yang dikerjakan. Satu langkah satu baris di dalam sel (Alt + Enter).",
        "Menyusun konsep keputusan tim\nMenetapkan keputusan tim", is_list=True,
    ),
    Column(
        "evidence", "Bukti fisik", 32, "Apa yang membuktikannya. Satu bukti satu baris di dalam sel (Alt + Enter).",
        "Keputusan tim kerja\nNotula rapat", is_list=True,
    ),
    Column(
        "target_time_raw", "Target waktu", 20,
        "Bulan dengan kata: Maret 2027; Januari s.d. Maret 2027; Triwulan II 2027; setiap bulan 2027.", "Maret 2027",
    ),
    Column("target_output", "Target capaian", 20, "Jumlah atau hasil. Boleh kosong.", "1 keputusan"),
    Column(
        "responsible", "Penanggung jawab", 24,
        "Nama, jabatan, atau kelompok kerja seperti dalam tim kerja; beberapa dipisah koma atau baris baru.",
        "Kelompok Kerja Manajemen Perubahan",
    ),
    Column("note", "Keterangan", 20, "Catatan. Boleh kosong."),
)  # fmt: skip
BY_FIELD: Final = {column.field: column for column in COLUMNS}


@dataclass(frozen=True, slots=True)
class Row:
    """One item: its headings and its cells. `extra` are columns of the office's own by their headings."""

    area_roman: str
    area_name: str
    component_no: str = ""
    component_name: str = ""
    sub_component: str = ""
    letter: str = ""
    indicator: str = ""
    steps: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    target_time_raw: str = ""
    target_output: str = ""
    responsible: str = ""
    note: str = ""
    extra: Mapping[str, str] = field(default_factory=dict)


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula, also after it was saved as CSV."""
    return f"'{text}" if LIKE_A_FORMULA.match(text) else text


def meant(text: str) -> str:
    """The inverse of `harmless`."""
    return text[1:] if text.startswith("'") and LIKE_A_FORMULA.match(text) else text
