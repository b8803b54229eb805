"""What a plan would hand on to the draft that replaces it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from zonaintegritas.plans.carrying import carried, same_items
from zonaintegritas.plans.models import Item, ItemProof, Occurrence, Plan, PlanRow, ProofState
from zonaintegritas.plans.refs import refs_of


@dataclass(frozen=True, slots=True)
class ItemDone:
    """An item of the plan that is replaced, with how many of its occurrences are done."""

    ref: str
    indicator: str
    marks: int


@dataclass(frozen=True, slots=True)
class Carrying:
    """What can be handed on, and what cannot since its item reads otherwise now; marks are what is done."""

    taken: tuple[ItemDone, ...]
    left: tuple[ItemDone, ...]
    proofs: int
    people: int

    @property
    def marks(self) -> int:
        return sum(item.marks for item in self.taken)

    @property
    def marks_left(self) -> int:
        return sum(item.marks for item in self.left)


def standing_items(plan: Plan) -> list[Item]:
    """The items of a plan in order, with the people named on them."""
    return list(plan.items.filter(is_removed=False).prefetch_related("named").order_by("position"))


def worked_by_item(plan: Plan) -> dict[int, list[Occurrence]]:
    """What is done or has proof, by item, with the proofs that still count and what was said about them."""
    found: dict[int, list[Occurrence]] = defaultdict(list)
    standing = Q(done_on__isnull=False) | ~Q(proof_state=ProofState.MISSING)
    worked = Occurrence.objects.filter(standing, item__plan=plan, item__is_removed=False)
    for mark in worked.prefetch_related("proofs__decisions").order_by("position"):
        found[mark.item_id].append(mark)
    return found


def counting_proofs(mark: Occurrence) -> list[ItemProof]:
    """The proofs of an occurrence that were not withdrawn."""
    return [proof for proof in mark.proofs.all() if proof.state != ItemProof.State.WITHDRAWN]


def proofs_of_whole_items(plan: Plan) -> dict[int, list[ItemProof]]:
    """By item, the proofs that still count and belong to no single occurrence."""
    found: dict[int, list[ItemProof]] = defaultdict(list)
    standing = ItemProof.objects.standing().filter(item__plan=plan, item__is_removed=False, occurrence=None)
    for proof in standing.prefetch_related("decisions").order_by("pk"):
        found[proof.item_id].append(proof)
    return found


def _done(marks: Iterable[Occurrence]) -> int:
    return sum(mark.done_on is not None for mark in marks)


def carrying_of(plan: Plan, rows: Iterable[PlanRow]) -> Carrying:
    """What this plan would hand on to a plan of these rows."""
    items, worked = standing_items(plan), worked_by_item(plan)
    pairs = same_items(items, rows)
    taken = {item.pk: marks for item, _row, marks in carried(pairs, worked)}
    done = {pk: _done(marks) for pk, marks in taken.items()}
    left = {pk: _done(marks) - done.get(pk, 0) for pk, marks in worked.items()}
    whole = proofs_of_whole_items(plan)
    refs = refs_of(items)
    return Carrying(
        taken=tuple(ItemDone(refs[item.pk], item.indicator, done[item.pk]) for item in items if done.get(item.pk)),
        left=tuple(ItemDone(refs[item.pk], item.indicator, left[item.pk]) for item in items if left.get(item.pk)),
        proofs=sum(len(counting_proofs(mark)) for marks in taken.values() for mark in marks)
        + sum(len(whole[item.pk]) for item, _row in pairs if item.pk in whole),
        people=sum(len(item.named.all()) for item, _row in pairs),
    )
