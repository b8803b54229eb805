"""Reads of notices, letters, preferences and feeds, always in the scope of who asks."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Case, Count, IntegerField, Q, QuerySet, Value, When
from django.shortcuts import get_object_or_404

from zonaintegritas.core.schedule import FURTHEST, step_of, week_of
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may
from zonaintegritas.offices.models import AREA_NUMERALS, Membership, Office, User
from zonaintegritas.offices.selectors import offices_of
from zonaintegritas.reminders.due import DueThing, things_due
from zonaintegritas.reminders.models import STEPS, Feed, Letter, Notice, Preference, Sweep

PRESSING = (
    Notice.Kind.LATE,
    Notice.Kind.RETURNED,
    Notice.Kind.DUE_1,
    Notice.Kind.SUBMITTED,
    Notice.Kind.DUE_7,
    Notice.Kind.ASSIGNED,
    Notice.Kind.DUE_30,
    Notice.Kind.DIGEST,
)
MOST_COUNTED = 100  # the bell says 99+
MORNING = dt.time(6)  # reminders of a day are made from then on, by the clock of the office
CALENDAR_REACHES = dt.timedelta(days=400)
CLAIM_LASTS = dt.timedelta(minutes=10)  # longer than any mail server is waited for


# ---- notices ----


def notices_of(actor: Actor, office: Office) -> QuerySet[Notice]:
    """One's notices about this office: the unread with the most pressing first, then the others, the newest first."""
    presses = [When(seen_at=None, closed_at=None, kind=kind, then=Value(at)) for at, kind in enumerate(PRESSING)]
    visible = Notice.objects.visible_to(actor).filter(office=office)
    weighed = visible.annotate(weight=Case(*presses, default=Value(len(PRESSING)), output_field=IntegerField()))
    return weighed.order_by("weight", "-made_at", "due_on", "pk")


def notice_for(actor: Actor, pk: int) -> Notice:
    """A notice of one's own, or 404."""
    return get_object_or_404(Notice.objects.visible_to(actor).select_related("office", "person"), pk=pk)


