"""`zi read`: a tree for people, plan-reading/1 for programs, a sentence for a bad file."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from zonaintegritas.cli import main
from zonaintegritas.cli_read import months_in_words
from zonaintegritas.core.period import Month

DECREE = """KEPUTUSAN KOMISI PEMILIHAN UMUM KOTA TIRTASARI
NOMOR 7 TAHUN 2031
TENTANG
RENCANA AKSI TAHUN 2031

KETUA KOMISI PEMILIHAN UMUM KOTA TIRTASARI,

Menimbang : a. bahwa kantor ingin bekerja jujur;

Mengingat : 1. Undang-Undang Nomor 1 Tahun 2001 sebagaimana telah diubah dengan Undang-Undang Nomor 2 Tahun 2010;

MEMUTUSKAN:
KESATU : Rencana aksi ada dalam Lampiran.

Ditetapkan di Tirtasari
pada tanggal 3 Februari 2031
Plt. KETUA KOMISI PEMILIHAN UMUM
KOTA TIRTASARI,
ttd.
WARDANI KUSUMA

LAMPIRAN

NO\tKOMPONEN\tINDIKATOR\tLANGKAH AKSI\tBUKTI FISIK\tTARGET WAKTU
I\tMANAJEMEN PERUBAHAN\t\t\t\t
1\tTim Kerja\ta. Tim dibentuk\tMembentuk tim\tSurat tugas\tFebruari-April 2031
\t\tb. Tim bekerja\tRapat\tNotula\tkapan-kapan
"""


@pytest.fixture
def decree(tmp_path: Path) -> Path:
    path = tmp_path / "keputusan.txt"
    path.write_text(DECREE, encoding="utf-8")
    return path


def test_the_tree_shows_head_items_months_doubts_and_sums(decree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(decree)]) == 0
    shown = capsys.readouterr().out
    assert "NOMOR 7 TAHUN 2031" in shown
    assert "Ditetapkan di Tirtasari, 3 Februari 2031" in shown
    assert "Ditandatangani: WARDANI KUSUMA, Plt. Ketua Komisi Pemilihan Umum Kota Tirtasari" in shown
    assert "- UU Nomor 1 Tahun 2001 (diubah dengan UU Nomor 2 Tahun 2010)" in shown
    assert "I. MANAJEMEN PERUBAHAN\n└─ 1. Tim Kerja\n   ├─ I.1.a Tim dibentuk [Feb-Apr 2031]\n" in shown
    assert "   └─ I.1.b Tim bekerja [kapan-kapan]\n         [?] " in shown
    assert "1 area, 1 komponen, 2 butir (1 perlu diperiksa, bertanda [?])" in shown


def test_json_is_the_exchange_form(decree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(decree), "--json"]) == 0
    reading = json.loads(capsys.readouterr().out)
    assert reading["schema"] == "plan-reading/1"
    assert reading["source"] == str(decree)
    assert reading["decree"]["enacted_date"] == "2031-02-03"
    item = reading["areas"][0]["components"][0]["items"][0]
    assert (item["ref"], item["letter"], item["indicator"]) == ("I.1.a", "a", "Tim dibentuk")
    assert item["months"] == ["2031-02", "2031-03", "2031-04"]
    assert item["periodicity"] == "range"
    assert item["source_lines"] == [26]


def test_a_file_that_cannot_be_read_ends_with_its_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = tmp_path / "kosong.docx"
    empty.write_bytes(b"")
    assert main(["read", str(empty)]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "kosong.docx: Berkas ini kosong." in printed.err


def test_a_file_made_to_hurt_ends_with_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tabs = tmp_path / "tab.txt"
    tabs.write_bytes(b"x" + b"\t" * 40_000_000)
    assert main(["read", str(tabs)]) == 2
    assert "terlalu besar" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(tmp_path / "tiada.docx")]) == 2
    assert main(["read", str(tmp_path)]) == 2
    assert "berkas tidak dapat dibuka" in capsys.readouterr().err


def test_an_unknown_command_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        main(["bacakan"])
    assert refused.value.code == 2
    assert "read" in capsys.readouterr().err


def test_reading_loads_no_django(decree: Path) -> None:
    program = (
        "import sys; from zonaintegritas.cli import main; status = main(sys.argv[1:]);"
        "sys.exit(9 if 'django' in sys.modules else status)"
    )
    ended = subprocess.run([sys.executable, "-c", program, "read", str(decree)], capture_output=True, check=False)
    assert ended.returncode == 0


def test_help_lists_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    assert "baca berkas keputusan" in capsys.readouterr().out


def test_months_are_folded_into_stretches() -> None:
    months = [Month(2031, 1), Month(2031, 2), Month(2031, 12), Month(2032, 1), Month(2032, 5)]
    assert months_in_words(months) == "Jan-Feb 2031, Des 2031-Jan 2032, Mei 2032"
    assert months_in_words([]) == ""
