"""Writes of the library: files that come in, filing them as evidence, using evidence, taking it out."""

from __future__ import annotations

from zonaintegritas.library.services.filing import Filing, Renewal, file_as_version, file_each, file_link, file_together
from zonaintegritas.library.services.incoming import (
    Announced,
    announce,
    discard,
    discard_expired,
    move,
    receive,
    refuse,
    take_in,
)
from zonaintegritas.library.services.uses import take_out, use, use_these

__all__ = [
    "Announced",
    "Filing",
    "Renewal",
    "announce",
    "discard",
    "discard_expired",
    "file_as_version",
    "file_each",
    "file_link",
    "file_together",
    "move",
    "receive",
    "refuse",
    "take_in",
    "take_out",
    "use",
    "use_these",
]
