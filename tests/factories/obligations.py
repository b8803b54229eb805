"""Obligations of an office, made through the commands."""

from __future__ import annotations

from collections.abc import Collection

from zonaintegritas.core.schedule import Recurrence, Rhythm, Rule
from zonaintegritas.guard.actor import System
from zonaintegritas.obligations import services
from zonaintegritas.obligations.facts import ObligationFacts
from zonaintegritas.obligations.models import Obligation
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans.models import Item

YEAR = 2026
MONTHLY = Recurrence(Rhythm.MONTHLY, tuple(range(1, 13)), Rule.BY_DAY, 10)
QUARTERLY = Recurrence(Rhythm.QUARTERLY, (3, 6, 9, 12), Rule.LAST_WORKING_DAY)
YEARLY = Recurrence(Rhythm.YEARLY, (3,), Rule.BY_DAY, 31)


def make_obligation(
    office: Office,
    recurrence: Recurrence = QUARTERLY,
    *,
    items: Collection[Item] = (),
    people: Collection[User] = (),
    name: str = "Laporan pengendalian",
) -> Obligation:
    """An obligation of the office's own, for 2026."""
    facts = ObligationFacts(name, recurrence, "Laporan yang ditandatangani")
    keys = [item.pk for item in items]
    return services.add_obligation(System(), office, year=YEAR, facts=facts, items=keys, people=people)
