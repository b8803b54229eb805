"""Plans in force for tests: made by adopting a draft, as people do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.factories.plans import adopted, make_draft, make_row
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import Item, Occurrence, Plan

AREAS = ("I", "II", "III", "IV", "V", "VI")
LARGE = 87  # items of a large decree


def make_plan(office: Office, times: Sequence[str] = ("Maret 2026",), **header: Any) -> Plan:
    """A plan with one item for each target time, all in area I."""
    draft = make_draft(office, rows=0, **header)
    for position, time in enumerate(times, start=1):
        make_row(draft, position, target_time_raw=time)
    return adopted(System(), draft)


def make_item(office: Office, time: str = "Maret 2026", **header: Any) -> Item:
    """The only item of a plan."""
    return items_of(make_plan(office, [time], **header))[0]


def given_to(person: User, office: Office) -> Occurrence:
    """The first occurrence of a plan of two items, on whose first item this person works."""
    item = items_of(make_plan(office, ["Maret 2026", "Juni 2026"]))[0]
    services.name_people(System(), item, people=[person])
    return occurrences_of(Item.objects.get(pk=item.pk))[0]


def make_large_plan(office: Office) -> Plan:
    """Eighty-seven items in six areas, a quarter of them monthly."""
    draft = make_draft(office, rows=0)
    for position in range(1, LARGE + 1):
        area = (position - 1) * len(AREAS) // LARGE
        make_row(
            draft,
            position,
            area_roman=AREAS[area],
            area_name=f"AREA KE-{area + 1}",
            component_no=str(position % 4),
            component_name=f"Komponen {position % 4}",
            letter="",
            target_time_raw="setiap bulan" if position % 4 == 0 else f"Juni {draft.plan_year}",
        )
    return adopted(System(), draft)


def items_of(plan: Plan) -> list[Item]:
    """The items as the pages read them, in order."""
    return list(plan.items.select_related("plan__office").order_by("position"))


def occurrences_of(item: Item) -> list[Occurrence]:
    """The occurrences of an item in order."""
    return list(item.occurrences.select_related("item__plan__office").order_by("position"))
