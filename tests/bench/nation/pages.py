"""The pages that are measured, each as the person who uses it most, for an office in the middle of the country."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from zonaintegritas.monitoring.models import Round
from zonaintegritas.offices.models import Membership, Office, User
from zonaintegritas.plans.models import Plan
from zonaintegritas.plans.selectors import waiting

MEASURED = "3372"


@dataclass(frozen=True, slots=True)
class Page:
    """An address, who asks for it, and whether it answers 304 where nothing has changed."""

    name: str
    path: str
    person: User
    is_tagged: bool = False


def pages() -> list[Page]:
    """Every page of the bar: work page, plan, item, library, queue, round sheet, matrix; and what belongs to them."""
    office = Office.objects.get(code=MEASURED)
    plan = Plan.objects.get(office=office)
    coordinator, member, secretary = (_person(office, role) for role in ("COORDINATOR", "MEMBER", "SECRETARY"))
    item = plan.items.filter(area_roman="I").order_by("position")[3]
    shown = Round.objects.filter(monitoring__office=office).order_by("pk")[1]
    proof = waiting(secretary, office)[0]
    return [
        Page("work page", reverse("desk:home"), coordinator),
        Page("plan", reverse("plans:plan", args=[plan.pk]), coordinator, is_tagged=True),
        Page("item", reverse("plans:item", args=[item.pk]), coordinator),
        Page("library", reverse("library:library"), member),
        Page("library, searched", f"{reverse('library:library')}?cari=rapat", member),
        Page("queue", reverse("plans:queue"), secretary),
        Page("one proof of the queue", reverse("plans:judge", args=[proof.pk]), secretary),
        Page("round sheet", reverse("monitoring:sheet", args=[shown.pk]), coordinator),
        Page("overview of an office", reverse("overview:office", args=[office.code]), coordinator),
        Page("matrix of the nation", reverse("overview:matrix"), _supervisor("0000"), is_tagged=True),
        Page("matrix of a province", reverse("overview:matrix"), _supervisor(MEASURED[:2] + "00"), is_tagged=True),
    ]


def _supervisor(code: str) -> User:
    """Somebody who looks at an office and all below it; made the first time."""
    name = f"pembina.{code}"
    person, is_new = User.objects.get_or_create(
        username=name, defaults={"full_name": f"Pembina {code}", "password": "!"}
    )
    if is_new:
        Membership.objects.create(user=person, office=Office.objects.get(code=code), role="SUPERVISOR")
    return person


def _person(office: Office, role: str) -> User:
    return Membership.objects.filter(office=office, role=role).order_by("pk")[0].user
