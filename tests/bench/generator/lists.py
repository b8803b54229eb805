"""Lists inside cells, in the ways people type them."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.bench.generator.page import Entry

_LETTERS = "abcdefghij"


def listed(rng: random.Random, entries: list[str], style: str) -> list[Entry]:
    """The paragraphs of a cell that hold these entries."""
    if not entries:
        return []
    if len(entries) == 1:
        return [Entry(entries[0])]
    if style in {"auto_number", "auto_bullet"}:
        auto = style.removeprefix("auto_")
        return [Entry(text, auto, value) for value, text in enumerate(entries, 1)]
    if style == "semicolon":
        joint = "; dan " if rng.random() < 0.2 else "; "
        end = ";" if rng.random() < 0.2 else ""
        return [Entry("; ".join(entries[:-1]) + joint + entries[-1] + end)]
    if style in _INLINE:
        return [Entry(_INLINE[style](entries))]
    tail = ";" if style in {"paren_semicolon", "letter_paren"} or rng.random() < 0.15 else ""
    lines = [f"{_marker(style, at)}{text}{tail}" for at, text in enumerate(entries)]
    lines[-1] = lines[-1].removesuffix(";")
    return [Entry(line) for line in lines]


def _marker(style: str, at: int) -> str:
    return {
        "paren": f"{at + 1}) ",
        "paren_semicolon": f"{at + 1}) ",
        "dot": f"{at + 1}. ",
        "dash": "- ",
        "bullet": "• ",
        "letter": f"{_LETTERS[at]}. ",
        "letter_paren": f"{_LETTERS[at]}) ",
        "paragraphs": "",
    }[style]


def _numbered(pattern: str, entries: list[str], joint: str) -> str:
    return joint.join(pattern.format(at) + text for at, text in enumerate(entries, 1))


_INLINE: dict[str, Callable[[list[str]], str]] = {
    "paren_inline": lambda entries: _numbered("{}) ", entries, " "),
    "dot_inline": lambda entries: _numbered("{}. ", entries, " "),
    "br": "<br>".join,
    "br_paren": lambda entries: _numbered("{}) ", entries, "<br/>"),
    "p": lambda entries: "".join(f"<p>{text}</p>" for text in entries),
    "li": lambda entries: "<ul>" + "".join(f"<li>{text}</li>" for text in entries) + "</ul>",
    "bullet_inline": lambda entries: " ".join(f"• {text}" for text in entries),
}
