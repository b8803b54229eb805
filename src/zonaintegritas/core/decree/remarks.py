"""The codes of remarks: what a reader may say about a file beside its values."""

from __future__ import annotations

from typing import Final

# the file
ENCODING_GUESSED: Final = "encoding-guessed"  # neither UTF-8 nor UTF-16: read as Windows-1252
CHARACTERS_DROPPED: Final = "characters-dropped"  # NULs and bytes that are no letter in any encoding
PAGES_LOST: Final = "pages-lost"  # pages of a PDF that could not be opened
PAGES_SCANNED: Final = "pages-scanned"  # pages that are pictures: nothing, or no table, was read there
PAGES_UNCLEAR: Final = "pages-unclear"  # parts of a scanned page with writing that was not made out
STRUCK: Final = "struck"  # words with a line through them: not read
WATERMARK: Final = "watermark"  # slanting words behind the text: not read
PAGES_OVERFULL: Final = "pages-overfull"  # pages with so many strokes that not all were looked at
SHEET_HIDDEN: Final = "sheet-hidden"  # a worksheet that its office has hidden: not read
CELLS_HIDDEN: Final = "cells-hidden"  # hidden rows or columns of a worksheet: not read, their text is kept here

# the decree part
NO_DECREE: Final = "no-decree"  # only an annex, or no decree at all
FIELD_MISSING: Final = "field-missing"  # a part every decree has was not found
FIELD_GUESSED: Final = "field-guessed"  # a value was put together from other parts
LEGAL_BASIS_UNREAD: Final = "legal-basis-unread"  # an entry of Mengingat without kind, number or year

# anything
LEFT_OVER: Final = "left-over"  # characters that are in no field

# the plan part
NO_PLAN: Final = "no-plan"  # no table looks like an action plan
COLUMN_GUESSED: Final = "column-guessed"  # a column was understood by its cells, not by its heading
SECOND_HEADING: Final = "second-heading"  # a line below the heading of an area, kept out of the plan
REALIGNED: Final = "realigned"  # labels and contents stood in different rows and were put side by side
PLAN_TOO_LONG: Final = "plan-too-long"  # more cells are left over than anyone reads: not each is told
BETWEEN_TABLES: Final = "between-tables"  # a line between two parts of the plan that is no heading
