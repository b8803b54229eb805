"""Automatic numbers of an ODT: list styles, lists that go on after an interruption, numbered headings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml.etree import _Element as Element

from zonaintegritas.core.decree.formats.grid import check_depth
from zonaintegritas.core.decree.formats.odf import STYLE, TEXT, XML_ID
from zonaintegritas.core.decree.formats.ordinal import bullet, letter, roman

LIST, ITEM, HEADER = TEXT + "list", TEXT + "list-item", TEXT + "list-header"
NUMBERED, BULLETED = TEXT + "list-level-style-number", TEXT + "list-level-style-bullet"
OUTLINE: Final = TEXT + "outline-style"
MAX_LEVEL: Final = 10

Counters = dict[int, int]


@dataclass(frozen=True, slots=True)
class OdfLevel:
    """How one level of a list is numbered."""

    style: str = ""  # 1, a, A, i, I, or nothing
    prefix: str = ""
    suffix: str = ""
    start: int = 1
    shown: int = 1  # how many levels the marker shows
    bullet: str | None = None


class OdfLists:
    """Counts list items in document order and prints their markers."""

    def __init__(self) -> None:
        self._styles: dict[str, dict[int, OdfLevel]] = {}
        self._outline: dict[int, OdfLevel] = {}
        self._by_id: dict[str, Counters] = {}
        self._last: dict[str, Counters] = {}  # by style
        self._headings: Counters = {}

    def add_all(self, root: Element) -> None:
        """Take every list style below an element in."""
        for style in root.iter(TEXT + "list-style", OUTLINE):
            levels = {_number(level.get(TEXT + "level"), 1): _level(level) for level in style}
            if style.tag == OUTLINE:
                self._outline = levels
            else:
                self._styles[style.get(STYLE + "name", "")] = levels

    def items(self, element: Element, depth: int = 0) -> Iterator[tuple[Element, str | None]]:
        """Paragraphs (and what else stands in a list) in order with the marker of those that carry one."""
        style = element.get(TEXT + "style-name", "")
        counters = self._counters(element, style)
        yield from self._items(element, style, counters, 1, depth)

    def heading(self, element: Element) -> str | None:
        """The marker of a numbered heading outside any list."""
        index = _number(element.get(TEXT + "outline-level"), 1)
        level = self._outline.get(index)
        if level is None or not level.style or element.get(TEXT + "is-list-header") == "true":
            return None
        _count(self._headings, index, level.start, None)
        return _marker(self._outline, self._headings, index)

    def _counters(self, element: Element, style: str) -> Counters:
        """The counters of the list that this one continues, or new ones."""
        before = element.get(TEXT + "continue-list")
        counters: Counters = {}
        if before is not None:
            # A list may name one of another style as its predecessor; it then starts with its own numbers.
            counters = self._by_id.get(before, counters)
        elif element.get(TEXT + "continue-numbering") == "true":
            counters = self._last.get(style, counters)
        self._last[style] = counters
        name = element.get(XML_ID)
        if name:
            self._by_id[name] = counters
        return counters

    def _items(
        self, element: Element, style: str, counters: Counters, index: int, depth: int
    ) -> Iterator[tuple[Element, str | None]]:
        check_depth(depth)
        levels = self._styles.get(style, {})
        for item in element:
            marker: str | None = None
            is_first = item.tag == ITEM
            for child in item:
                if child.tag == LIST:
                    inner = child.get(TEXT + "style-name", style)
                    yield from self._items(child, inner, counters, index + 1, depth + 1)
                    continue
                if is_first:
                    level = levels.get(index, OdfLevel())
                    _count(counters, index, level.start, item.get(TEXT + "start-value"))
                    marker, is_first = _marker(levels, counters, index), False
                yield child, marker
                marker = None


def _count(counters: Counters, index: int, start: int, forced: str | None) -> None:
    value = counters[index] + 1 if index in counters else start
    counters[index] = value if forced is None else _number(forced, value)
    for deeper in [other for other in counters if other > index]:
        del counters[deeper]


def _marker(levels: dict[int, OdfLevel], counters: Counters, index: int) -> str | None:
    level = levels.get(index)
    if level is None:
        return None
    if level.bullet is not None:
        return bullet(level.bullet)
    if not level.style:
        return (level.prefix + level.suffix).strip() or None
    numbers = []
    for shown in range(max(index - level.shown + 1, 1), index + 1):
        other = levels.get(shown, level)
        if other.style:
            numbers.append(_written(counters.get(shown, other.start), other.style))
    return (level.prefix + ".".join(numbers) + level.suffix).strip() or None


def _written(value: int, style: str) -> str:
    match style[:1]:
        case "a":
            return letter(value)
        case "A":
            return letter(value).upper()
        case "i":
            return roman(value)
        case "I":
            return roman(value).upper()
        case _:
            return str(value)


def _level(element: Element) -> OdfLevel:
    return OdfLevel(
        style=element.get(STYLE + "num-format", ""),
        prefix=element.get(STYLE + "num-prefix", ""),
        suffix=element.get(STYLE + "num-suffix", ""),
        start=_number(element.get(TEXT + "start-value"), 1),
        shown=min(max(_number(element.get(TEXT + "display-levels"), 1), 1), MAX_LEVEL),
        bullet=element.get(TEXT + "bullet-char", "•") if element.tag == BULLETED else None,
    )


def _number(text: str | None, default: int) -> int:
    try:
        return int(text or "")
    except ValueError:
        return default
