"""Handing on what was done, with its proofs and people, to the plan that replaces another one. Called by `adopt`."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import timezone

from zonaintegritas.plans.carrying import carried, same_items
from zonaintegritas.plans.models import Item, ItemPerson, ItemProof, Occurrence, Plan
from zonaintegritas.plans.selectors.carrying import counting_proofs, done_by_item, standing_items
from zonaintegritas.plans.services.settling import settle

MARK = ("done_on", "note", "marked_by_id", "marked_at", "accepted_on")
USE = ("evidence_id", "state", "claim", "cited_by_id", "round", "decided_by_id", "decided_at", "reason")


def carry_over(plan: Plan, items: Sequence[Item]) -> int:
    """Mark the occurrences of these new items as those of the old plan's same items are; how many.

    The old plan keeps its own marks and proofs; the same evidence is cited once more.
    """
    pairs = same_items(standing_items(plan), items)
    fresh = {
        (mark.item_id, tuple(mark.months)): mark
        for mark in Occurrence.objects.filter(item__in=[item.pk for item in items])
    }
    marked: list[Occurrence] = []
    proofs: list[ItemProof] = []
    for _item, row, marks in carried(pairs, done_by_item(plan)):
        for old in marks:
            new = fresh[row.pk, tuple(old.months)]
            for name in MARK:
                setattr(new, name, getattr(old, name))
            marked.append(new)
            proofs += (_cited_again(proof, new) for proof in counting_proofs(old))
    Occurrence.objects.bulk_update(marked, ["done_on", "note", "marked_by", "marked_at", "accepted_on"])
    ItemProof.objects.bulk_create(proofs)
    settle(marked)
    ItemPerson.objects.bulk_create(
        ItemPerson(item_id=row.pk, user_id=named.user_id) for item, row in pairs for named in item.named.all()
    )
    return len(marked)


def _cited_again(proof: ItemProof, mark: Occurrence) -> ItemProof:
    said = {name: getattr(proof, name) for name in USE}
    return ItemProof(item_id=mark.item_id, occurrence=mark, cited_at=timezone.now(), **said)
