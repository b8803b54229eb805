"""The catalogue that the project writes: obligations which any office has, when they are due, what proves them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from django.db import models
from django.utils.translation import gettext_lazy as _

from zonaintegritas.core.lke.toml_table import Table
from zonaintegritas.core.schedule import Recurrence, Rhythm, Rule


class Certainty(models.TextChoices):
    """How surely the date of an obligation is known."""

    CITED = "CITED", _("Disebut naskah terbit")
    UNCHECKED = "UNCHECKED", _("Belum dicocokkan dengan peraturannya")
    OWN = "OWN", _("Tanggal usul")


@dataclass(frozen=True, slots=True)
class Template:
    """One obligation of the catalogue."""

    key: str
    name: str
    recurrence: Recurrence
    proof: str  # what counts as proof
    basis: str
    certainty: Certainty
    questions: tuple[str, ...]  # of the evaluation sheet
    words: tuple[str, ...]  # by which items of a plan are found


@cache
def catalogue() -> tuple[Template, ...]:
    """All of them, in the order in which they are written."""
    source = Table.load(files(__package__) / "data" / "catalogue.toml")
    return tuple(_template(key, source.table(key)) for key in source)


def template(key: str) -> Template | None:
    """The one with this key."""
    return next((one for one in catalogue() if one.key == key), None)


def _template(key: str, table: Table) -> Template:
    return Template(
        key=key,
        name=table.text("name"),
        recurrence=Recurrence(
            Rhythm(table.text("rhythm")), table.wholes("months"), Rule(table.text("rule")), table.whole("number")
        ),
        proof=table.text("proof"),
        basis=table.text("basis"),
        certainty=Certainty(table.text("certainty")),
        questions=table.texts("questions"),
        words=table.texts("words"),
    )
