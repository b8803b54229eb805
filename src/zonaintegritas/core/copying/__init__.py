"""A plan as the base of another year's or another office's plan, with nothing of the old one left unseen."""

from __future__ import annotations

from zonaintegritas.core.copying.copy import KEEP, Answer, Copy, Keep, Unanswered, answered, copied, known
from zonaintegritas.core.copying.mention import BLANK, Kind, Mention, Outcome, Spot
from zonaintegritas.core.copying.origin import Origin, Target, origin_of
from zonaintegritas.core.copying.remaining import Trace, remaining

__all__ = [
    "BLANK",
    "KEEP",
    "Answer",
    "Copy",
    "Keep",
    "Kind",
    "Mention",
    "Origin",
    "Outcome",
    "Spot",
    "Target",
    "Trace",
    "Unanswered",
    "answered",
    "copied",
    "known",
    "origin_of",
    "remaining",
]
