"""*Laporan*: a round or a year as Word, PDF and workbook."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render

from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import require
from zonaintegritas.monitoring import selectors
from zonaintegritas.monitoring.export import report_workbook
from zonaintegritas.monitoring.papers import MEDIA, WRITERS, report_document
from zonaintegritas.monitoring.selectors import Report
from zonaintegritas.monitoring.views.years import year_of
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.plans.views.export import WORKBOOK, attachment
from zonaintegritas.ui.pages import staff_page


@staff_page("GET", needs=Action.MONITORING_SEE)
def reports(request: StaffRequest) -> HttpResponse:
    """The reports of a year: one for each round, one for the year."""
    year, today = year_of(request), request.office.today()
    monitoring = selectors.monitoring_of(request.user, request.office, year)
    years = {*selectors.monitoring_years(request.user, request.office), today.year}
    context = {
        "year": year,
        "years": sorted(years, reverse=True),
        "monitoring": monitoring,
        "rows": selectors.rows_of_rounds(request.user, monitoring, today) if monitoring else [],
    }
    return render(request, "monitoring/reports.html", context)


@staff_page("GET")
def round_report(request: StaffRequest, pk: int, kind: str) -> HttpResponse:
    """The report of a round as a file."""
    shown = selectors.round_for(request.user, pk)
    require(request.user, Action.MONITORING_SEE, shown)
    return _file(selectors.report_of_round(request.user, shown), kind)


@staff_page("GET", needs=Action.MONITORING_SEE)
def year_report(request: StaffRequest, year: str, kind: str) -> HttpResponse:
    """The report of a year as a file."""
    monitoring = selectors.monitoring_of(request.user, request.office, int(year))
    if monitoring is None:
        raise Http404("no rounds in this year")
    return _file(selectors.report_of_year(request.user, monitoring), kind)


def _file(report: Report, kind: str) -> HttpResponse:
    name = f"{report.file_name}.{kind}"
    if kind == "xlsx":
        return attachment(report_workbook(report), WORKBOOK, name)
    return attachment(WRITERS[kind](report_document(report)), MEDIA[kind], name)
