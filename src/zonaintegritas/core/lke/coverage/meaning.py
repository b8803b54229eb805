"""What each item of the sheet asks for, in concepts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from zonaintegritas.core.lke.toml_table import Table

Chain = tuple[str, ...]  # concepts that must all be there


@dataclass(frozen=True, slots=True)
class Meaning:
    """When a sentence of a plan speaks of this item of the sheet."""

    code: str
    subject: tuple[str, ...]  # one of these says what the sentence is about; none needed where empty
    full: tuple[Chain, ...]
    part: tuple[Chain, ...]  # says half of it
    sure: tuple[Chain, ...]  # says all of it, whatever else is said
    unless: tuple[str, ...]  # takes `full` and `part` away

    @property
    def home(self) -> str:
        """The sub-component (or aspect of Hasil) this item belongs to."""
        return self.code.rpartition(".")[0]

    @property
    def area(self) -> int | None:
        """Number of the area of change; Hasil has none."""
        parts = self.code.split(".")
        return int(parts[2]) if parts[0] == "A" else None


@dataclass(frozen=True, slots=True)
class Meanings:
    """Of a whole sheet."""

    questions: tuple[Meaning, ...]
    component: Mapping[str, tuple[str, ...]]  # sub-component -> concepts its name shows in a plan

    def at_home(self, sub: str) -> tuple[Meaning, ...]:
        return tuple(one for one in self.questions if one.home == sub)


@cache
def meanings(version: str) -> Meanings:
    """Of the sheet with this name (as in `instruments`)."""
    source = Table.load(files(__package__) / "meanings" / f"{version}.toml")
    questions = [meaning for sub in source for meaning in _of(sub, source.table(sub))]
    return Meanings(tuple(questions), {sub: source.table(sub).texts("component") for sub in source})


def _of(sub: str, rows: Table) -> list[Meaning]:
    letters = [key for key in rows if key not in {"component", "subject"}]
    return [_meaning(f"{sub}.{letter}", rows.table(letter), rows.texts("subject")) for letter in letters]


def _meaning(code: str, row: Table, subject: tuple[str, ...]) -> Meaning:
    own = row.texts("subject") if "subject" in row else subject
    full, part, sure = (_chains(row.texts(key)) for key in ("full", "part", "sure"))
    return Meaning(code, own, full, part, sure, row.texts("unless"))


def _chains(lines: tuple[str, ...]) -> tuple[Chain, ...]:
    return tuple(tuple(line.split(" + ")) for line in lines)
