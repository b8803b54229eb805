"""Filing proof: what the name of a file says about it, and which items of a plan it may prove."""

from __future__ import annotations

from zonaintegritas.core.filing.names import Guess, guess
from zonaintegritas.core.filing.suggesting import Shelf, Suggestion, Wanted

__all__ = ["Guess", "Shelf", "Suggestion", "Wanted", "guess"]
