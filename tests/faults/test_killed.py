"""kill -9 in the middle of a transaction: nothing half is left, and sent again it is done once."""

from __future__ import annotations

import pytest

from tests.faults.deeds import DEEDS, ITEMS, Deed, draft_of, upload
from tests.faults.office import Office, Sending

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("deed", DEEDS, ids=str)
def test_a_killed_web_process_leaves_nothing_half_and_nothing_twice(office: Office, deed: Deed) -> None:
    send = deed.prepare(office)
    before = deed.counts(office)
    with office.held(deed.held_at, verb=deed.verb):
        sending = Sending(send)
        office.wait_until_held()
        office.kill_web()
        assert sending.ended() is None
    assert deed.counts(office) == before
    answer = send()
    assert answer.status == 200, answer.text
    assert deed.counts(office) == {table: before[table] + more for table, more in deed.changes}


def test_a_killed_worker_leaves_no_half_reading_and_the_next_one_ends_it(office: Office) -> None:
    with office.held("plans_draftrow"):
        draft = draft_of(upload(office)())
        office.wait_until_held()
        office.kill_worker("long")
        office.until(lambda: not _rows(office, draft), what="the broken transaction gone")
    office.until(lambda: _rows(office, draft), what="the decree read")
    assert _rows(office, draft) == ITEMS
    assert office.number("select count(distinct position) from plans_draftrow where draft_id = ?", draft) == ITEMS
    assert office.number("select max(attempts) from plans_source where draft_id = ?", draft) > 1


def _rows(office: Office, draft: int) -> int:
    return office.number("select count(*) from plans_draftrow where draft_id = ?", draft)
