"""*Tindak lanjut*: the list with its filter, one of them, and what is done with it."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zonaintegritas.evidence.facts import EvidenceFacts
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may, require
from zonaintegritas.monitoring import forms, selectors, services
from zonaintegritas.monitoring.export import follow_up_workbook
from zonaintegritas.monitoring.models import FollowUp
from zonaintegritas.monitoring.selectors import FollowUpFilter
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.offices.selectors import acting_as
from zonaintegritas.ui.downloads import WORKBOOK, attachment
from zonaintegritas.ui.pages import staff_page

A_PAGE = 50
STATES = (
    ("terbuka", gettext_lazy("Belum selesai")),
    ("terlambat", gettext_lazy("Terlambat")),
    ("menunggu", gettext_lazy("Menunggu pemeriksaan")),
    ("selesai", gettext_lazy("Selesai")),
    ("semua", gettext_lazy("Semua")),
)


@staff_page("GET", needs=Action.MONITORING_SEE)
def follow_ups(request: StaffRequest) -> HttpResponse:
    """All of them, the most pressing first: `?keadaan=`, `?area=`, `?orang=`, `?putaran=`."""
    today, chosen = request.office.today(), FollowUpFilter.of(request.GET)
    found = selectors.follow_ups_of(request.user, request.office, today, chosen)
    page = Paginator(found, A_PAGE).get_page(request.GET.get("halaman"))
    context = {
        "page": page,
        "rows": [(one, one.state_on(today), one.age(today)) for one in page],
        "chosen": chosen,
        "states": STATES,
        "people": selectors.owners_for(request.office),
        "areas": selectors.area_choices(request.user, request.office, today.year),
        "query": request.GET.urlencode(),
        "can_open": bool(_areas(request, FollowUp(office=request.office))),
    }
    return render(request, "monitoring/follow_ups.html", context)


@staff_page("GET", needs=Action.MONITORING_SEE)
def follow_ups_xlsx(request: StaffRequest) -> HttpResponse:
    """The same list as a workbook."""
    today = request.office.today()
    rows = selectors.follow_ups_of(request.user, request.office, today, FollowUpFilter.of(request.GET))
    return attachment(follow_up_workbook(rows, today), WORKBOOK, f"tindak-lanjut-{request.office.code}.xlsx")


@staff_page("GET", "POST")
def add_follow_up(request: StaffRequest) -> HttpResponse:
    """From what the address names: `?putaran=`, `?area=`, `?butir=`, `?keputusan=`, `?rapat=`."""
    given = request.POST or None
    made = selectors.draft_follow_up(request.user, request.office, request.GET)
    if given is not None and not made.area:
        made.area = given.get("area", "")[:10]
    areas = [] if request.GET.get("area") or made.item else _areas(request, made)
    _require_open(request, made, has_choice=bool(areas))
    form = forms.FollowUpForm(
        given,
        people=selectors.owners_for(request.office),
        areas=areas,
        earliest=request.office.today(),
        initial={"what": made.what},
    )
    if request.method == "POST" and form.is_valid():
        done = services.open_follow_up(request.user, made, **form.facts)
        messages.success(request, _("Tindak lanjut untuk %(name)s dibuka.") % {"name": done.owner.full_name})
        if made.meeting is not None and made.decision is not None:
            return redirect("monitoring:meeting", made.meeting.pk)
        return redirect("monitoring:follow_up", done.pk)
    context = {"form": form, "made": made}
    return render(request, "monitoring/add_follow_up.html", context, status=422 if form.errors else 200)


@staff_page("GET")
def follow_up(request: StaffRequest, pk: int) -> HttpResponse:
    """One follow-up: what, who, until when, its report and proof, and what may be done now."""
    shown = selectors.follow_up_for(request.user, pk)
    today, key = shown.office.today(), shown.guard_key()
    is_own = not acting_as(request.user, shown.office).isdisjoint({shown.owner_id, shown.reported_by_id})
    context = {
        "follow_up": shown,
        "state": shown.state_on(today),
        "age": shown.age(today),
        "is_own": is_own,
        "can_report": shown.state == FollowUp.State.OPEN and may(request.user, Action.FOLLOW_UP_REPORT, key),
        "can_edit": not shown.is_closed and may(request.user, Action.FOLLOW_UP_EDIT, key),
        "can_check": may(request.user, Action.FOLLOW_UP_CHECK, key),
    }
    return render(request, "monitoring/follow_up.html", context)


@staff_page("GET", "POST")
def edit_follow_up(request: StaffRequest, pk: int) -> HttpResponse:
    """Other words, another owner, another day."""
    shown = selectors.follow_up_for(request.user, pk)
    require(request.user, Action.FOLLOW_UP_EDIT, shown)
    people = selectors.owners_for(shown.office)
    if shown.owner not in people:
        people = [shown.owner, *people]
    known = {"what": shown.what, "owner": shown.owner_id, "due_on": shown.due_on}
    form = forms.FollowUpForm(request.POST or None, people=people, initial=known)
    if request.method == "POST" and form.is_valid():
        services.edit_follow_up(request.user, shown, **form.facts)
        messages.success(request, _("Tindak lanjut disimpan."))
        return redirect("monitoring:follow_up", shown.pk)
    context = {"form": form, "follow_up": shown}
    return render(request, "monitoring/edit_follow_up.html", context, status=422 if form.errors else 200)


@staff_page("GET", "POST")
def report_follow_up(request: StaffRequest, pk: int) -> HttpResponse:
    """It is done, with what proves it."""
    shown = selectors.follow_up_for(request.user, pk)
    require(request.user, Action.FOLLOW_UP_REPORT, shown)
    given = request.POST or None
    form = forms.ReportForm(given, request.FILES or None, salt=f"monitoring.report:{shown.pk}")
    if request.method == "POST" and form.is_valid():
        facts = EvidenceFacts(title=_("Tindak lanjut: %(what)s") % {"what": shown.what}, dated_on=shown.office.today())
        services.report_follow_up(
            request.user, shown, report=form.cleaned_data["report"], contents=form.received, facts=facts
        )
        messages.success(request, _("Dilaporkan selesai. Koordinator, sekretaris, atau ketua memeriksanya."))
        return redirect("monitoring:follow_up", shown.pk)
    context = {"form": form, "follow_up": shown}
    return render(request, "monitoring/report_follow_up.html", context, status=422 if form.errors else 200)


@staff_page("POST")
def close_follow_up(request: StaffRequest, pk: int) -> HttpResponse:
    """What was reported is enough."""
    shown = services.close_follow_up(request.user, selectors.follow_up_for(request.user, pk))
    messages.success(request, _("Tindak lanjut ditutup."))
    return redirect("monitoring:follow_up", shown.pk)


@staff_page("GET", "POST")
def return_follow_up(request: StaffRequest, pk: int) -> HttpResponse:
    """Something is missing."""
    shown = selectors.follow_up_for(request.user, pk)
    require(request.user, Action.FOLLOW_UP_CHECK, shown)
    form = forms.ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        services.return_follow_up(request.user, shown, reason=form.cleaned_data["reason"])
        messages.info(request, _("Dikembalikan kepada %(name)s.") % {"name": shown.owner.full_name})
        return redirect("monitoring:follow_up", shown.pk)
    context = {"form": form, "follow_up": shown}
    return render(request, "monitoring/return_follow_up.html", context, status=422 if form.errors else 200)


@staff_page("GET", "POST")
def reopen_follow_up(request: StaffRequest, pk: int) -> HttpResponse:
    """It was closed too early."""
    shown = selectors.follow_up_for(request.user, pk)
    require(request.user, Action.FOLLOW_UP_CHECK, shown)
    form = forms.ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        services.reopen_follow_up(request.user, shown, reason=form.cleaned_data["reason"])
        messages.info(request, _("Tindak lanjut dibuka lagi."))
        return redirect("monitoring:follow_up", shown.pk)
    context = {"form": form, "follow_up": shown}
    return render(request, "monitoring/reopen_follow_up.html", context, status=422 if form.errors else 200)


def _areas(request: StaffRequest, made: FollowUp) -> list[tuple[str, str]]:
    """The areas for which this person may open a follow-up; the whole plan is one for who may."""
    return [
        (code, name)
        for code, name in (("", _("Seluruh rencana")), *selectors.areas_for(request.user, made))
        if may(request.user, Action.FOLLOW_UP_OPEN, FollowUp(office=made.office, area=code).guard_key())
    ]


def _require_open(request: StaffRequest, made: FollowUp, *, has_choice: bool) -> None:
    """403 for who may open none; a coordinator chooses among the own areas."""
    if request.method == "GET" and has_choice:
        return
    require(request.user, Action.FOLLOW_UP_OPEN, made)
