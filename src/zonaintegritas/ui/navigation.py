"""The few places every signed-in person can go to; other apps are named by their routes only."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the navigation. `section`: how the addresses begin that belong under it."""

    word: Promise
    icon: str
    route: str
    needs: Action
    section: tuple[str, ...]


PLACES = (
    Place(_("Beranda"), "beranda", "desk:home", Action.PLAN_SEE, ()),
    Place(_("Rencana"), "rencana", "plans:current", Action.PLAN_SEE, ("/rencana/",)),
    Place(_("Bukti"), "lampiran", "library:library", Action.EVIDENCE_SEE, ("/bukti/",)),
    Place(_("Antrean"), "centang", "plans:queue", Action.PROOF_REVIEW, ("/antrean/",)),
    Place(_("Ikhtisar"), "ikhtisar", "overview:current", Action.PLAN_SEE, ("/ikhtisar/",)),
    Place(_("Pemantauan"), "pantau", "monitoring:rounds", Action.MONITORING_SEE, ("/pemantauan/",)),
    Place(_("Draf"), "draf", "plans:drafts", Action.DRAFT_SEE, ("/draf/", "/tanda-tangan/")),
    Place(
        _("Orang"),
        "orang-orang",
        "offices:people",
        Action.PEOPLE_SEE,
        ("/orang/", "/peran/", "/mandat/", "/pengganti/", "/tim/"),
    ),
)


@dataclass(frozen=True, slots=True)
class Link:
    """A place as one person sees it on one page."""

    word: Promise
    icon: str
    address: str
    is_current: bool


def links(request: HttpRequest) -> list[Link]:
    """The places that the person of this request may go to, from the office they work in."""
    office = getattr(request, "office", None)
    if office is None or not request.user.is_authenticated:
        return []
    return [
        Link(
            place.word,
            place.icon,
            address,
            is_current=request.path == address or request.path.startswith(place.section),
        )
        for place in PLACES
        if may(request.user, place.needs, office.guard_key()) and (address := _address(place.route))
    ]


def _address(route: str) -> str:
    """The address of a route, or nothing where the program is built without it."""
    try:
        return reverse(route)
    except NoReverseMatch:
        return ""
