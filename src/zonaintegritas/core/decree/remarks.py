"""The codes of remarks: what a reader may say about a file beside its values."""

from __future__ import annotations

from typing import Final

# the file
ENCODING_GUESSED: Final = "encoding-guessed"  # neither UTF-8 nor UTF-16: read as Windows-1252
CHARACTERS_DROPPED: Final = "characters-dropped"  # NULs and bytes that are no letter in any encoding
PAGES_LOST: Final = "pages-lost"  # pages of a PDF that could not be opened
PAGES_SCANNED: Final = "pages-scanned"  # pages that are pictures: nothing, or no table, was read there
PAGES_OVERFULL: Final = "pages-overfull"  # pages with so many strokes that not all were looked at

# the decree part
NO_DECREE: Final = "no-decree"  # only an annex, or no decree at all
FIELD_MISSING: Final = "field-missing"  # a part every decree has was not found
FIELD_GUESSED: Final = "field-guessed"  # a value was put together from other parts
LEGAL_BASIS_UNREAD: Final = "legal-basis-unread"  # an entry of Mengingat without kind, number or year

# anything
LEFT_OVER: Final = "left-over"  # characters that are in no field
