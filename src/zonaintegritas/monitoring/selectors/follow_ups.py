"""Reads of follow-ups: lists with a filter, one of them, and what reminders ask for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import F
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _

from zonaintegritas.guard.actor import Actor
from zonaintegritas.monitoring.models import Decision, FollowUp, FollowUpQuerySet, Meeting, Round
from zonaintegritas.offices.leaving import Held, held_in
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans.models import BulkChange, Item
from zonaintegritas.plans.selectors import people_for, plan_in_force
from zonaintegritas.ui.asked import key_of

LATE, OPEN, MINE = "terlambat", "terbuka", "saya"
STATES = {
    OPEN: (FollowUp.State.OPEN, FollowUp.State.WAITING),
    "dikerjakan": (FollowUp.State.OPEN,),
    "menunggu": (FollowUp.State.WAITING,),
    "selesai": (FollowUp.State.CLOSED,),
}
RELATED = ("owner", "round__monitoring", "meeting", "office", "closed_by")


@dataclass(frozen=True, slots=True)
class FollowUpFilter:
    """What a list is narrowed to: `?keadaan=`, `?area=`, `?orang=`, `?putaran=`."""

    state: str = OPEN
    area: str = ""
    person: str = ""
    round: str = ""

    @classmethod
    def of(cls, query: Mapping[str, str]) -> FollowUpFilter:
        """As an address says it; what it does not know is left out."""
        state = query.get("keadaan", OPEN)
        known = {LATE, "semua", *STATES}
        numbers = (query.get(name, "") if _key(query, name) else "" for name in ("orang", "putaran"))
        return cls(state if state in known else OPEN, query.get("area", "")[:10], *numbers)

    @property
    def is_used(self) -> bool:
        return self != FollowUpFilter()

    def narrowed(self, rows: FollowUpQuerySet, today: dt.date) -> FollowUpQuerySet:
        """The rows that it leaves."""
        if self.state == LATE:
            rows = rows.filter(state=FollowUp.State.OPEN, due_on__lt=today)
        elif self.state in STATES:
            rows = rows.filter(state__in=STATES[self.state])
        wanted = {"area": self.area, "owner": self.person, "round": self.round}
        return rows.filter(**{name: value for name, value in wanted.items() if value})


def follow_ups_of(actor: Actor, office: Office, today: dt.date, chosen: FollowUpFilter | None = None) -> list[FollowUp]:
    """Follow-ups of an office, the most pressing first; all of them where no filter is given."""
    rows = FollowUp.objects.visible_to(actor).filter(office=office)
    if chosen is not None:
        rows = chosen.narrowed(rows, today)
    return list(rows.select_related(*RELATED).order_by(F("closed_at").asc(nulls_first=True), "due_on", "pk"))


def follow_up_for(actor: Actor, pk: int) -> FollowUp:
    """A follow-up this actor may see, or 404."""
    more = ("opened_by", "reported_by", "item__plan__office", "decision", "evidence")
    return get_object_or_404(FollowUp.objects.visible_to(actor).select_related(*RELATED, *more), pk=pk)


def follow_ups_due_until(actor: Actor, office: Office, until: dt.date) -> list[FollowUp]:
    """What its owner has still to report, due until this day, the longest overdue first: for reminders."""
    rows = FollowUp.objects.visible_to(actor).filter(office=office, state=FollowUp.State.OPEN, due_on__lte=until)
    return list(rows.select_related(*RELATED).order_by("due_on", "pk"))


def standing_follow_ups_of_person(actor: Actor, person: User, until: dt.date | None = None) -> list[FollowUp]:
    """What this person owns and what is not closed, in all offices that the actor sees: for a desk and a calendar."""
    rows = FollowUp.objects.visible_to(actor).standing().filter(owner=person)
    if until is not None:
        rows = rows.filter(due_on__lte=until)
    return list(rows.select_related(*RELATED).order_by("due_on", "pk"))


def owners_for(office: Office) -> list[User]:
    """People of an office who may own a follow-up."""
    return people_for(office)


def area_choices(actor: Actor, office: Office, year: int) -> list[tuple[str, str]]:
    """The areas of the plan of a year: ordinal and title. Until it is adopted, those of the year before."""
    plan = plan_in_force(actor, office, year) or plan_in_force(actor, office, year - 1)
    rows = Item.objects.visible_to(actor).filter(plan=plan, is_removed=False).order_by("position")
    return [
        (roman, f"{roman}. {name}")
        for roman, name in dict(rows.values_list("area_roman", "area_name") if plan else ()).items()
    ]


def areas_for(actor: Actor, made: FollowUp) -> list[tuple[str, str]]:
    """The areas among which a follow-up that is being opened may choose: those of the year it comes from."""
    if made.round is not None:
        return area_choices(actor, made.office, made.round.monitoring.year)
    day = made.office.today() if made.meeting is None else made.meeting.held_on
    return area_choices(actor, made.office, day.year)


def draft_follow_up(actor: Actor, office: Office, query: Mapping[str, str]) -> FollowUp:
    """An unsaved follow-up of what an address names (`putaran`, `area`, `butir`, `keputusan`), each seen, or 404."""
    made = FollowUp(office=office, opened_at=timezone.now(), area=query.get("area", "")[:10])
    if key := _key(query, "putaran"):
        rounds = Round.objects.visible_to(actor).filter(monitoring__office=office)
        made.round = get_object_or_404(rounds.select_related("monitoring__office"), pk=key)
    if key := _key(query, "keputusan"):
        decisions = Decision.objects.visible_to(actor).filter(meeting__office=office, withdrawn_at=None)
        made.decision = get_object_or_404(decisions.select_related("meeting__round__monitoring"), pk=key)
        made.meeting, made.round = made.decision.meeting, made.decision.meeting.round
        made.what = made.decision.text
    elif key := _key(query, "rapat"):
        made.meeting = get_object_or_404(Meeting.objects.visible_to(actor).filter(office=office), pk=key)
    if key := _key(query, "butir"):
        items = Item.objects.visible_to(actor).filter(plan__office=office, is_removed=False)
        made.item = get_object_or_404(items.select_related("plan__office"), pk=key)
        made.area = made.item.area_roman
    elif made.area and made.area not in dict(areas_for(actor, made)):
        raise Http404("no such area")
    return made


def _key(query: Mapping[str, str], name: str) -> int:
    """The key of a row that an address names; 0 for what can be none."""
    return key_of(query.get(name, "")) or 0


def left_behind(person: User, office: Office) -> list[Held]:
    """The follow-ups that a person would leave behind here: told to the pages of people."""
    names = tuple(standing_follow_ups(office).filter(owner=person).values_list("what", flat=True))
    return held_in(_("%(total)s tindak lanjut"), names)


def went_along(change: BulkChange) -> list[Held]:
    """The follow-ups that a handover moved, each with its owner: told to the page of that step."""
    moved = FollowUp.objects.filter(handed_in=change).select_related("owner").order_by("due_on", "pk")
    names = tuple(f"{one.what}: {one.owner.full_name}" for one in moved)
    return held_in(_("%(total)s tindak lanjut"), names)


def standing_follow_ups(office: Office) -> FollowUpQuerySet:
    """Those of an office that are not closed, the earliest first."""
    return FollowUp.objects.standing().filter(office=office).order_by("due_on", "pk")
