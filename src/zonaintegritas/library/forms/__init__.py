"""Shapes of what people type about evidence."""

from __future__ import annotations

from zonaintegritas.library.forms.documents import AddLink, Describe, Gather, Revise, TakeOut, UploadedRow
from zonaintegritas.library.forms.library import LibraryFilter
from zonaintegritas.library.forms.places import ChosenPlaces
from zonaintegritas.library.forms.upload import Announce, ChooseFiles

__all__ = [
    "AddLink",
    "Announce",
    "ChooseFiles",
    "ChosenPlaces",
    "Describe",
    "Gather",
    "LibraryFilter",
    "Revise",
    "TakeOut",
    "UploadedRow",
]
