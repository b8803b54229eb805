"""A document of headings, lines, tables and pictures in one column, upright: minutes, reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from zonaintegritas.core.render.keputusan import in_two
from zonaintegritas.core.render.paper import FOLIO, Align, Cell, Form, Grid, Line, Row


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 stands in the middle."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing (SVG) as wide as the text, and what it says to who does not see it."""

    svg: str
    alt: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Signatures:
    """Who signs, side by side: lines above the room to sign, and the name below it."""

    blocks: tuple[tuple[tuple[str, ...], str], ...]


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on a new page."""


Part = Heading | Line | Grid | Picture | Signatures | NewPage


@dataclass(frozen=True, slots=True)
class Document:
    """All that is printed, in order."""

    title: str
    parts: Sequence[Part]
    form: Form = FOLIO


def letterhead(office: str) -> tuple[Line, ...]:
    """The name of the office as its papers begin."""
    return tuple(Line(part, Align.CENTRE, is_bold=True) for part in in_two(office.upper()))


def table(headings: Sequence[str], widths: Sequence[float], rows: Sequence[Sequence[str]], *, figures: int = 0) -> Grid:
    """A table with one row of headings; the last `figures` columns hold figures and stand in the middle."""
    centred_from = len(headings) - figures
    head: Row = tuple(Cell((text,), is_bold=True, is_centred=True) for text in headings)
    body: list[Row] = [
        tuple(Cell(tuple(text.split("\n")), is_centred=at >= centred_from) for at, text in enumerate(row))
        for row in rows
    ]
    return Grid(tuple(widths), 1, (head, *body))
