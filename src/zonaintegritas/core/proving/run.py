"""All rules over the work of an office, the heaviest doubts first."""

from __future__ import annotations

from zonaintegritas.core.proving.doubt import Doubt
from zonaintegritas.core.proving.rules import RULES
from zonaintegritas.core.proving.subject import Work


def doubts_about(work: Work) -> tuple[Doubt, ...]:
    """What should be looked at. Nothing here forbids anything."""
    found = [doubt for module in RULES for doubt in module.check(work)]
    return tuple(sorted(found, key=lambda one: (one.severity.rank, one.code)))
