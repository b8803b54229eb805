"""`read` goes from bytes to a Reading, says how far it is, and refuses with a sentence."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zonaintegritas.core.decree import Unreadable, read

TEXT = """NOMOR 7 TAHUN 2031
TENTANG
RENCANA AKSI TAHUN 2031

NO\tKOMPONEN\tINDIKATOR\tLANGKAH AKSI\tBUKTI FISIK\tTARGET WAKTU
I\tMANAJEMEN PERUBAHAN\t\t\t\t
1\tTim Kerja\tTim dibentuk\tMembentuk tim\tSurat tugas\tMaret
"""


def test_the_year_of_the_title_is_the_year_of_months_without_one() -> None:
    item = read(TEXT.encode(), "rencana.txt").plan.areas[0].components[0].items[0]
    assert [str(month) for month in item.period.value.months] == ["2031-03"]


def test_the_name_decides_nothing() -> None:
    assert read(TEXT.encode(), "rencana.pdf").document.kind == "text"


def test_progress_is_told_in_sentences() -> None:
    heard: list[str] = []
    read(TEXT.encode(), "rencana.txt", progress=heard.append)
    assert heard[-2:] == ["Membaca bagian keputusan", "Membaca rencana aksi"]


def test_remarks_of_all_steps_come_together() -> None:
    codes = {remark.code for remark in read(TEXT.encode().replace(b"Tim", b"T\x00im"), "rencana.txt").remarks}
    assert codes >= {"characters-dropped", "no-decree", "field-missing"}


@pytest.mark.parametrize(
    "data", [b"", b"   \n\t\n", b"%PDF-1.7\n", b"PK\x03\x04", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 2]
)
def test_what_holds_no_decree_is_refused_with_a_sentence(data: bytes) -> None:
    with pytest.raises(Unreadable) as refused:
        read(data, "berkas")
    assert refused.value.message.endswith(".")


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_give_a_reading_or_a_sentence(data: bytes) -> None:
    with contextlib.suppress(Unreadable):
        assert read(data, "berkas").document.blocks


words = st.sampled_from(
    [
        "KEPUTUSAN", "NOMOR", "TENTANG", "Menimbang :", "Mengingat :", "MEMUTUSKAN:", "KESATU :", "KEDUA :", "\n",
        "Ditetapkan di", "pada tanggal", "KETUA", "LAMPIRAN", "Salinan sesuai", "a.", "1.", "7", "TAHUN", "2031", "/",
        "Undang-Undang", "diubah dengan", "Nomor", "\t", "I", "NO", "KOMPONEN", "INDIKATOR", "Maret", "ttd.", "Wardani",
    ]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(words, min_size=1, max_size=60))
def test_any_order_of_the_words_of_a_decree_gives_a_reading(parts: list[str]) -> None:
    text = "x " + " ".join(parts)
    reading = read(text.encode(), "berkas.txt")
    number = reading.decree.number.value
    assert number is None or "".join(number.split()) in "".join(text.split())
