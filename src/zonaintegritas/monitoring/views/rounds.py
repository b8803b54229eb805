"""*Pemantauan*: the rounds of a year, and the sheet of one. `?tahun=` another year than this one."""

from __future__ import annotations

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from zonaintegritas.core.monitoring import NO_AREA
from zonaintegritas.core.report.charts import area_chart, course_chart
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may, require
from zonaintegritas.monitoring import forms, selectors, services
from zonaintegritas.monitoring.models import SheetNote
from zonaintegritas.monitoring.views.years import year_of
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.plans.selectors import plan_in_force
from zonaintegritas.ui.pages import staff_page

NO_CONTENT = 204


@staff_page("GET", needs=Action.MONITORING_SEE)
def rounds(request: StaffRequest) -> HttpResponse:
    """The rounds of a year, the course of the year, what is open and what comes next."""
    year, today = year_of(request), request.office.today()
    monitoring = selectors.monitoring_of(request.user, request.office, year)
    rows = selectors.rows_of_rounds(request.user, monitoring, today) if monitoring else []
    upcoming = next((row for row in rows if row.is_next), rows[-1] if rows else None)
    course = upcoming.sheet.course if upcoming else None
    years = {*selectors.monitoring_years(request.user, request.office), today.year}
    context = {
        "year": year,
        "years": sorted(years, reverse=True),
        "monitoring": monitoring,
        "rows": rows,
        "upcoming": upcoming,
        "chart": course_chart(course, year=year) if course else None,
        "pressing": selectors.follow_ups_of(request.user, request.office, today, selectors.FollowUpFilter())[:5],
        "today": today,
        "can_open": may(request.user, Action.ROUNDS_OPEN, request.office.guard_key()),
        "is_fixed": any(row.round.is_closed for row in rows),
    }
    return render(request, "monitoring/rounds.html", context)


@staff_page("GET", "POST", needs=Action.ROUNDS_OPEN)
def open_rounds(request: StaffRequest) -> HttpResponse:
    """How often this office looks at its plan; opens the rounds of a year, or changes them."""
    year = year_of(request)
    monitoring = selectors.monitoring_of(request.user, request.office, year)
    form = forms.RhythmForm(request.POST or None, initial={"rhythm": monitoring.rhythm if monitoring else "QUARTERS"})
    if request.method == "POST" and form.is_valid():
        if monitoring is None:
            services.open_rounds(request.user, request.office, year=year, rhythm=form.cleaned_data["rhythm"])
            messages.success(request, _("Putaran pemantauan %(year)s dibuka.") % {"year": year})
        else:
            services.change_rhythm(request.user, monitoring, rhythm=form.cleaned_data["rhythm"])
            messages.success(request, _("Kekerapan putaran %(year)s diubah.") % {"year": year})
        return redirect(f"{reverse('monitoring:rounds')}?{urlencode({'tahun': year})}")
    context = {
        "form": form,
        "year": year,
        "monitoring": monitoring,
        "plan": plan_in_force(request.user, request.office, year),
    }
    return render(request, "monitoring/open_rounds.html", context, status=422 if form.errors else 200)


@staff_page("GET")
def sheet(request: StaffRequest, pk: int) -> HttpResponse:
    """The sheet of a round: live until it is closed. `?area=` one area alone."""
    shown = selectors.round_for(request.user, pk)
    whole, today = selectors.sheet_of(request.user, shown), shown.office.today()
    wanted = request.GET.get("area", "")
    areas = [area for area in whole.areas if wanted in ("", area.key)]
    lines = [one for one in whole.follow_ups if wanted in ("", one.area or NO_AREA)]
    can_write = not shown.is_closed
    context = {
        "round": shown,
        "state": shown.state_on(today),
        "sheet": whole,
        "wanted": wanted,
        "areas": [
            (
                area,
                can_write
                and may(request.user, Action.SHEET_WRITE, SheetNote(round=shown, area=area.roman).guard_key()),
            )
            for area in areas
        ],
        "carried": [one for one in lines if one.is_carried],
        "follow_ups": [one for one in lines if not one.is_carried],
        "chart": area_chart(whole) if whole.areas else None,
        "can_close": can_write and today >= shown.cut_off,
        "today": today,
    }
    return render(request, "monitoring/sheet.html", context)


@staff_page("GET", "POST")
def write_note(request: StaffRequest, pk: int, area: str) -> HttpResponse:
    """Obstacle and recommendation of an area, or of an item of it (`?butir=`)."""
    shown = selectors.round_for(request.user, pk)
    note = selectors.note_target(request.user, shown, area, request.GET.get("butir", ""))
    require(request.user, Action.SHEET_WRITE, note)
    texts = {"obstacle": note.obstacle, "recommendation": note.recommendation}
    texts |= {f"shown_{name}": text for name, text in texts.items()}
    form = forms.NoteForm(request.POST or None, initial=texts)
    if request.method == "POST" and form.is_valid():
        services.write_note(request.user, note, **form.facts)
        if request.htmx:
            return HttpResponse(status=NO_CONTENT)
        messages.success(request, _("Catatan disimpan."))
        return redirect(f"{reverse('monitoring:sheet', args=[shown.pk])}#area-{area}")
    context = {"form": form, "note": note, "round": shown, "area": area}
    return render(request, "monitoring/write_note.html", context, status=422 if form.errors else 200)


@staff_page("GET", "POST")
def close_round(request: StaffRequest, pk: int) -> HttpResponse:
    """Freeze the sheet."""
    shown = selectors.round_for(request.user, pk)
    require(request.user, Action.ROUND_CLOSE, shown)
    if request.method == "POST":
        services.close_round(request.user, shown)
        messages.success(request, _("%(name)s ditutup. Angkanya disimpan seperti hari ini.") % {"name": shown.name})
        return redirect("monitoring:sheet", shown.pk)
    context = {"round": shown, "sheet": selectors.sheet_of(request.user, shown)}
    return render(request, "monitoring/close_round.html", context)


@staff_page("GET", "POST")
def reopen_round(request: StaffRequest, pk: int) -> HttpResponse:
    """Live figures again, with a reason."""
    shown = selectors.round_for(request.user, pk)
    require(request.user, Action.ROUND_REOPEN, shown)
    form = forms.ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        services.reopen_round(request.user, shown, reason=form.cleaned_data["reason"])
        messages.info(request, _("%(name)s dibuka lagi. Angkanya mengikuti pekerjaan.") % {"name": shown.name})
        return redirect("monitoring:sheet", shown.pk)
    context = {"round": shown, "form": form}
    return render(request, "monitoring/reopen_round.html", context, status=422 if form.errors else 200)
