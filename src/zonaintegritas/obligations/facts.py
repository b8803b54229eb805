"""What an obligation is, as forms and services hand it on."""

from __future__ import annotations

from dataclasses import dataclass

from zonaintegritas.core.schedule import Recurrence


@dataclass(frozen=True, slots=True)
class ObligationFacts:
    """Name, times, what counts as proof, and where that is known from."""

    name: str
    recurrence: Recurrence
    proof: str
    basis: str = ""
