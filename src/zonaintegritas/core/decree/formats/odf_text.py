"""The characters of an OpenDocument paragraph: mixed content, blanks written as elements, what is hidden."""

from __future__ import annotations

import re
from typing import Final

from lxml.etree import _Element as Element

from zonaintegritas.core.decree.formats.odf import DRAW, OFFICE, TEXT, OdfStyles

BLANKS: Final = re.compile(r"[ \t\r\n]+")  # in the XML any run of them is one blank; real ones are elements
SPACES, SPAN = TEXT + "s", TEXT + "span"
CHARACTERS: Final = {TEXT + "tab": "\t", TEXT + "line-break": "\n"}
BOXES: Final = frozenset(DRAW + name for name in ("text-box", "custom-shape", "rect", "ellipse"))
# What a reader of the printed page does not see, or sees elsewhere.
SKIPPED: Final = frozenset(
    {TEXT + name for name in ("note", "tracked-changes", "hidden-text", "hidden-paragraph", "ruby-text")}
    | {OFFICE + "annotation", OFFICE + "forms", DRAW + "object", DRAW + "object-ole", DRAW + "image"}
)
MAX_SPACES: Final = 100


def paragraph_lines(paragraph: Element, styles: OdfStyles) -> tuple[list[str], list[Element]]:
    """The lines of a paragraph that hold text, and the text boxes anchored in it."""
    pieces: list[str] = []
    boxes: list[Element] = []
    if not styles.is_hidden("paragraph", paragraph.get(TEXT + "style-name")):
        _gather(paragraph, pieces, boxes, styles)
    return [text for text in (part.strip() for part in "".join(pieces).split("\n")) if text], boxes


def _gather(node: Element, pieces: list[str], boxes: list[Element], styles: OdfStyles) -> None:
    if node.text:
        pieces.append(BLANKS.sub(" ", node.text))
    for child in node:
        written = _character(child)
        if written:
            pieces.append(written)
        elif child.tag in BOXES:
            boxes.append(child)
        elif child.tag == SPAN and styles.is_struck(child.get(TEXT + "style-name")):
            styles.struck.append("".join(map(str, child.itertext())))
        elif child.tag not in SKIPPED and not _is_hidden_span(child, styles):
            _gather(child, pieces, boxes, styles)
        if child.tail:
            pieces.append(BLANKS.sub(" ", child.tail))


def _is_hidden_span(element: Element, styles: OdfStyles) -> bool:
    return element.tag == SPAN and styles.is_hidden("text", element.get(TEXT + "style-name"))


def _character(element: Element) -> str:
    """What an element writes that stands for blanks, a tab or a new line; nothing for any other."""
    if element.tag != SPACES:
        return CHARACTERS.get(element.tag, "")
    count = element.get(TEXT + "c", "1")
    return " " * (min(int(count), MAX_SPACES) if count.isdecimal() else 1)
