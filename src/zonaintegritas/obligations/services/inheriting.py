"""Somebody leaves: the obligations that they saw to, and that are not all done, go to those who take over."""

from __future__ import annotations

from collections import defaultdict

from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.obligations.models import Obligation, ObligationPerson
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.models import BulkChange


@command(Action.OBLIGATION_INHERIT)
def inherit_obligations(actor: Actor, office: Office, /, *, change: BulkChange) -> Office:
    """Those who took over an item that an obligation proves see to the obligation; else all who took over."""
    held = Obligation.objects.standing().filter(office=office, named__user=change.leaver, times__done_on=None)
    successors = set(change.successors.values_list("pk", flat=True))
    took = defaultdict(set)
    for item, person in change.lines.filter(is_added=True).values_list("item", "user"):
        took[item].add(person)
    for obligation in held.distinct().prefetch_related("ties", "named"):
        heirs = set().union(*(took[tie.item_id] for tie in obligation.ties.all())) or successors
        known = {named.user_id for named in obligation.named.all()}
        obligation.named.filter(user=change.leaver).delete()
        ObligationPerson.objects.bulk_create(
            ObligationPerson(obligation=obligation, user_id=pk) for pk in sorted(heirs - known)
        )
    return office
