"""What speaks against a plan and only apps above it know: *Pemeriksaan* stands below these, so they tell it here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from zonaintegritas.core.proving.doubt import Rule
from zonaintegritas.guard.actor import Actor
from zonaintegritas.plans.models import Plan


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One of them: which rule of `core.proving` it breaks, in words, how it is mended, and where."""

    rule: Rule
    what: str
    cure: str
    place: str
    address: str


Teller = Callable[[Actor, Plan], list[Contradiction]]
_TELLERS: list[Teller] = []


def tell_of_contradictions_by(teller: Teller) -> None:
    """From now on `contradictions_of` says what this tells, as far as the one who asks may see it."""
    if teller not in _TELLERS:
        _TELLERS.append(teller)


def contradictions_of(actor: Actor, plan: Plan) -> list[Contradiction]:
    """What others know; empty where nothing."""
    return [found for teller in _TELLERS for found in teller(actor, plan)]
