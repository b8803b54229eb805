"""What still hangs on a person. The pages of people stand below the apps that know it, so these tell it here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from zonaintegritas.offices.models import Office, User


@dataclass(frozen=True, slots=True)
class Held:
    """One kind of thing that a person would leave behind: how many in words, and what, where no page lists it."""

    words: str
    names: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.words


Teller = Callable[[User, Office], list[Held]]
_TELLERS: list[Teller] = []


def tell_by(teller: Teller) -> None:
    """From now on `still_held` says what this tells: *12 butir yang belum selesai*."""
    if teller not in _TELLERS:
        _TELLERS.append(teller)


def still_held(person: User, office: Office) -> list[Held]:
    """What a person would leave behind in an office; empty where nothing."""
    return [held for teller in _TELLERS for held in teller(person, office)]
