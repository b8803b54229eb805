"""One page: its tables, the lines outside them, and whether it is a picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from zonaintegritas.core.decree.formats.pdf.characters import Word, letters_of, words_of
from zonaintegritas.core.decree.formats.pdf.continued import missing_cut
from zonaintegritas.core.decree.formats.pdf.drawing import Drawing, drawing_of
from zonaintegritas.core.decree.formats.pdf.geometry import TURNS
from zonaintegritas.core.decree.formats.pdf.grid import grid_of
from zonaintegritas.core.decree.formats.pdf.lines import TextLine, has_trailing_blanks, lines_of
from zonaintegritas.core.decree.formats.pdf.opened import frame_of, loaded_page, text_layer
from zonaintegritas.core.decree.formats.pdf.rules import MAX_RULES, Mesh, joined, meshes
from zonaintegritas.core.decree.formats.pdf.struck import without_struck
from zonaintegritas.core.decree.formats.pdf.table import Draft, Sheet, draft_of
from zonaintegritas.core.decree.formats.pdf.unruled import unruled_mesh

FRAME: Final = 4  # lines: a border around a page or a table is no table itself
PICTURED: Final = 0.4  # of the page: from here a page without text is a scan
FEW_CHARACTERS: Final = 25  # a page number and a stamp


@dataclass(slots=True)
class PageContent:
    """What one page holds, before the pages are put together."""

    sheet: Sheet
    drafts: list[Draft] = field(default_factory=list)
    lines: list[TextLine] = field(default_factory=list)  # outside the tables, upright
    turned: list[TextLine] = field(default_factory=list)  # outside the tables, at an angle
    hidden: list[Word] = field(default_factory=list)  # outside the page
    struck: list[Word] = field(default_factory=list)
    slanted: str = ""  # a watermark
    characters: int = 0
    pictured: float = 0.0  # share of the page
    is_cut_short: bool = False
    is_read_by_ocr: bool = False
    unread: int = 0  # parts of a picture with writing that OCR could not make out
    has_trailing: bool = False

    @property
    def is_scan(self) -> bool:
        return not self.is_read_by_ocr and self.characters < FEW_CHARACTERS and self.pictured >= PICTURED

    @property
    def is_read_by_machine(self) -> bool:
        """A picture of the page with hidden text behind it."""
        is_picture = self.pictured >= 2 * PICTURED and all(draft.is_unruled for draft in self.drafts)
        return is_picture and not self.is_scan and not self.is_read_by_ocr


def content_of(document: object, index: int, earlier: Draft | None) -> PageContent | None:
    """The page at an index (from 0), or None where it cannot be opened. `earlier` is the last table before it."""
    with loaded_page(document, index) as page:
        if page is None:
            return None
        with text_layer(page) as text_page:
            shown = frame_of(page)
            letters = letters_of(text_page)
            reading = shown.turned(letters.main_turn(shown.turn))
            words = words_of(letters, reading)
        drawing = drawing_of(page, reading)
    content = PageContent(Sheet(index + 1, reading, shown), characters=letters.count)
    content.pictured = drawing.pictured / max(reading.width * reading.height, 1.0)
    content.is_cut_short = drawing.is_cut_short
    content.slanted = letters.slanted
    words, content.struck, drawing.horizontal = without_struck(_on_page(content, words), joined(drawing.horizontal))
    filled(content, drawing, words, earlier)
    return content


def filled(content: PageContent, drawing: Drawing, words: list[Word], earlier: Draft | None) -> None:
    """Puts words and lines where they belong: into tables, or as lines outside of any."""
    outside = _tables(content, drawing, words, earlier)
    content.lines = lines_of([word for word in outside if not word.turn])
    for turn in TURNS[1:]:
        content.turned += lines_of([word for word in outside if word.turn == turn])
    cells = [line for draft in content.drafts for own in draft.lines for line in own]
    content.has_trailing = has_trailing_blanks([*content.lines, *cells])


def _on_page(content: PageContent, words: Sequence[Word]) -> list[Word]:
    """The words that can be seen; the others are kept apart."""
    width, height = content.sheet.reading.width, content.sheet.reading.height
    seen: list[Word] = []
    for word in words:
        spot = word.rect
        is_seen = 0 <= (spot.left + spot.right) / 2 <= width and 0 <= (spot.top + spot.bottom) / 2 <= height
        (seen if is_seen else content.hidden).append(word)
    return seen


def _tables(content: PageContent, drawing: Drawing, words: list[Word], earlier: Draft | None) -> list[Word]:
    """Finds the tables and gives them their words; what is left comes back."""
    horizontal, vertical = joined(drawing.horizontal), joined(drawing.vertical)
    if len(horizontal) > MAX_RULES or len(vertical) > MAX_RULES:
        content.is_cut_short = True
        return words
    found: list[Draft] = []
    for mesh in _outermost(meshes(horizontal, vertical)):
        draft, rest = _draft(mesh, drawing, words, earlier)
        if draft is not None and draft.is_table:
            found.append(draft)
            words, earlier = rest, draft
    known = earlier.grid.xs if earlier is not None and earlier.is_unruled else ()
    unruled = unruled_mesh(words, horizontal, drawing.fills, known)
    if unruled is not None:
        draft, rest = _draft(unruled, drawing, words, earlier)
        if draft is not None and draft.is_table:
            draft.is_unruled = True
            found = sorted([*found, draft], key=_top)
            words = rest
    content.drafts = found
    return words


def _draft(mesh: Mesh, drawing: Drawing, words: list[Word], earlier: Draft | None) -> tuple[Draft | None, list[Word]]:
    grid = grid_of(mesh, drawing.fills)
    if grid is None:
        return None, words
    draft, rest = draft_of(grid, words)
    cut = missing_cut(draft, earlier) if earlier is not None else None
    if cut is not None:
        parted = grid_of(mesh, drawing.fills, (cut,))
        if parted is not None:
            draft, rest = draft_of(parted, words)
    return draft, rest


def _outermost(found: Sequence[Mesh]) -> Iterator[Mesh]:
    """Without what is drawn inside a cell of another table."""
    kept: list[Mesh] = []
    for mesh in sorted(found, key=_area, reverse=True):
        rect = mesh.rect
        if not any(
            outer.rect.holds(rect.left, rect.top, 1.0)
            and outer.rect.holds(rect.right, rect.bottom, 1.0)
            and len(outer.horizontal) + len(outer.vertical) > FRAME
            for outer in kept
        ):
            kept.append(mesh)
    return iter(sorted(kept, key=_from_top))


def _top(draft: Draft) -> float:
    return draft.grid.rect.top


def _area(mesh: Mesh) -> float:
    rect = mesh.rect
    return (rect.right - rect.left) * (rect.bottom - rect.top)


def _from_top(mesh: Mesh) -> tuple[float, float]:
    return mesh.rect.top, mesh.rect.left
