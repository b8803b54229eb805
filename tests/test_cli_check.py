"""`zi check`: findings by weight for people, JSON for programs, a sentence for a bad file."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.core.lint.paper import BASIS, GOOD, with_row
from zonaintegritas.cli import main


@pytest.fixture
def decree(tmp_path: Path) -> Path:
    path = tmp_path / "keputusan.txt"
    path.write_text(with_row("III.2", time="Juni 2041", evidence="Dokumentasi").text(), encoding="utf-8")
    return path


def test_findings_are_shown_by_weight_with_place_reason_and_cure(
    decree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(decree)]) == 0
    shown = capsys.readouterr().out
    assert shown.index("BERAT") < shown.index("wrong-year") < shown.index("RINGAN") < shown.index("vague-evidence")
    assert "di: III.2 (baris " in shown
    assert "sebab: " in shown
    assert "perbaikan: Ganti tahunnya dengan tahun rencana." in shown
    assert "Cakupan lembar kerja evaluasi: " in shown


def test_json_holds_findings_and_coverage(decree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(decree), "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert set(printed["coverage"]) == {"full", "partial"}
    first = printed["findings"][0]
    assert (first["code"], first["severity"], first["where"]) == ("wrong-year", "high", ["III.2"])
    assert set(first) >= {"source_lines", "quote", "what", "cure"}


def test_a_decree_in_which_nothing_is_wrong_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "baik.txt"
    path.write_text(GOOD.text(), encoding="utf-8")
    assert main(["check", str(path)]) == 0
    assert "Tidak ada temuan." in capsys.readouterr().out


def test_another_decree_can_be_compared_with(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    titles = {"ini.txt": "Tata Arsip", "itu.txt": "Tata Air"}
    for name, title in titles.items():
        basis = (*BASIS, f"Peraturan Pemerintah Nomor 4 Tahun 2029 tentang {title}")
        (tmp_path / name).write_text(replace(GOOD, basis=basis).text(), encoding="utf-8")
    assert main(["check", str(tmp_path / "ini.txt"), "--with", str(tmp_path / "itu.txt")]) == 0
    assert "cross-decree-citation-conflict" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["tidak-ada.txt", "kosong.txt"])
def test_a_bad_file_ends_with_a_sentence(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "kosong.txt").write_bytes(b"")
    assert main(["check", str(tmp_path / name)]) == 2
    assert name in capsys.readouterr().err
