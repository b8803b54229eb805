"""Letters: one for all that is new, outside quiet hours, only what still stands, only to whom it concerns."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from django.core import mail
from django.utils import timezone

from tests.conftest import MakePerson
from tests.factories.calendars import make_day_off
from tests.factories.in_force import make_plan
from tests.reminders.conftest import DUE, look, with_address, work_off
from zonaintegritas.core.schedule import Quiet
from zonaintegritas.guard.actor import System
from zonaintegritas.offices import services as offices
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services as plans
from zonaintegritas.plans.models import Occurrence
from zonaintegritas.reminders import services
from zonaintegritas.reminders.jobs import send_letter, sweep
from zonaintegritas.reminders.models import STEPS, Letter, Notice

pytestmark = pytest.mark.usefixtures("sends_mail")
SOON = dt.timedelta(minutes=5)
WEEK_BEFORE = DUE - dt.timedelta(days=7)


@pytest.fixture(autouse=True)
def a_week_before(morning: Any) -> None:
    """08.00 WITA on a Tuesday, seven days before everything is due."""
    morning.move_to(dt.datetime(2026, 6, 23, tzinfo=dt.UTC))


def choose(person: User, office: Office, **other: Any) -> None:
    values = {"by_email": True, "steps": STEPS, "digest_day": None, "quiet": Quiet(), **other}
    services.set_preference(person, office, email=person.email, choice=services.Choice(**values))


@pytest.fixture
def member(anggota: User) -> User:
    return with_address(anggota)


def test_all_that_is_new_travels_in_one_letter(office: Office, koordinator: User, morning: Any) -> None:
    with_address(koordinator)
    make_plan(office, ["Juni 2026"] * 30)
    look(office, WEEK_BEFORE)
    morning.shift(SOON)
    work_off()
    assert Notice.objects.filter(person=koordinator).count() == 30
    assert [letter.subject for letter in mail.outbox] == [
        "[Zona Integritas] 30 segera jatuh tempo · KPU Kota Harapan Jaya"
    ]
    assert "dan 10 lainnya" in str(mail.outbox[0].body)


def test_what_a_letter_holds(occurrence: Occurrence, office: Office, member: User, morning: Any) -> None:
    look(office, WEEK_BEFORE)
    morning.shift(SOON)
    work_off()
    (letter,) = mail.outbox
    kept = Letter.objects.get()
    assert kept.state == Letter.State.SENT
    assert letter.to == ["anggota@contoh.id"]
    assert isinstance(letter, mail.EmailMultiAlternatives)
    html = [content for content, kind in letter.alternatives if kind == "text/html"]
    assert len(html) == 1
    for part in (str(letter.body), str(html[0])):
        assert "Indikator 1 (Juni 2026)" in part
        assert "Jatuh tempo 30 Juni 2026, 7 hari lagi" in part
        assert f"https://zi.contoh.id/rencana/butir/{occurrence.item_id}/" in part
        assert "https://zi.contoh.id/pemberitahuan/atur/" in part
        assert not re.search("sandi|rahasia|ical", part, re.IGNORECASE)
    message = letter.message()
    assert message["Message-ID"] == kept.message_id
    assert re.fullmatch(r"<[0-9a-f-]{36}@zi\.contoh\.id>", kept.message_id)
    assert message["Auto-Submitted"] == "auto-generated"


def test_a_day_off_of_the_office_is_quiet(occurrence: Occurrence, office: Office, member: User, morning: Any) -> None:
    make_day_off(office, dt.date(2026, 6, 22))
    morning.move_to(dt.datetime(2026, 6, 22, 5, tzinfo=dt.UTC))  # Monday noon
    look(office, office.today())
    assert Letter.objects.get().not_before == dt.datetime(2026, 6, 22, 23, tzinfo=dt.UTC)  # Tuesday 07.00 WITA


@pytest.mark.parametrize(
    ("zone", "span"),
    [
        ("WIB", "2026-06-22T05:00 2026-06-22T05:03"),  # Monday noon
        ("WIB", "2026-06-22T11:00 2026-06-23T00:00"),  # 18.00 -> Tuesday 07.00
        ("WITA", "2026-06-22T10:00 2026-06-22T23:00"),
        ("WIT", "2026-06-22T09:00 2026-06-22T22:00"),
        ("WIT", "2026-06-22T08:50 2026-06-22T08:53"),
        ("WITA", "2026-06-26T10:30 2026-06-28T23:00"),  # Friday evening -> Monday
        ("WIT", "2026-06-27T15:30 2026-06-28T22:00"),  # Sunday already, there
    ],
)
def test_quiet_hours_hold_letters_back_and_never_notices(
    occurrence: Occurrence, office: Office, member: User, morning: Any, zone: str, span: str
) -> None:
    made, leaves = (dt.datetime.fromisoformat(one).replace(tzinfo=dt.UTC) for one in span.split())
    Office.objects.filter(pk=office.pk).update(zone=zone)
    office.refresh_from_db()
    morning.move_to(made)
    look(office, office.today())
    assert Notice.objects.filter(person=member).exists()
    assert Letter.objects.get().not_before == leaves
    morning.move_to(leaves - dt.timedelta(seconds=1))
    work_off()
    assert mail.outbox == []
    morning.move_to(leaves)
    work_off()
    assert len(mail.outbox) == 1


def test_what_was_done_in_between_is_left_out_and_an_empty_letter_is_dropped(
    office: Office, koordinator: User, morning: Any
) -> None:
    with_address(koordinator)
    plan = make_plan(office, ["Juni 2026", "Juni 2026"])
    first, second = Occurrence.objects.filter(item__plan=plan).order_by("item__position")
    morning.move_to(dt.datetime(2026, 6, 22, 12, tzinfo=dt.UTC))
    look(office, WEEK_BEFORE)
    plans.mark_done(System(), first, done_on=office.today())
    letter = Letter.objects.get()
    morning.move_to(letter.not_before)
    work_off()
    assert "Indikator 2" in str(mail.outbox[0].body)
    assert "Indikator 1" not in str(mail.outbox[0].body)
    plans.mark_done(System(), second, done_on=office.today())
    plans.take_back(System(), first)
    look(office, DUE - dt.timedelta(days=1))
    plans.mark_done(System(), first, done_on=office.today())
    morning.shift(SOON)
    work_off()
    assert len(mail.outbox) == 1
    assert Letter.objects.latest("pk").state == Letter.State.DROPPED


def test_what_was_read_in_the_program_is_not_told_again(
    occurrence: Occurrence, office: Office, member: User, morning: Any
) -> None:
    work_off()  # the naming, and what is due
    services.see_all(member, office)
    morning.shift(SOON)
    work_off()
    assert (mail.outbox, Letter.objects.get().state) == ([], Letter.State.DROPPED)


@pytest.mark.parametrize("what", ["deactivated", "lost the role", "wants no letters", "has no address any more"])
def test_a_letter_that_waits_is_dropped_for_who(
    occurrence: Occurrence, office: Office, operator: User, member: User, morning: Any, what: str
) -> None:
    look(office, WEEK_BEFORE)
    match what:
        case "deactivated":
            offices.deactivate(operator, office, person=member)
        case "lost the role":
            offices.revoke_role(System(), member.memberships.get())
        case "wants no letters":
            choose(member, office, by_email=False)
        case _:
            offices.set_address(member, office, email="")
    morning.shift(SOON)
    work_off()
    assert (mail.outbox, Letter.objects.get().state) == ([], Letter.State.DROPPED)


def test_no_letter_without_an_address_or_for_steps_nobody_wants(
    occurrence: Occurrence, office: Office, anggota: User
) -> None:
    look(office, WEEK_BEFORE)
    assert not Letter.objects.exists()
    choose(with_address(anggota), office, steps=["LATE"])
    look(office, DUE)
    assert not Letter.objects.exists()
    look(office, DUE + dt.timedelta(days=1))
    assert Letter.objects.get().person == anggota


def test_a_letter_tells_of_one_office_only(
    office: Office, other_office: Office, make_person: MakePerson, morning: Any
) -> None:
    both = with_address(make_person("dua", "COORDINATOR", office, ("I",)))
    offices.grant_role(System(), other_office, person=both, role="COORDINATOR", areas=["I"])
    for place, named in ((office, "A"), (other_office, "B")):
        plan = make_plan(place, ["Juni 2026"])
        plan.items.update(indicator=f"Rahasia kantor {named}")
        look(place, WEEK_BEFORE)
    morning.shift(SOON)
    work_off()
    said = {str(letter.subject).rpartition("· ")[2]: str(letter.body) for letter in mail.outbox}
    assert {name: re.findall("Rahasia kantor (.)", body) for name, body in said.items()} == {
        office.short_name: ["A"],
        other_office.short_name: ["B"],
    }


def test_the_digest_lists_what_is_late_and_what_this_week_asks_for(
    office: Office, koordinator: User, morning: Any
) -> None:
    with_address(koordinator)
    make_plan(office, ["Maret 2026", "Juni 2026", "Juli 2026"])
    choose(koordinator, office, digest_day=0, steps=[])
    morning.move_to(dt.datetime(2026, 6, 29, 1, tzinfo=dt.UTC))  # the Monday of that week
    sweep(timezone.now())
    morning.shift(SOON)
    work_off()
    (letter,) = mail.outbox
    assert "Ringkasan pekan" in letter.subject
    body = str(letter.body)
    assert (
        body.index("MASIH TERLAMBAT") < body.index("Indikator 1") < body.index("PEKAN INI") < body.index("Indikator 2")
    )
    assert "Indikator 3" not in body


def test_a_second_task_for_a_claimed_letter_sends_nothing_and_the_same_task_repeats_the_same_message(
    occurrence: Occurrence, office: Office, member: User, morning: Any
) -> None:
    look(office, WEEK_BEFORE)
    morning.shift(SOON)
    letter = Letter.objects.get()
    first = services.claim_letter(System(), letter, by="tugas-1")
    assert first is not None
    assert services.claim_letter(System(), letter, by="tugas-2") is None
    work_off()
    assert mail.outbox == []
    again = services.claim_letter(System(), letter, by="tugas-1")
    assert again is not None
    assert again.message_id == first.message_id


def test_a_claim_that_was_left_is_taken_up_by_the_next_look(
    occurrence: Occurrence, office: Office, member: User, morning: Any
) -> None:
    choose(member, office)
    work_off()
    morning.shift(SOON)
    services.claim_letter(System(), Letter.objects.get(), by="pekerja-di-mesin-lain")
    work_off()
    sweep(timezone.now())
    work_off()
    assert mail.outbox == []
    morning.shift(dt.timedelta(minutes=11))
    sweep(timezone.now())
    work_off()
    assert len(mail.outbox) == 1
    assert Letter.objects.get().state == Letter.State.SENT


def test_a_sent_letter_is_never_sent_again(occurrence: Occurrence, office: Office, member: User, morning: Any) -> None:
    look(office, WEEK_BEFORE)
    morning.shift(SOON)
    work_off()
    send_letter.enqueue(Letter.objects.get().pk)
    work_off()
    assert len(mail.outbox) == 1


def test_where_no_mail_is_sent_no_letter_is_written(
    occurrence: Occurrence, office: Office, member: User, settings: Any
) -> None:
    settings.ZI_SENDS_MAIL = False
    look(office, WEEK_BEFORE)
    assert Notice.objects.filter(person=member).exists()
    assert not Letter.objects.exists()
