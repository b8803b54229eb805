"""Writes of reminders: telling people, reading, choosing, calendar feeds, and the way of a letter."""

from __future__ import annotations

import datetime as dt
import secrets
import uuid
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_noop as _

from zonaintegritas.calendars.selectors import days_off_of
from zonaintegritas.core.schedule import FURTHEST, Quiet, week_of
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.offices import services as offices
from zonaintegritas.offices.models import Office, User
from zonaintegritas.reminders import selectors
from zonaintegritas.reminders.due import DueThing, things_due
from zonaintegritas.reminders.models import STEPS, Feed, Letter, Notice, Preference, Sweep
from zonaintegritas.reminders.words import shortened

GATHER = dt.timedelta(minutes=3)  # what happens meanwhile goes into the same letter
WAITS = tuple(dt.timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 180, 360, 720))  # after each failure


class NotAPerson(Refused):
    message = _("Hanya orang yang masuk dengan akun yang dapat mengatur pengingat.")


class NoFeed(Refused):
    message = _("Alamat kalender ini sudah dicabut.")


@dataclass(frozen=True, slots=True)
class News:
    """Something to tell people: what happened, to which row, and which time of several."""

    kind: Notice.Kind
    subject: str
    occasion: str
    words: str
    path: str
    due_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """How somebody wants to be reminded by e-mail."""

    by_email: bool
    steps: Sequence[str]  # of STEPS
    digest_day: int | None  # of the week, Monday is 0
    quiet: Quiet


# ---- telling ----


@command(Action.NOTICE_MAKE)
def remind(actor: Actor, office: Office, /, *, today: dt.date, with_digest: bool = True) -> Office:
    """Tell everybody what is due, of each thing the most pressing step only; close what asks for nothing any more.

    May run as often as one likes: what was told stays told once. What was closed and is due again (somebody took a
    "done" back) stands again, without another letter.
    """
    sweep = _hold(office)
    now = timezone.now()
    things = things_due(office, today, until=today + FURTHEST)
    called = selectors.calls(things, today)
    known = selectors.told_about(office, (thing.key for thing in things))
    again = [notice.pk for key, notice in known.items() if key in called and notice.closed_at is not None]
    over = [notice.pk for key, notice in known.items() if key not in called and notice.closed_at is None]
    Notice.objects.filter(pk__in=again).update(closed_at=None, seen_at=None)
    Notice.objects.filter(pk__in=over).update(closed_at=now)
    fresh = [_about(office, key, thing, now) for key, thing in called.items() if key not in known]
    if with_digest:
        fresh += _digests(office, things, today, now)
        sweep.day = today
        sweep.save(update_fields=["day"])
    _make(actor, office, fresh, now)
    return office


@command(Action.NOTICE_MAKE)
def tell(actor: Actor, office: Office, /, *, news: News, people: Collection[int]) -> Office:
    """Tell people what happened, each of them once; who works here no more is told nothing.

    What was settled and is the same again (a decision taken back) stands again.
    """
    _hold(office)
    now = timezone.now()
    known = Notice.objects.filter(
        office=office, kind=news.kind, subject=news.subject, occasion=news.occasion, person__in=people
    )
    told = set(known.values_list("person_id", flat=True))
    known.exclude(closed_at=None).update(closed_at=None, seen_at=None)
    here = selectors.people_here(office, set(people) - told)
    fresh = [
        Notice(
            office=office,
            person_id=person,
            kind=news.kind,
            subject=news.subject,
            occasion=news.occasion,
            words=shortened(news.words),
            due_on=news.due_on,
            path=news.path,
            made_at=now,
        )
        for person in here
    ]
    _make(actor, office, fresh, now)
    return office


@command(Action.NOTICE_MAKE)
def settle(actor: Actor, office: Office, /, *, subject: str, kinds: Collection[Notice.Kind]) -> Office:
    """What was told about this asks for nothing any more."""
    about = Notice.objects.filter(office=office, subject=subject, kind__in=kinds, closed_at=None)
    about.update(closed_at=timezone.now())
    return office


