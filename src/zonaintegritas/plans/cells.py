"""Steps that several review commands share: writing a cell, keeping the paper's value, neighbours. Not commands."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from zonaintegritas.core.period import from_matrix, read_period
from zonaintegritas.guard.refused import Refused
from zonaintegritas.plans.cell_words import cell_in_words, cell_name
from zonaintegritas.plans.locking import lock_open
from zonaintegritas.plans.models import LIST_FIELDS, ChangeKind, Draft, DraftRow
from zonaintegritas.plans.models.row import TREE_FIELDS
from zonaintegritas.plans.period_json import period_as_json
from zonaintegritas.plans.stamps import stamp_of

TEXT_FIELDS = ("indicator", "target_time_raw", "target_output", "responsible", "note")
EXTRA = "extra:"


class NoNeighbour(Refused):
    message = _("Tidak ada baris di arah itu.")


class NoSuchCell(Refused):
    message = _("Baris ini tidak mempunyai sel itu.")


class CellChanged(Refused):
    """Somebody else was faster: what they wrote stands, and is told."""

    def __init__(self, field: str, now: Any) -> None:
        super().__init__(
            gettext(
                "Isian Anda pada %(cell)s belum disimpan: orang lain baru saja mengubahnya menjadi “%(now)s”. "
                "Salin isian Anda bila perlu, lalu tutup dan buka lagi baris ini."
            )
            % {"cell": cell_name(field), "now": cell_in_words(field, now)}
        )


class OtherDraft(Refused):
    message = _("Baris itu bukan bagian dari draf ini.")


def lock_row(row: DraftRow) -> DraftRow:
    """The row as it stands now, in its open draft; nobody else changes the draft until the end."""
    draft = lock_open(row.draft)
    current = DraftRow.objects.select_related("source").get(pk=row.pk)
    current.draft = draft
    return current


def value_of(row: DraftRow, field: str) -> Any:
    """A cell's value; columns of the office's own stand under `extra:heading`."""
    if field.startswith(EXTRA):
        return row.extra.get(field.removeprefix(EXTRA), "")
    return row.value_of(field)


def refuse_if_changed(row: DraftRow, field: str, seen: str) -> None:
    """Refuse where the cell no longer holds what the person saw; without a stamp nothing is asked."""
    now = value_of(row, field)
    if seen and seen != stamp_of(now):
        raise CellChanged(field, now)


def empty_of(field: str) -> Any:
    """What an empty cell holds."""
    if field == "period":
        return {}
    return [] if field in LIST_FIELDS else ""


def write(row: DraftRow, field: str, value: Any, kind: str | None = None) -> None:
    """Set a cell, keep the paper's value beside it, end its doubt; a new time is read into months.

    Without `kind` the kind that the cell has stays; the first change is a correction of the reading, or a change of
    content where nothing was read because the plan was written here.
    """
    if not (field.startswith(EXTRA) or field in (*TEXT_FIELDS, *LIST_FIELDS, *TREE_FIELDS, "period")):
        raise NoSuchCell
    before = value_of(row, field)
    cell = row.cells.setdefault(field, {"places": [], "paper": before})
    cell["doubt"] = None
    is_as_printed = _same(field, value, cell.get("paper"))
    cell["kind"] = None if is_as_printed else kind or cell.get("kind") or _first_kind(row)
    if field.startswith(EXTRA):
        row.extra[field.removeprefix(EXTRA)] = value
    else:
        setattr(row, field, value)
    if field == "target_time_raw" and value != before:
        period = period_as_json(read_period(value, plan_year=row.draft.plan_year)) if value else {}
        write(row, "period", period, kind)
        row.cells["period"]["doubt"] = period.get("doubt")


def _first_kind(row: DraftRow) -> str:
    return ChangeKind.CONTENT if row.draft.is_written_here else ChangeKind.READING


def join_into(row: DraftRow, field: str, addition: Any, *, is_first: bool = False) -> None:
    """Put more content into a cell, after (or before) what stands there."""
    there = value_of(row, field)
    write(row, field, _joined(field, addition, there) if is_first else _joined(field, there, addition))


def months_period(months: Iterable[int], plan_year: int | None) -> dict[str, Any]:
    """The period JSON of these months (1 to 12) of the plan's year."""
    return period_as_json(from_matrix(set(months), plan_year=plan_year))


def add_places(row: DraftRow, field: str, places: Iterable[dict[str, Any]]) -> None:
    """A cell's content came from here too."""
    cell = row.cells.setdefault(field, {"places": [], "paper": value_of(row, field)})
    cell["places"] = [*cell.get("places", []), *(place for place in places if place not in cell.get("places", []))]


def places_of(row: DraftRow, field: str) -> list[dict[str, Any]]:
    """Where a cell's content came from."""
    return list(row.cells.get(field, {}).get("places", []))


def neighbour(row: DraftRow, *, down: bool) -> DraftRow:
    """The standing row above or below."""
    rows = row.draft.rows.standing()
    beyond = (
        rows.filter(position__gt=row.position).order_by("position")
        if down
        else rows.filter(position__lt=row.position).order_by("-position")
    )
    found = beyond.first()
    if found is None:
        raise NoNeighbour
    found.draft = row.draft
    return found


def rows_chosen(draft: Draft, rows: Iterable[int]) -> list[DraftRow]:
    """Standing rows of this draft, in order, each knowing the draft."""
    chosen = list(draft.rows.standing().filter(pk__in=set(rows)).order_by("position"))
    for row in chosen:
        row.draft = draft
    return chosen


def _same(field: str, value: Any, paper: Any) -> bool:
    if field == "period":
        return bool((value or {}).get("months", []) == (paper or {}).get("months", []))
    return bool(value == paper)


def _joined(field: str, first: Any, second: Any) -> Any:
    if field == "period":
        return _both_periods(first, second)
    if field in LIST_FIELDS:
        return [*first, *second]
    return " ".join(part for part in (first, second) if part)


def _both_periods(first: dict[str, Any], second: dict[str, Any]) -> dict[str, Any]:
    """All months of two periods of one year; the first where they cannot be joined."""
    names = sorted({*first.get("months", []), *second.get("months", [])})
    if not second.get("months") or names == first.get("months"):
        return first
    if not first.get("months"):
        return second
    years = {int(name[:4]) for name in names}
    if len(years) != 1:
        return first
    return months_period((int(name[5:]) for name in names), years.pop())
