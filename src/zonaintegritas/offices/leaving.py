"""What still hangs on a person, and what went to others when they left."""

from __future__ import annotations

from dataclasses import dataclass

from zonaintegritas.guard.telling import Question
from zonaintegritas.offices.models import Office, User


@dataclass(frozen=True, slots=True)
class Held:
    """One kind of thing that a person would leave behind: how many in words, and what, where no page lists it."""

    words: str
    names: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.words


def held_in(words: str, names: tuple[str, ...]) -> list[Held]:
    """One kind of thing by its names, counted in `words` as %(total)s; empty where there is none."""
    return [Held(words % {"total": len(names)}, names)] if names else []


# What a person would leave behind in an office: *12 butir yang belum selesai*.
STILL_HELD: Question[[User, Office], Held] = Question()
