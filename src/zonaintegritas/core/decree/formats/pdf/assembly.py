"""Pages as one document: blocks numbered in reading order, paragraphs that a page break parted joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from zonaintegritas.core.decree.blocks import Block, Paragraph
from zonaintegritas.core.decree.formats.pdf.certainty import certainty_of
from zonaintegritas.core.decree.formats.pdf.continued import mark_torn_row
from zonaintegritas.core.decree.formats.pdf.flow import Passage, continues_over_page, passages_of
from zonaintegritas.core.decree.formats.pdf.furniture import without_furniture
from zonaintegritas.core.decree.formats.pdf.lines import Column, TextLine, Vocabulary, bare, joined_text, whole_words
from zonaintegritas.core.decree.formats.pdf.page import PageContent
from zonaintegritas.core.decree.formats.pdf.table import Maker, table_of


def assembled(contents: Sequence[PageContent]) -> list[Block]:
    """All blocks of the pages."""
    kept = without_furniture([(content.sheet.reading.height, content.lines) for content in contents])
    for upper, lower in pairwise(contents):
        if upper.drafts and lower.drafts:
            mark_torn_row(upper.drafts[-1], lower.drafts[0], has_trailing=upper.has_trailing)
    assembly = _Assembly(_vocabulary(contents))
    for content, lines in zip(contents, kept, strict=True):
        assembly.page(content, lines)
    return assembly.blocks


def _vocabulary(contents: Sequence[PageContent]) -> set[str]:
    words: set[str] = set()
    for content in contents:
        for own in [content.lines, *(lines for draft in content.drafts for lines in draft.lines)]:
            before: TextLine | None = None
            for line in own:
                words.update(bare(word.text) for word in whole_words(line, before))
                before = line
    return words


class _Assembly:
    """The blocks so far, and the paragraph that may go on over the page."""

    def __init__(self, known: Vocabulary) -> None:
        self.known = known
        self.blocks: list[Block] = []
        self.last: Passage | None = None
        self.is_page_start = False

    def page(self, content: PageContent, lines: list[TextLine]) -> None:
        self.is_page_start = True
        rest = lines
        for number, draft in enumerate(content.drafts, start=1):
            top = draft.grid.rect.top
            self.text(content, [line for line in rest if line.baseline <= top])
            rest = [line for line in rest if line.baseline > top]
            maker = Maker(content.has_trailing, self.known)
            self.blocks.append(table_of(draft, content.sheet, len(self.blocks), number, maker))
            self.last, self.is_page_start = None, False
        self.text(content, rest)
        for line in content.turned:
            spot = line.words[0].rect
            for word in line.words[1:]:
                spot = spot.joined(word.rect)
            self.blocks.append(Paragraph(line.text, content.sheet.place(len(self.blocks), spot)))

    def text(self, content: PageContent, lines: list[TextLine]) -> None:
        for passage in passages_of(lines, content.sheet.reading.width, has_trailing=content.has_trailing):
            last, is_first = self.last, self.is_page_start
            self.last, self.is_page_start = passage, False
            before = self.blocks[-1] if self.blocks else None
            if is_first and last is not None and isinstance(before, Paragraph) and continues_over_page(last, passage):
                confidence, doubt = certainty_of([*last.lines, *passage.lines])
                text = joined_text([*last.lines, *passage.lines])
                self.blocks[-1] = replace(before, text=text, confidence=confidence, doubt=doubt)
                self.last = Passage(
                    [*last.lines, *passage.lines], Column(0.0, passage.column.right, content.has_trailing)
                )
            else:
                confidence, doubt = certainty_of(passage.lines)
                place = content.sheet.place(len(self.blocks), passage.rect)
                self.blocks.append(Paragraph(passage.text, place, confidence=confidence, doubt=doubt))
