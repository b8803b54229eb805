"""The pages that are measured, each as the person who uses it most, for an office in the middle of the country."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from zonaintegritas.offices.models import Membership, Office, User
from zonaintegritas.plans.models import Plan

MEASURED = "3372"


@dataclass(frozen=True, slots=True)
class Page:
    """An address, who asks for it, and whether it answers 304 where nothing has changed."""

    name: str
    path: str
    person: User
    is_tagged: bool = False


def pages() -> list[Page]:
    """Work page, plan, item, library, queue, round sheet, matrix."""
    office = Office.objects.get(code=MEASURED)
    plan = Plan.objects.get(office=office)
    coordinator, member = _person(office, "COORDINATOR"), _person(office, "MEMBER")
    item = plan.items.filter(area_roman="I").order_by("position")[3]
    return [
        Page("work page", reverse("desk:home"), member),
        Page("plan", reverse("plans:plan", args=[plan.pk]), coordinator, is_tagged=True),
        Page("item", reverse("plans:item", args=[item.pk]), coordinator),
    ]


def _person(office: Office, role: str) -> User:
    return Membership.objects.filter(office=office, role=role).order_by("pk")[0].user
