"""The registry of regulations: each entry says where it is known from and how surely."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from importlib.resources import files
from typing import Final

from zonaintegritas.core.decree.plan import Regulation
from zonaintegritas.core.lke.toml_table import Table

CITED: Final = re.compile(r"^(?P<kind>.+) (?P<number>\S+)/(?P<year>\d{4})$")
SHORT_NAME: Final = re.compile(r"\b[A-Z]\w+ \d+[A-Z]?/\d{4}\b")


class Certainty(StrEnum):
    """How surely a fact is known. Only what is CERTAIN is told as a fact."""

    CERTAIN = "pasti"  # the title or text of a regulation itself says so
    CITED = "dikutip"  # several published papers say so
    UNCHECKED = "belum diperiksa"


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """Kind, number and year of a regulation: the name it goes by."""

    kind: str
    number: str
    year: int

    def __str__(self) -> str:
        return f"{self.kind} {self.number}/{self.year}"

    @classmethod
    def read(cls, text: str) -> Name:
        """From "UU 28/1999"."""
        match = CITED.match(text)
        if not match:
            raise ValueError(text)
        return cls(match["kind"], match["number"], int(match["year"]))


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known about one regulation."""

    name: Name
    title: str
    citation: str  # where this is known from
    certainty: Certainty
    amended_by: tuple[Name, ...] = ()
    replaced_by: Name | None = None
    gazette: str = ""  # number in Lembaran or Berita Negara, empty where unsure
    supplement: str = ""  # number in Tambahan Lembaran Negara
    topics: tuple[str, ...] = ()

    def __str__(self) -> str:
        return str(self.name)

    @property
    def caution(self) -> str:
        """What a sentence that rests on this entry must add: nothing where the entry is certain."""
        return "" if self.certainty is Certainty.CERTAIN else f" menurut daftar peraturan ({self.certainty}); periksa"

    def is_replaced(self, year: int) -> bool:
        """Whether a decree of this year should no longer rely on it."""
        return self.replaced_by is not None and self.replaced_by.year < year

    def amendments(self, year: int) -> tuple[Name, ...]:
        """Amendments that a decree of this year should know."""
        return tuple(name for name in self.amended_by if name.year < year)


class Registry:
    """Regulations by name. An office may put its own entries before those of the program."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries: Mapping[Name, Entry] = {entry.name: entry for entry in entries}

    def get(self, regulation: Regulation | Name) -> Entry | None:
        """The entry of a regulation, None where it is not known."""
        if isinstance(regulation, Name):
            return self._entries.get(regulation)
        if regulation.year is None:
            return None
        return self._entries.get(Name(regulation.kind, regulation.number, regulation.year))

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(self._entries.values())

    def overlaid(self, entries: Iterable[Entry]) -> Registry:
        """This registry with other entries in the place of those of the same name."""
        return Registry((*self.entries, *entries))

    def named_in(self, text: str) -> tuple[Name, ...]:
        """Names as this program writes them ("UU 28/1999") that stand in a text and here, in order, each once."""
        names = (Name.read(match[0]) for match in SHORT_NAME.finditer(text))
        return tuple(dict.fromkeys(name for name in names if name in self._entries))

    def same_number(self, regulation: Regulation) -> tuple[Entry, ...]:
        """Entries of this kind and number, of whatever year."""
        return tuple(
            entry
            for entry in self.entries
            if entry.name.kind == regulation.kind and entry.name.number == regulation.number
        )


def read_registry(source: Table) -> Registry:
    """The registry of a table in the form of `tables/regulations.toml`."""
    return Registry(_entry(row) for row in source.tables("regulation"))


@cache
def default_registry() -> Registry:
    """The registry that comes with the program."""
    return read_registry(Table.load(files("zonaintegritas.core.lint.tables") / "regulations.toml"))


def _entry(row: Table) -> Entry:
    return Entry(
        name=Name.read(row.text("name")),
        title=row.text("title"),
        citation=row.text("citation"),
        certainty=Certainty(row.text("certainty")),
        amended_by=tuple(Name.read(name) for name in row.texts("amended_by")),
        replaced_by=Name.read(row.text("replaced_by")) if "replaced_by" in row else None,
        gazette=row.text("gazette") if "gazette" in row else "",
        supplement=row.text("supplement") if "supplement" in row else "",
        topics=row.texts("topics"),
    )
