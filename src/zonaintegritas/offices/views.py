"""Pages of signing in, of people, roles, mandates and stand-ins: load, check the form, call one service, answer."""

from __future__ import annotations

from allauth.account.views import AccountInactiveView, LoginView, LogoutView
from django.contrib import messages
from django.contrib.auth import logout, update_session_auth_hash
from django.contrib.auth.hashers import make_password
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from zonaintegritas.guard.actor import System
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may, require
from zonaintegritas.offices import forms, selectors, services
from zonaintegritas.offices.leaving import STILL_HELD
from zonaintegritas.offices.middleware import SESSION_KEY
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.ui.pages import public_page, staff_page

LINK_KEY = "access_link"  # the one-time link whose password is being chosen


# ---- signing in; the names are the sign-in library's own ----


@public_page("GET", "POST")
def account_login(request: HttpRequest) -> HttpResponseBase:
    answer: HttpResponseBase = LoginView.as_view(template_name="offices/account_login.html")(request)
    return answer


@public_page("GET", "POST")
def account_logout(request: HttpRequest) -> HttpResponseBase:
    answer: HttpResponseBase = LogoutView.as_view(template_name="offices/account_logout.html")(request)
    return answer


@public_page("GET")
def account_reset_password(request: HttpRequest) -> HttpResponse:
    return render(request, "offices/account_reset_password.html")


@public_page("GET")
def account_inactive(request: HttpRequest) -> HttpResponseBase:
    answer: HttpResponseBase = AccountInactiveView.as_view(template_name="offices/account_inactive.html")(request)
    return answer


@sensitive_post_parameters()
@staff_page("GET", "POST")
def account_change_password(request: StaffRequest) -> HttpResponse:
    form = forms.ChangePassword(request.POST or None, person=request.user)
    if request.method == "POST" and form.is_valid():
        encoded = make_password(form.cleaned_data["password"])
        person = services.change_password(System(), request.user, encoded_password=encoded)
        update_session_auth_hash(request, person)
        messages.success(request, _("Kata sandi diganti."))
        return redirect("/")
    return render(request, "offices/account_change_password.html", {"form": form})


@never_cache
@public_page("GET")
def open_link(request: HttpRequest, secret: str) -> HttpResponse:
    """Take the secret out of the address at once, so that no log, no history and no Referer keeps it."""
    link = selectors.open_link(secret)
    request.session[LINK_KEY] = link.pk if link else None
    answer = redirect("offices:choose_password")
    answer["Referrer-Policy"] = "no-referrer"
    return answer


@never_cache
@sensitive_post_parameters()
@public_page("GET", "POST")
def choose_password(request: HttpRequest) -> HttpResponse:
    link = selectors.link_in_hand(request.session.get(LINK_KEY))
    if link is None:
        return render(request, "offices/link_spent.html", status=410)
    form = forms.ChoosePassword(request.POST or None, person=link.user)
    if request.method == "POST" and form.is_valid():
        encoded = make_password(form.cleaned_data["password"])
        person = services.use_link(System(), link, encoded_password=encoded)
        logout(request)
        messages.success(request, _("Kata sandi tersimpan. Masuk sebagai %(name)s.") % {"name": person.username})
        return redirect("account_login")
    return render(request, "offices/choose_password.html", {"form": form, "link": link})


@staff_page("POST")
def switch_office(request: StaffRequest) -> HttpResponse:
    chosen = next((office for office in request.offices if office.code == request.POST.get("code")), None)
    if chosen is None:
        raise Http404
    request.session[SESSION_KEY] = chosen.code
    messages.info(request, _("Sekarang bekerja di %(office)s.") % {"office": chosen.name})
    return redirect("/")


# ---- people and their roles ----


