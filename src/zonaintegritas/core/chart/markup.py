"""Writing SVG: escaped texts, rounded places, and the looks by which series are told apart."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Final

from zonaintegritas.core.letters import printable

INK: Final = "#26221e"
SOFT: Final = "#5b544c"
LINE: Final = "#ddd6cb"
TYPE: Final = "system-ui, 'TeX Gyre Bonum', sans-serif"
SIZE: Final = 13
LETTER: Final = 0.56  # the mean width of a letter, as a share of its size
CAPITAL: Final = 0.72
FITTING_KEY: Final = re.compile(r"^[a-z][a-z0-9-]*$")
NAMELESS: Final = "–"
ELLIPSIS: Final = " …"


class Svg(str):
    """Markup that is safe as it stands: all texts in it were escaped here."""

    __slots__ = ()

    def __html__(self) -> str:
        """How template engines ask for markup that is not to be escaped again."""
        return self


@dataclass(frozen=True, slots=True)
class Look:
    """Colour, dash and marker of a series, and the hatching of its bars; each differs without its colour too."""

    colour: str
    dash: str
    marker: str
    hatching: str


LOOKS: Final = (
    Look("#5b544c", "6 4", "square", "none"),
    Look("#9a5b00", "", "circle", "slanted"),
    Look("#1d6339", "", "triangle", "solid"),
    Look("#2a5a8c", "2 3", "diamond", "dotted"),
)


def look_at(place: int) -> Look:
    """The look of the series at this place; they come round again after the last."""
    return LOOKS[place % len(LOOKS)]


def tag(name: str, attributes: Mapping[str, object], inner: str = "") -> str:
    """<name a="..">inner</name>; numbers are rounded, None is left out."""
    said = "".join(f' {key}="{_shown(value)}"' for key, value in attributes.items() if value is not None)
    return f"<{name}{said}>{inner}</{name}>" if inner else f"<{name}{said}/>"


def _shown(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.1f}".removesuffix(".0")
    return escape(printable(str(value)))


def words(
    text: str,
    x: float,
    y: float,
    *,
    anchor: str = "start",
    colour: str = INK,
    is_bold: bool = False,
) -> str:
    """A line of text at a place."""
    attributes = {
        "x": x, "y": y, "text-anchor": anchor, "font-size": SIZE, "fill": colour,
        "font-weight": "600" if is_bold else None,
    }  # fmt: skip
    return tag("text", attributes, escape(printable(text)))


def rule(x1: float, y1: float, x2: float, y2: float, *, colour: str = LINE, dash: str = "") -> str:
    """A straight line."""
    return tag("line", {"x1": x1, "y1": y1, "x2": x2, "y2": y2, "stroke": colour, "stroke-dasharray": dash or None})


def marker(look: Look, x: float, y: float) -> str:
    """The sign that stands on a figure of a line."""
    drawn = {"fill": look.colour, "stroke": "#fff", "stroke-width": 1}
    if look.marker == "square":
        return tag("rect", {"x": x - 4, "y": y - 4, "width": 8, "height": 8, **drawn})
    if look.marker == "circle":
        return tag("circle", {"cx": x, "cy": y, "r": 4.5, **drawn})
    corners = ((0, -5.5), (5.5, 4.5), (-5.5, 4.5)) if look.marker == "triangle" else ((0, -6), (6, 0), (0, 6), (-6, 0))
    return tag("polygon", {"points": " ".join(f"{x + dx:.1f},{y + dy:.1f}" for dx, dy in corners), **drawn})


def drawing(key: str, title: str, desc: str, *, width: float, height: float, inner: str) -> Svg:
    """The whole <svg>: as wide as its place, named and described for who does not see it."""
    if not FITTING_KEY.match(key):
        raise ValueError(f"not a key: {key}")
    attributes = {
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": f"0 0 {width:.0f} {height:.0f}",
        "role": "img",
        "class": "bagan",
        "aria-labelledby": f"{key}-judul {key}-uraian",
        "font-family": TYPE,
    }
    named = tag("title", {"id": f"{key}-judul"}, escape(printable(title)) or NAMELESS)
    told = tag("desc", {"id": f"{key}-uraian"}, escape(printable(desc)) or NAMELESS)
    return Svg(tag("svg", attributes, named + told + inner))


def wide(text: str, size: float = SIZE) -> float:
    """About how wide a text is."""
    return sum(CAPITAL if letter.isupper() else LETTER for letter in text) * size


def broken(text: str, room: float, most: int) -> list[str]:
    """A text in lines that fit into the room, at most so many; what is left out shows as an ellipsis."""
    letters = int(room / (wide(text) / len(text))) if text else 1
    return textwrap.wrap(text, max(letters, len(ELLIPSIS) + 1), max_lines=most, placeholder=ELLIPSIS) or [""]
