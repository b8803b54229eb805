"""What the script of the upload page talks to: a file is announced, comes in parts, can be cancelled and looked at."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import cache_control

from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import require
from zonaintegritas.library import forms, receiving, selectors, services
from zonaintegritas.library.models import Incoming
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.ui.asked import key_of
from zonaintegritas.ui.pages import staff_page

WEEK = 7 * 24 * 3600


@staff_page("POST", needs=Action.INCOMING_START)
def start(request: StaffRequest) -> JsonResponse:
    """A file will come; the answer says where to send it, and from which byte on."""
    form = forms.Announce(request.POST)
    if not form.is_valid():
        return JsonResponse({"state": "REFUSED", "message": form.sentence}, status=422)
    place = selectors.place_from(request.user, request.POST.get("butir", ""), request.POST.get("kali", ""))
    begun = services.announce(
        request.user,
        request.office,
        file=form.file,
        item=place.item if place else None,
        occurrence=place.occurrence if place else None,
    )
    return JsonResponse(_facts(begun, begun.received))


@staff_page("GET", "POST")
def part(request: StaffRequest, uid: UUID) -> JsonResponse:
    """How much has come; or the next part, which begins at the byte that `Upload-Offset` names."""
    one = selectors.one_incoming(request.user, uid)
    require(request.user, Action.INCOMING_RECEIVE, one)
    received = one.received
    if request.method == "POST":
        at = key_of(request.headers.get("Upload-Offset", ""))
        received = receiving.add_part(one, request.body, -1 if at is None else at)
        if one.state == Incoming.State.RECEIVING and received == one.size:
            one = _completed(request, one)
    answer = _facts(one, received)
    if one.file is not None:
        known = selectors.known_as(request.user, one.office, [one.file.sha256]).get(one.file.sha256)
        answer |= {"known": known.title, "known_at": reverse("library:evidence", args=[known.pk])} if known else {}
    return JsonResponse(answer)


@staff_page("POST")
def discard(request: StaffRequest, uid: UUID) -> HttpResponse:
    """It is not wanted after all."""
    services.discard(request.user, selectors.one_incoming(request.user, uid))
    if request.accepts("text/html"):
        return redirect("library:incoming")
    return HttpResponse(status=204)


@staff_page("GET")
@cache_control(private=True, max_age=WEEK, immutable=True)
def photo(request: StaffRequest, uid: UUID) -> HttpResponse:
    """A photo that came in, smaller and turned as it was held; the first page of a PDF."""
    picture = selectors.photo_for(selectors.one_incoming(request.user, uid))
    if picture is None:
        raise Http404("not a picture that can be shown")
    return HttpResponse(picture, content_type="image/png")


def _completed(request: StaffRequest, incoming: Incoming) -> Incoming:
    """All has come: checked and stored outside the transaction, then told to the row."""
    content = receiving.stored(incoming)
    if isinstance(content, receiving.NotTaken):
        done = services.refuse(request.user, incoming, reason=content.reason)
    else:
        done = services.receive(request.user, incoming, content=content)
    receiving.forget(incoming)
    return done


def _facts(incoming: Incoming, received: int) -> dict[str, object]:
    return {
        "uid": str(incoming.uid),
        "state": incoming.state,
        "received": received,
        "message": incoming.reason,
        "part": reverse("library:part", args=[incoming.uid]),
        "cancel": reverse("library:discard", args=[incoming.uid]),
    }
