"""A plan came into force or was corrected: ties follow to the items that say the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.obligations.models import ObligationItem, ObligationTime
from zonaintegritas.obligations.selectors import ties_left_behind
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.carrying import same_items
from zonaintegritas.plans.models import Item, Occurrence, Plan


@command(Action.OBLIGATION_FOLLOW_PLAN)
def follow_plan(actor: Actor, office: Office, /, *, plan: Plan) -> Office:
    """Move the ties of items that count no longer to those of this plan that say the same; the others stay on record.

    What a time had marked done along with it, it can take back in the new plan as well.
    """
    ties = ties_left_behind(plan)
    gone = list({tie.item_id: tie.item for tie in ties}.values())
    standing = plan.items.filter(is_removed=False).prefetch_related("occurrences")
    heirs = {old.pk: new for old, new in same_items(gone, standing) if isinstance(new, Item)}
    moved = [tie for tie in ties if tie.item_id in heirs]
    for tie in moved:
        tie.item = heirs[tie.item_id]
    known = set(ObligationItem.objects.filter(item__plan=plan).values_list("obligation", "item"))
    fresh = [tie for tie in moved if (tie.obligation_id, tie.item_id) not in known]
    ObligationItem.objects.bulk_update(fresh, ["item"])
    _translate(fresh, _same_occurrences(gone, heirs))
    return office


def _same_occurrences(gone: Sequence[Item], heirs: Mapping[int, Item]) -> dict[int, tuple[Occurrence, Occurrence]]:
    """Key of an occurrence of an item that is gone -> it and the one that took its place."""
    found = {}
    for old in gone:
        new = {tuple(one.months): one for one in heirs[old.pk].occurrences.all()} if old.pk in heirs else {}
        for one in old.occurrences.all():
            if (same := new.get(tuple(one.months))) is not None:
                found[one.pk] = (one, same)
    return found


def _translate(ties: Sequence[ObligationItem], same: Mapping[int, tuple[Occurrence, Occurrence]]) -> None:
    """What times remember of occurrences, in the words of the new plan; of marks only those that it took over."""
    times = list(
        ObligationTime.objects.filter(obligation__in=[tie.obligation_id for tie in ties], evidence__isnull=False)
    )
    taken = {old.pk: new.pk for old, new in same.values() if new.done_on and new.marked_at == old.marked_at}
    kept = {old.pk: new.pk for old, new in same.values()}
    for time in times:
        time.finished = [taken.get(pk, pk) for pk in time.finished]
        time.proved_before = [kept.get(pk, pk) for pk in time.proved_before]
    ObligationTime.objects.bulk_update(times, ["finished", "proved_before"])
