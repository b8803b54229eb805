"""Kinds of documents, and what they prove."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from zonaintegritas.core.lke.toml_table import Table


class Proves(StrEnum):
    """What a kind of document proves."""

    DECISION = "penetapan"
    MEETING = "pertemuan"
    RESULT = "hasil"
    TELLING = "penyebaran"
    WORK = "pelaksanaan"


@dataclass(frozen=True, slots=True)
class DocumentType:
    """One kind: its name, how texts write it, what it proves, and whether it may open a list entry."""

    name: str
    pattern: re.Pattern[str]
    proves: Proves


@cache
def all_types() -> tuple[DocumentType, ...]:
    """The table of kinds that comes with the program."""
    table = Table.load(files("zonaintegritas.core.lint.tables") / "documents.toml")
    return tuple(
        DocumentType(
            row.text("name"),
            re.compile(rf"\b(?:{'|'.join(row.texts('words'))})\b", re.IGNORECASE),
            Proves(row.text("proves")),
        )
        for row in table.tables("document")
    )


def document_types(text: str) -> tuple[DocumentType, ...]:
    """The kinds of documents a text names."""
    return tuple(kind for kind in all_types() if kind.pattern.search(text))
