"""Who works on the items of a plan: by printed party, by person, and what was changed at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from django.db.models import Count, Exists, OuterRef, Prefetch, QuerySet
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from zonaintegritas.core.team import Roster
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may
from zonaintegritas.offices import selectors as offices
from zonaintegritas.offices.leaving import Held
from zonaintegritas.offices.models import AREA_NUMERALS, Office, User
from zonaintegritas.plans.handed import WENT_ALONG
from zonaintegritas.plans.models import BulkChange, BulkChangeLine, Item, ItemPerson, Occurrence, Plan
from zonaintegritas.plans.parties import party_key
from zonaintegritas.plans.refs import refs_of
from zonaintegritas.plans.selectors.duty import parties_of
from zonaintegritas.teams.selectors import team_of


@dataclass(frozen=True, slots=True)
class PartyLine:
    """A printed *penanggung jawab* with its items, who stands for it, and whom the team list proposes."""

    key: str
    printed: str
    items: Sequence[Item]
    standing: Sequence[User]
    proposed: Sequence[User]
    unnamed: int  # items on which nobody is named

    @property
    def to_name(self) -> Sequence[User]:
        """Who can be named with one click."""
        return self.standing or self.proposed

    @property
    def is_settled(self) -> bool:
        """Whether those who stand for it are named on every item."""
        wanted = {person.pk for person in self.standing}
        return bool(wanted) and all(wanted <= {named.user_id for named in item.named.all()} for item in self.items)


@dataclass(frozen=True, slots=True)
class PartiesView:
    """The parties of a plan in its order; items on which nobody is named, and those for which nobody is printed."""

    parties: Sequence[PartyLine]
    items: int
    unnamed: Sequence[Item]
    refs: dict[int, str]

    @property
    def named(self) -> int:
        return self.items - len(self.unnamed)

    @property
    def without(self) -> list[tuple[str, Item]]:
        """The items on which nobody is named, with how they are called."""
        return [(self.refs[item.pk], item) for item in self.unnamed]


def items_with_people(actor: Actor, plan: Plan) -> list[Item]:
    """The items of a plan in order, with the people named on them; two queries."""
    named = ItemPerson.objects.select_related("user").order_by("user__full_name", "user")
    visible = Item.objects.visible_to(actor).filter(plan=plan, is_removed=False)
    items = list(visible.prefetch_related(Prefetch("named", named)).order_by("position"))
    for item in items:
        item.plan = plan
    return items


def parties_in(actor: Actor, plan: Plan) -> PartiesView:
    """Every printed party once. Proposed are members of the team who have an account and work here."""
    items = items_with_people(actor, plan)
    below: dict[str, list[Item]] = {}
    for item in items:
        if key := party_key(item.responsible):
            below.setdefault(key, []).append(item)
    year = plan.plan_year or plan.office.today().year
    team = team_of(actor, plan.office, year).members
    roster = Roster(member.as_member for member in team)
    accounts = {member.as_member: member.person_id for member in team}
    workers = {person.pk: person for person in offices.workers_of(plan.office)}
    standing = parties_of(plan.office)
    lines = []
    for key, of_party in below.items():
        printed = " ".join(of_party[0].responsible.split())
        found = roster.match(of_party[0].responsible).found
        meant = dict.fromkeys(accounts[member] for one in found for member in one.members)
        lines.append(
            PartyLine(
                key,
                printed,
                of_party,
                [workers[pk] for pk in standing.get(key, ()) if pk in workers],
                [workers[pk] for pk in meant if pk in workers],
                sum(not item.named.all() for item in of_party),
            )
        )
    return PartiesView(lines, len(items), [item for item in items if not item.named.all()], refs_of(items))


def changes_in(actor: Actor, office: Office, most: int) -> list[BulkChange]:
    """The newest steps that changed the people of many items here."""
    visible = BulkChange.objects.visible_to(actor).filter(office=office).select_related("made_by", "leaver")
    touched = Count("lines__item", distinct=True)
    return list(visible.annotate(touched=touched).order_by("-made_at", "-pk")[:most])


def change_for(actor: Actor, pk: int) -> BulkChange:
    """A step that changed the people of many items, or 404."""
    lines = BulkChangeLine.objects.select_related("item", "user").order_by("item__position", "-is_added", "user")
    visible = BulkChange.objects.visible_to(actor).select_related("office", "made_by", "leaver", "undone_by")
    return get_object_or_404(visible.prefetch_related(Prefetch("lines", lines), "successors"), pk=pk)


def open_items_of(person: User, office: Office) -> QuerySet[Item]:
    """Items of plans in force on which a person is named and which are not done altogether."""
    standing = Item.objects.filter(plan__office=office, plan__state=Plan.State.IN_FORCE, is_removed=False)
    waiting = Occurrence.objects.filter(item=OuterRef("pk"), done_on=None)
    return standing.filter(Exists(waiting), named__user=person).order_by("plan", "position")


def coordinated_by(person: User, office: Office) -> list[str]:
    """The areas that a person coordinates here."""
    held = person.memberships.filter(office=office, role="COORDINATOR", revoked_at=None)
    return [area for membership in held for area in membership.areas]


@dataclass(frozen=True, slots=True)
class LegacyArea:
    """The open items of somebody in one area, and whether they coordinate it."""

    area: str
    name: str
    items: Sequence[Item]
    is_coordinated: bool


@dataclass(frozen=True, slots=True)
class Legacy:
    """What somebody who leaves has to hand over, by area; the area is empty where an item stands in none."""

    areas: Sequence[LegacyArea]
    parties: int

    @property
    def items(self) -> int:
        return sum(len(area.items) for area in self.areas)

    @property
    def is_empty(self) -> bool:
        return not self.areas and not self.parties


def legacy_of(person: User, office: Office) -> Legacy:
    """What somebody who leaves has to hand over; four queries."""
    below: dict[str, list[Item]] = {}
    for item in open_items_of(person, office):
        below.setdefault(item.area_roman, []).append(item)
    coordinated = coordinated_by(person, office)
    names = {area: items[0].area_name for area, items in below.items()}
    areas = [
        LegacyArea(area, names.get(area, ""), below.get(area, []), area in coordinated)
        for area in dict.fromkeys([*sorted(below, key=_rank), *coordinated])
    ]
    parties = sum(person.pk in people for people in parties_of(office).values())
    return Legacy(sorted(areas, key=lambda one: _rank(one.area)), parties)


def _rank(area: str) -> tuple[int, str]:
    return (AREA_NUMERALS.index(area) if area in AREA_NUMERALS else len(AREA_NUMERALS), area)


def steps_on(item: Item) -> list[tuple[BulkChange, list[BulkChangeLine]]]:
    """The steps that changed the people of this item together with others, with what they did on it; one query."""
    lines = BulkChangeLine.objects.filter(item=item).select_related("user", "change__made_by", "change__undone_by")
    ordered = lines.order_by("change__made_at", "change", "-is_added", "user__full_name")
    return [(change, list(below)) for change, below in groupby(ordered, key=lambda line: line.change)]


@dataclass(frozen=True, slots=True)
class ChangedItem:
    """What one step changed on one item."""

    ref: str
    item: Item
    added: Sequence[str]
    removed: Sequence[str]


@dataclass(frozen=True, slots=True)
class ChangeView:
    """What one step changed: by item, areas with their new coordinators, parties; and whether it may be taken back."""

    change: BulkChange
    items: Sequence[ChangedItem]
    areas: Sequence[tuple[str, str]]
    parties: int
    plan_id: int | None  # of its items, where they are all of one plan
    can_undo: bool
    went_along: Sequence[Held]


def handover_with_key(pk: int) -> BulkChange | None:
    """A handover, also one that was taken back: for the tasks that follow it."""
    return BulkChange.objects.filter(pk=pk, leaver__isnull=False).select_related("office", "leaver").first()


def change_view(actor: Actor, change: BulkChange) -> ChangeView:
    """What one step changed, as its page tells it."""
    lines: dict[int, list[BulkChangeLine]] = {}
    for line in change.lines.all():
        lines.setdefault(line.item_id, []).append(line)
    plans = {line.item.plan_id for line in change.lines.all()}
    refs: dict[int, str] = {}
    rows = Item.objects.filter(plan__in=plans, is_removed=False).order_by("plan", "position")
    for _plan, below in groupby(rows, key=lambda item: item.plan_id):
        refs |= refs_of(list(below))
    heirs = {person.pk: person.full_name for person in change.successors.all()}
    items = [
        ChangedItem(
            refs.get(pk, "–"),
            here[0].item,
            [line.user.full_name for line in here if line.is_added],
            [line.user.full_name for line in here if not line.is_added],
        )
        for pk, here in lines.items()
    ]
    return ChangeView(
        change,
        items,
        [(area, heirs.get(heir, "")) for area, heir, _is_new in change.areas],
        len({key for pairs in change.parties.values() for key, _person in pairs}),
        plans.pop() if len(plans) == 1 else None,
        change.undone_at is None and may(actor, Action.NAMING_UNDO, change.guard_key()),
        WENT_ALONG.ask(change),
    )


def left_behind(person: User, office: Office) -> list[Held]:
    """What a person would leave behind here, told to the pages of people."""
    legacy = legacy_of(person, office)
    coordinated = [one.area for one in legacy.areas if one.is_coordinated]
    held = []
    if legacy.items:
        held.append(Held(_("%(total)s butir yang belum selesai") % {"total": legacy.items}))
    if coordinated:
        held.append(Held(_("koordinator area %(areas)s") % {"areas": ", ".join(coordinated)}))
    if legacy.parties:
        held.append(Held(_("%(total)s sebutan penanggung jawab") % {"total": legacy.parties}))
    return held
