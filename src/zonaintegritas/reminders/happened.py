"""What happened in the apps below, as reminders need it: whose office, and who is to be told what."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse

from zonaintegritas.guard import history
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.policy import Action
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.models import Item, ItemPerson
from zonaintegritas.reminders.models import Notice
from zonaintegritas.reminders.services import News


def office_of_plan(plan_pk: int) -> Office | None:
    """The office of a plan."""
    return Office.objects.visible_to(System()).filter(plans=plan_pk).first()


def office_of_item(item_pk: int) -> Office | None:
    """The office of an item."""
    return Office.objects.visible_to(System()).filter(plans__items=item_pk).first()


def office_of_occurrence(occurrence_pk: int) -> Office | None:
    """The office of an occurrence; nothing where the occurrence itself is gone."""
    return Office.objects.visible_to(System()).filter(plans__items__occurrences=occurrence_pk).first()


def namings(item_pk: int) -> Iterator[tuple[News, int]]:
    """Who was named on an item, each naming an occasion of its own; who named themselves knows it."""
    item = Item.objects.visible_to(System()).filter(pk=item_pk, is_removed=False).first()
    if item is None:
        return
    last = history.of(item).filter(action=Action.ITEM_NAME_PEOPLE, outcome=history.Outcome.DONE).first()
    for named in ItemPerson.objects.filter(item=item):
        if last is None or last.actor != f"user:{named.user_id}":
            yield _naming(item, named), named.user_id


def _naming(item: Item, named: ItemPerson) -> News:
    return News(
        kind=Notice.Kind.ASSIGNED,
        subject=f"plans.item:{item.pk}",
        occasion=f"named:{named.pk}",
        words=item.indicator,
        path=reverse("plans:item", args=[item.pk]),
    )