@staff_page("GET", needs=Action.PEOPLE_SEE)
def people(request: StaffRequest) -> HttpResponse:
    context = {
        "rows": selectors.people_of(request.user, request.office),
        "mandates": selectors.mandates_of(request.user, request.office, request.office.today()),
        "secretaries": selectors.secretaries_of(request.office),
        "stand_ins": selectors.open_stand_ins(request.user, request.office, request.office.today()),
    }
    return render(request, "offices/people.html", context)


@staff_page("GET", needs=Action.PEOPLE_SEE)
def person(request: StaffRequest, pk: int) -> HttpResponse:
    row = selectors.person_row(request.user, request.office, pk)
    role, today = row.working_role, request.office.today()
    context = {
        "row": row,
        "person": row.person,
        "stand_ins": selectors.stand_ins_of(request.user, request.office, today, person=row.person),
        "can_set": role is not None and may(request.user, Action.STAND_IN_SET, role.guard_key()),
    }
    return render(request, "offices/person.html", context)


@never_cache
@staff_page("GET", "POST", needs=Action.PERSON_ADD)
def add_person(request: StaffRequest) -> HttpResponse:
    form = forms.AddPerson(request.POST or None)
    if request.method == "POST" and form.is_valid():
        invitation = services.invite(request.user, request.office, **form.cleaned_data)
        return _link_shown_once(request, invitation.person.pk, invitation.secret)
    return render(request, "offices/add_person.html", {"form": form})


@staff_page("GET", "POST", needs=Action.MEMBERSHIP_GRANT)
def add_known_person(request: StaffRequest) -> HttpResponse:
    form = forms.AddKnownPerson(request.POST or None)
    if request.method == "POST" and form.is_valid():
        membership = services.welcome(request.user, request.office, **form.cleaned_data)
        messages.success(request, _("%(name)s kini bekerja di kantor ini.") % {"name": membership.user.full_name})
        return redirect("offices:person", membership.user_id)
    return render(request, "offices/add_known_person.html", {"form": form})


@staff_page("GET", "POST", needs=Action.MEMBERSHIP_GRANT)
def grant_role(request: StaffRequest, pk: int) -> HttpResponse:
    person = selectors.person_of(request.user, request.office, pk)
    form = forms.GrantRole(request.POST or None)
    if request.method == "POST" and form.is_valid():
        services.grant_role(request.user, request.office, person=person, **form.cleaned_data)
        messages.success(request, _("Peran diberikan kepada %(name)s.") % {"name": person.full_name})
        return redirect("offices:person", person.pk)
    return render(request, "offices/grant_role.html", {"form": form, "person": person})


@staff_page("GET", "POST", needs=Action.MEMBERSHIP_REVOKE)
def revoke_role(request: StaffRequest, pk: int) -> HttpResponse:
    membership = selectors.membership_for(request.user, request.office, pk)
    if request.method == "POST":
        services.revoke_role(request.user, membership)
        messages.success(request, _("Peran dicabut. Peran yang sama dapat diberikan lagi kapan saja."))
        return redirect("offices:person", membership.user_id)
    return render(request, "offices/revoke_role.html", {"membership": membership})


@never_cache
@staff_page("GET", "POST", needs=Action.PERSON_LINK)
def make_link(request: StaffRequest, pk: int) -> HttpResponse:
    person = selectors.person_of(request.user, request.office, pk)
    if request.method == "POST":
        return _link_shown_once(request, pk, services.make_link(request.user, request.office, person=person))
    return render(request, "offices/make_link.html", {"person": person})


@staff_page("GET", "POST", needs=Action.PERSON_DEACTIVATE)
def deactivate(request: StaffRequest, pk: int) -> HttpResponse:
    row = selectors.person_row(request.user, request.office, pk)
    if request.method == "POST":
        services.deactivate(request.user, request.office, person=row.person)
        messages.success(request, _("%(name)s dinonaktifkan di kantor ini.") % {"name": row.person.full_name})
        return redirect("offices:person", pk)
    context = {"row": row, "person": row.person, "held": STILL_HELD.ask(row.person, request.office)}
    return render(request, "offices/deactivate.html", context)


