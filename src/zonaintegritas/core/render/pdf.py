"""A decree as PDF/UA-1 and PDF/A-2a, typeset by keputusan.typ; words go in as JSON and never as markup."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files
from typing import Any, Final, Literal

import typst

from zonaintegritas.core.letters import printable
from zonaintegritas.core.render.paper import SHADE, Line, Paper, placed

STANDARDS: Final[list[Literal["a-2a", "ua-1"]]] = ["a-2a", "ua-1"]
STAND_IN: Final = "?"
MOST_ODD_LETTERS: Final = 8  # kinds of them, each found by trying; beyond, only common letters are kept
NOT_IN_TYPE: Final = re.compile(r"the text `\"([^\"]+)\"` could not be displayed")
ODD: Final = re.compile(r"[^\x00-\u024f\u2010-\u2026]")
TYPE: Final = "TeX Gyre Bonum"  # cut like Bookman, free to be shipped


def pdf_bytes(paper: Paper) -> bytes:
    """The whole decree: upright, then the annex across with rows that break over pages.

    A letter that the shipped type does not have (a picture sign, a Chinese word) is printed as a question mark.
    """
    words = words_of(paper)
    for _ in range(MOST_ODD_LETTERS):
        try:
            return _compiled(words)
        except typst.TypstError as error:
            odd = NOT_IN_TYPE.search(str(error))
            if odd is None:
                raise
            words = re.sub(f"[{re.escape(odd[1])}]", STAND_IN, words)
    return _compiled(ODD.sub(STAND_IN, words))


def _compiled(words: str) -> bytes:
    return typst.compile(
        own_template().encode(),
        font_paths=_fonts(),
        sys_inputs={"paper": words},
        ignore_system_fonts=True,
        pdf_standards=[*STANDARDS],
    )


@cache
def own_template() -> str:
    """How our decrees are typeset."""
    return files("zonaintegritas.core.render").joinpath("keputusan.typ").read_text(encoding="utf-8")


@cache
def _fonts() -> typst.Fonts:
    with as_file(files("zonaintegritas.core.render").joinpath("fonts")) as folder:
        return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[folder])


def words_of(paper: Paper) -> str:
    """What the template reads, as JSON."""
    return json.dumps(_wire(paper), ensure_ascii=False)


def _wire(paper: Paper) -> dict[str, Any]:
    form, grid = paper.form, paper.grid
    return {
        "title": printable(paper.title),
        "form": {
            "width": form.width,
            "height": form.height,
            "top": form.top,
            "bottom": form.bottom,
            "left": form.left,
            "right": form.right,
            "font": TYPE,
            "size": form.size,
            "table": form.table_size,
        },
        "shade": SHADE,
        "before": _lines(paper.before),
        "annex": _lines(paper.annex),
        "after": _lines(paper.after),
        "widths": grid.widths if grid else (),
        "header": grid.header_rows if grid else 0,
        "cells": [
            {
                "x": x,
                "y": y,
                "lines": [printable(line) for line in cell.lines],
                "rows": cell.row_span,
                "columns": cell.column_span,
                "bold": cell.is_bold,
                "centred": cell.is_centred,
                "shaded": cell.is_shaded,
            }
            for y, x, cell in (placed(grid) if grid else ())
        ],
    }


def _lines(lines: Sequence[Line]) -> list[dict[str, Any]]:
    return [
        {
            "text": printable(line.text),
            "align": line.align,
            "bold": line.is_bold,
            "label": line.label,
            "mark": line.mark,
            "clause": line.is_clause,
        }
        for line in lines
    ]
