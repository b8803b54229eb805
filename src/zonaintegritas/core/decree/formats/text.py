"""Text, Markdown and the output of OCR as blocks: one paragraph per line, tables of tabs, pipes or HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.decree.blocks import Block, Document, Paragraph, Place
from zonaintegritas.core.decree.formats.encoding import decode
from zonaintegritas.core.decree.formats.markup import lines_of
from zonaintegritas.core.decree.formats.text_aligned import aligned_end, aligned_pieces, starts_aligned
from zonaintegritas.core.decree.formats.text_delimited import delimited_pieces
from zonaintegritas.core.decree.formats.text_tables import (
    Prose,
    Row,
    grid_rows,
    html_pieces,
    is_grid_rule,
    is_pipe_rule,
    is_row,
    pipe_row,
    tab_pieces,
    table_of,
)
from zonaintegritas.core.decree.formats.unreadable import Unreadable

MAX_BYTES: Final = 2 * 1024 * 1024  # the longest decrees are some hundred kilobytes of text
MAX_TABS: Final = 40_000  # cells of all tables; the largest plans have some thousands
MAX_LINES: Final = 40_000
MAX_ALIGNED: Final = 8000  # lines whose columns blanks keep apart; the largest plans have some thousands
LEAST_PIPES: Final = 3  # in a line without a frame, so that a stray stroke makes no table

NEWLINE: Final = re.compile(r"\r\n|\r|\n")
HEADING: Final = re.compile(r"^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$")
BULLET: Final = re.compile(r"^\s*([-*+•▪●·–])\s+(?=\S)")
RULE: Final = re.compile(r"^\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|(?:=\s*){3,}|```\w*)$")
OPEN_TAG: Final = re.compile(r"<(p|h[1-6]|li)(?![^\s>])[^<>]*(?:>|$)", re.IGNORECASE)
DRAWN: Final = re.compile("[│┃║┆┇┊┋]")  # strokes of boxes that old programs draw with letters
DRAWN_AS: Final = {
    **dict.fromkeys(map(ord, "│┃║┆┇┊┋"), "|"),
    **dict.fromkeys(map(ord, "─━═┄┅┈┉"), "-"),
    **dict.fromkeys((*range(0x250C, 0x254C), *range(0x2552, 0x2570)), "+"),
}
UNSEEN: Final = ("style", "script", "title")
LONGEST_PARAGRAPH: Final = 60  # lines of the file between <p> and </p>
TABLE_TAG: Final = re.compile(r"<(/?)table(?:\s[^<>]*)?>", re.IGNORECASE)

Piece = Prose | list[Row]


def read_text(data: bytes) -> Document:
    """The document in a text file. Line numbers count line ends, as editors do.

    Raises Unreadable where the text is too large to be a decree.
    """
    if len(data) > MAX_BYTES:
        raise Unreadable("too-large")
    text, remarks = decode(data)
    if text.count("\t") > MAX_TABS or text.count("\n") + text.count("\r") > MAX_LINES:
        raise Unreadable("too-large")
    blocks = tuple(_blocks(NEWLINE.sub("\n", text)))
    return Document(kind="text", blocks=blocks, remarks=tuple(remarks))


def _without_unseen(text: str) -> str:
    """HTML without what a browser does not show, its line ends kept."""
    for name in UNSEEN:
        kept: list[str] = []
        at = 0
        while (start := text.find(f"<{name}", at)) >= 0 and (end := text.find(f"</{name}", start)) >= 0:
            kept += [text[at:start], "\n" * text.count("\n", start, end)]
            at = (text.find(">", end) + 1) or len(text)
        text = "".join([*kept, text[at:]])
    return text


def _blocks(text: str) -> Iterator[Block]:
    number = tables = 0
    for piece in _pieces(text):
        if isinstance(piece, Prose):
            for paragraph in _paragraphs(piece, number):
                yield paragraph
                number += 1
        else:
            tables += 1
            yield table_of(piece, block=number, number=tables)
            number += 1


def _paragraphs(prose: Prose, number: int) -> Iterator[Paragraph]:
    """One paragraph, or several where the line holds HTML breaks."""
    heading = HEADING.match(prose.text)
    source = heading[1] if heading else prose.text
    bullet = None if heading else BULLET.match(source)
    if bullet:
        source = source[bullet.end() :]
    for offset, line in enumerate(lines_of(source)):
        marker = bullet[1] if bullet and not offset else line.marker
        yield Paragraph(line.text, Place(number + offset, line=prose.line), marker)


def _pieces(text: str) -> Iterator[Piece]:
    """Whole HTML tables, and what the lines before, between and after them hold."""
    if "<" in text:
        text = _without_unseen(text)
    if DRAWN.search(text):
        text = text.translate(DRAWN_AS)
    before, delimited, after = delimited_pieces(text)
    if delimited:
        yield from _line_pieces(text[:before], 1)
        yield from delimited
        yield from _line_pieces(text[after:], text.count("\n", 0, after) + 1)
        return
    start, line = 0, 1
    for opens, closes in _html_tables(text):
        yield from _line_pieces(text[start:opens], line)
        line += text.count("\n", start, opens)
        yield from html_pieces(text[opens:closes], line)
        line += text.count("\n", opens, closes)
        start = closes
    yield from _line_pieces(text[start:], line)


def _html_tables(text: str) -> Iterator[tuple[int, int]]:
    """Where each outermost <table> that is closed again begins and ends."""
    depth = opens = 0
    for tag in TABLE_TAG.finditer(text):
        if not tag[1]:
            opens = opens if depth else tag.start()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                yield opens, tag.end()


def _line_pieces(text: str, first_line: int) -> Iterator[Piece]:
    lines = list(enumerate(text.split("\n"), start=first_line))
    at = aligned = 0
    while at < len(lines):
        number, line = lines[at]
        upto = at + 1
        if is_row(line) and line.strip():
            upto = _run_end(lines, at)
            yield from tab_pieces(lines[at:upto])
        elif is_grid_rule(line):
            upto = _pipes_end(lines, at)
            yield grid_rows(lines[at:upto])
        elif _starts_pipes(lines, at):
            upto = _pipes_end(lines, at)
            framed = line.lstrip().startswith("|")
            # the rule stands second; a later row of dashes is a row of empty cells
            kept = [(n, row) for n, row in lines[at:upto] if n != number + 1 or not is_pipe_rule(row)]
            yield [pipe_row(n, row, is_framed=framed) for n, row in kept]
        elif aligned < MAX_ALIGNED and starts_aligned(lines, at):
            upto = aligned_end(lines, at)
            aligned += upto - at
            yield from aligned_pieces(lines[at:upto])
        elif line.strip() and not RULE.match(line):
            upto = _paragraph_end(lines, at)
            yield Prose(number, " ".join(text for _, text in lines[at:upto]))
        at = upto


def _paragraph_end(lines: list[tuple[int, str]], at: int) -> int:
    """The first line after a paragraph of HTML that is closed lines later; else the next line."""
    text = lines[at][1]
    last = None
    for tag in OPEN_TAG.finditer(text):
        last = tag
    closing = f"</{last[1].lower()}" if last else ""
    if last is None or closing in text[last.end() :].lower():
        return at + 1
    for upto in range(at + 1, min(at + LONGEST_PARAGRAPH, len(lines))):
        line = lines[upto][1]
        if closing in line.lower():
            return upto + 1
        if OPEN_TAG.search(line):
            break
    return at + 1


def _run_end(lines: list[tuple[int, str]], at: int) -> int:
    """The first line after a run that is blank; a row of empty cells is not."""
    while at < len(lines) and lines[at][1].strip(" "):
        at += 1
    return at


def _starts_pipes(lines: list[tuple[int, str]], at: int) -> bool:
    line = lines[at][1].strip()
    if "|" not in line:
        return False
    following = lines[at + 1][1] if at + 1 < len(lines) else ""
    if (line.startswith("|") and line.count("|") > 1 and not is_pipe_rule(line)) or is_pipe_rule(following):
        return True
    return line.count("|") >= LEAST_PIPES and line.count("|") == following.count("|")


def _pipes_end(lines: list[tuple[int, str]], at: int) -> int:
    while at < len(lines) and ("|" in lines[at][1] or is_grid_rule(lines[at][1])):
        at += 1
    return at
