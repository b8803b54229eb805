"""Somebody leaves: the follow-ups that they own, and that are not closed, go to those who take over; and back."""

from __future__ import annotations

from collections import Counter

from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.monitoring.selectors.follow_ups import standing_follow_ups
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.models import BulkChange
from zonaintegritas.plans.selectors import people_for


@command(Action.FOLLOW_UP_INHERIT)
def inherit_follow_ups(actor: Actor, office: Office, /, *, change: BulkChange) -> Office:
    """Each goes to who took over its item, else most items of its area, else to who took over."""
    if change.leaver is None:
        return office
    took = list(change.lines.filter(is_added=True).values_list("item", "item__area_roman", "user"))
    areas = [(area, person) for area, person, *_more in change.areas]
    successors = sorted(change.successors.values_list("pk", flat=True))
    for one in standing_follow_ups(office).filter(owner=change.leaver):
        of_item = [person for item, _area, person in took if item == one.item_id]
        of_area = [person for area, person in areas if area == one.area]
        of_area += [person for _item, area, person in took if area == one.area]
        one.owner_id = _most_often(of_item or of_area or successors)
        one.handed_in = change
        one.save(update_fields=["owner", "handed_in"])
    return office


@command(Action.FOLLOW_UP_GIVE_BACK)
def give_follow_ups_back(actor: Actor, office: Office, /, *, change: BulkChange) -> Office:
    """The handover was taken back: what is not closed, and still with who got it, is the leaver's again."""
    if change.leaver_id in {person.pk for person in people_for(office)}:
        standing_follow_ups(office).filter(handed_in=change).update(owner=change.leaver_id, handed_in=None)
    return office


def _most_often(people: list[int]) -> int:
    counted = Counter(sorted(people))
    return counted.most_common(1)[0][0]
