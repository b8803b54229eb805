"""What the rules look at: what was to be done, the documents that prove it, and where their files are used besides."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property


class Kind(StrEnum):
    """The sorts of documents that rules tell apart; all others are alike to them."""

    INVITATION = "INVITATION"
    ATTENDANCE = "ATTENDANCE"
    MINUTES = "MINUTES"
    DECREE = "DECREE"
    LETTER = "LETTER"
    REPORT = "REPORT"
    PROCEDURE = "PROCEDURE"


# A decree or a procedure holds until another takes its place: it may be older than what it proves.
LASTING = frozenset({Kind.DECREE, Kind.PROCEDURE})


@dataclass(frozen=True, slots=True)
class Said:
    """What the text of a document says, as far as it could be read."""

    dates: tuple[dt.date, ...] = ()
    is_signed: bool | None = None  # whether there is a signature block; None where that is not known
    office: str = ""  # whom the letterhead names


@dataclass(frozen=True, slots=True)
class Document:
    """A proof document in its current version."""

    key: int
    title: str
    kind: str
    added_on: dt.date
    dated_on: dt.date | None = None
    proves_from: dt.date | None = None
    proves_until: dt.date | None = None
    expires_on: dt.date | None = None
    hashes: frozenset[str] = frozenset()
    has_link: bool = False
    is_link_dead: bool = False
    is_withdrawn: bool = False
    said: Said | None = None

    @property
    def is_there(self) -> bool:
        """Whether anybody can look at it: files, or a link that opens."""
        return not self.is_withdrawn and bool(self.hashes or (self.has_link and not self.is_link_dead))


@dataclass(frozen=True, slots=True)
class Use:
    """A document that is said to prove a duty. `key` grows with time."""

    key: int
    document: Document
    is_accepted: bool = False


@dataclass(frozen=True, slots=True)
class Duty:
    """One time at which an item is due, or the item as a whole (without days), with what proves it."""

    key: int
    item: int
    name: str  # for people: "I.2.a, Maret 2026"
    uses: tuple[Use, ...] = ()
    first_day: dt.date | None = None
    due_on: dt.date | None = None
    done_on: dt.date | None = None
    is_accepted: bool = False


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A use of a file outside of what is looked at, which the one who asks may see."""

    key: int  # of the use
    document: int
    item: int
    name: str  # for people: "butir I.2.a, Juni 2025"
    year: int | None = None


@dataclass(frozen=True)
class Work:
    """The work of an office on a plan, as far as it is looked at."""

    today: dt.date
    year: int
    duties: tuple[Duty, ...]
    offices: tuple[str, ...] = ()  # the office and those above it: whose letterhead is nobody else's
    elsewhere: Mapping[str, tuple[Elsewhere, ...]] = field(default_factory=dict)  # by the hash of the file

    @cached_property
    def uses(self) -> tuple[tuple[Duty, Use], ...]:
        """All uses, duty by duty."""
        return tuple((duty, use) for duty in self.duties for use in duty.uses)

    @cached_property
    def documents(self) -> tuple[tuple[Document, tuple[tuple[Duty, Use], ...]], ...]:
        """Every document once, with its uses."""
        found: dict[int, list[tuple[Duty, Use]]] = {}
        for duty, use in self.uses:
            found.setdefault(use.document.key, []).append((duty, use))
        return tuple((uses[0][1].document, tuple(uses)) for uses in found.values())
