"""The pictures of the pages are light, come in two widths, and each is spoken of."""

from __future__ import annotations

import re
from pathlib import Path

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "pictures"
LARGEST = 120_000  # bytes
WIDTHS = {"1280", "375"}


def test_every_page_is_there_in_both_widths_with_a_sentence() -> None:
    widths: dict[str, set[str]] = {}
    for path in PICTURES.glob("*.png"):
        name, _, width = path.stem.rpartition("-")
        widths.setdefault(name, set()).add(width)
    assert widths
    assert {name: found for name, found in widths.items() if found != WIDTHS} == {}
    spoken_of = set(
        re.findall(r"^\| `([\w-]+)` \|", (PICTURES / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    )
    assert spoken_of == set(widths)


def test_no_picture_is_heavy() -> None:
    assert {path.name: size for path in PICTURES.glob("*.png") if (size := path.stat().st_size) > LARGEST} == {}
