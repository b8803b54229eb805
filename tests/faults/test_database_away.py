"""The database is away for ten seconds: a clear sentence or a little patience, nothing lost, nothing twice."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from tests.faults.deeds import draft_of, marks_of, note, send_mark, today, upload, wait_until_read, waiting_occurrences
from tests.faults.office import Office, Sending

pytestmark = pytest.mark.slow

AWAY_FOR = 10.0  # seconds
LONG_NOTE = 'Rapat koordinasi di aula dengan dua puluh orang, notulen menyusul.\nBaris kedua <penting> & "lengkap".'


@contextmanager
def stopped(office: Office) -> Iterator[None]:
    """The server is gone as when the power goes, and comes back after its time."""
    server = office.place.server
    assert server is not None
    server.stop()
    begun = time.monotonic()
    try:
        yield
        time.sleep(max(0.0, begun + AWAY_FOR - time.monotonic()))
    finally:
        server.start()


@contextmanager
def locked(office: Office) -> Iterator[None]:
    """Another process holds the file for itself, as a copy program or a scanner might."""
    import sqlite3
    from contextlib import closing

    from tests.installations import DATABASE

    with closing(sqlite3.connect(office.place.home / DATABASE, timeout=30, isolation_level=None)) as other:
        other.execute("begin immediate")
        begun = time.monotonic()
        yield
        time.sleep(max(0.0, begun + AWAY_FOR - time.monotonic()))
        other.execute("rollback")


def test_people_are_told_and_send_again_what_they_typed(office_on: Callable[[str], Office]) -> None:
    office = office_on("postgresql")
    operator = office.visitor("operator")
    pk = waiting_occurrences(office)[0]
    day = today(office)
    path = f"/rencana/kali/{pk}/selesai/"
    send = upload(office)
    before = marks_of(office, pk)
    with stopped(office):
        page = operator.get("/")
        told = operator.post(path, {"done_on": day, "note": LONG_NOTE})
        with_file = operator.post(path, {"done_on": day, "note": LONG_NOTE}, note("sidik"))
        assert office.visitor().get("/sehat/").status == 503
    for answer in (page, told, with_file):
        assert answer.status == 503
        assert answer.retry_after
        assert "Basis data sedang tidak dapat dipakai" in answer.text
        assert "coba lagi" in answer.text
    assert told.kept["note"].replace("\r\n", "\n") == LONG_NOTE
    assert "Berkas yang tadi dikirim perlu dipilih lagi" in with_file.text
    assert "Rapat koordinasi di aula" in with_file.text
    assert marks_of(office, pk) == before
    again = operator.post(path, told.kept)
    assert again.status == 200, again.text
    stored = office.place.one("select note from plans_occurrence where id = ?", pk)
    assert str(stored).replace("\r\n", "\n") == LONG_NOTE
    assert marks_of(office, pk) == before + 1
    draft = draft_of(send())
    wait_until_read(office, draft)


def test_what_waits_in_the_queue_outlives_the_database(office_on: Callable[[str], Office]) -> None:
    """The worker is in the middle of storing what it read when the server goes."""
    office = office_on("postgresql")
    with office.held("plans_draftrow"):
        draft = draft_of(upload(office)())
        office.wait_until_held()
        with stopped(office):
            assert office.visitor().get("/sehat/").status == 503
    wait_until_read(office, draft)
    assert office.number("select count(*) from plans_draftrow where draft_id = ?", draft) == 44


def test_a_file_held_for_ten_seconds_costs_patience_only(office_on: Callable[[str], Office]) -> None:
    office = office_on("sqlite")
    operator = office.visitor("operator")
    first, second = waiting_occurrences(office)[:2]
    send = upload(office)
    with locked(office):
        sent = [
            Sending(lambda pk=pk: send_mark(operator, office, pk, note(f"terkunci {pk}")))  # type: ignore[misc]  # bound now
            for pk in (first, second)
        ]
        reading = Sending(send)
        assert operator.get("/").status == 200
    for one in (*sent, reading):
        one.answered()
    for pk in (first, second):
        assert office.number("select count(*) from plans_itemproof where occurrence_id = ?", pk) == 1
    wait_until_read(office, draft_of(reading.answered()))
