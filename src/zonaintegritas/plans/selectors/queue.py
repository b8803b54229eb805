"""What waits for a reviewer: oldest first, in the areas this person answers for, never their own work.

Work of those for whom they act is theirs as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, IntegerField, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce
from django.shortcuts import get_object_or_404

from zonaintegritas.evidence.models import Evidence, EvidenceVersion, current_versions, load_current
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import reached
from zonaintegritas.offices.models import Office
from zonaintegritas.offices.selectors import acting_as
from zonaintegritas.plans.models import Comment, Item, ItemProof, Plan, ProofDecision, ReturnReason
from zonaintegritas.plans.models.proof import ItemProofQuerySet
from zonaintegritas.plans.return_reasons import BUILT_IN

LAST_SAID = 3  # of a conversation, beside the document


@dataclass(frozen=True, slots=True)
class Choice:
    """Which part of the queue is wanted."""

    area: str = ""
    round: str = ""  # "pertama" or "ulang"


@dataclass(frozen=True, slots=True)
class QueuePlace:
    """Where a proof stands in the queue, and its neighbours."""

    number: int
    total: int
    before: int | None
    after: int | None


def waiting(actor: Actor, office: Office, chosen: Choice | None = None) -> ItemProofQuerySet:
    """The proofs that this reviewer can judge in an office, the oldest first."""
    right = reached(actor, Action.PROOF_ACCEPT, lineage="item__plan__office__lineage", area="item__area_roman")
    rows = ItemProof.objects.visible_to(actor).filter(
        right,
        item__plan__office=office,
        item__plan__state=Plan.State.IN_FORCE,
        item__is_removed=False,
        state=ItemProof.State.SUBMITTED,
        evidence__withdrawn_at=None,
    )
    if own := acting_as(actor, office):
        made = EvidenceVersion.objects.filter(evidence=OuterRef("evidence"), is_current=True, made_by__in=own)
        rows = rows.exclude(Q(cited_by__in=own) | Q(evidence__added_by__in=own) | Exists(made))
    wanted = chosen or Choice()
    if wanted.area:
        rows = rows.filter(item__area_roman=wanted.area)
    if wanted.round:
        rows = rows.filter(round=1) if wanted.round == "pertama" else rows.filter(round__gt=1)
    return rows.order_by("cited_at", "pk")


def queue_page(rows: ItemProofQuerySet) -> ItemProofQuerySet:
    """The rows with what a list of them shows."""
    return rows.select_related("item", "occurrence", "evidence", "cited_by")


def waiting_by_area(actor: Actor, office: Office) -> list[tuple[str, str, int]]:
    """(Roman numeral, name, how many wait) for the areas in which something waits."""
    counted = waiting(actor, office).order_by().values_list("item__area_roman", "item__area_name")
    found: dict[str, tuple[str, int]] = {}
    for roman, name, total in counted.annotate(total=Count("pk")):
        known = found.get(roman, (name, 0))
        found[roman] = (known[0], known[1] + total)
    return [(roman, name, total) for roman, (name, total) in sorted(found.items())]


def next_in_queue(rows: ItemProofQuerySet, proof: ItemProof) -> int | None:
    """The key of the proof after this one, also where this one waits no longer; one query."""
    return rows.filter(_after(proof.cited_at, proof.pk)).values_list("pk", flat=True).first()


def proof_in_queue(actor: Actor, pk: int, rows: ItemProofQuerySet) -> tuple[ItemProof, QueuePlace]:
    """A use of evidence this actor may see, with its document and its place among these rows, or 404.

    Two queries, however long the queue.
    """
    here = (OuterRef("cited_at"), OuterRef("pk"))
    after, before = rows.filter(_after(*here)), rows.filter(_before(*here))
    shown = _seen(actor).annotate(
        after=Subquery(after.values("pk")[:1]),
        before=Subquery(before.reverse().values("pk")[:1]),
        ahead=_count(before),
        total=_count(rows),
    )
    proof = get_object_or_404(shown, pk=pk)
    load_current([proof.evidence])
    place = QueuePlace(proof.ahead + 1, proof.total, proof.before, proof.after)  # type: ignore[attr-defined]
    return proof, place


def proof_for(actor: Actor, pk: int) -> ItemProof:
    """A use of evidence this actor may see, with its document, or 404."""
    loaded = _seen(actor).prefetch_related("item__named", current_versions("evidence__"))
    return get_object_or_404(loaded, pk=pk)


def _seen(actor: Actor) -> ItemProofQuerySet:
    seen = ItemProof.objects.visible_to(actor).filter(evidence__in=Evidence.objects.visible_to(actor))
    people = ("occurrence__marked_by", "evidence__added_by", "cited_by", "decided_by")
    return seen.select_related("item__plan__office__parent__parent", "evidence__office", *people)


def _after(cited_at: Any, pk: Any) -> Q:
    return Q(cited_at__gt=cited_at) | Q(cited_at=cited_at, pk__gt=pk)


def _before(cited_at: Any, pk: Any) -> Q:
    return Q(cited_at__lt=cited_at) | Q(cited_at=cited_at, pk__lt=pk)


def _count(rows: ItemProofQuerySet) -> Coalesce:
    counted = rows.order_by().annotate(all=Value(1)).values("all").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def decisions_on(proof: ItemProof) -> list[ProofDecision]:
    """What reviewers said about it in its rounds, the oldest first."""
    return list(proof.decisions.select_related("made_by", "version").order_by("pk"))


def last_said(item: Item) -> list[Comment]:
    """The end of the conversation about an item, the oldest first."""
    said = item.comments.filter(withdrawn_at=None).select_related("written_by").order_by("-pk")[:LAST_SAID]
    return list(reversed(said))


def own_return_reasons(actor: Actor, office: Office) -> list[ReturnReason]:
    """The office's own reasons for returning a proof."""
    return list(ReturnReason.objects.visible_to(actor).standing().filter(office=office).order_by("text"))


def return_reasons(actor: Actor, office: Office) -> list[str]:
    """All sentences to choose from, the office's own first."""
    return [*(reason.text for reason in own_return_reasons(actor, office)), *BUILT_IN]


def return_reason_for(actor: Actor, pk: int) -> ReturnReason:
    """A reason of an office this actor may see, or 404."""
    return get_object_or_404(ReturnReason.objects.visible_to(actor).select_related("office"), pk=pk)


def evidence_to_use(actor: Actor, proof: ItemProof, words: str, most: int) -> list[Evidence]:
    """Documents of the office that could take the place of this one: by words of the title, the newest first."""
    used = ItemProof.objects.standing().filter(item=proof.item_id, occurrence=proof.occurrence_id)
    found = Evidence.objects.visible_to(actor).standing().filter(office=proof.item.plan.office)
    for word in words.split():
        found = found.filter(title__icontains=word)
    return list(found.exclude(pk__in=used.values("evidence")).order_by("-added_at", "-pk")[:most])
