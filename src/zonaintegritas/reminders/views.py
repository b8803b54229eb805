"""*Pemberitahuan*: what one is told, how one wants to be told, the text for a chat group, the calendar."""

from __future__ import annotations

import hashlib

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _

from zonaintegritas.guard.limits import is_within
from zonaintegritas.guard.policy import Action
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.reminders import forms, selectors, services
from zonaintegritas.reminders.calendar_feed import calendar_of
from zonaintegritas.reminders.group_text import group_text as text_for_group
from zonaintegritas.reminders.listing import listed
from zonaintegritas.ui.pages import public_page, staff_page

NOTICES_A_PAGE = 25
FEED_MOST, FEED_SECONDS = 60, 3600  # how often calendar programs may ask
FEED_KEEPS = 900  # seconds for which they may show what they have


@staff_page("GET")
def notices(request: StaffRequest) -> HttpResponse:
    """What one is told about this office: the unread first."""
    page = Paginator(selectors.notices_of(request.user, request.office), NOTICES_A_PAGE).get_page(
        request.GET.get("halaman")
    )
    context = {
        "page": page,
        "groups": listed(page.object_list, request.office),
        "elsewhere": selectors.unread_elsewhere(request.user, request.office, request.offices),
    }
    return render(request, "reminders/notices.html", context)


@staff_page("POST")
def open_notice(request: StaffRequest, pk: int) -> HttpResponse:
    """Read, and on to what it is about."""
    notice = services.see_notice(request.user, selectors.notice_for(request.user, pk))
    return redirect(notice.path)


@staff_page("POST")
def see_notice(request: StaffRequest, pk: int) -> HttpResponse:
    """Read, without going there."""
    services.see_notice(request.user, selectors.notice_for(request.user, pk))
    return redirect("reminders:notices")


@staff_page("POST")
def see_all(request: StaffRequest) -> HttpResponse:
    """All of this office were read."""
    services.see_all(request.user, request.office)
    messages.success(request, _("Semua pemberitahuan kantor ini sudah ditandai dibaca."))
    return redirect("reminders:notices")


@staff_page("GET", "POST")
def preference(request: StaffRequest) -> HttpResponse:
    """How one wants to be reminded, and one's calendar."""
    chosen = selectors.preferences_of([request.user.pk])[request.user.pk]
    form = forms.PreferenceForm(request.POST or None, initial=forms.initial_of(request.user, chosen))
    if request.method == "POST" and form.is_valid():
        services.set_preference(request.user, request.office, email=form.cleaned_data["email"], choice=form.choice)
        messages.success(request, _("Pengaturan pengingat disimpan."))
        return redirect("reminders:preference")
    return _preference_page(request, form)


@staff_page("POST")
def make_feed(request: StaffRequest) -> HttpResponse:
    """The page with a fresh calendar address: the answer itself, since the secret is kept nowhere to show it later."""
    secret = services.make_feed(request.user, request.office)
    address = request.build_absolute_uri(reverse("reminders:feed", args=[secret]))
    chosen = selectors.preferences_of([request.user.pk])[request.user.pk]
    response = _preference_page(request, forms.PreferenceForm(initial=forms.initial_of(request.user, chosen)), address)
    response["Cache-Control"] = "no-store"
    return response


@staff_page("GET", "POST")
def revoke_feed(request: StaffRequest) -> HttpResponse:
    """The address leads nowhere any more, after asking once."""
    if request.method == "POST":
        services.revoke_feed(request.user, request.office)
        messages.success(request, _("Alamat kalender dicabut. Kalender yang memakainya tidak diperbarui lagi."))
        return redirect("reminders:preference")
    return render(request, "reminders/revoke_feed.html")


@staff_page("GET", needs=Action.PLAN_SEE)
def group_text(request: StaffRequest) -> HttpResponse:
    """This week's and late work as a text that is copied into a chat group."""
    today = request.office.today()
    work = selectors.work_by_area(request.office, today)
    form = forms.GroupTextForm(request.GET or None, work=work)
    chosen = [area for area in work if form.area_chosen in ("", area.roman)]
    people = {person for area in chosen for person in area.people} if form.with_names else set()
    text = text_for_group(request.office, chosen, today, names=selectors.names_of(people))
    return render(request, "reminders/group_text.html", {"form": form, "text": text, "has_work": bool(work)})


@public_page("GET")
def feed(request: HttpRequest, secret: str) -> HttpResponseBase:
    """The calendar behind a private address: one's own work; 404 once it was revoked."""
    found = selectors.feed_with(secret)
    if not is_within(f"feed:{found.pk}", most=FEED_MOST, seconds=FEED_SECONDS):
        return HttpResponse(status=429, headers={"Retry-After": str(FEED_SECONDS)})
    body = calendar_of(selectors.appointments_of(found.person))
    etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {"Cache-Control": f"private, max-age={FEED_KEEPS}", "ETag": etag, "X-Robots-Tag": "noindex"}
    fresh = HttpResponse(body, content_type="text/calendar; charset=utf-8", headers=headers)
    return get_conditional_response(request, etag=etag, response=fresh) or fresh


def _preference_page(request: StaffRequest, form: forms.PreferenceForm, address: str = "") -> HttpResponse:
    context = {
        "form": form,
        "feed": selectors.feed_of(request.user),
        "feed_address": address,
        "sends_mail": settings.ZI_SENDS_MAIL,
        "failed": selectors.last_failure(request.user),
    }
    return render(request, "reminders/preference.html", context, status=422 if form.errors else 200)
