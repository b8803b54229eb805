"""Cell styles of an XLSX: background, side borders and number format of every style number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeVar

from lxml.etree import _Element as Element

from zonaintegritas.core.decree.formats.archive import Archive
from zonaintegritas.core.decree.formats.cell_value import BUILT_IN
from zonaintegritas.core.decree.formats.colour import Rgb, mixed, rgb_of, tinted, visible

T = TypeVar("T")
S: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
# The palette that colours 8 to 63 name by number; the first eight repeat it.
PALETTE: Final = (
    "000000ffffffff000000ff000000ffffff00ff00ff00ffff800000008000000080808000800080008080c0c0c0808080"
    "9999ff993366ffffccccffff660066ff80800066ccccccff000080ff00ffffff0000ffff8000808000000080800000ff"
    "00ccffccffffccffccffff9999ccffff99cccc99ffffcc993366ff33cccc99cc00ffcc00ff9900ff6600666699969696"
    "003366339966003300333300993300993366333399333333"
)
DIGITS: Final = 6  # of one colour
PALETTE_START: Final = 8
# Theme colours are numbered with the first two pairs swapped against their order in the theme.
THEME_ORDER: Final = (1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11)
# How much ink the grey patterns put on the paper; the hatched ones about half.
PATTERNS: Final = {"gray0625": 0.0625, "gray125": 0.125, "lightGray": 0.25, "mediumGray": 0.5, "darkGray": 0.75}
HATCHED: Final = 0.5
BLACK: Final[Rgb] = (0, 0, 0)
WHITE: Final[Rgb] = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class CellStyle:
    """What a style number means for reading."""

    fill: str | None = None
    has_border: bool = False
    number_format: str = ""


class XlsxStyles:
    """The styles of a workbook by number."""

    def __init__(self, archive: Archive, workbook: str) -> None:
        self._theme = _theme(archive, workbook)
        self._styles: list[CellStyle] = []
        part = archive.related(workbook, "styles")
        if part is not None:
            self._read(archive.xml(part))

    def __getitem__(self, number: str | None) -> CellStyle:
        index = int(number) if number and number.isdecimal() else 0
        return self._styles[index] if index < len(self._styles) else CellStyle()

    def _read(self, root: Element) -> None:
        formats = {found.get("numFmtId", ""): found.get("formatCode", "") for found in root.iter(S + "numFmt")}
        fills = [self._fill(fill) for fill in _children(root, "fills")]
        borders = [_has_sides(border) for border in _children(root, "borders")]
        for style in _children(root, "cellXfs"):
            number = style.get("numFmtId", "0")
            built_in = BUILT_IN.get(int(number), "") if number.isdecimal() else ""
            self._styles.append(
                CellStyle(
                    _at(fills, style.get("fillId"), None),
                    _at(borders, style.get("borderId"), default=False),
                    formats.get(number, built_in),
                )
            )

    def _fill(self, fill: Element) -> str | None:
        pattern = fill.find(S + "patternFill")
        if pattern is None:
            stop = fill.find(f"{S}gradientFill/{S}stop/{S}color")
            colour = None if stop is None else self._colour(stop)
            return None if colour is None else visible(colour)
        kind = pattern.get("patternType", "none")
        if kind == "none":
            return None
        ink = self._colour(pattern.find(S + "fgColor")) or BLACK
        if kind == "solid":
            return visible(ink)
        paper = self._colour(pattern.find(S + "bgColor")) or WHITE
        return visible(mixed(ink, paper, PATTERNS.get(kind, HATCHED)))

    def _colour(self, element: Element | None) -> Rgb | None:
        if element is None:
            return None
        colour = rgb_of(element.get("rgb")) or self._themed(element.get("theme")) or _indexed(element.get("indexed"))
        try:
            tint = float(element.get("tint", "0"))
        except ValueError:
            tint = 0.0
        return tinted(colour, tint) if colour and tint else colour

    def _themed(self, number: str | None) -> Rgb | None:
        index = int(number) if number and number.isdecimal() else len(THEME_ORDER)
        return self._theme.get(THEME_ORDER[index]) if index < len(THEME_ORDER) else None


def _indexed(number: str | None) -> Rgb | None:
    index = int(number) if number and number.isdecimal() else -1
    if 0 <= index < PALETTE_START:
        index += PALETTE_START
    position = (index - PALETTE_START) * DIGITS
    return rgb_of(PALETTE[position : position + DIGITS]) if position >= 0 else None


def _theme(archive: Archive, workbook: str) -> dict[int, Rgb]:
    part = archive.related(workbook, "theme")
    scheme = None if part is None else archive.xml(part).find(f".//{A}clrScheme")
    colours: dict[int, Rgb] = {}
    for index, entry in enumerate(() if scheme is None else scheme):
        colour = rgb_of(entry[0].get("lastClr")) or rgb_of(entry[0].get("val")) if len(entry) else None
        if colour:
            colours[index] = colour
    return colours


def _children(root: Element, name: str) -> list[Element]:
    found = root.find(S + name)
    return [] if found is None else list(found)


def _has_sides(border: Element) -> bool:
    sides = (border.find(S + name) for name in ("left", "right", "start", "end"))
    return any(side is not None and side.get("style", "none") != "none" for side in sides)


def _at(values: list[T], number: str | None, default: T) -> T:
    index = int(number) if number and number.isdecimal() else 0
    return values[index] if index < len(values) else default
