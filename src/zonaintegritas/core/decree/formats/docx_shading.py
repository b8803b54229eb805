"""Background of a DOCX cell: plain fills, patterns and theme colours."""

from __future__ import annotations

from typing import Final

from lxml.etree import _Element as Element

from zonaintegritas.core.decree.formats.archive import Archive
from zonaintegritas.core.decree.formats.colour import Rgb, mixed, rgb_of, visible
from zonaintegritas.core.decree.formats.docx_numbering import VAL, W

A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
BLACK: Final[Rgb] = (0, 0, 0)
WHITE: Final[Rgb] = (255, 255, 255)
PERCENT: Final = "pct"
# Names of w:themeFill -> names in the theme.
THEME_NAMES: Final = {
    "background1": "lt1", "light1": "lt1", "text1": "dk1", "dark1": "dk1",
    "background2": "lt2", "light2": "lt2", "text2": "dk2", "dark2": "dk2",
    "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip


def shading(element: Element | None, archive: Archive, part: str) -> str | None:
    """rrggbb of a w:shd, None where it is white or there is none."""
    if element is None:
        return None
    pattern = element.get(VAL, "clear")
    paper = rgb_of(element.get(W + "fill")) or _theme(element, archive, part) or WHITE
    share = _share(pattern)
    if not share:
        return visible(paper)
    return visible(mixed(rgb_of(element.get(W + "color")) or BLACK, paper, share))


def _share(pattern: str) -> float:
    """How much of the paper a pattern covers with ink."""
    if pattern in ("clear", "nil"):
        return 0.0
    if pattern == "solid":
        return 1.0
    digits = pattern.removeprefix(PERCENT)
    return int(digits) / 100 if pattern.startswith(PERCENT) and digits.isdigit() else 0.5


def _theme(element: Element, archive: Archive, part: str) -> Rgb | None:
    name = element.get(W + "themeFill")
    theme = archive.related(part, "theme") if name else None
    if name is None or theme is None:
        return None
    found = archive.xml(theme).find(f".//{A}clrScheme/{A}{THEME_NAMES.get(name, name)}")
    if found is None or len(found) == 0:
        return None
    colour = rgb_of(found[0].get("val")) or rgb_of(found[0].get("lastClr"))
    return None if colour is None else _shaded(colour, element)


def _shaded(colour: Rgb, element: Element) -> Rgb:
    """Word keeps how much of the colour stays beside white (tint) or black (shade), in 255ths."""
    for name, other in (("themeFillTint", WHITE), ("themeFillShade", BLACK)):
        try:
            return mixed(colour, other, int(element.get(W + name, ""), 16) / 255)
        except ValueError:
            continue
    return colour
