"""Ticked items, each with the occurrence that was chosen beside it."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import QueryDict

from zonaintegritas.library.places import Place, Places


class ChosenPlaces:
    """What was ticked in a list of items: `butir=12` with `kali-12=34`, or `butir=12:34` in one."""

    def __init__(self, given: QueryDict, places: Places) -> None:
        self.keys = given.getlist("butir")
        self._given = given
        self._places = places

    @property
    def places(self) -> list[Place]:
        """Those this person may use; what is forged or gone is left out."""
        return list(places_in(map(self._key, self.keys), self._places))

    def _key(self, key: str) -> str:
        return key if ":" in key else f"{key}:{self._given.get(f'kali-{key}', '')}"


def places_in(keys: Iterable[str], places: Places) -> list[Place]:
    """The places that keys of choices mean."""
    return [place for key in keys if (place := places.place(key)) is not None]
