"""Pages of the library."""

from __future__ import annotations

from zonaintegritas.library.views.adding import add, add_link, gather, incoming
from zonaintegritas.library.views.document import describe, evidence, restore, revise, take_out
from zonaintegritas.library.views.library import library, library_xlsx
from zonaintegritas.library.views.receiving import discard, part, photo, start
from zonaintegritas.library.views.using import choose, use

__all__ = [
    "add",
    "add_link",
    "choose",
    "describe",
    "discard",
    "evidence",
    "gather",
    "incoming",
    "library",
    "library_xlsx",
    "part",
    "photo",
    "restore",
    "revise",
    "start",
    "take_out",
    "use",
]
