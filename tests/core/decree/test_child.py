"""The child process: answers, progress, and every way in which it may end."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import openpyxl
import pytest

from tests.core.decree.formats.drawn_pdf import Drawn
from tests.core.decree.hostile_files import CASES
from zonaintegritas.core.decree.blocks import Table
from zonaintegritas.core.decree.child import MEBIBYTE, Limits, read_in_child, render_in_child, sheets_in_child
from zonaintegritas.core.decree.formats.unreadable import Unreadable
from zonaintegritas.core.decree.read import read


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    drawn = Drawn()
    drawn.grid((60, 100, 300, 500), (80, 110, 160, 210))
    drawn.row((60, 100, 300), 80, ("NO", "KOMPONEN", "INDIKATOR"))
    drawn.row((60, 100, 300), 110, ("1", "Tim kerja", "Tim dibentuk"))
    path = tmp_path / "sk.pdf"
    path.write_bytes(drawn.data)
    return path


def refusal_of(path: Path, limits: Limits) -> Unreadable:
    with pytest.raises(Unreadable) as refusal:
        read_in_child(path, path.name, limits=limits)
    return refusal.value


def impostor(monkeypatch: pytest.MonkeyPatch, folder: Path, source: str) -> None:
    """Another program in the place of the child."""
    program = folder / "impostor"
    program.write_text(f"#!{sys.executable}\nimport os, sys, time\nsys.stdin.read()\n{source}\n", encoding="utf-8")
    program.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(program))


def test_a_reading_comes_back_as_it_would_without_a_child(pdf: Path) -> None:
    said: list[str] = []
    reading = read_in_child(pdf, "sk.pdf", progress=said.append)
    assert reading == read(pdf.read_bytes(), "sk.pdf")
    assert any(isinstance(block, Table) for block in reading.document.blocks)
    assert said[0] == "Membaca halaman 1 dari 1"


def test_a_picture_comes_back_whole(pdf: Path) -> None:
    assert render_in_child(pdf, 1, width_px=300).startswith(b"\x89PNG")


def test_a_refusal_keeps_its_code_and_sentence(tmp_path: Path) -> None:
    path = tmp_path / "kosong.pdf"
    path.write_bytes(b"")
    refusal = refusal_of(path, Limits())
    assert (refusal.code, refusal.message) == ("empty", Unreadable("empty").message)


def test_too_little_memory_is_told_as_memory_or_failure(pdf: Path) -> None:
    assert refusal_of(pdf, Limits(memory=20 * MEBIBYTE)).code in {"memory", "crashed"}


@pytest.mark.slow
def test_the_memory_of_a_large_server_is_not_taken_for_that_of_the_file(tmp_path: Path) -> None:
    ballast = b"x" * (600 * MEBIBYTE)
    name, data = CASES["pdf-form-in-itself"]()
    path = tmp_path / name
    path.write_bytes(data)
    assert refusal_of(path, Limits()).code == "memory"
    assert ballast


def test_a_child_that_takes_too_long_is_ended(pdf: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    impostor(monkeypatch, tmp_path, "time.sleep(60)")
    began = time.monotonic()
    assert refusal_of(pdf, Limits(seconds=0.5)).code == "timeout"
    assert time.monotonic() - began < 10


def test_what_a_child_has_started_ends_with_it(pdf: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    mark = tmp_path / "grandchild"
    impostor(
        monkeypatch,
        tmp_path,
        f"pid = os.fork()\nif pid: open({str(mark)!r}, 'w').write(str(pid))\ntime.sleep(60)",
    )
    assert refusal_of(pdf, Limits(seconds=1.0)).code == "timeout"
    grandchild = int(mark.read_text(encoding="utf-8"))
    for _ in range(50):
        if not is_running(grandchild):
            return
        time.sleep(0.1)
    pytest.fail("the grandchild still runs")


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("os.abort()", "crashed"),
        ("print('tidak masuk akal', flush=True)", "crashed"),
        ("print('[]', flush=True)", "crashed"),
        ("print('{\"answer\": {}}', flush=True)", "crashed"),
        ('print(\'{"failed": "ValueError at x.py:3"}\', flush=True)', "crashed"),
        ("print('x' * 5000000, flush=True)", "too-large"),
    ],
)
def test_a_child_gone_mad_is_a_sentence(
    pdf: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, source: str, code: str
) -> None:
    impostor(monkeypatch, tmp_path, source)
    assert refusal_of(pdf, Limits(output=MEBIBYTE)).code == code


def test_the_cells_of_a_workbook_come_through_the_pipe(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet["B2"], sheet["C3"] = "isi", "=1+1"
    sheet["B4"] = "tersembunyi"
    sheet.row_dimensions[4].hidden = True
    sheet.merge_cells("B2:C2")
    path = tmp_path / "templat.xlsx"
    book.save(path)
    [found] = sheets_in_child(path)
    assert found.cells == {(2, 2): "isi", (4, 2): "tersembunyi"}
    assert (list(found.formulas), list(found.hidden)) == ([(3, 3)], [(4, 2)])
    assert [(area.left, area.right) for area in found.merges] == [(2, 3)]


def test_a_workbook_that_is_none_is_told(tmp_path: Path) -> None:
    path = tmp_path / "templat.xlsx"
    path.write_bytes(b"PK bukan")
    with pytest.raises(Unreadable):
        sheets_in_child(path)
