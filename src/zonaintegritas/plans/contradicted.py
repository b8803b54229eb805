"""What speaks against a plan and only apps above it know."""

from __future__ import annotations

from dataclasses import dataclass

from zonaintegritas.core.proving.doubt import Rule
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.telling import Question
from zonaintegritas.plans.models import Plan


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One of them: which rule of `core.proving` it breaks, in words, how it is mended, and where."""

    rule: Rule
    what: str
    cure: str
    place: str
    address: str


# Those of a plan, as far as the one who asks may see them.
CONTRADICTIONS: Question[[Actor, Plan], Contradiction] = Question()
