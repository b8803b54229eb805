"""One document: where it is used, in whose words, and which files are already evidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from zonaintegritas.evidence.models import Evidence, EvidenceFile
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.models import Item, ItemProof, Plan
from zonaintegritas.plans.refs import refs_of


@dataclass(frozen=True, slots=True)
class Use:
    """An item that the document proves, how it is called there, and whether one may end that."""

    proof: ItemProof
    ref: str
    can_end: bool

    @property
    def is_in_force(self) -> bool:
        return self.proof.item.plan.state == Plan.State.IN_FORCE and not self.proof.item.is_removed


def uses_of(actor: Actor, evidence: Evidence) -> list[Use]:
    """All uses this actor may see, the newest plan first; those that ended last."""
    proofs = list(
        ItemProof.objects.visible_to(actor)
        .filter(evidence=evidence)
        .select_related("item__plan__office", "occurrence", "cited_by", "decided_by")
        .prefetch_related("item__named")
        .order_by("-item__plan__plan_year", "item__position", "occurrence__position", "pk")
    )
    refs = refs_in(actor, {proof.item.plan_id for proof in proofs})
    uses = [_use(actor, proof, refs) for proof in proofs]
    return sorted(uses, key=lambda use: use.proof.state == ItemProof.State.WITHDRAWN)


def _use(actor: Actor, proof: ItemProof, refs: dict[int, str]) -> Use:
    is_open = proof.state != ItemProof.State.WITHDRAWN and proof.item.plan.is_in_force and not proof.item.is_removed
    can_end = is_open and may(actor, Action.PROOF_WITHDRAW, proof.item.guard_key())
    return Use(proof, refs.get(proof.item_id, "?"), can_end)


def reviewed_uses(uses: Iterable[Use]) -> list[Use]:
    """Those that wait for a reviewer again when the document gets a new version."""
    return [use for use in uses if use.is_in_force and use.proof.state != ItemProof.State.WITHDRAWN]


def refs_in(actor: Actor, plans: Iterable[int]) -> dict[int, str]:
    """How the items of these plans are called: one query."""
    tree = ("position", "plan_id", "area_roman", "component_no", "component_name", "sub_component", "letter")
    rows = Item.objects.visible_to(actor).filter(plan__in=list(plans), is_removed=False).only(*tree)
    by_plan: dict[int, list[Item]] = {}
    for row in rows.order_by("plan_id", "position"):
        by_plan.setdefault(row.plan_id, []).append(row)
    return {key: ref for below in by_plan.values() for key, ref in refs_of(below).items()}


def known_as(actor: Actor, office: Office, hashes: Iterable[str]) -> dict[str, Evidence]:
    """SHA-256 -> the standing document of this office that already holds this file in its current version."""
    held = (
        EvidenceFile.objects.filter(file__sha256__in=set(hashes), version__is_current=True)
        .filter(version__evidence__in=Evidence.objects.visible_to(actor).standing().filter(office=office))
        .select_related("file", "version__evidence__office")
        .order_by("-pk")
    )
    return {one.file.sha256: one.version.evidence for one in held}  # the oldest has the last word


def places_of(actor: Actor, documents: Sequence[Evidence]) -> dict[int, str]:
    """Key of a document -> the items it is used in, as people call them: two queries."""
    used = ItemProof.objects.visible_to(actor).standing().filter(evidence__in=documents)
    uses = list(used.values_list("evidence", "item", "item__plan", "item__plan__plan_year").order_by("item__position"))
    refs = refs_in(actor, {plan for _evidence, _item, plan, _year in uses})
    found: dict[int, dict[str, None]] = {}
    for evidence, item, _plan, year in uses:
        found.setdefault(evidence, {})[f"{refs.get(item, '?')} ({year})"] = None
    return {evidence: ", ".join(names) for evidence, names in found.items()}
