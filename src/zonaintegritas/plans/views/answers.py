"""How a change of rows is answered: the changed rows in place for fragment requests, else back to the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django_htmx.http import trigger_client_event

from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.plans import forms, selectors
from zonaintegritas.plans.cells import value_of
from zonaintegritas.plans.models import Draft, DraftRow
from zonaintegritas.plans.selectors.review import CellView, Review, RowView, cell_view
from zonaintegritas.plans.stamps import stamp_of

ROWS_A_PAGE = 250  # the largest decree seen has 87


@dataclass(frozen=True, slots=True)
class Changed:
    """A row as it is put into the page: in its own place, or below another one."""

    view: RowView
    after: int | None = None
    edit: EditView | None = None


@dataclass(frozen=True, slots=True)
class EditView:
    """A row opened for editing: every cell, the months, and the points at which it can be split."""

    cells: tuple[CellView, ...]
    headings: tuple[CellView, ...]
    months: tuple[tuple[int, str, bool], ...]
    other_months: str
    cuts: tuple[tuple[str, str], ...]


def tell_errors(request: StaffRequest, form: Form) -> None:
    """What is wrong with a form that has no page of its own, as messages."""
    for errors in form.errors.values():
        for error in errors.as_data():
            for sentence in error.messages:
                messages.error(request, sentence)


def back_to_row(row: DraftRow) -> HttpResponse:
    """The review page at this row; of a very long draft at the page on which it stands."""
    query = f"?baris={row.pk}" if row.position > ROWS_A_PAGE else ""
    return redirect(f"{reverse('plans:review', args=[row.draft_id])}{query}#b{row.pk}")


def rows_changed(
    request: StaffRequest,
    draft: Draft,
    rows: Sequence[DraftRow],
    *,
    opened: DraftRow | None = None,
    below: DraftRow | None = None,
    gone: Sequence[int] = (),
) -> HttpResponse:
    """The rows that changed, the one that is `opened` for editing, a fresh one `below` the first, those `gone`."""
    review = selectors.review_of(draft)
    by_pk = {row.pk: row for row in review.rows}
    changed = []
    for row in (by_pk[one.pk] for one in rows if one.pk in by_pk):
        edit = edit_view(row, review) if opened is not None and row.pk == opened.pk else None
        changed.append(Changed(review.view_of(row), None, edit))
    if below is not None:
        changed.append(Changed(review.view_of(by_pk[below.pk]), rows[0].pk, edit_view(by_pk[below.pk], review)))
    removed = {row.pk: row for row in review.removed}
    context = {
        "draft": draft,
        "changed": changed,
        "gone": gone,
        "removed": [removed[row.pk] for row in rows if row.pk in removed],
        "counts": review.counts(),
        "step": selectors.step_view(review),
        "can_edit": True,
    }
    answer = render(request, "plans/_rows.html", context)
    if below is not None:
        trigger_client_event(answer, "baris-baru", {"baris": f"b{below.pk}"}, after="settle")
    return answer


def stamped(cell: CellView, row: DraftRow) -> CellView:
    """The cell with the stamp by which saving knows whether somebody else has changed it since."""
    return replace(cell, stamp=stamp_of(value_of(row, cell.name)))


def edit_view(row: DraftRow, review: Review) -> EditView:
    """A row as its form shows it."""
    extras = tuple(f"{forms.EXTRA}{heading}" for heading in row.extra)
    cells = tuple(stamped(cell_view(row, name), row) for name in (*CELLS, *extras))
    year = review.draft.plan_year
    months = row.period.get("months", [])
    here = {int(month[5:]) for month in months if int(month[:4]) == year}
    return EditView(
        cells=cells,
        headings=tuple(stamped(cell_view(row, name), row) for name in HEADINGS),
        months=tuple((number, name, number in here) for number, name in forms.MONTHS),
        other_months=", ".join(month for month in months if int(month[:4]) != year),
        cuts=tuple(_cuts(cells)),
    )


def as_typed(edit: EditView, typed: Mapping[str, str]) -> EditView:
    """The form of a row after a refusal: what was typed stays in its fields."""

    def kept(cell: CellView) -> CellView:
        return replace(cell, text=typed[cell.name], entries=()) if cell.name in typed else cell

    return replace(edit, cells=tuple(map(kept, edit.cells)), headings=tuple(map(kept, edit.headings)))


CELLS = ("indicator", "steps", "evidence", "target_time_raw", "period", "target_output", "responsible", "note")
HEADINGS = ("area_roman", "area_name", "component_no", "component_name", "sub_component", "letter")


def _cuts(cells: Sequence[CellView]) -> list[tuple[str, str]]:
    """Every point between two entries of a list, or two lines of an indicator."""
    found = []
    for cell in cells:
        entries = cell.entries or (tuple(cell.text.splitlines()) if cell.name == "indicator" else ())
        for number, entry in enumerate(entries[:-1], start=1):
            found.append((f"{cell.name}:{number}", f"{cell.label}: setelah “{_short(entry)}”"))
    return found


def _short(text: str, length: int = 60) -> str:
    return text if len(text) <= length else f"{text[: length - 1].rstrip()}…"
