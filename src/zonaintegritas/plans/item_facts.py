"""The cells of an item as its page shows them: in words, with what the paper says where the content was changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from zonaintegritas.plans.cell_words import EXTRA, cell_in_words, cell_name
from zonaintegritas.plans.models import LIST_FIELDS, ChangeKind, Plan, PlanRow

BEFORE_THE_WORK = ("sub_component", "steps", "evidence", "target_output")
AROUND_THE_WORK = ("target_time_raw", "period", "responsible", "note")


@dataclass(frozen=True, slots=True)
class Fact:
    """One cell: a text, or the entries of a list; `paper` only where the content was changed against it."""

    field: str
    name: str
    text: str
    entries: tuple[str, ...] = ()
    paper: str | None = None

    @property
    def is_empty(self) -> bool:
        return not self.text and not self.entries


def fact_of(row: PlanRow, field: str) -> Fact:
    """One cell of a row."""
    value = row.extra.get(field.removeprefix(EXTRA), "") if field.startswith(EXTRA) else row.value_of(field)
    paper = paper_of(row, field)
    if field in LIST_FIELDS:
        return Fact(field, cell_name(field), "", tuple(value), paper)
    text = cell_in_words(field, value) if value or field == "period" else ""
    return Fact(field, cell_name(field), text, (), paper)


def facts_of(row: PlanRow, fields: tuple[str, ...]) -> list[Fact]:
    """These cells, without those that hold nothing now and nothing on paper."""
    return [fact for field in fields if not (fact := fact_of(row, field)).is_empty or fact.paper is not None]


def around_the_work(row: PlanRow) -> list[Fact]:
    """When and by whom; the months are left out where the printed time already says just that."""
    facts = facts_of(row, AROUND_THE_WORK)
    months = fact_of(row, "period")
    is_said = months.paper is None and months.text.casefold() == row.target_time_raw.strip().casefold()
    return [fact for fact in facts if not (is_said and fact.field == "period")]


def extra_facts(row: PlanRow) -> list[Fact]:
    """Columns of the office's own, under their own headings."""
    return facts_of(row, tuple(f"{EXTRA}{heading}" for heading in row.extra))


def paper_of(row: PlanRow, field: str) -> str | None:
    """What the paper says, in words; None where the content was not changed."""
    return _paper(row.cells, field)


def header_papers(plan: Plan) -> dict[str, str]:
    """What the paper says in the header fields whose content was changed."""
    return {name: paper for name in plan.header_cells if (paper := _paper(plan.header_cells, name)) is not None}


def content_changes(row: PlanRow) -> Iterator[Fact]:
    """The cells whose content was changed against the paper."""
    for field in row.content_changes:
        yield fact_of(row, field)


def _paper(cells: Mapping[str, Any], field: str) -> str | None:
    cell = cells.get(field) or {}
    if cell.get("kind") != ChangeKind.CONTENT:
        return None
    return cell_in_words(field, cell.get("paper"))
