"""One row under review: its form, its cells saved as you go, moving, splitting, merging, taking out."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.plans import forms, selectors, services
from zonaintegritas.plans.selectors.review import cell_view
from zonaintegritas.plans.views.answers import as_typed, back_to_row, edit_view, rows_changed, stamped, tell_errors
from zonaintegritas.ui.pages import staff_page

UP, DOWN = "naik", "turun"


@staff_page("GET", "POST")
def row(request: StaffRequest, pk: int) -> HttpResponse:
    """A row as a form: in its place on the review page, or as a page of its own. `?tutup` closes it again."""
    shown = selectors.row_for(request.user, pk)
    review = selectors.review_of(shown.draft)
    form = forms.RowEdit(request.POST or None, row=shown)
    if request.method == "POST" and form.is_valid():
        saved = services.edit_row(
            request.user,
            shown,
            values=form.values(),
            kinds=form.kinds(),
            months=form.cleaned_data["months"],
            seen=form.seen(),
        )
        messages.success(request, _("Butir %(ref)s disimpan.") % {"ref": review.refs.get(pk, "")})
        return back_to_row(saved)
    if request.htmx:
        return rows_changed(request, shown.draft, [shown], opened=None if "tutup" in request.GET else shown)
    context = {
        "draft": shown.draft,
        "view": review.view_of(shown),
        "edit": as_typed(edit_view(shown, review), form.data),
        "form": form,
        "can_edit": True,
    }
    return render(request, "plans/row.html", context, status=422 if form.is_bound else 200)


@staff_page("POST")
def cell(request: StaffRequest, pk: int, field: str) -> HttpResponse:
    """Save one cell as you go; the answer stands beside it."""
    shown = selectors.row_for(request.user, pk)
    seen = request.POST.get(f"was-{field}", "")
    if field == "period":
        months = forms.RowEdit(request.POST, row=shown)
        months.full_clean()
        chosen = months.cleaned_data.get("months", [])
        services.set_months(request.user, shown.draft, rows=[pk], months=chosen, seen=seen)
    else:
        form = forms.CellPlace(
            {"value": request.POST.get(field, ""), "kind": request.POST.get(f"kind-{field}", "")}, field=field
        )
        if not form.is_valid():
            return render(request, "plans/_cell_status.html", {"form": form}, status=422)
        services.edit_cell(
            request.user, shown, field=field, value=form.content(), kind=form.cleaned_data["kind"] or None, seen=seen
        )
    return _cell_answer(request, pk, field)


@staff_page("POST")
def take_paper(request: StaffRequest, pk: int) -> HttpResponse:
    """Go back to what the paper says in one cell."""
    saved = services.take_paper(request.user, selectors.row_for(request.user, pk), field=request.POST.get("field", ""))
    return rows_changed(request, saved.draft, [saved], opened=saved) if request.htmx else back_to_row(saved)


@staff_page("POST")
def move_cell(request: StaffRequest, pk: int) -> HttpResponse:
    """Move a cell's content up or down: `sel` is field:naik or field:turun."""
    moved = selectors.row_for(request.user, pk)
    field, _colon, way = request.POST.get("sel", "").rpartition(":")
    other = services.move_cell(request.user, moved, field=field, down=way == DOWN)
    return rows_changed(request, moved.draft, [moved, other], opened=moved) if request.htmx else back_to_row(other)


@staff_page("POST")
def add_row(request: StaffRequest, pk: int) -> HttpResponse:
    """An empty row below another one (`after`), or the first of the draft."""
    draft = selectors.draft_for(request.user, pk)
    after = request.POST.get("after", "")
    above = selectors.row_for(request.user, int(after)) if after.isdecimal() else None
    fresh = services.add_row(request.user, draft, after=above)
    if request.htmx and above is not None:
        return rows_changed(request, draft, [above], below=fresh)
    return redirect("plans:row", fresh.pk)


@staff_page("POST")
def split_row(request: StaffRequest, pk: int) -> HttpResponse:
    """Make two rows of one at the point `at`."""
    whole = selectors.row_for(request.user, pk)
    form = forms.SplitRow(request.POST)
    if not form.is_valid():
        tell_errors(request, form)
        return back_to_row(whole)
    field, at = form.cut()
    fresh = services.split_row(request.user, whole, field=field, at=at)
    return rows_changed(request, whole.draft, [whole], below=fresh) if request.htmx else back_to_row(fresh)


@staff_page("POST")
def merge_row(request: StaffRequest, pk: int) -> HttpResponse:
    """Join a row with the next one."""
    first = selectors.row_for(request.user, pk)
    gone = selectors.row_below(first)
    joined = services.merge_row(request.user, first)
    if request.htmx:
        return rows_changed(request, joined.draft, [joined], opened=joined, gone=[gone] if gone else [])
    return back_to_row(joined)


@staff_page("POST")
def remove_row(request: StaffRequest, pk: int) -> HttpResponse:
    """Take a row out; a line stays from which it can be put back."""
    removed = services.remove_row(request.user, selectors.row_for(request.user, pk))
    if request.htmx:
        return rows_changed(request, removed.draft, [removed])
    messages.info(request, _("Baris dikeluarkan; ada di bawah daftar butir bila ingin dipulihkan."))
    return redirect("plans:review", removed.draft_id)


@staff_page("POST")
def restore_row(request: StaffRequest, pk: int) -> HttpResponse:
    """Put a row back."""
    restored = services.restore_row(request.user, selectors.row_for(request.user, pk))
    return rows_changed(request, restored.draft, [restored]) if request.htmx else back_to_row(restored)


def _cell_answer(request: StaffRequest, pk: int, field: str) -> HttpResponse:
    """What stands beside a saved cell, the months where the time changed, and the counts at the head."""
    saved = selectors.row_for(request.user, pk)
    review = selectors.review_of(saved.draft)
    context = {
        "draft": saved.draft,
        "row": saved,
        "cell": stamped(cell_view(saved, field), saved),
        "edit": edit_view(saved, review) if field == "target_time_raw" else None,
        "period": stamped(cell_view(saved, "period"), saved),
        "counts": review.counts(),
        "step": selectors.step_view(review),
        "is_saved": True,
    }
    return render(request, "plans/_cell_saved.html", context)
