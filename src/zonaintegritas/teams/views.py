"""*Tim kerja*: who builds the zone of integrity in this office, year by year. `?tahun=` another year than this one."""

from __future__ import annotations

from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import require
from zonaintegritas.offices.models import Office, User
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.offices.selectors import people_of
from zonaintegritas.teams import forms, selectors, services
from zonaintegritas.teams.models import TeamMember
from zonaintegritas.ui.pages import staff_page


@staff_page("GET", needs=Action.TEAM_SEE)
def team(request: StaffRequest) -> HttpResponse:
    """The team with its working groups; what to do about copied names; the decree that names it."""
    year, today = _year(request), request.office.today().year
    around = range(today - services.YEARS_AROUND, today + services.YEARS_AROUND + 1)
    context = {
        "team": selectors.team_of(request.user, request.office, year),
        "years": sorted({*selectors.team_years(request.user, request.office), *around}),
        "to_copy": len(selectors.to_copy(request.user, request.office, year)) if year in around else 0,
        "is_open": year in around,
    }
    return render(request, "teams/team.html", context)


@staff_page("GET", "POST", needs=Action.TEAM_EDIT)
def add_member(request: StaffRequest) -> HttpResponse:
    """One more member."""
    year = _year(request)
    form = forms.MemberForm(request.POST or None, people=_people(request, request.office))
    if request.method == "POST" and form.is_valid():
        services.add_members(request.user, request.office, year=year, members=[form.facts], person=form.account)
        messages.success(request, _("%(name)s masuk tim kerja %(year)s.") % {"name": form.facts.name, "year": year})
        return _to_team(year)
    return render(request, "teams/add_member.html", {"form": form, "year": year}, status=_status(form))


@staff_page("GET", "POST", needs=Action.TEAM_EDIT)
def paste_members(request: StaffRequest) -> HttpResponse:
    """Many members at once, all or none."""
    year = _year(request)
    form = forms.PasteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        added = services.add_members(request.user, request.office, year=year, members=form.cleaned_data["people"])
        _tell(request, ngettext("%(n)s orang masuk tim kerja.", "%(n)s orang masuk tim kerja.", len(added)), len(added))
        return _to_team(year)
    return render(request, "teams/paste_members.html", {"form": form, "year": year}, status=_status(form))


@staff_page("GET", "POST")
def member(request: StaffRequest, pk: int) -> HttpResponse:
    """Other facts about a member."""
    row = selectors.member_for(request.user, pk)
    require(request.user, Action.TEAM_EDIT, row)
    initial = {"name": row.name, "job": row.job, "role": row.role, "area": row.area, "person": row.person_id or ""}
    form = forms.MemberForm(request.POST or None, people=_people(request, row.office), initial=initial)
    if request.method == "POST" and form.is_valid():
        services.edit_member(request.user, row, facts=form.facts, person=form.account)
        messages.success(request, _("Data %(name)s disimpan.") % {"name": form.facts.name})
        return _to_team(row.year)
    return render(request, "teams/member.html", {"form": form, "member": row}, status=_status(form))


@staff_page("POST")
def move_member(request: StaffRequest, pk: int) -> HttpResponse:
    """Up or down in the working group."""
    row = selectors.member_for(request.user, pk)
    services.move_member(request.user, row, down=request.POST.get("arah") == "turun")
    return _to_team(row.year, row)


@staff_page("POST")
def withdraw_member(request: StaffRequest, pk: int) -> HttpResponse:
    """Out of the team; the way back stands below the team."""
    row = services.withdraw_member(request.user, selectors.member_for(request.user, pk))
    messages.info(request, _("%(name)s dikeluarkan. Kembalikan lewat daftar di bawah tim.") % {"name": row.name})
    return _to_team(row.year)


@staff_page("POST")
def restore_member(request: StaffRequest, pk: int) -> HttpResponse:
    """Back into the team."""
    row = services.restore_member(request.user, selectors.member_for(request.user, pk))
    return _to_team(row.year, row)


@staff_page("POST", needs=Action.TEAM_EDIT)
def copy_team(request: StaffRequest) -> HttpResponse:
    """Last year's members who are missing."""
    year = _year(request)
    copied = len(services.copy_team(request.user, request.office, year=year))
    sentence = ngettext(
        "%(n)s nama disalin. Pastikan masih benar.", "%(n)s nama disalin. Pastikan masih benar.", copied
    )
    _tell(request, sentence, copied)
    return _to_team(year)


@staff_page("POST", needs=Action.TEAM_EDIT)
def confirm_members(request: StaffRequest) -> HttpResponse:
    """All copied names are still right, or the one that `anggota` names."""
    year, chosen = _year(request), request.POST.get("anggota", "")
    only = selectors.member_for(request.user, int(chosen)) if chosen.isdecimal() else None
    services.confirm_members(request.user, request.office, year=year, only=only)
    return _to_team(year, only)


def _year(request: StaffRequest) -> int:
    given = request.GET.get("tahun", "")
    if not given:
        return request.office.today().year
    if not (given.isdecimal() and len(given) == len("2026")):
        raise Http404("no such year")
    return int(given)


def _people(request: StaffRequest, office: Office) -> list[User]:
    return [row.person for row in people_of(request.user, office) if row.is_active]


def _to_team(year: int, row: TeamMember | None = None) -> HttpResponse:
    anchor = f"#anggota-{row.pk}" if row else ""
    return redirect(f"{reverse('teams:team')}?{urlencode({'tahun': year})}{anchor}")


def _tell(request: StaffRequest, sentence: str, count: int) -> None:
    messages.success(request, sentence % {"n": count})


def _status(form: forms.MemberForm | forms.PasteForm) -> int:
    return 422 if form.is_bound else 200
