"""What a handover moved beside items. Its page stands below the apps that know more, so these tell it here."""

from __future__ import annotations

from collections.abc import Callable

from zonaintegritas.offices.leaving import Held
from zonaintegritas.plans.models import BulkChange

Teller = Callable[[BulkChange], list[Held]]
_TELLERS: list[Teller] = []


def tell_of_handover_by(teller: Teller) -> None:
    """From now on `went_along` says what this tells: *2 kewajiban rutin*."""
    if teller not in _TELLERS:
        _TELLERS.append(teller)


def went_along(change: BulkChange) -> list[Held]:
    """What else went to those who took over; empty where nothing, and after the step was taken back."""
    return [held for teller in _TELLERS for held in teller(change)] if change.leaver_id else []