def _hold(office: Office) -> Sweep:
    """Nobody else tells anybody of this office anything until the end of the transaction."""
    Sweep.objects.get_or_create(office=office)
    return Sweep.objects.select_for_update().get(office=office)


def _about(office: Office, key: selectors.Key, thing: DueThing, now: dt.datetime) -> Notice:
    person, kind, subject, occasion = key
    return Notice(
        office=office,
        person_id=person,
        kind=kind,
        subject=subject,
        occasion=occasion,
        words=shortened(thing.full_words),
        due_on=thing.due_on,
        path=thing.path,
        made_at=now,
    )


def _digests(office: Office, things: Sequence[DueThing], today: dt.date, now: dt.datetime) -> Iterable[Notice]:
    """Once a week, from the day one chose: how much is late and how much this week asks for."""
    year, week, _day = today.isocalendar()
    occasion = f"{year}-W{week:02}"
    acting = {person for thing in things for person in thing.people}
    told = set(
        Notice.objects.filter(office=office, kind=Notice.Kind.DIGEST, occasion=occasion).values_list(
            "person_id", flat=True
        )
    )
    for person, chosen in selectors.preferences_of(acting - told).items():
        ahead = selectors.week_ahead(things, today, person=person)
        if chosen.digest_day is None or today.weekday() < chosen.digest_day or ahead.is_empty:
            continue
        yield Notice(
            office=office,
            person_id=person,
            kind=Notice.Kind.DIGEST,
            subject="digest",
            occasion=occasion,
            counts={"late": len(ahead.late), "week": len(ahead.week)},
            due_on=week_of(today)[1],
            path="/",
            made_at=now,
        )


def _make(actor: Actor, office: Office, fresh: Sequence[Notice], now: dt.datetime) -> None:
    """Keep new notices; those whose people want them by e-mail travel in one letter for each person."""
    people = selectors.people_here(office, (notice.person_id for notice in fresh))
    chosen = selectors.preferences_of(people)
    letters: dict[int, Letter] = {}
    kept = [notice for notice in fresh if notice.person_id in people]
    for notice in kept:
        person = people[notice.person_id]
        if settings.ZI_SENDS_MAIL and person.email and chosen[person.pk].wants_by_email(notice.kind):
            if person.pk not in letters:
                letters[person.pk] = _open_letter(actor, office, person, chosen[person.pk], now)
            notice.letter = letters[person.pk]
    Notice.objects.bulk_create(kept)


def _open_letter(actor: Actor, office: Office, person: User, chosen: Preference, now: dt.datetime) -> Letter:
    """The letter to this person that has not left yet, or a new one."""
    waiting = Letter.objects.select_for_update().filter(
        office=office, person=person, state=Letter.State.WAITING, attempts=0
    )
    known = waiting.first()
    if known is not None:
        return known
    return write_letter(actor, office, person=person, not_before=_calm(chosen, office, now + GATHER))


def _calm(chosen: Preference, office: Office, moment: dt.datetime) -> dt.datetime:
    """The first moment from this one on at which a letter disturbs nobody; one query."""
    local = moment.astimezone(office.tzinfo)
    return chosen.quiet.over(local, days_off_of(office, {local.year, local.year + 1}))


# ---- letters ----


@command(Action.LETTER_WRITE)
def write_letter(actor: Actor, office: Office, /, *, person: User, not_before: dt.datetime) -> Letter:
    """A letter that leaves when nobody is disturbed by it."""
    host = urlsplit(settings.ZI_PUBLIC_URL).hostname or "zona-integritas.invalid"
    return Letter.objects.create(
        office=office,
        person=person,
        message_id=f"<{uuid.uuid4()}@{host}>",
        written_at=timezone.now(),
        not_before=not_before,
    )


