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


# What a person would leave behind in an office: *12 butir yang belum selesai*.
STILL_HELD: Question[[User, Office], Held] = Question()
