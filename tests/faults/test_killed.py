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
        sending = Sending(upload(office))
        office.wait_until_held()
        office.kill_worker("long")
        draft = draft_of(sending.answered())
        office.until(lambda: not _rows(office, draft), what="the broken transaction gone")
    office.until(lambda: _rows(office, draft), what="the decree read")
    assert _rows(office, draft) == ITEMS
    assert office.number("select count(distinct position) from plans_draftrow where draft_id = ?", draft) == ITEMS
    assert office.number("select max(attempts) from plans_source where draft_id = ?", draft) > 1


def _rows(office: Office, draft: int) -> int:
    return office.number("select count(*) from plans_draftrow where draft_id = ?", draft)


def test_a_worker_killed_while_it_reminds_tells_everybody_once(office: Office) -> None:
    """Somebody is named on an item and is to be told; the worker dies while it writes that down."""
    item = office.number(
        "select min(i.id) from plans_item i join plans_plan p on p.id = i.plan_id where p.state = 'IN_FORCE'"
        " and not exists (select 1 from plans_itemperson n where n.item_id = i.id)"
    )
    person = office.number("select id from offices_user where username = 'koordinator'")
    operator = office.visitor("operator")
    with office.held("reminders_notice"):
        naming = Sending(lambda: operator.post(f"/rencana/butir/{item}/orang/", {"people": str(person)}))
        office.wait_until_held()  # the page that answers may have to wait for the worker, too
        office.kill_worker("short")
    naming.answered()
    told = "select count(*) from reminders_notice where kind = 'ASSIGNED' and person_id = ? and subject = ?"
    subject = f"plans.item:{item}"
    office.until(lambda: office.number(told, person, subject), what="the person told")
    waiting = (  # letters may wait for the morning
        "select count(*) from django_tasks_database_dbtaskresult"
        " where status in ('READY', 'RUNNING') and task_path not like ?"
    )
    office.until(lambda: not office.number(waiting, "%.send_letter"), what="everything else done")
    assert office.number(told, person, subject) == 1
    assert not office.place.ask(
        "select person_id, kind, subject, occasion from reminders_notice"
        " group by person_id, kind, subject, occasion having count(*) > 1"
    )
