"""What an obligation is, as forms and services hand it on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from zonaintegritas.core.schedule import Recurrence
from zonaintegritas.evidence.models import Kind
from zonaintegritas.files.store import StoredBytes


@dataclass(frozen=True, slots=True)
class ObligationFacts:
    """Name, times, what counts as proof, and where that is known from."""

    name: str
    recurrence: Recurrence
    proof: str
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Brought:
    """What somebody hands in for a time: files that already lie in the store, a link, or both."""

    contents: Sequence[StoredBytes] = ()
    link: str = ""
    kind: str = Kind.OTHER
