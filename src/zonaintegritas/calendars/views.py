"""*Kalender kerja*: the days on which an office does not work, whose word that is, and how offices change it."""

from __future__ import annotations

import io

from django.contrib import messages
from django.forms import Form
from django.http import FileResponse, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from zonaintegritas.calendars import export, forms, selectors, services
from zonaintegritas.calendars.models import CalendarEntry
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import require
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.ui.pages import staff_page
from zonaintegritas.ui.templatetags.ui import tanggal


@staff_page("GET", needs=Action.CALENDAR_SEE)
def calendar(request: StaffRequest) -> HttpResponse:
    """The days off of a year by month; `?tahun=` another year than this one."""
    this_year, shown = request.office.today().year, _year(request)
    context = {
        "found": selectors.year_of(request.office, shown),
        "years": selectors.years_around(this_year, shown),
    }
    return render(request, "calendars/calendar.html", context)


@staff_page("GET", needs=Action.CALENDAR_SEE)
def calendar_xlsx(request: StaffRequest) -> HttpResponseBase:
    """The same as a workbook."""
    year = _year(request)
    content = export.as_xlsx(selectors.year_of(request.office, year))
    return FileResponse(io.BytesIO(content), as_attachment=True, filename=f"kalender-kerja-{year}.xlsx")


@staff_page("GET", "POST", needs=Action.CALENDAR_ADD)
def add_day(request: StaffRequest) -> HttpResponse:
    """A day off more."""
    form = forms.AddDay(request.POST or None)
    if request.method == "POST" and form.is_valid():
        facts = form.cleaned_data
        row = services.add_day(
            request.user,
            request.office,
            day=facts["day"],
            kind=form.chosen,
            name=facts["name"],
            basis=facts["basis"],
        )
        return _told(request, _("%(day)s ditambahkan ke kalender."), row)
    context = {"form": form, "year": str(_year(request))}
    return render(request, "calendars/add_day.html", context, status=_status(form))


@staff_page("GET", "POST", needs=Action.CALENDAR_ADD)
def take_out_day(request: StaffRequest, day: str) -> HttpResponse:
    """A day off less: people work, whatever the program or an office above says."""
    found = selectors.day_off_on(request.office, day)
    form = forms.TakeOutDay(request.POST or None)
    if request.method == "POST" and form.is_valid():
        kind, facts = CalendarEntry.Kind.WORKING, form.cleaned_data
        row = services.add_day(
            request.user, request.office, day=found.day, kind=kind, name=facts["name"], basis=facts["basis"]
        )
        return _told(request, _("%(day)s menjadi hari kerja."), row)
    return render(request, "calendars/take_out_day.html", {"form": form, "found": found}, status=_status(form))


@staff_page("GET", "POST")
def withdraw_day(request: StaffRequest, pk: int) -> HttpResponse:
    """The entry of this office no longer counts."""
    row = selectors.standing_entry(request.user, pk)
    require(request.user, Action.CALENDAR_WITHDRAW, row)
    form = forms.WithdrawDay(request.POST or None)
    if request.method == "POST" and form.is_valid():
        services.withdraw_day(request.user, row, reason=form.cleaned_data["reason"])
        return _told(request, _("Catatan tentang %(day)s ditarik."), row)
    return render(request, "calendars/withdraw_day.html", {"form": form, "row": row}, status=_status(form))


def _told(request: StaffRequest, sentence: str, row: CalendarEntry) -> HttpResponse:
    """Back to the year of the day, with what happens to due dates."""
    follows = _("Tenggat yang belum selesai dihitung ulang sebentar lagi.")
    messages.success(request, f"{sentence % {'day': tanggal(row.day)}} {follows}")
    return redirect(f"{reverse('calendars:calendar')}?tahun={row.day.year}")


def _year(request: StaffRequest) -> int:
    return selectors.year_in(request.GET.get("tahun", ""), request.office.today().year)


def _status(form: Form) -> int:
    return 422 if form.is_bound else 200
