"""Somebody leaves: the obligations that they saw to, and that are not all done, go to those who take over; and back."""

from __future__ import annotations

from collections import defaultdict

from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.obligations.models import Inheritance, ObligationPerson
from zonaintegritas.obligations.selectors import open_obligations_of
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.models import BulkChange
from zonaintegritas.plans.selectors import people_for


@command(Action.OBLIGATION_INHERIT)
def inherit_obligations(actor: Actor, office: Office, /, *, change: BulkChange) -> Office:
    """Those who took over an item that an obligation proves see to the obligation; else all who took over."""
    if change.leaver is None:
        return office
    successors = set(change.successors.values_list("pk", flat=True))
    took = defaultdict(set)
    for item, person in change.lines.filter(is_added=True).values_list("item", "user"):
        took[item].add(person)
    for obligation in open_obligations_of(change.leaver, office).prefetch_related("ties", "named"):
        heirs = set().union(*(took[tie.item_id] for tie in obligation.ties.all())) or successors
        fresh = sorted(heirs - {named.user_id for named in obligation.named.all()})
        obligation.named.filter(user=change.leaver).delete()
        ObligationPerson.objects.bulk_create(ObligationPerson(obligation=obligation, user_id=pk) for pk in fresh)
        Inheritance.objects.create(change=change, obligation=obligation, heirs=fresh)
    return office


@command(Action.OBLIGATION_GIVE_BACK)
def give_obligations_back(actor: Actor, office: Office, /, *, change: BulkChange) -> Office:
    """The handover was taken back: who took over goes, and who left sees to them again, where they still work here."""
    workers = {person.pk for person in people_for(office)}
    for row in Inheritance.objects.select_for_update(of=("self",)).filter(change=change).select_related("obligation"):
        row.obligation.named.filter(user__in=row.heirs).delete()
        if change.leaver_id in workers:
            ObligationPerson.objects.get_or_create(obligation=row.obligation, user_id=change.leaver_id)
        row.delete()
    return office
