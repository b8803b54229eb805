"""Reads of the library."""

from __future__ import annotations

from zonaintegritas.library.selectors.document import Use, known_as, places_of, reviewed_uses, uses_of
from zonaintegritas.library.selectors.incoming import incoming_of, one_incoming, photo_for, waiting_for
from zonaintegritas.library.selectors.library import Line, Wanted, is_empty, lines_of, looked_for, years_of
from zonaintegritas.library.selectors.places import (
    DocumentLine,
    OfferLine,
    documents_for,
    documents_of,
    item_to_prove,
    offers_for,
    place_from,
    places_for,
)

__all__ = [
    "DocumentLine",
    "Line",
    "OfferLine",
    "Use",
    "Wanted",
    "documents_for",
    "documents_of",
    "incoming_of",
    "is_empty",
    "item_to_prove",
    "known_as",
    "lines_of",
    "looked_for",
    "offers_for",
    "one_incoming",
    "photo_for",
    "place_from",
    "places_for",
    "places_of",
    "reviewed_uses",
    "uses_of",
    "waiting_for",
    "years_of",
]
