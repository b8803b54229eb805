"""Names and styles common to OpenDocument texts and spreadsheets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeVar

from lxml.etree import _Element as Element

from zonaintegritas.core.decree.formats.colour import colour_of

ODF: Final = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, STYLE, TEXT, TABLE, DRAW, NUMBER = (
    f"{{{ODF}{name}:1.0}}" for name in ("office", "style", "text", "table", "drawing", "datastyle")
)
FO: Final = f"{{{ODF}xsl-fo-compatible:1.0}}"
XML_ID: Final = "{http://www.w3.org/XML/1998/namespace}id"
MAX_STYLE_DEPTH: Final = 20  # styles built on each other; a circle ends here
BORDER_SIDES: Final = ("border", "border-left", "border-right")
NO_BORDER: Final = ("none", "hidden", "0")

T = TypeVar("T")
StyleKey = tuple[str, str]  # family and name


class OdfStyles:
    """What styles say about backgrounds, borders, hidden text and lists, inherited values included."""

    def __init__(self) -> None:
        self._fills: dict[StyleKey, str] = {}
        self._borders: dict[StyleKey, bool] = {}
        self._parents: dict[StyleKey, str] = {}
        self._data_styles: dict[StyleKey, str] = {}
        self._hidden: set[StyleKey] = set()
        self._struck: set[StyleKey] = set()
        self.struck: list[str] = []  # the words that were left out for it

    def add(self, style: Element) -> None:
        """Take a style:style in."""
        key = (style.get(STYLE + "family", ""), style.get(STYLE + "name", ""))
        parent, data_style = style.get(STYLE + "parent-style-name"), style.get(STYLE + "data-style-name")
        if parent:
            self._parents[key] = parent
        if data_style:
            self._data_styles[key] = data_style
        for properties in style:
            fill = properties.get(FO + "background-color")
            if fill and properties.tag in (STYLE + "table-cell-properties", STYLE + "table-row-properties"):
                self._fills[key] = fill
            borders = [properties.get(FO + side) for side in BORDER_SIDES]
            if any(borders):
                self._borders[key] = any(border and not border.startswith(NO_BORDER) for border in borders)
            if properties.get(TEXT + "display") == "none":
                self._hidden.add(key)
            if properties.get(STYLE + "text-line-through-style", "none") != "none":
                self._struck.add(key)

    def add_all(self, root: Element) -> None:
        for style in root.iter(STYLE + "style"):
            self.add(style)

    def fill(self, family: str, name: str | None) -> str | None:
        """rrggbb of a cell or row style."""
        found = self._inherited(self._fills, family, name)
        return None if found is None else colour_of(found)

    def has_border(self, name: str | None) -> bool:
        """Whether a cell style draws a line at a side."""
        return self._inherited(self._borders, "table-cell", name) is True

    def data_style(self, name: str | None) -> str | None:
        """The number format of a cell style."""
        return self._inherited(self._data_styles, "table-cell", name)

    def is_hidden(self, family: str, name: str | None) -> bool:
        return name is not None and (family, name) in self._hidden

    def is_struck(self, name: str | None) -> bool:
        """Whether a line runs through the text of a style."""
        return name is not None and ("text", name) in self._struck

    def _inherited(self, values: Mapping[StyleKey, T], family: str, name: str | None) -> T | None:
        for _ in range(MAX_STYLE_DEPTH):
            if name is None:
                return None
            if (family, name) in values:
                return values[family, name]
            name = self._parents.get((family, name))
        return None


def count_of(element: Element, name: str, limit: int) -> int:
    """A repeat or span attribute, 1 where it is missing or nonsense, never above the limit."""
    try:
        return min(max(int(element.get(TABLE + name, "1")), 1), limit)
    except ValueError:
        return 1
