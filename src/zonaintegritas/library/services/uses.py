"""Using evidence in items, and taking it out of the library with all its uses."""

from __future__ import annotations

from collections.abc import Sequence

from zonaintegritas.evidence import services as evidence_services
from zonaintegritas.evidence.models import Evidence
from zonaintegritas.guard.actor import Actor, System
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.library.places import Place
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.models import ItemProof, Plan
from zonaintegritas.plans.services import cite, withdraw_proof


@command(Action.EVIDENCE_USE)
def use(actor: Actor, evidence: Evidence, /, *, places: Sequence[Place], claim: str = "") -> Evidence:
    """It proves these items. Whether this person may say so of an item is asked for each."""
    for place in places:
        cite(actor, place.item, evidence=evidence, occurrence=place.occurrence, claim=claim)
    return evidence


@command(Action.EVIDENCE_USE)
def use_these(actor: Actor, office: Office, /, *, documents: Sequence[Evidence], place: Place) -> list[ItemProof]:
    """These documents of the office prove one item."""
    return [cite(actor, place.item, evidence=one, occurrence=place.occurrence) for one in documents]


@command(Action.EVIDENCE_TAKE_OUT, records=("reason",))
def take_out(actor: Actor, evidence: Evidence, /, *, reason: str) -> Evidence:
    """Withdraw it, and with it every use in plans in force: what is withdrawn proves nothing.

    The uses follow from this decision, so that no right to each item is asked for.
    """
    withdrawn = evidence_services.withdraw(actor, evidence, reason=reason)
    used = ItemProof.objects.standing().filter(evidence=evidence, item__plan__state=Plan.State.IN_FORCE)
    for proof in used.filter(item__is_removed=False).select_related("item__plan__office").order_by("pk"):
        withdraw_proof(System(), proof, reason=reason)
    return withdrawn
