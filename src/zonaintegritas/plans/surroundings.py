"""What a plan is checked against beside itself: the registry of regulations, decrees of offices nearby, its origin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from django.db.models import Max, Q

from zonaintegritas.core.copying import Origin, Target
from zonaintegritas.core.decree.plan import Decree
from zonaintegritas.core.lint.registry import Registry
from zonaintegritas.plans.copy_sides import target_of
from zonaintegritas.plans.copy_traces import from_known
from zonaintegritas.plans.core_reading import kept_decree
from zonaintegritas.plans.models import Draft, Plan
from zonaintegritas.regulations.selectors import registry_of

MOST: Final = 40  # decrees; a province with its offices has fewer


@dataclass(frozen=True)
class Surroundings:
    """The registry that counts in the office, and the adopted decrees that it is compared with."""

    registry: Registry
    plans: tuple[tuple[int, int], ...]  # key and latest revision
    copied: tuple[Origin, Target] | None = None  # whose plan a draft was copied from, and for whom

    @property
    def key(self) -> list[object]:
        """Differs whenever anything here does."""
        return [repr(self.registry.entries), self.plans, repr(self.copied)]

    @cached_property
    def decrees(self) -> Sequence[Decree]:
        """Read from the database only where something is checked anew."""
        found = Plan.objects.filter(pk__in=[pk for pk, _ in self.plans]).order_by("-adopted_at", "-pk")
        return [kept_decree(plan) for plan in found]


def surroundings_of(record: Draft | Plan) -> Surroundings:
    """Adopted decrees only: they are public. Of this office for other years, of the offices beside it and above it."""
    office = record.office
    codes = office.lineage.split("/")
    above = ["/".join(codes[:end]) for end in range(1, len(codes))]
    near = Q(office=office) | Q(office__lineage__in=above)
    if office.parent_id is not None:
        near |= Q(office__parent=office.parent_id)
    others = Plan.objects.filter(near, state=Plan.State.IN_FORCE).exclude(office=office, plan_year=record.plan_year)
    stamps = others.annotate(latest=Max("revisions__number")).order_by("-adopted_at", "-pk")
    return Surroundings(registry_of(office), tuple(stamps.values_list("pk", "latest")[:MOST]), _copied(record))


def _copied(record: Draft | Plan) -> tuple[Origin, Target] | None:
    """The origin of a draft that was made from another plan."""
    if not isinstance(record, Draft) or record.copied_from is None:
        return None
    copy = record.copied_from
    return from_known(copy.known), target_of(record.office, record.plan_year or copy.plan_year)
