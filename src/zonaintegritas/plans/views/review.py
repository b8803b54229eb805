"""The review page: what was read beside the file it was read from; header, headings, bulk, leftovers."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may
from zonaintegritas.offices import selectors as offices
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.plans import forms, readiness, selectors, services
from zonaintegritas.plans.cell_words import cell_name
from zonaintegritas.plans.findings import open_counts
from zonaintegritas.plans.models import Draft, DraftRow, Plan, Source
from zonaintegritas.plans.selectors.leftovers import PLACEABLE, leftover_view, remark_views
from zonaintegritas.plans.selectors.review import Review
from zonaintegritas.plans.views.answers import ROWS_A_PAGE, back_to_row, rows_changed, tell_errors
from zonaintegritas.ui.pages import staff_page

MOST_LEFTOVERS = 100  # shown at once, those that wait for a decision first
LEVELS = {"area": ("area_roman", "area_name"), "komponen": ("component_no", "component_name")}


@staff_page("GET")
def review(request: StaffRequest, pk: int) -> HttpResponse:
    """A draft with its files. `?baris=12&kolom=steps` lights a place without scripts; `?ragu=1` shows doubt only."""
    draft = selectors.draft_for(request.user, pk)
    found = selectors.review_of(draft)
    sources = selectors.sources_of(draft)
    only_doubtful = "ragu" in request.GET
    page = _page_of(request, found.doubtful() if only_doubtful else found.rows)
    header_cells = selectors.header_views(draft)
    context = {
        "draft": draft,
        "review": found,
        "counts": found.counts(),
        "step": selectors.step_view(found),
        "areas": found.areas(list(page)),
        "page": page,
        "only_doubtful": only_doubtful,
        "header": header_cells,
        "header_open": any(cell.doubt or cell.is_missing for cell in header_cells) or "kepala" in request.GET,
        "months": forms.MONTHS,
        "can_edit": draft.is_open and may(request.user, Action.DRAFT_EDIT, draft.guard_key()),
        **_files(request, draft, sources, found),
        "plan": _plan_of(request, draft),
        **_questions(request, draft),
        **_leftovers(request, found),
        **_findings(draft, found),
        "responsible": selectors.responsible_in(request.user, draft, found.rows, found.refs),
    }
    return render(request, "plans/review.html", context)


@staff_page("GET", "POST")
def header(request: StaffRequest, pk: int) -> HttpResponse:
    """The decree's own data as a form; saved as a whole or as you go."""
    draft = selectors.draft_for(request.user, pk)
    form = forms.Header(request.POST or None, draft=draft)
    if request.method == "POST" and form.is_valid():
        given = form.given()
        named = offices.office_named(given["office_name"]) if given.get("office_name") else None
        draft = services.edit_header(request.user, draft, values=given, kinds=form.kinds(), named_office=named)
        if not request.htmx:
            messages.success(request, _("Data keputusan disimpan."))
            return redirect("plans:review", draft.pk)
        form = forms.Header(draft=draft)
    form.mark_needed()
    context = {"draft": draft, "form": form, "header": selectors.header_views(draft)}
    template = "plans/_header_changes.html" if request.htmx else "plans/header.html"
    return render(request, template, context, status=422 if form.is_bound else 200)


@staff_page("POST")
def confirm_header(request: StaffRequest, pk: int) -> HttpResponse:
    """A field of the header is right as it stands."""
    draft = selectors.draft_for(request.user, pk)
    services.confirm_header(request.user, draft, field=request.POST.get("field", ""))
    return redirect("plans:review", draft.pk)


@staff_page("POST")
def confirm_cell(request: StaffRequest, pk: int) -> HttpResponse:
    """A cell, named row:field, is right as it stands; without a field the row as a whole."""
    row_pk, field = forms.parse_cell(request.POST.get("sel", ""))
    row = services.confirm_cell(request.user, selectors.row_for(request.user, row_pk), field=field)
    return rows_changed(request, row.draft, [row]) if request.htmx else back_to_row(row)


