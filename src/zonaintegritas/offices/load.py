"""The office tree from the project's own data file."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class OfficeFacts:
    """One row of data/offices.csv."""

    code: str
    parent: str | None
    level: str  # NATIONAL, PROVINCE, LOCAL
    name: str
    short_name: str
    zone: str
    aliases: tuple[str, ...]


def office_facts() -> Iterator[OfficeFacts]:
    """All offices, parents before children."""
    with (files("zonaintegritas.offices") / "data" / "offices.csv").open(encoding="utf-8") as handle:
        for row in csv.DictReader(handle):
            yield OfficeFacts(
                code=row["code"],
                parent=row["parent"] or None,
                level=row["level"].upper(),
                name=row["name"],
                short_name=row["short_name"],
                zone=row["zone"],
                aliases=tuple(alias for alias in row["aliases"].split(";") if alias),
            )