@staff_page("POST", needs=Action.PERSON_REACTIVATE)
def reactivate(request: StaffRequest, pk: int) -> HttpResponse:
    person = selectors.person_of(request.user, request.office, pk)
    services.reactivate(request.user, request.office, person=person)
    messages.success(request, _("%(name)s aktif kembali dengan peran semula.") % {"name": person.full_name})
    return redirect("offices:person", pk)


def _link_shown_once(request: StaffRequest, pk: int, secret: str) -> HttpResponse:
    """The page with a fresh one-time link: the answer itself, since the secret is kept nowhere to show it later."""
    person = selectors.person_of(request.user, request.office, pk)
    address = request.build_absolute_uri(reverse("offices:open_link", args=[secret]))
    context = {"person": person, "address": address, "days": services.LINK_LASTS.days}
    return render(request, "offices/link_shown_once.html", context)


# ---- the chair's mandate ----


@staff_page("GET", "POST", needs=Action.MANDATE_GIVE)
def give_mandate(request: StaffRequest) -> HttpResponse:
    secretaries = selectors.secretaries_of(request.office)
    form = forms.GiveMandate(
        request.POST or None, secretaries=secretaries, initial={"begins_on": request.office.today()}
    )
    if request.method == "POST" and form.is_valid():
        answers = form.cleaned_data
        secretary = selectors.person_of(request.user, request.office, int(answers["secretary"]))
        services.give_mandate(
            request.user, request.office, secretary=secretary, begins_on=answers["begins_on"], until=answers["until"]
        )
        messages.success(request, _("Mandat diberikan kepada %(name)s.") % {"name": secretary.full_name})
        return redirect("offices:people")
    return render(request, "offices/give_mandate.html", {"form": form, "secretaries": secretaries})


@staff_page("GET", "POST", needs=Action.MANDATE_WITHDRAW)
def withdraw_mandate(request: StaffRequest, pk: int) -> HttpResponse:
    mandate = selectors.mandate_for(request.user, request.office, pk)
    if request.method == "POST":
        services.withdraw_mandate(request.user, mandate)
        messages.success(request, _("Mandat ditarik. Mandat baru dapat diberikan kapan saja."))
        return redirect("offices:people")
    return render(request, "offices/withdraw_mandate.html", {"mandate": mandate})


# ---- acting for somebody who is away ----


@staff_page("GET", "POST")
def set_stand_in(request: StaffRequest, pk: int) -> HttpResponse:
    role = selectors.working_role_of(request.user, request.office, pk)
    require(request.user, Action.STAND_IN_SET, role)
    others = [person for person in selectors.workers_of(role.office) if person != role.user]
    form = forms.SetStandIn(request.POST or None, others=others, today=role.office.today())
    if request.method == "POST" and form.is_valid():
        set_now = services.set_stand_in(request.user, role, **form.cleaned_data)
        facts = {"acting": set_now.acting.full_name, "absent": set_now.absent.full_name}
        messages.success(request, _("%(acting)s menggantikan %(absent)s pada hari-hari itu.") % facts)
        return redirect("offices:person", pk)
    context = {"form": form, "person": role.user, "others": others}
    return render(request, "offices/set_stand_in.html", context, status=422 if form.errors else 200)


@staff_page("GET", "POST")
def withdraw_stand_in(request: StaffRequest, pk: int) -> HttpResponse:
    stand_in = selectors.stand_in_for(request.user, request.office, pk)
    require(request.user, Action.STAND_IN_WITHDRAW, stand_in)
    if request.method == "POST":
        services.withdraw_stand_in(request.user, stand_in)
        messages.success(
            request, _("Penggantian ditarik. %(name)s kembali sendiri.") % {"name": stand_in.absent.full_name}
        )
        return redirect("offices:person", stand_in.absent_id)
    return render(request, "offices/withdraw_stand_in.html", {"stand_in": stand_in})
