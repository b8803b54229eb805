"""The two sides of a copy as the core wants them: the office and year of a revision, and those of the new plan."""

from __future__ import annotations

from zonaintegritas.core.copying import Origin, Target
from zonaintegritas.core.copying.even import squeezed
from zonaintegritas.core.copying.origin import named
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.models import Plan, Revision


def origin_of(base: Revision) -> Origin:
    """By what the office of a revision is known: its names, the offices above it, its decree's number and people."""
    office, header = base.plan.office, base.content["header"]
    place = header.get("enacted_place") or ""
    printed = header.get("office_name") or ""
    return Origin(
        office=office.name,
        year=header["plan_year"],
        also=tuple(dict.fromkeys(one for one in (office.short_name, *office.aliases, printed) if named(one).organ)),
        places=(place,) if squeezed(place) not in ("", squeezed(named(office.name).place)) else (),
        parents=_names_above(office),
        number=header.get("number") or None,
        people=tuple(one for one in (header.get("signatory_name"), header.get("certifier_name")) if one),
    )


def target_of(office: Office, plan_year: int) -> Target:
    """The new plan's office and year; where it sits is what its own latest decree says."""
    seats = Plan.objects.filter(office=office).exclude(enacted_place="").order_by("-adopted_at", "-pk")
    return Target(
        office=office.name,
        year=plan_year,
        seat=seats.values_list("enacted_place", flat=True).first() or "",
        also=tuple(dict.fromkeys((office.short_name, *office.aliases))),
        parents=_names_above(office),
    )


def _names_above(office: Office) -> tuple[str, ...]:
    """The offices above, the nearest first."""
    codes = office.lineage.split("/")[:-1]
    above = dict(Office.objects.filter(code__in=codes).values_list("code", "name"))
    return tuple(above[code] for code in reversed(codes) if code in above)
