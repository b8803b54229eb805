"""A document as PDF/UA-1 and PDF/A-2a, typeset by document.typ; and a drawing as PNG for formats that need one."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any, Final

import typst

from zonaintegritas.core.letters import printable
from zonaintegritas.core.render.document import Document, Heading, NewPage, Part, Picture, Signatures
from zonaintegritas.core.render.paper import SHADE, Grid
from zonaintegritas.core.render.pdf import compiled, form_wire, grid_wire, lines_wire, own_fonts

DRAWING_WIDTH: Final = 400  # points
SHARPNESS: Final = 220  # pixels an inch
DRAWING: Final = (
    f"#set page(width: {DRAWING_WIDTH}pt, height: auto, margin: 0pt)\n"
    '#image(bytes(sys.inputs.svg), format: "svg", width: 100%)'
)


def document_pdf(document: Document) -> bytes:
    """The whole document."""
    words = {
        "title": printable(document.title),
        "form": form_wire(document.form),
        "shade": SHADE,
        "parts": [_wire(part) for part in document.parts],
    }
    return compiled(_template(), json.dumps(words, ensure_ascii=False))


def png_of(svg: str) -> bytes:
    """A drawing as dots, sharp enough for print."""
    made = typst.compile(
        DRAWING.encode(),
        format="png",
        ppi=SHARPNESS,
        font_paths=own_fonts(),
        sys_inputs={"svg": svg},
        ignore_system_fonts=True,
    )
    if not isinstance(made, bytes):
        raise TypeError("one drawing is one page")
    return made


@cache
def _template() -> str:
    return files("zonaintegritas.core.render").joinpath("document.typ").read_text(encoding="utf-8")


def _wire(part: Part) -> dict[str, Any]:
    match part:
        case Heading(text, level):
            return {"kind": "heading", "text": printable(text), "level": level}
        case Grid():
            return {"kind": "table", **grid_wire(part)}
        case Picture(svg, alt, caption):
            return {"kind": "picture", "svg": svg, "alt": printable(alt), "caption": printable(caption)}
        case Signatures(blocks):
            said = [{"lines": [printable(one) for one in lines], "name": printable(name)} for lines, name in blocks]
            return {"kind": "signatures", "blocks": said}
        case NewPage():
            return {"kind": "page"}
        case _:
            return {"kind": "line", **lines_wire([part])[0]}
