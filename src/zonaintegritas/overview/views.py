"""*Ikhtisar*: one office with its curve; the matrix of offices and areas."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render

from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.stamp import stamp_of
from zonaintegritas.monitoring.selectors import rounds_in_year
from zonaintegritas.offices.models import Office
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.offices.selectors import office_for
from zonaintegritas.overview import forms, selectors
from zonaintegritas.overview.charts import area_chart, curve_chart
from zonaintegritas.overview.export import as_xlsx
from zonaintegritas.overview.figures import total_of
from zonaintegritas.overview.matrix import Order, Row, by_province, in_order
from zonaintegritas.plans.selectors import is_supervisor
from zonaintegritas.ui.downloads import WORKBOOK, attachment
from zonaintegritas.ui.pages import staff_page
from zonaintegritas.ui.unchanged import unless_unchanged

ROWS_A_PAGE = 40
YEARS_BACK = 5


@dataclass(frozen=True, slots=True)
class Shown:
    """The matrix as it was asked for."""

    form: forms.MatrixFilter
    order: Order
    rows: list[Row]
    year: int


def _stamp_below(request: StaffRequest) -> str:
    return stamp_of(request.office.lineage, with_below=True)


@staff_page("GET", needs=Action.PLAN_SEE)
def current(request: StaffRequest) -> HttpResponse:
    """The matrix for those who supervise, the own office for all others."""
    if is_supervisor(request.user, request.office):
        return redirect("overview:matrix")
    return redirect("overview:office", request.office.code)


@staff_page("GET", needs=Action.PLAN_SEE)
@unless_unchanged(_stamp_below)
def matrix(request: StaffRequest) -> HttpResponse:
    """Offices by areas; sorted, filtered, in pages."""
    shown = _matrix(request)
    page = Paginator(shown.rows, ROWS_A_PAGE).get_page(request.GET.get("halaman"))
    context = {
        "form": shown.form,
        "measure": shown.form.measure,
        "year": shown.year,
        "years": range(request.office.today().year, request.office.today().year - YEARS_BACK, -1),
        "page": page,
        "rows": page.object_list,
        "heads": _heads(request, shown.order),
        "sum": total_of(row.total.figures for row in shown.rows),
        "offices": sum(row.offices for row in shown.rows),
        "with_plan": sum(row.with_plan for row in shown.rows),
        "quiet": sum(row.is_quiet(shown.form.now) for row in shown.rows),
        "is_by_province": shown.form.is_by_province,
        "now": shown.form.now,
        "query": request.GET.urlencode(),
    }
    return render(request, "overview/matrix.html", context)


@staff_page("GET", needs=Action.PLAN_EXPORT)
def matrix_xlsx(request: StaffRequest) -> HttpResponse:
    """The same rows, all of them, as a workbook."""
    shown = _matrix(request)
    content = as_xlsx(shown.rows, shown.form.measure, shown.year)
    return attachment(content, WORKBOOK, f"matriks-{request.office.code}-{shown.year}.xlsx")


@staff_page("GET")
def office(request: StaffRequest, code: str) -> HttpResponse:
    """One office: planned against done by month, areas, what is late, what comes, who waits for whom."""
    shown = office_for(request.user, code)
    today = shown.today()
    years = selectors.years_of(request.user, shown)
    year = _year(request, today.year)
    standing = selectors.standing_of(request.user, shown, year, today)
    rounds = rounds_in_year(request.user, shown, year)
    context: dict[str, Any] = {
        "shown": shown,
        "year": year,
        "years": years,
        "standing": standing,
        "today": today,
        "rounds": [(one, one.state_on(today)) for one in rounds],
    }
    if standing is not None:
        plan = standing.plan_pk
        late, coming = selectors.late_and_coming(request.user, plan, standing.enacted_on, today)
        for_review, for_mending = selectors.waiting_of(request.user, plan)
        curve = selectors.curve_of(request.user, plan, year)
        context |= {
            "sum": standing.total,
            "curve": curve_chart(curve, standing, today),
            "undated": curve.undated,
            "later": curve.later,
            "by_area": area_chart(standing),
            "late": late,
            "coming": coming,
            "for_review": for_review,
            "for_mending": for_mending,
        }
    return render(request, "overview/office.html", context)


def _matrix(request: StaffRequest) -> Shown:
    """The rows that the address asks for."""
    offices = selectors.offices_seen(request.user, request.office)
    below = [one for one in offices if one.pk != request.office.pk]
    provinces = {one.code: one for one in below if one.level == Office.Level.PROVINCE}
    form = forms.MatrixFilter(request.GET, provinces=list(provinces.values()))
    year, order = _year(request, request.office.today().year), Order.read(request.GET.get("urut", ""))
    rows = selectors.matrix_rows(
        request.user, below or offices, year=year, today=request.office.today(), measure=form.measure
    )
    if form.is_by_province:
        return Shown(form, order, in_order(by_province(rows, provinces), order), year)
    return Shown(form, order, in_order((row for row in rows if form.wants(row)), order), year)


def _year(request: StaffRequest, this_year: int) -> int:
    """The year that is asked for; this one where it makes no sense."""
    text = request.GET.get("tahun", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) == 4 else this_year


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column, with the address that sorts by it and which way it is sorted now."""

    by: str
    address: str
    sorted: str  # "", "ascending", "descending"


def _heads(request: StaffRequest, order: Order) -> dict[str, Head]:
    heads = {}
    for by in ("nama", "I", "II", "III", "IV", "V", "VI", "total", "terlambat", "bulan-ini", "terakhir"):
        query = request.GET.copy()
        query.pop("halaman", None)
        query["urut"] = order.toggled(by)
        now = ("descending" if order.is_down else "ascending") if by == order.by else ""
        heads[by.replace("-", "_")] = Head(by, f"?{query.urlencode()}", now)
    return heads
