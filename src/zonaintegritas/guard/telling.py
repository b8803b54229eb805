"""Upward knowledge: a page shows what only apps above it know, since these tell it here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, ParamSpec, TypeVar

Asked = ParamSpec("Asked")
Told = TypeVar("Told")


class Question(Generic[Asked, Told]):
    """One question, to which each app that knows something gives a list of answers."""

    def __init__(self) -> None:
        self._tellers: list[Callable[Asked, list[Told]]] = []

    def answered_by(self, teller: Callable[Asked, list[Told]]) -> None:
        """From now on `ask` also says what this tells."""
        if teller not in self._tellers:
            self._tellers.append(teller)

    def ask(self, *args: Asked.args, **kwargs: Asked.kwargs) -> list[Told]:
        """What all of them know; empty where nothing."""
        return [told for teller in self._tellers for told in teller(*args, **kwargs)]
