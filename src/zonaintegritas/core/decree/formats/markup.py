"""The HTML and Markdown marks that text from OCR carries, turned into plain lines."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.decree.blocks import Line

BULLET: Final = "•"
BREAKING: Final = frozenset({"p", "br", "div", "ul", "ol", "li", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6"})
QUIET: Final = frozenset(
    {"a", "abbr", "article", "b", "big", "body", "caption", "center", "cite", "code", "col", "colgroup", "del", "em"}
    | {"figure", "font", "footer", "head", "header", "hr", "html", "i", "img", "ins", "label", "main", "mark", "meta"}
    | {"nobr", "pre", "s", "section", "small", "span", "strike", "strong", "sub", "sup", "table", "tbody", "tfoot"}
    | {"thead", "title", "tt", "u"}
)
# Only names of HTML count as tags, so that "< 5 hari" and "<nama>" stay.
TAG: Final = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9]{0,9})(?P<rest>(?:\s[^<>]{0,2000})?)/?>")
ENTITY: Final = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")
ITALIC: Final = re.compile(r"(?<![\w*\\])([*])(?=\S)([^*\n]{1,400}?)(?<=\S)\1(?![\w*])")
MOST_STARS: Final = 2000  # in one line; more are a drawing, not italics, and would be slow to pair
SPACES: Final = re.compile(r"\s+")
INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")


def is_tag(match: re.Match[str]) -> bool:
    name = match["name"].lower()
    return name in BREAKING or name in QUIET


def clean(text: str) -> str:
    """One stretch of text without marks: entities resolved, bold and italic gone, white space collapsed."""
    if "*" in text:
        text = text.replace("**", "")
        if text.count("*") <= MOST_STARS:
            text = ITALIC.sub(r"\2", text)
    if "&" in text:
        text = ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
    return SPACES.sub(" ", INVISIBLE.sub("", text)).strip()


def _without_comments(source: str) -> str:
    kept: list[str] = []
    at = 0
    while (start := source.find("<!--", at)) >= 0:
        end = source.find("-->", start + 4)
        if end < 0:
            break
        kept.append(source[at:start])
        at = end + 3
    return " ".join([*kept, source[at:]])


class _Lists:
    """The list elements open at one point, and the marker the next entry gets."""

    def __init__(self) -> None:
        self.counters: list[int | None] = []

    def see(self, name: str, *, is_end: bool) -> None:
        if name not in {"ul", "ol"}:
            return
        if not is_end:
            self.counters.append(0 if name == "ol" else None)
        elif self.counters:
            self.counters.pop()

    def marker(self) -> str:
        count = self.counters[-1] if self.counters else None
        if count is None:
            return BULLET
        self.counters[-1] = count + 1
        return f"{count + 1}."


def _stretches(source: str) -> Iterator[tuple[str, str | None]]:
    """Text between breaking tags, with the marker of the list entry it opens."""
    lists = _Lists()
    start = 0
    kept: list[str] = []
    marker: str | None = None
    for match in TAG.finditer(source):
        if not is_tag(match):
            continue
        kept.append(source[start : match.start()])
        start = match.end()
        name, is_end = match["name"].lower(), bool(match["end"])
        if name not in BREAKING:
            continue
        yield "".join(kept), marker
        lists.see(name, is_end=is_end)
        kept, marker = [], lists.marker() if name == "li" and not is_end else None
    yield "".join([*kept, source[start:]]), marker


def lines_of(source: str) -> tuple[Line, ...]:
    """The lines of a cell or paragraph: a new one at every <p>, <br>, <li> and the like."""
    if "<" not in source:
        text = clean(source)
        return (Line(text),) if text else ()
    found: list[Line] = []
    waiting: str | None = None
    for text, marker in _stretches(_without_comments(source)):
        waiting = marker or waiting  # "<li><p>text" opens the entry before the paragraph
        cleaned = clean(text)
        if cleaned:
            found.append(Line(cleaned, waiting))
            waiting = None
    return tuple(found)
