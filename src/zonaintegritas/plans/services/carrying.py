"""Handing on what was done and proved, and the people, to the plan that replaces another one. Called by `adopt`."""

from __future__ import annotations

from collections.abc import Sequence

from zonaintegritas.plans.carrying import carried, same_items
from zonaintegritas.plans.models import Item, ItemPerson, ItemProof, Occurrence, Plan, ProofDecision
from zonaintegritas.plans.selectors.carrying import (
    counting_proofs,
    proofs_of_whole_items,
    standing_items,
    worked_by_item,
)
from zonaintegritas.plans.services.settling import settle

MARK = ("done_on", "note", "marked_by_id", "marked_at", "accepted_on")
USE = ("evidence_id", "state", "claim", "cited_by_id", "cited_at", "round", "decided_by_id", "decided_at", "reason")
SAID = ("round", "verdict", "version_id", "reason", "made_by_id", "made_at")


def carry_over(plan: Plan, items: Sequence[Item]) -> int:
    """Mark the occurrences of these new items as those of the old plan's same items are; how many are done.

    Proofs go along, also those of what is not done yet and of the item as a whole, with what reviewers said. The old
    plan keeps its own marks and proofs; the same evidence is cited once more.
    """
    pairs = same_items(standing_items(plan), items)
    fresh = {
        (mark.item_id, tuple(mark.months)): mark
        for mark in Occurrence.objects.filter(item__in=[item.pk for item in items]).select_related("item__plan__office")
    }
    marked: list[Occurrence] = []
    again: list[tuple[ItemProof, ItemProof]] = []
    for _item, row, marks in carried(pairs, worked_by_item(plan)):
        for old in marks:
            new = fresh[row.pk, tuple(old.months)]
            for name in MARK:
                setattr(new, name, getattr(old, name))
            marked.append(new)
            again += ((proof, _cited_again(proof, row.pk, new)) for proof in counting_proofs(old))
    whole = proofs_of_whole_items(plan)
    for item, row in pairs:
        again += ((proof, _cited_again(proof, row.pk, None)) for proof in whole.get(item.pk, ()))
    Occurrence.objects.bulk_update(marked, ["done_on", "note", "marked_by", "marked_at", "accepted_on"])
    ItemProof.objects.bulk_create(new for _old, new in again)
    ProofDecision.objects.bulk_create(_said_again(said, new) for old, new in again for said in old.decisions.all())
    settle(marked)
    ItemPerson.objects.bulk_create(
        ItemPerson(item_id=row.pk, user_id=named.user_id) for item, row in pairs for named in item.named.all()
    )
    return sum(mark.done_on is not None for mark in marked)


def _cited_again(proof: ItemProof, item: int, mark: Occurrence | None) -> ItemProof:
    """The same use in the new plan; it has waited since it was handed in, not since today."""
    return ItemProof(item_id=item, occurrence=mark, **{name: getattr(proof, name) for name in USE})


def _said_again(said: ProofDecision, proof: ItemProof) -> ProofDecision:
    return ProofDecision(proof=proof, **{name: getattr(said, name) for name in SAID})