@staff_page("GET", "POST")
def heading(request: StaffRequest, pk: int, level: str) -> HttpResponse:
    """Rename an area or a component: for the row and all that stand under the same heading with it."""
    row = selectors.row_for(request.user, pk)
    if level not in LEVELS:
        raise Http404("no such heading")
    number, name = LEVELS[level]
    form = forms.Heading(request.POST or None, initial={"number": getattr(row, number), "name": getattr(row, name)})
    if request.method == "POST" and form.is_valid():
        same = selectors.rows_under(row, (number, name))
        values = {number: form.cleaned_data["number"], name: form.cleaned_data["name"]}
        services.set_headings(request.user, row.draft, rows=same, values=values)
        return back_to_row(row)
    return render(request, "plans/heading.html", {"draft": row.draft, "row": row, "form": form, "level": level})


@staff_page("POST")
def bulk(request: StaffRequest, pk: int) -> HttpResponse:
    """The same months or the same responsible for several rows."""
    draft = selectors.draft_for(request.user, pk)
    found = selectors.review_of(draft)
    form = forms.Bulk(
        request.POST, rows=[row.pk for row in found.rows], columns=found.labels(), headings=found.headings()
    )
    if not form.is_valid():
        tell_errors(request, form)
        return redirect("plans:review", draft.pk)
    rows = form.cleaned_data["rows"]
    _change_all(request, draft, form)
    messages.success(request, _("%(count)s butir diubah.") % {"count": len(rows)})
    return back_to_row(next(row for row in found.rows if row.pk in rows))


@staff_page("POST")
def leftover(request: StaffRequest, pk: int) -> HttpResponse:
    """Move left-over text to a cell, put it aside, or bring it back."""
    text = selectors.leftover_for(request.user, pk)
    action = request.POST.get("action", "place")
    if action == "aside":
        services.put_leftover_aside(request.user, text)
    elif action == "all-aside":
        services.put_all_aside(request.user, text.draft)
    elif action == "back":
        services.bring_leftover_back(request.user, text)
    else:
        found = selectors.review_of(text.draft)
        form = forms.PlaceLeftover(request.POST, refs={ref: row for row, ref in found.refs.items()})
        if not form.is_valid():
            tell_errors(request, form)
            return redirect("plans:review", text.draft_id)
        row = selectors.row_for(request.user, form.cleaned_data["ref"])
        services.place_leftover(request.user, text, row=row, field=form.cleaned_data["field"])
    return redirect(f"{_address(text.draft)}#sisa")


def _page_of(request: StaffRequest, rows: list[DraftRow]) -> Page[DraftRow]:
    """The rows of one page: of real decrees all; the row that the address names decides, else `halaman`."""
    wanted = request.GET.get("baris", "")
    at = next((number for number, row in enumerate(rows) if str(row.pk) == wanted), None)
    number = request.GET.get("halaman", "1") if at is None else at // ROWS_A_PAGE + 1
    return Paginator(rows, ROWS_A_PAGE).get_page(number)


def _plan_of(request: StaffRequest, draft: Draft) -> Plan | None:
    """The plan in force of the year of a draft that was adopted."""
    if draft.state != Draft.State.ADOPTED or draft.plan_year is None:
        return None
    return selectors.plan_in_force(request.user, draft.office, draft.plan_year)


def _change_all(request: StaffRequest, draft: Draft, form: forms.Bulk) -> None:
    given = form.cleaned_data
    rows, change = given["rows"], given["change"]
    if change == "months":
        services.set_months(request.user, draft, rows=rows, months=given["months"])
    elif change == "responsible":
        services.set_responsible(request.user, draft, rows=rows, responsible=given["responsible"])
    elif change == "heading":
        services.move_rows(request.user, draft, rows=rows, beside=given["beside"])
    else:
        services.shift_column(request.user, draft, rows=rows, field=given["column"], down=change == forms.Bulk.DOWN)


