"""What still hangs on a person. The pages of people stand below the apps that know it, so these tell it here."""

from __future__ import annotations

from collections.abc import Callable

from zonaintegritas.offices.models import Office, User

Teller = Callable[[User, Office], list[str]]
_TELLERS: list[Teller] = []


def tell_by(teller: Teller) -> None:
    """From now on `still_held` says what this tells: phrases like *12 butir yang belum selesai*."""
    if teller not in _TELLERS:
        _TELLERS.append(teller)


def still_held(person: User, office: Office) -> list[str]:
    """What a person would leave behind in an office, in words; empty where nothing."""
    return [phrase for teller in _TELLERS for phrase in teller(person, office)]
