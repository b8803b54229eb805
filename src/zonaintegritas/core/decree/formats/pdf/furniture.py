"""Page furniture: page numbers, running headers and footers, catch-words. Only what surely is none of the text goes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from zonaintegritas.core.decree.formats.pdf.lines import TextLine

ZONE: Final = 0.12  # of the page height, above and below
LEAST_ZONE: Final = 60.0  # points: on small pages
LEAST_PAGES: Final = 3  # a line that returns on fewer pages may be text
SHARE: Final = 0.3  # of the pages
STEP: Final = 6.0  # points by which furniture may wander

PAGE_NUMBER: Final = re.compile(
    r"^[-–—~\s]*\d{1,3}[-–—~\s]*$|^(?:hal(?:aman|\.)?|page)\s*:?\s*\d{1,3}(?:\s*(?:dari|of|/)\s*\d{1,3})?$",
    re.IGNORECASE,
)
CATCH_WORD: Final = re.compile(r"^(?P<words>.{1,40}?)\s*(?:…|(?:\.\s?){2,})$")
DIGITS: Final = re.compile(r"\d+")

Lines = list[TextLine]


def without_furniture(pages: Sequence[tuple[float, Lines]]) -> list[Lines]:
    """The lines of each page (with its height) that are text. A header that returns is kept where it stands first."""
    counts: Counter[tuple[bool, str, int]] = Counter()
    for height, lines in pages:
        counts.update({key for line in lines if (key := _key(line, height)) is not None})
    least = max(LEAST_PAGES, SHARE * len(pages))
    seen: set[tuple[bool, str, int]] = set()
    kept: list[Lines] = []
    for height, lines in pages:
        own: Lines = []
        for line in lines:
            key = _key(line, height)
            if key is None or not _is_furniture(line, key, seen, returns=counts[key] >= least):
                own.append(line)
        kept.append(own)
    return [_without_catch_word(own, following) for own, following in zip(kept, [*kept[1:], []], strict=True)]


def _is_furniture(
    line: TextLine, key: tuple[bool, str, int], seen: set[tuple[bool, str, int]], *, returns: bool
) -> bool:
    if PAGE_NUMBER.match(line.text):
        return True
    if not returns:
        return False
    is_above = key[0]
    if is_above and key not in seen:
        seen.add(key)
        return False
    return True


def _key(line: TextLine, height: float) -> tuple[bool, str, int] | None:
    """What a line at the edge of a page has in common with its like on other pages."""
    zone = max(ZONE * height, LEAST_ZONE)
    is_above = line.baseline < zone
    if not is_above and line.baseline < height - zone:
        return None
    from_edge = line.baseline if is_above else height - line.baseline
    return is_above, DIGITS.sub("#", line.text), round(from_edge / STEP)


def _without_catch_word(lines: Lines, following: Lines) -> Lines:
    """Without the word below the last line that only announces how the next page begins."""
    found = CATCH_WORD.match(lines[-1].text) if lines and following else None
    if found is not None and following[0].text.startswith(found["words"].strip()):
        return lines[:-1]
    return lines
