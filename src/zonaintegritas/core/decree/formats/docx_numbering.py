"""Automatic numbers of a DOCX: which list a paragraph is in, counted over the whole document."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from lxml.etree import _Element as Element

from zonaintegritas.core.decree.formats.ordinal import bullet, letter, roman

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL: Final = W + "val"
STYLE_ID: Final = W + "styleId"
MAX_STYLE_DEPTH: Final = 20  # styles built on each other; a circle ends here
NO_LIST: Final = "0"
PLACEHOLDER: Final = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered."""

    start: int = 1
    style: str = "decimal"
    text: str = ""
    restart: int | None = None  # restarts only after a level below this number; None: after any shallower one
    is_legal: bool = False  # all numbers of the marker in decimal
    paragraph_style: str | None = None


@dataclass(slots=True)
class _List:
    """A w:num: its levels, the counters it shares with others, and where it starts anew."""

    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int] = field(default_factory=dict)


class Styles:
    """Paragraph styles as far as they number: style -> (list id, level)."""

    def __init__(self, root: Element | None) -> None:
        self._own: dict[str, tuple[str | None, int | None]] = {}
        self._base: dict[str, str] = {}
        for style in () if root is None else root.iter(W + "style"):
            name = style.get(STYLE_ID, "")
            parent = style.find(W + "basedOn")
            if parent is not None:
                self._base[name] = parent.get(VAL, "")
            number = style.find(f"{W}pPr/{W}numPr")
            if number is not None:
                self._own[name] = list_and_level(number)

    def numbering(self, style: str) -> tuple[str | None, int | None, str]:
        """List id and level that a style gives, with the name of the style that says so."""
        name: str | None = style
        for _ in range(MAX_STYLE_DEPTH):
            if name is None:
                break
            own = self._own.get(name)
            if own and own[0] is not None:
                return own[0], own[1], name
            name = self._base.get(name)
        return None, None, style


def list_and_level(number: Element) -> tuple[str | None, int | None]:
    """What a w:numPr says; either part may be missing."""
    list_id, level = number.find(W + "numId"), number.find(W + "ilvl")
    return (
        None if list_id is None else list_id.get(VAL),
        None if level is None else _number(level.get(VAL), 0),
    )


class Numbering:
    """Counts every numbered paragraph in document order and prints its marker."""

    def __init__(self, root: Element | None) -> None:
        self._abstract: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, _List] = {}
        self._counters: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def _read(self, root: Element) -> None:
        linked: dict[str, str] = {}  # a list that only names a style -> the style that defines it
        styled: dict[str, str] = {}
        for abstract in root.iter(W + "abstractNum"):
            name = abstract.get(W + "abstractNumId", "")
            self._abstract[name] = {_number(lvl.get(W + "ilvl"), 0): _level(lvl) for lvl in abstract.iter(W + "lvl")}
            link, definition = abstract.find(W + "numStyleLink"), abstract.find(W + "styleLink")
            if link is not None:
                linked[name] = link.get(VAL, "")
            if definition is not None:
                styled[definition.get(VAL, "")] = name
        for num in root.iter(W + "num"):
            reference = num.find(W + "abstractNumId")
            name = "" if reference is None else reference.get(VAL, "")
            name = styled.get(linked.get(name, ""), name)
            found = _List(name, dict(self._abstract.get(name, {})))
            for override in num.iter(W + "lvlOverride"):
                _override(found, override)
            self._lists[num.get(W + "numId", "")] = found

    def level_of_style(self, list_id: str, style: str) -> int:
        """The level of a list that a paragraph style is tied to."""
        found = self._lists.get(list_id)
        levels = found.levels if found else {}
        return next((index for index, level in levels.items() if level.paragraph_style == style), 0)

    def marker(self, list_id: str, index: int) -> str | None:
        """Count one paragraph of a list and give its marker; None where the level prints none."""
        found = self._lists.get(list_id)
        if found is None or index not in found.levels:
            return None
        counters = self._counters.setdefault(found.abstract, {})
        self._count(list_id, found, index, counters)
        level = found.levels[index]
        if level.style == "bullet":
            return bullet(level.text)
        if level.style == "none" and not PLACEHOLDER.sub("", level.text).strip():
            return None

        def printed(match: re.Match[str]) -> str:
            other = int(match.group(1)) - 1
            shown = found.levels.get(other, Level())
            value = counters.get(other, shown.start)
            return written(value, "decimal" if level.is_legal else shown.style)

        return PLACEHOLDER.sub(printed, level.text).strip() or None

    def _count(self, list_id: str, found: _List, index: int, counters: dict[int, int]) -> None:
        if index in found.starts and (list_id, index) not in self._started:
            counters[index] = found.starts[index]
        elif index in counters:
            counters[index] += 1
        else:
            counters[index] = found.levels[index].start
        self._started.add((list_id, index))
        for deeper in [other for other in counters if other > index]:
            restart = found.levels.get(deeper, Level()).restart
            if restart is None or index < restart:
                del counters[deeper]


def written(value: int, style: str) -> str:
    """A number in a Word number format; unknown formats are decimal."""
    match style:
        case "lowerLetter":
            return letter(value)
        case "upperLetter":
            return letter(value).upper()
        case "lowerRoman":
            return roman(value)
        case "upperRoman":
            return roman(value).upper()
        case "decimalZero":
            return f"{value:02d}"
        case "none":
            return ""
        case _:
            return str(value)


def _level(element: Element) -> Level:
    children = {child.tag: child for child in element}

    def value(name: str) -> str | None:
        child = children.get(W + name)
        return None if child is None else child.get(VAL, "")

    restart = value("lvlRestart")
    legal = children.get(W + "isLgl")
    return Level(
        start=_number(value("start"), 1),
        style=value("numFmt") or "decimal",
        text=value("lvlText") or "",
        restart=None if restart is None else _number(restart, 0),
        is_legal=legal is not None and legal.get(VAL, "1") not in ("0", "false"),
        paragraph_style=value("pStyle"),
    )


def _override(found: _List, override: Element) -> None:
    index = _number(override.get(W + "ilvl"), 0)
    start, level = override.find(W + "startOverride"), override.find(W + "lvl")
    if level is not None:
        found.levels[index] = _level(level)
        found.starts[index] = found.levels[index].start
    if start is not None:
        found.starts[index] = _number(start.get(VAL), 1)


def _number(text: str | None, default: int) -> int:
    try:
        return int(text or "")
    except ValueError:
        return default
