"""What happened in the apps below, as reminders need it: in whose office, who is to be told what, what is settled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import ngettext

from zonaintegritas.guard import history
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.policy import Action
from zonaintegritas.monitoring.models import FollowUp
from zonaintegritas.obligations.models import Obligation, ObligationTime
from zonaintegritas.offices.models import Office, StandIn
from zonaintegritas.plans.models import BulkChange, Item, ItemPerson, ItemProof, Plan
from zonaintegritas.reminders.acting import mending, reviewing
from zonaintegritas.reminders.models import Notice
from zonaintegritas.reminders.services import News

Kind = Notice.Kind


@dataclass(frozen=True, slots=True)
class Telling:
    """Something to tell these people."""

    news: News
    people: frozenset[int]


def office_of_plan(plan_pk: int) -> Office | None:
    """The office of a plan."""
    return Office.objects.visible_to(System()).filter(plans=plan_pk).first()


def office_of_item(item_pk: int) -> Office | None:
    """The office of an item."""
    return Office.objects.visible_to(System()).filter(plans__items=item_pk).first()


def office_of_occurrence(occurrence_pk: int) -> Office | None:
    """The office of an occurrence; nothing where the occurrence itself is gone."""
    return Office.objects.visible_to(System()).filter(plans__items__occurrences=occurrence_pk).first()


def office_of_stand_in(stand_in_pk: int) -> Office | None:
    """The office in which somebody acts for another."""
    return Office.objects.filter(pk__in=StandIn.objects.filter(pk=stand_in_pk).values("office")).first()


def office_of_obligation_time(time_pk: int) -> Office | None:
    """The office of a time of an obligation."""
    return Office.objects.filter(pk__in=ObligationTime.objects.filter(pk=time_pk).values("obligation__office")).first()


def office_of_obligation(obligation_pk: int) -> Office | None:
    """The office of an obligation."""
    return Office.objects.filter(pk__in=Obligation.objects.filter(pk=obligation_pk).values("office")).first()


def office_with(office_pk: int) -> Office | None:
    """An office."""
    return Office.objects.filter(pk=office_pk).first()


def office_of_follow_up(follow_up_pk: int) -> Office | None:
    """The office of a follow-up."""
    return Office.objects.filter(pk__in=FollowUp.objects.filter(pk=follow_up_pk).values("office")).first()


# ---- people are named ----


def namings(item_pk: int) -> Iterator[Telling]:
    """Who was named on an item, each naming an occasion of its own; who named themselves knows it."""
    item = Item.objects.visible_to(System()).filter(pk=item_pk, is_removed=False).first()
    if item is None:
        return
    last = history.of(item).filter(action=Action.ITEM_NAME_PEOPLE, outcome=history.Outcome.DONE).first()
    for named in ItemPerson.objects.filter(item=item):
        if last is None or last.actor != f"user:{named.user_id}":
            news = News(
                kind=Kind.ASSIGNED,
                subject=f"plans.item:{item.pk}",
                occasion=f"named:{named.pk}",
                words=item.indicator,
                path=reverse("plans:item", args=[item.pk]),
            )
            yield Telling(news, frozenset({named.user_id}))


def change_with(change_pk: int) -> BulkChange | None:
    """A step in which people were named on many items."""
    return BulkChange.objects.visible_to(System()).select_related("office").filter(pk=change_pk).first()


def subject_of(change: BulkChange) -> str:
    """What notices about this step are about."""
    return f"plans.bulkchange:{change.pk}"


def namings_at_once(change: BulkChange) -> Iterator[Telling]:
    """Who came to how many items in one step: one notice a person, however many items."""
    added = (
        change.lines.filter(is_added=True)
        .exclude(user=change.made_by)
        .select_related("item")
        .order_by("item__position")
    )
    by_person: dict[int, list[Item]] = {}
    for line in added:
        by_person.setdefault(line.user_id, []).append(line.item)
    for person, items in by_person.items():
        is_one = len(items) == 1
        count = ngettext("%(n)s butir", "%(n)s butir", len(items)) % {"n": len(items)}
        news = News(
            kind=Kind.ASSIGNED,
            subject=subject_of(change),
            occasion=f"change:{change.pk}",
            words=items[0].indicator if is_one else f"{count}: {items[0].indicator}",
            path=reverse("plans:item", args=[items[0].pk])
            if is_one
            else reverse("plans:plan", args=[items[0].plan_id]),
        )
        yield Telling(news, frozenset({person}))


# ---- proofs are handed in and judged ----


@dataclass(frozen=True, slots=True)
class ProofNews:
    """What a proof asks for as it stands: whom to tell, and which earlier notices are settled."""

    office: Office
    subject: str
    telling: Telling | None
    settled: tuple[Notice.Kind, ...]


def proof_news(proof_pk: int) -> ProofNews | None:
    """A proof as it stands now; nothing where its plan does not count any more."""
    rows = ItemProof.objects.visible_to(System()).select_related("item__plan__office", "occurrence", "evidence")
    proof = rows.filter(pk=proof_pk).first()
    if proof is None:
        return None
    office, subject = proof.item.plan.office, f"plans.itemproof:{proof.pk}"
    counts = proof.item.plan.is_in_force and not proof.item.is_removed
    if counts and proof.state == ItemProof.State.SUBMITTED:
        return ProofNews(office, subject, _telling(proof, Kind.SUBMITTED, subject, reviewing(proof)), (Kind.RETURNED,))
    if counts and proof.state == ItemProof.State.RETURNED:
        return ProofNews(office, subject, _telling(proof, Kind.RETURNED, subject, mending(proof)), (Kind.SUBMITTED,))
    return ProofNews(office, subject, None, (Kind.SUBMITTED, Kind.RETURNED))


def proofs_of_changed(office: Office, plan_pk: int) -> list[int]:
    """The proofs of which a changed plan makes something else.

    Those about which somebody is told, and whose plan or item does not count any more; and those that it took along
    from the plan that it replaces, about which nobody is told yet.
    """
    told = Notice.objects.filter(office=office, kind__in=(Kind.SUBMITTED, Kind.RETURNED))
    closed = [(int(subject.rpartition(":")[2]), at) for subject, at in told.values_list("subject", "closed_at")]
    known, standing = {pk for pk, _at in closed}, {pk for pk, at in closed if at is None}
    gone = ~Q(item__plan__state=Plan.State.IN_FORCE) | Q(item__is_removed=True)
    is_over = gone & Q(pk__in=standing)
    open_states = (ItemProof.State.SUBMITTED, ItemProof.State.RETURNED)
    is_new = Q(item__plan=plan_pk, state__in=open_states) & ~Q(pk__in=known)
    return list(ItemProof.objects.filter(is_over | is_new).order_by("pk").values_list("pk", flat=True))


def proofs_of_version(version_pk: int) -> Iterable[int]:
    """Where the document of a new version is used."""
    used = ItemProof.objects.standing().filter(evidence__versions=version_pk, item__plan__state="IN_FORCE")
    return list(used.values_list("pk", flat=True))


def _telling(proof: ItemProof, kind: Notice.Kind, subject: str, people: frozenset[int]) -> Telling:
    title, item = proof.evidence.title, proof.item.indicator
    if item not in title:
        title += f" – {item} ({proof.occurrence.label})" if proof.occurrence is not None else f" – {item}"
    news = News(
        kind=kind,
        subject=subject,
        occasion=f"round:{proof.round}",
        words=title,
        path=_where_it_is_dealt_with(proof),
    )
    return Telling(news, people)


def _where_it_is_dealt_with(proof: ItemProof) -> str:
    """A reviewer decides on the page of review; who handed it in finds reason and way back beside the proof."""
    if proof.state == ItemProof.State.SUBMITTED:
        return reverse("plans:judge", args=[proof.pk])
    return f"{reverse('plans:item', args=[proof.item_id])}#bukti-{proof.pk}"
