"""Cell backgrounds as six hexadecimal digits, whatever way a format writes them."""

from __future__ import annotations

import colorsys
import re
from typing import Final

WHITE_FROM: Final = 250  # a background this light in every channel is paper to the eye
HEX: Final = re.compile(r"^#?(?:[0-9a-fA-F]{2})?([0-9a-fA-F]{6})$")  # XLSX puts the opacity in front

Rgb = tuple[int, int, int]


def colour_of(text: str | None) -> str | None:
    """rrggbb of a written colour; None for white, automatic, transparent or unknown."""
    rgb = rgb_of(text)
    return None if rgb is None else visible(rgb)


def rgb_of(text: str | None) -> Rgb | None:
    found = HEX.match(text or "")
    if not found:
        return None
    digits = found.group(1)
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def visible(rgb: Rgb) -> str | None:
    """The digits of a colour, None where it looks white."""
    if min(rgb) >= WHITE_FROM:
        return None
    return "".join(f"{channel:02x}" for channel in rgb)


def tinted(rgb: Rgb, tint: float) -> Rgb:
    """A theme colour made lighter (tint above 0) or darker (below), as spreadsheets do it."""
    hue, light, saturation = colorsys.rgb_to_hls(*(channel / 255 for channel in rgb))
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    red, green, blue = colorsys.hls_to_rgb(hue, min(max(light, 0.0), 1.0), saturation)
    return round(red * 255), round(green * 255), round(blue * 255)


def mixed(ink: Rgb, paper: Rgb, share: float) -> Rgb:
    """A pattern of ink on paper seen from afar; `share` is the part covered with ink."""
    red, green, blue = (round(a * share + b * (1 - share)) for a, b in zip(ink, paper, strict=True))
    return red, green, blue