def _address(draft: Draft) -> str:
    return redirect("plans:review", draft.pk)["Location"]


def _files(request: StaffRequest, draft: Draft, sources: list[Source], found: Review) -> dict[str, Any]:
    """The files, which of them is shown, and the pane where a place was asked for."""
    standing = [source for source in sources if not source.is_removed]
    readable = [source for source in standing if source.state == Source.State.READ]
    selected, cell, places, source_pk = _asked_for(request, found)
    shown = next((source for source in readable if source.pk == source_pk), readable[0] if readable else None)
    pane = None
    if shown is not None and (selected is not None or "berkas" in request.GET):
        pane = selectors.pane_of(selectors.source_for(request.user, shown.pk), places)
    return {
        "sources": standing,
        "accepted": forms.ACCEPTED,
        "removed_sources": [source for source in sources if source.is_removed],
        "readable": readable,
        "shown": shown,
        "pane": pane,
        "selected": selected,
        "selected_cell": cell,
        "is_busy": any(source.is_busy for source in standing),
        "is_first": not found.rows,
        "remarks": remark_views(readable),
    }


def _asked_for(request: StaffRequest, found: Review) -> tuple[int | None, str, list[dict[str, Any]], int | None]:
    """The row, the cell, its places and its file that the address asks for."""
    wanted = request.GET.get("baris", "")
    row = next((row for row in found.rows if str(row.pk) == wanted), None)
    if row is not None:
        name = request.GET.get("kolom", "indicator")
        cell = row.cells.get(name, {})
        return row.pk, name, cell.get("places", []), cell.get("source") or row.source_id
    field = request.GET.get("kepala", "")
    if field in found.draft.header_cells:
        cell = found.draft.header_cells[field]
        return 0, field, cell.get("places", []), cell.get("source")
    text = next((text for text in found.leftovers if str(text.pk) == request.GET.get("sisa", "")), None)
    if text is not None:
        return 0, "sisa", [text.place], text.source_id
    source = request.GET.get("berkas", "")
    return None, "", _spot(request.GET.get("tempat", "")), int(source) if source.isdecimal() else None


def _spot(named: str) -> list[dict[str, Any]]:
    """The place that an address names as block.row.column, or as a block alone."""
    numbers = [int(number) for number in named.split(".") if number.isdecimal()]
    return [dict(zip(("block", "row", "column"), numbers, strict=False))] if len(numbers) in {1, 3} else []


def _questions(request: StaffRequest, draft: Draft) -> dict[str, Any]:
    """Whose decree is it, and of which year: asked, never guessed."""
    asks_office = draft.is_open and readiness.office_question(draft)
    choices = selectors.offices_to_start_in(request.user) if asks_office else []
    return {
        "asks_office": asks_office,
        "asks_year": draft.is_open and readiness.year_question(draft),
        "may_move_there": draft.named_office is not None and draft.named_office in choices,
        "office_choices": choices,
        "this_year": draft.office.today().year,
    }


def _findings(draft: Draft, found: Review) -> dict[str, Any]:
    """How much the checker has to say, once there is something to check."""
    if not found.rows:
        return {}
    counts = open_counts(selectors.notices_of_draft(draft))
    return {"finding_counts": counts, "finding_total": sum(counts.values())}


def _leftovers(request: StaffRequest, found: Review) -> dict[str, Any]:
    """Left-over texts, each with a guess where it belongs."""
    in_order = sorted(found.leftovers, key=lambda text: text.is_settled)[:MOST_LEFTOVERS]
    shown = [leftover_view(text, found, request.GET.get("sisa", "")) for text in in_order]
    return {
        "leftovers": shown,
        "has_more_leftovers": len(found.leftovers) > MOST_LEFTOVERS,
        "leftover_fields": [(name, cell_name(name)) for name in PLACEABLE],
    }
