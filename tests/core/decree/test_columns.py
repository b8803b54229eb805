"""What stands over a column, and what it means when its words say nothing."""

from __future__ import annotations

import pytest

from zonaintegritas.core.decree.column_words import Role
from zonaintegritas.core.decree.columns import Heading, best_meaning, is_foreign, is_title, read_columns

STEPS = ("Menyusun jadwal piket", "Melatih petugas loket", "Memasang papan petunjuk", "Mencatat kunjungan tamu") * 2
PROOFS = ("Laporan piket", "Foto pelatihan", "Daftar hadir", "Surat tugas petugas") * 2
STATES = ("Piket telah berjalan", "Petugas sudah terlatih", "Tamu telah tercatat", "Papan telah terpasang") * 2
TIMES = ("Januari 2031", "Triwulan II", "Maret - Mei 2031", "Setiap bulan") * 2


def roles(*columns: tuple[str, tuple[str, ...]]) -> list[Role]:
    return [column.role for column in read_columns([Heading((title,), cells) for title, cells in columns])]


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("NO.", Role.NUMBER),
        ("Bukti Fisik / Data Dukung", Role.EVIDENCE),
        ("TARGET WAKTU (BULAN)", Role.TIME),
        ("PENANGUNG JAWAB", Role.RESPONSIBLE),
        ("Output (Keluaran)", Role.OUTPUT),
        ("LANGKAH\xa0AKSI", Role.STEPS),
        ("JUMLAH INDIKATOR", Role.EXTRA),
    ],
)
def test_a_heading_is_known_through_brackets_strokes_and_typing_faults(title: str, role: Role) -> None:
    assert best_meaning(title) is role


def test_an_activity_is_a_step_beside_a_component_and_a_component_without_one() -> None:
    with_component = roles(("KOMPONEN", ()), ("INDIKATOR", STATES), ("KEGIATAN", STEPS), ("WAKTU", TIMES))
    without = roles(("NO", ()), ("KEGIATAN", ()), ("SUB KEGIATAN", STEPS), ("INDIKATOR KEBERHASILAN", STATES))
    assert with_component[2] is Role.STEPS
    assert without[1:] == [Role.COMPONENT, Role.STEPS, Role.INDICATOR]


def test_a_heading_in_no_table_is_understood_by_its_cells() -> None:
    found = read_columns(
        [
            Heading(("NO",), ("1", "2", "3", "4")),
            Heading(("KOMPONEN",), ("Piket", "Loket", "Tamu", "Papan")),
            Heading(("Wujud nyata di lapangan",), STATES),
            Heading(("Yang mesti digarap",), STEPS),
            Heading(("Peninggalan kertas",), PROOFS),
            Heading(("Kapan rampung",), TIMES),
        ]
    )
    assert [column.role for column in found[2:]] == [Role.INDICATOR, Role.STEPS, Role.EVIDENCE, Role.TIME]
    assert [column.is_guessed for column in found] == [False, False, True, True, True, True]


def test_an_unknown_column_of_money_keeps_its_own_heading() -> None:
    money = ("Rp 1.500.000", "Rp 250.000", "DIPA", "Rp 3.000.000") * 2
    columns = (("KOMPONEN", ()), ("INDIKATOR", STATES), ("LANGKAH AKSI", STEPS), ("Isi dompet", money))
    assert roles(*columns)[3] is Role.EXTRA


def test_target_means_time_or_output_as_its_cells_say() -> None:
    outputs = ("1 dokumen", "3 laporan", "100%", "2 kegiatan") * 2
    around = (("KOMPONEN", ()), ("INDIKATOR", STATES), ("LANGKAH AKSI", STEPS))
    assert roles(*around, ("TARGET", TIMES))[3] is Role.TIME
    assert roles(*around, ("TARGET", outputs))[3] is Role.OUTPUT


def test_a_meaning_is_given_once_and_the_second_column_is_kept_beside() -> None:
    people = ("Tim Piket", "Subbagian Umum", "Sekretaris", "Tim Loket")
    found = roles(("LANGKAH AKSI", STEPS), ("PENANGGUNG JAWAB", people), ("PELAKSANA", people))
    assert sorted(found) == sorted([Role.STEPS, Role.RESPONSIBLE, Role.EXTRA])


def test_headings_of_people_are_foreign_to_a_plan() -> None:
    assert is_foreign(["NO", "NAMA", "JABATAN DALAM TIM"])
    assert not is_foreign(["NO", "KOMPONEN", "INDIKATOR"])


def test_contents_with_numbers_are_no_titles() -> None:
    assert not is_title("12 Dokumen")
    assert is_title("TARGET WAKTU TAHUN 2031")
