"""Who has to act on an item: the people named on it, else the coordinators of its area, else the operators."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping

from zonaintegritas.guard.policy import TABLE, Action, Role
from zonaintegritas.offices.models import Membership, Office
from zonaintegritas.plans.models import Item, ItemPerson


def acting_on(office: Office, items: Collection[Item], today: dt.date) -> Mapping[int, frozenset[int]]:
    """Key of an item -> the keys of those who have to act; two queries, however many items."""
    working = [role for role, rights in TABLE.items() if Action.OCCURRENCE_MARK in rights]
    held = list(
        Membership.objects.filter(office=office, role__in=working, revoked_at=None, user__is_active=True).values_list(
            "user_id", "role", "areas"
        )
    )
    workers = {pk for pk, _role, _areas in held}
    operators = frozenset(pk for pk, role, _areas in held if role == Role.OPERATOR)
    named: dict[int, set[int]] = {}
    for item, pk in ItemPerson.objects.filter(item__in=items).values_list("item_id", "user_id"):
        named.setdefault(item, set()).add(pk)
    coordinators = {
        item.area_roman: frozenset(
            pk for pk, role, areas in held if role == Role.COORDINATOR and item.area_roman in areas
        )
        for item in items
    }
    return {
        item.pk: frozenset(named.get(item.pk, set()) & workers) or coordinators[item.area_roman] or operators
        for item in items
    }
