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
from zonaintegritas.core.render.paper import SHADE, Form, Grid, Line, Paper, placed

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
    return compiled(own_template(), words_of(paper))


def compiled(template: str, words: str) -> bytes:
    """A template with its words as PDF; letters that the type lacks become question marks."""
    for _ in range(MOST_ODD_LETTERS):
        try:
            return _compiled(template, words)
        except typst.TypstError as error:
            odd = NOT_IN_TYPE.search(str(error))
            if odd is None:
                raise
            words = re.sub(f"[{re.escape(odd[1])}]", STAND_IN, words)
    return _compiled(template, ODD.sub(STAND_IN, words))


def _compiled(template: str, words: str) -> bytes:
    return typst.compile(
        template.encode(),
        font_paths=own_fonts(),
        sys_inputs={"paper": words},
        ignore_system_fonts=True,
        pdf_standards=[*STANDARDS],
    )


@cache
def own_template() -> str:
    """How our decrees are typeset."""
    return files("zonaintegritas.core.render").joinpath("keputusan.typ").read_text(encoding="utf-8")


@cache
def own_fonts() -> typst.Fonts:
    """The type that we ship."""
    with as_file(files("zonaintegritas.core.render").joinpath("fonts")) as folder:
        return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[folder])


def words_of(paper: Paper) -> str:
    """What the template reads, as JSON."""
    return json.dumps(_wire(paper), ensure_ascii=False)


def _wire(paper: Paper) -> dict[str, Any]:
    return {
        "title": printable(paper.title),
        "form": form_wire(paper.form),
        "shade": SHADE,
        "before": lines_wire(paper.before),
        "annex": lines_wire(paper.annex),
        "after": lines_wire(paper.after),
        **grid_wire(paper.grid),
    }


def form_wire(form: Form) -> dict[str, Any]:
    """Paper and type as templates read them."""
    return {
        "width": form.width,
        "height": form.height,
        "top": form.top,
        "bottom": form.bottom,
        "left": form.left,
        "right": form.right,
        "font": TYPE,
        "size": form.size,
        "table": form.table_size,
    }


def grid_wire(grid: Grid | None) -> dict[str, Any]:
    """A table as templates read it."""
    return {
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


def lines_wire(lines: Sequence[Line]) -> list[dict[str, Any]]:
    """Lines as templates read them."""
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
