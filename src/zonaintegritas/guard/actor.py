"""Who acts: the protocol that people, the public and the system satisfy, and the grants they hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from zonaintegritas.guard.policy import Role


@dataclass(frozen=True, slots=True)
class Grant:
    """A role in one office. `lineage` is the office's path in the tree: 0000/3300/3372.

    `people` are the keys of those for whom it is held; empty where it is held for oneself.
    """

    role: Role
    lineage: str
    areas: frozenset[str] = frozenset()  # Roman numerals, for area coordinators
    people: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class GuardKey:
    """What decides about a row: the office it belongs to, the area if any, the people named on it."""

    lineage: str
    area: str | None = None
    people: frozenset[str] = frozenset()  # actor keys


class Actor(Protocol):
    """Someone or something that acts. `key` is stable and holds no personal data: user:12, public, system."""

    @property
    def key(self) -> str: ...
    @property
    def is_system(self) -> bool: ...
    def grants(self) -> tuple[Grant, ...]: ...


class Guarded(Protocol):
    """A row the gate can decide about."""

    pk: int

    def guard_key(self) -> GuardKey: ...


@dataclass(frozen=True, slots=True)
class System:
    """The program itself: background jobs and the command line."""

    key: str = "system"
    is_system: bool = True

    def grants(self) -> tuple[Grant, ...]:
        return ()