def unread_count(actor: Actor, office: Office) -> int:
    """How many notices about this office one has not read; at most `MOST_COUNTED`. One query."""
    waiting = Notice.objects.visible_to(actor).filter(office=office).unread()
    return waiting[:MOST_COUNTED].count()


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Unread notices about another office in which the person works."""

    office: Office
    total: int


def unread_elsewhere(actor: Actor, office: Office, offices: Sequence[Office]) -> list[Elsewhere]:
    """The other offices about which there is something unread."""
    waiting = Notice.objects.visible_to(actor).filter(office__in=offices).exclude(office=office).unread()
    counts = dict(waiting.values_list("office").annotate(total=Count("pk")).order_by())
    return [Elsewhere(one, counts[one.pk]) for one in offices if one.pk in counts]


# ---- who is told what ----

Key = tuple[int, str, str, str]  # person, kind, subject, occasion


def key_of(notice: Notice) -> Key:
    """By what a notice is told apart from the others of its office."""
    return notice.person_id, notice.kind, notice.subject, notice.occasion


def calls(things: Iterable[DueThing], today: dt.date) -> dict[Key, DueThing]:
    """What each person has to be told on this day: of every thing the most pressing step only."""
    return {
        (person, step.value, thing.key, thing.due_on.isoformat()): thing
        for thing in things
        if (step := step_of(thing.due_on, today)) is not None
        for person in thing.people
    }


def told_about(office: Office, subjects: Iterable[str]) -> dict[Key, Notice]:
    """What was told about these things, and whatever of due dates still stands in this office."""
    notices = Notice.objects.filter(office=office, kind__in=STEPS)
    found = notices.filter(Q(closed_at=None) | Q(subject__in=set(subjects)))
    return {key_of(notice): notice for notice in found}


@dataclass(frozen=True, slots=True)
class WeekAhead:
    """What a digest of one person holds."""

    late: tuple[DueThing, ...]
    week: tuple[DueThing, ...]

    @property
    def is_empty(self) -> bool:
        return not self.late and not self.week


def week_ahead(things: Iterable[DueThing], today: dt.date, *, person: int | None = None) -> WeekAhead:
    """What is late, and what is due from today until Sunday; of one person, or of all."""
    mine = [thing for thing in things if person is None or person in thing.people]
    sunday = week_of(today)[1]
    return WeekAhead(
        late=tuple(thing for thing in mine if thing.due_on < today),
        week=tuple(thing for thing in mine if today <= thing.due_on <= sunday),
    )


def preferences_of(people: Iterable[int]) -> dict[int, Preference]:
    """What these people chose, by their keys; the defaults where they chose nothing."""
    wanted = set(people)
    chosen = {one.person_id: one for one in Preference.objects.filter(person__in=wanted)}
    return {pk: chosen.get(pk) or Preference(person_id=pk) for pk in wanted}


def people_here(office: Office, keys: Iterable[int]) -> dict[int, User]:
    """Those of these people who still hold a role in the office and can sign in."""
    held = Membership.objects.filter(office=office, revoked_at=None)
    here = User.objects.filter(pk__in=held.filter(user__in=set(keys)).values("user"), is_active=True)
    return {person.pk: person for person in here}


def offices_to_sweep(now: dt.datetime) -> list[Office]:
    """The offices where somebody works whose reminders of today are not made yet, where the morning has come."""
    swept = dict(Sweep.objects.values_list("office", "day"))
    held = Membership.objects.filter(revoked_at=None)
    offices = Office.objects.filter(pk__in=held.values("office")).order_by("pk")
    return [office for office in offices if _is_to_be_swept(office, now, swept.get(office.pk))]


def _is_to_be_swept(office: Office, now: dt.datetime, day: dt.date | None) -> bool:
    local = now.astimezone(office.tzinfo)
    return local.time() >= MORNING and (day is None or day < local.date())


# ---- letters ----


def letter_to_send(pk: int) -> Letter | None:
    """A letter that did not come to its end."""
    open_ones = Letter.objects.filter(state__in=(Letter.State.WAITING, Letter.State.CLAIMED))
    return open_ones.select_related("office", "person").filter(pk=pk).first()


def letters_left(now: dt.datetime) -> list[int]:
    """Letters that should have left long ago: nobody sends them any more."""
    waiting = Q(state=Letter.State.WAITING, not_before__lt=now - CLAIM_LASTS)
    claimed = Q(state=Letter.State.CLAIMED, claimed_at__lt=now - CLAIM_LASTS)
    return list(Letter.objects.filter(waiting | claimed).order_by("not_before").values_list("pk", flat=True))


@dataclass(frozen=True, slots=True)
class Content:
    """What a letter says when it leaves."""

    notices: tuple[Notice, ...]
    ahead: WeekAhead | None  # where it holds a digest


def content_of(letter: Letter) -> Content | None:
    """What of a letter still stands for its person; nothing where none of it does.

    Who left the office, asked for no more letters or has read it all in the program gets none.
    """
    person, office, today = letter.person, letter.office, letter.office.today()
    chosen = preferences_of([person.pk])[person.pk]
    if not (person.email and chosen.by_email and people_here(office, [person.pk])):
        return None
    things = things_due(office, today, until=today + FURTHEST)
    called, ahead = calls(things, today), week_ahead(things, today, person=person.pk)
    unread = list(letter.notices.filter(seen_at=None, closed_at=None).order_by("due_on", "pk"))
    digests = [one for one in unread if one.kind == Notice.Kind.DIGEST and not ahead.is_empty]
    told = [one for one in unread if one.kind != Notice.Kind.DIGEST]
    standing = [one for one in told if not one.is_about_a_date or key_of(one) in called]
    if not standing and not digests:
        return None
    return Content(tuple(standing), ahead if digests else None)


# ---- the calendar ----


def hash_of(secret: str) -> str:
    """The form in which the secret of a feed is kept."""
    return hashlib.sha256(secret.encode()).hexdigest()


def feed_with(secret: str) -> Feed:
    """The feed with this secret, while it is not revoked and its person can sign in, or 404."""
    standing = Feed.objects.filter(revoked_at=None, person__is_active=True).select_related("person")
    return get_object_or_404(standing, secret_hash=hash_of(secret))


def feed_of(person: User) -> Feed | None:
    """The feed of a person that stands."""
    return Feed.objects.filter(person=person, revoked_at=None).first()


@dataclass(frozen=True, slots=True)
class Appointment:
    """Something due in an office, as a calendar shows it."""

    office: Office
    thing: DueThing


def appointments_of(person: User) -> list[Appointment]:
    """All that one has to do oneself, in every office one works in."""
    found = []
    for office in offices_of(person):
        if may(person, Action.PLAN_SEE, office.guard_key()):
            today = office.today()
            things = things_due(office, today, until=today + CALENDAR_REACHES)
            found += [Appointment(office, thing) for thing in things if person.pk in thing.people]
    return found


# ---- the text for a chat group ----


@dataclass(frozen=True, slots=True)
class AreaWork:
    """What an area has late and due this week."""

    roman: str
    name: str
    ahead: WeekAhead

    @property
    def people(self) -> frozenset[int]:
        """Those who have to act."""
        return frozenset(person for thing in (*self.ahead.late, *self.ahead.week) for person in thing.people)


def work_by_area(office: Office, today: dt.date) -> list[AreaWork]:
    """This week's and late work of an office, area by area in their order; areas without any are left out."""
    things = things_due(office, today, until=week_of(today)[1])
    names: dict[str, str] = {}
    for thing in things:
        names.setdefault(thing.area, thing.area_name)
    order = {roman: at for at, roman in enumerate(AREA_NUMERALS)}
    romans = sorted(names, key=lambda roman: order.get(roman, len(order)))
    return [
        AreaWork(roman, names[roman], week_ahead([thing for thing in things if thing.area == roman], today))
        for roman in romans
    ]


def names_of(people: Iterable[int]) -> dict[int, str]:
    """Keys of people -> what they are called."""
    return dict(User.objects.filter(pk__in=set(people)).values_list("pk", "full_name"))


def last_failure(person: User) -> Letter | None:
    """The newest letter to this person, where it failed."""
    newest = Letter.objects.filter(person=person).exclude(ended_at=None).order_by("-ended_at", "-pk").first()
    return newest if newest is not None and newest.state == Letter.State.FAILED else None
