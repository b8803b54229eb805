"""*Rapat*: the meetings of a year, one of them, its people, minutes, decisions and papers."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from zonaintegritas.evidence.models import Kind
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may, require
from zonaintegritas.monitoring import forms, selectors, services
from zonaintegritas.monitoring.models import Meeting, Round
from zonaintegritas.monitoring.papers import MEDIA, WRITERS, meeting_document
from zonaintegritas.monitoring.services.meetings import Person
from zonaintegritas.monitoring.views.years import year_of
from zonaintegritas.offices.models import Office
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.ui.downloads import attachment
from zonaintegritas.ui.pages import staff_page

FIELDS = (
    "kind", "about", "held_on", "starts_at", "ends_at", "place", "leader", "leader_job", "letter_number", "agenda",
)  # fmt: skip


@staff_page("GET", needs=Action.MONITORING_SEE)
def meetings(request: StaffRequest) -> HttpResponse:
    """The meetings of a year with the papers that are missing."""
    year, today = year_of(request), request.office.today()
    known = {today.year, *selectors.meeting_years(request.user, request.office)}
    context = {
        "year": year,
        "years": sorted(known, reverse=True),
        "rows": selectors.meetings_of(request.user, request.office, year, today),
        "can_edit": may(request.user, Action.MEETING_EDIT, request.office.guard_key()),
    }
    return render(request, "monitoring/meetings.html", context)


@staff_page("GET", "POST", needs=Action.MEETING_EDIT)
def add_meeting(request: StaffRequest) -> HttpResponse:
    """Call a meeting; `?putaran=` of which round. Everybody of the team is asked to come."""
    known = _rounds(request, request.office)
    wanted = next((one for one in known if str(one.pk) == request.GET.get("putaran", "")), None)
    usual = selectors.draft_meeting(request.user, request.office, wanted)
    form = forms.MeetingForm(request.POST or None, rounds=known, initial=_initial(usual))
    if request.method == "POST" and form.is_valid():
        facts = form.facts()
        people = selectors.people_to_invite(request.user, request.office, facts.held_on.year)
        called = services.call_meeting(
            request.user, request.office, facts=facts, people=[Person(one.name, one.job) for one in people]
        )
        messages.success(request, _("Rapat dicatat. Periksa pesertanya, lalu cetak undangannya."))
        return redirect("monitoring:meeting", called.pk)
    return render(request, "monitoring/add_meeting.html", {"form": form}, status=422 if form.errors else 200)


@staff_page("GET")
def meeting(request: StaffRequest, pk: int) -> HttpResponse:
    """One meeting: when and where, who, what was decided, and which of its papers are there."""
    row = selectors.meeting_for(request.user, pk)
    shown, key = row.meeting, row.meeting.guard_key()
    is_over = shown.is_over(row.today)
    people = list(shown.participants.all())
    can_edit = not shown.is_cancelled and may(request.user, Action.MEETING_EDIT, key)
    context = {
        "row": row,
        "meeting": shown,
        "people": people,
        "were_there": sum(one.was_there is True for one in people),
        "is_over": is_over,
        "decisions": list(shown.decisions.all()),
        "form": forms.DecisionForm(),
        "can_edit": can_edit,
        "can_cancel": can_edit and Kind.MINUTES in row.missing,
        "can_file": not shown.is_cancelled and may(request.user, Action.MEETING_FILE, key),
        "can_follow_up": may(request.user, Action.FOLLOW_UP_OPEN, key),
    }
    return render(request, "monitoring/meeting.html", context)


@staff_page("GET", "POST")
def edit_meeting(request: StaffRequest, pk: int) -> HttpResponse:
    """Another time, place, agenda ..."""
    shown = _editable(request, pk)
    form = forms.MeetingForm(request.POST or None, rounds=_rounds(request, shown.office), initial=_initial(shown))
    if request.method == "POST" and form.is_valid():
        services.edit_meeting(request.user, shown, facts=form.facts(shown.writer))
        messages.success(request, _("Rapat disimpan."))
        return redirect("monitoring:meeting", shown.pk)
    context = {"form": form, "meeting": shown}
    return render(request, "monitoring/edit_meeting.html", context, status=422 if form.errors else 200)


@staff_page("GET", "POST")
def people(request: StaffRequest, pk: int) -> HttpResponse:
    """Who is asked to come: from the team, from the office, and typed."""
    shown = _editable(request, pk)
    known = selectors.people_to_invite(request.user, shown.office, shown.held_on.year)
    given = request.POST or None
    form = forms.PeopleForm(given, known=known, invited=list(shown.participants.all()))
    if request.method == "POST" and form.is_valid():
        services.set_participants(request.user, shown, people=form.people)
        messages.success(request, _("Peserta disimpan."))
        return redirect("monitoring:meeting", shown.pk)
    context = {"form": form, "meeting": shown}
    return render(request, "monitoring/people.html", context, status=422 if form.errors else 200)


@staff_page("GET", "POST")
def minutes(request: StaffRequest, pk: int) -> HttpResponse:
    """What was said, and who was there."""
    shown = _editable(request, pk)
    invited = list(shown.participants.all())
    there = [str(one.pk) for one in invited if one.was_there]
    known = {
        "discussion": shown.discussion,
        "shown_discussion": shown.discussion,
        "writer": shown.writer or request.user.full_name,
        "present": there,
    }
    given = request.POST or None
    form = forms.MinutesForm(given, people=invited, initial=known)
    if request.method == "POST" and form.is_valid():
        services.write_minutes(request.user, shown, **form.facts)
        messages.success(request, _("Notulen disimpan. Cetak, tandatangani, lalu unggah pindaiannya."))
        return redirect("monitoring:meeting", shown.pk)
    context = {"form": form, "meeting": shown}
    return render(request, "monitoring/minutes.html", context, status=422 if form.errors else 200)


@staff_page("POST")
def add_decision(request: StaffRequest, pk: int) -> HttpResponse:
    """Something that was decided."""
    shown = _editable(request, pk)
    services.add_decision(request.user, shown, text=request.POST.get("text", ""))
    return redirect("monitoring:meeting", shown.pk)


@staff_page("POST")
def withdraw_decision(request: StaffRequest, pk: int) -> HttpResponse:
    """Written down by mistake."""
    decision = services.withdraw_decision(request.user, selectors.decision_for(request.user, pk))
    return redirect("monitoring:meeting", decision.meeting_id)


@staff_page("GET", "POST")
def file_paper(request: StaffRequest, pk: int) -> HttpResponse:
    """The signed scan, and the items that it proves. `?jenis=` which of the papers."""
    shown = selectors.meeting_for(request.user, pk).meeting
    require(request.user, Action.MEETING_FILE, shown)
    kind = request.POST.get("kind") or request.GET.get("jenis") or Kind.MINUTES
    given = request.POST or None
    form = forms.PaperForm(
        given,
        request.FILES or None,
        targets=selectors.citable_for(request.user, shown, kind),
        salt=f"monitoring.paper:{shown.pk}",
        initial={"kind": kind},
    )
    if request.method == "POST" and form.is_valid():
        filed = services.file_paper(
            request.user, shown, kind=form.cleaned_data["kind"], contents=form.received, targets=form.chosen
        )
        facts = {"kind": filed.get_kind_display(), "count": len(form.chosen)}
        messages.success(request, _("%(kind)s disimpan sebagai bukti dan dipakai di %(count)s butir.") % facts)
        return redirect("monitoring:meeting", shown.pk)
    context = {"form": form, "meeting": shown}
    return render(request, "monitoring/file_paper.html", context, status=422 if form.errors else 200)


@staff_page("GET", "POST")
def cancel_meeting(request: StaffRequest, pk: int) -> HttpResponse:
    """It does not take place."""
    shown = _editable(request, pk)
    form = forms.ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        services.cancel_meeting(request.user, shown, reason=form.cleaned_data["reason"])
        messages.info(request, _("Rapat dibatalkan."))
        return redirect("monitoring:meeting", shown.pk)
    context = {"form": form, "meeting": shown}
    return render(request, "monitoring/cancel_meeting.html", context, status=422 if form.errors else 200)


@staff_page("GET")
def meeting_file(request: StaffRequest, pk: int, paper: str, kind: str) -> HttpResponse:
    """Invitation, attendance list or minutes, to be printed and signed."""
    shown = selectors.meeting_for(request.user, pk).meeting
    require(request.user, Action.MONITORING_SEE, shown)
    content = WRITERS[kind](meeting_document(request.user, shown, paper))
    return attachment(content, MEDIA[kind], f"{paper}-{shown.held_on.isoformat()}.{kind}")


def _editable(request: StaffRequest, pk: int) -> Meeting:
    shown = selectors.meeting_for(request.user, pk).meeting
    require(request.user, Action.MEETING_EDIT, shown)
    return shown


def _rounds(request: StaffRequest, office: Office) -> list[Round]:
    """The rounds of this year and the year before, of which a meeting may be."""
    year = office.today().year
    known = (selectors.monitoring_of(request.user, office, one) for one in (year, year - 1))
    return [one for monitoring in known if monitoring for one in selectors.rounds_of(request.user, monitoring)]


def _initial(shown: Meeting) -> dict[str, object]:
    return {"round": shown.round_id or "", **{name: getattr(shown, name) for name in FIELDS}}
