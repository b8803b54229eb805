"""What a plan would hand on to the draft that replaces it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from zonaintegritas.plans.carrying import carried, same_items
from zonaintegritas.plans.models import Item, ItemProof, Occurrence, Plan, PlanRow
from zonaintegritas.plans.refs import refs_of


@dataclass(frozen=True, slots=True)
class ItemDone:
    """An item of the plan that is replaced, with how many of its occurrences are done."""

    ref: str
    indicator: str
    marks: int


@dataclass(frozen=True, slots=True)
class Carrying:
    """What can be handed on, and what cannot since its item reads otherwise now."""

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


def done_by_item(plan: Plan) -> dict[int, list[Occurrence]]:
    """What is done, by item, with the proofs that still count."""
    found: dict[int, list[Occurrence]] = defaultdict(list)
    done = Occurrence.objects.filter(item__plan=plan, item__is_removed=False, done_on__isnull=False)
    for mark in done.prefetch_related("proofs").order_by("position"):
        found[mark.item_id].append(mark)
    return found


def counting_proofs(mark: Occurrence) -> list[ItemProof]:
    """The proofs of an occurrence that were not withdrawn."""
    return [proof for proof in mark.proofs.all() if proof.state != ItemProof.State.WITHDRAWN]


def carrying_of(plan: Plan, rows: Iterable[PlanRow]) -> Carrying:
    """What this plan would hand on to a plan of these rows."""
    items, done = standing_items(plan), done_by_item(plan)
    pairs = same_items(items, rows)
    taken = {item.pk: marks for item, _row, marks in carried(pairs, done)}
    left = {pk: len(marks) - len(taken.get(pk, ())) for pk, marks in done.items()}
    refs = refs_of(items)
    return Carrying(
        taken=tuple(ItemDone(refs[item.pk], item.indicator, len(taken[item.pk])) for item in items if item.pk in taken),
        left=tuple(ItemDone(refs[item.pk], item.indicator, left[item.pk]) for item in items if left.get(item.pk)),
        proofs=sum(len(counting_proofs(mark)) for marks in taken.values() for mark in marks),
        people=sum(len(item.named.all()) for item, _row in pairs),
    )
