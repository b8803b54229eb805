"""The disk is full, really: nothing half stays, what was kept is readable, people are told what to do."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.deeds import note, send_mark, waiting_occurrences
from tests.faults.office import Office, running
from tests.faults.visitor import Attachment
from tests.installations import Installation, fill

pytestmark = pytest.mark.slow

SPARE = 300 * 1024  # bytes that are left: enough for rows, too little for a large file
LARGE = 2 * 1024 * 1024
STEP = 4096


@pytest.fixture
def small_office(small_disk: Path, demonstration: Installation) -> Iterator[Office]:
    """An office whose folder lies on a small disk. Its database on SQLite: the disk of another server is not ours."""
    place = Installation(small_disk / "home")
    fill(place, demonstration, "")
    with running(place) as started:
        yield started


def fill_up(disk: Path, *, spare: int) -> Path:
    """Take all room but this; the file that takes it."""
    ballast = disk / "penuh"
    with ballast.open("wb") as file:
        try:
            while shutil.disk_usage(disk).free > spare:
                file.write(bytes(min(max(STEP, (shutil.disk_usage(disk).free - spare) // 2), 1024 * 1024)))
                file.flush()
        except OSError:
            pass  # the last bit of room
    return ballast


def stored(office: Office) -> set[str]:
    return {str(path) for path in (office.place.home / "files").rglob("*") if path.is_file()}


def test_a_file_that_does_not_fit_is_told_and_leaves_nothing(small_office: Office, small_disk: Path) -> None:
    operator = small_office.visitor("operator")
    pk = waiting_occurrences(small_office)[0]
    large = Attachment("files", "besar.txt", b"Catatan yang sangat panjang.\n" * (LARGE // 29))
    ballast = fill_up(small_disk, spare=SPARE)
    before = stored(small_office)
    answer = send_mark(operator, small_office, pk, large, text="Yang saya ketik\ntidak hilang.")
    assert answer.status == 507, answer.text
    assert "Ruang penyimpanan penuh" in answer.text
    assert "Minta operator kantor mengosongkan" in answer.text
    assert "Yang saya ketik" in answer.text
    assert stored(small_office) == before
    assert small_office.number("select count(*) from plans_itemproof where occurrence_id = ?", pk) == 0
    assert operator.get("/rencana/").status == 200
    ballast.unlink()
    assert send_mark(operator, small_office, pk, large).status == 200
    assert small_office.number("select count(*) from plans_itemproof where occurrence_id = ?", pk) == 1


def test_a_database_that_cannot_grow_is_told_and_stays_whole(small_office: Office, small_disk: Path) -> None:
    operator = small_office.visitor("operator")
    waiting = waiting_occurrences(small_office)
    ballast = fill_up(small_disk, spare=0)
    answers = {}
    for pk in waiting[:8]:  # the first may still find room in what the database has taken already
        answers[pk] = send_mark(operator, small_office, pk, text="Panjang sekali. " * 100)
        if answers[pk].status != 200:
            break
    refused = [pk for pk, answer in answers.items() if answer.status != 200]
    assert refused, "the database still had room"
    assert answers[refused[0]].status == 507, answers[refused[0]].text
    assert "Ruang penyimpanan penuh" in answers[refused[0]].text
    ballast.unlink()
    again = operator.post(f"/rencana/kali/{refused[0]}/selesai/", answers[refused[0]].kept)
    assert again.status == 200, again.text
    for pk in answers:
        assert (
            small_office.number("select count(*) from plans_occurrence where id = ? and done_on is not null", pk) == 1
        )
    assert small_office.place.one("pragma integrity_check") == "ok"
    assert send_mark(operator, small_office, waiting[9], note("sesudah penuh")).status == 200