@command(Action.LETTER_CLAIM)
def claim_letter(actor: Actor, letter: Letter, /, *, by: str) -> Letter | None:
    """This task alone sends the letter; nothing where another one does.

    The same task takes its own claim up again: it runs once more only where its worker died.
    """
    now = timezone.now()
    waiting = Letter.objects.filter(pk=letter.pk, state=Letter.State.WAITING, not_before__lte=now)
    claimed = Letter.objects.filter(pk=letter.pk, state=Letter.State.CLAIMED)
    own, left = claimed.filter(claimed_by=by), claimed.filter(claimed_at__lt=now - selectors.CLAIM_LASTS)
    taken = (waiting | own | left).update(
        state=Letter.State.CLAIMED, claimed_by=by, claimed_at=now, attempts=letter.attempts + 1
    )
    return Letter.objects.select_related("office", "person").get(pk=letter.pk) if taken else None


@command(Action.LETTER_END)
def end_letter(actor: Actor, letter: Letter, /, *, state: Letter.State, failure: str = "") -> Letter:
    """It was sent, it is not needed any more, or it cannot be sent."""
    letter.state, letter.failure, letter.ended_at = state, failure, timezone.now()
    letter.save(update_fields=["state", "failure", "ended_at"])
    return letter


@command(Action.LETTER_END)
def put_letter_back(actor: Actor, letter: Letter, /, *, failure: str) -> Letter:
    """The mail server could not be reached or asked to wait: later again, and at last not any more."""
    letter.failure = failure
    if letter.attempts > len(WAITS):
        letter.state, letter.ended_at = Letter.State.FAILED, timezone.now()
    else:
        later = timezone.now() + WAITS[letter.attempts - 1]
        chosen = selectors.preferences_of([letter.person_id])[letter.person_id]
        letter.state, letter.not_before = Letter.State.WAITING, _calm(chosen, letter.office, later)
    letter.save(update_fields=["state", "failure", "ended_at", "not_before"])
    return letter


# ---- reading ----


@command(Action.NOTICE_READ)
def see_notice(actor: Actor, notice: Notice, /) -> Notice:
    """It was read; a second time changes nothing."""
    Notice.objects.filter(pk=notice.pk, seen_at=None).update(seen_at=timezone.now())
    return notice


@command(Action.REMINDER_SET)
def see_all(actor: Actor, office: Office, /) -> Office:
    """All one's notices about this office were read."""
    Notice.objects.filter(office=office, person=_person(actor), seen_at=None).update(seen_at=timezone.now())
    return office


# ---- choosing ----


@command(Action.REMINDER_SET)
def set_preference(actor: Actor, office: Office, /, *, email: str, choice: Choice) -> Preference:
    """How the acting person wants to be reminded, in every office they work in."""
    person = _person(actor)
    if email != person.email:
        offices.set_address(actor, office, email=email)
    chosen, _is_new = Preference.objects.update_or_create(
        person=person,
        defaults={
            "by_email": choice.by_email,
            "steps": [step for step in STEPS if step in choice.steps],
            "digest_day": choice.digest_day,
            "quiet_from": choice.quiet.begins,
            "quiet_until": choice.quiet.ends,
            "quiet_weekends": choice.quiet.weekends,
        },
    )
    return chosen


# ---- the calendar ----


@command(Action.FEED_MAKE)
def make_feed(actor: Actor, office: Office, /) -> str:
    """The secret of a new calendar address of the acting person, kept nowhere; the old address ends."""
    person, now = _person(actor), timezone.now()
    User.objects.select_for_update().get(pk=person.pk)  # two clicks make two addresses, one after the other
    Feed.objects.filter(person=person, revoked_at=None).update(revoked_at=now)
    secret = secrets.token_urlsafe(24)
    Feed.objects.create(person=person, secret_hash=selectors.hash_of(secret), made_at=now)
    return secret


@command(Action.FEED_REVOKE)
def revoke_feed(actor: Actor, office: Office, /) -> Office:
    """The calendar address of the acting person leads nowhere any more."""
    if not Feed.objects.filter(person=_person(actor), revoked_at=None).update(revoked_at=timezone.now()):
        raise NoFeed
    return office


def _person(actor: Actor) -> User:
    if not isinstance(actor, User):
        raise NotAPerson
    return actor
