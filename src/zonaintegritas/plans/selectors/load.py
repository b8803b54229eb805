"""How much each person has to do in a plan."""

from __future__ import annotations

import datetime as dt

from django.db.models import Prefetch

from zonaintegritas.guard.actor import Actor
from zonaintegritas.offices import selectors as offices
from zonaintegritas.plans.board import board_of
from zonaintegritas.plans.load import Load, load_of
from zonaintegritas.plans.models import Item, ItemPerson, Plan
from zonaintegritas.plans.selectors.duty import duties_of
from zonaintegritas.plans.selectors.plans import is_of


def load_in(actor: Actor, plan: Plan, today: dt.date) -> Load:
    """The load of everybody on this day, stand-ins applied; seven queries, however many items."""
    named = ItemPerson.objects.select_related("user").order_by("user__full_name", "user")
    visible = Item.objects.visible_to(actor).filter(plan=plan, is_removed=False).order_by("position")
    items = list(visible.prefetch_related("occurrences", Prefetch("named", named)))
    for item in items:
        item.plan = plan
    board = board_of(plan, items, today, is_mine=lambda item: is_of(actor, item))
    on_items = {item.pk: [one.user_id for one in item.named.all()] for item in items}
    return load_of(board, duties_of(plan.office, items, today, on_items), offices.workers_of(plan.office))
