"""Where a signed-in person can go, few places in sight and the others under *Lainnya*; apps named by their routes."""

from __future__ import annotations

from collections.abc import Iterable
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


MAIN = (
    Place(_("Beranda"), "beranda", "desk:home", Action.PLAN_SEE, ()),
    Place(_("Rencana"), "rencana", "plans:current", Action.PLAN_SEE, ("/rencana/", "/naskah/")),
    Place(_("Bukti"), "lampiran", "library:library", Action.EVIDENCE_SEE, ("/bukti/",)),
    Place(_("Antrean"), "centang", "plans:queue", Action.PROOF_REVIEW, ("/antrean/",)),
    Place(_("Ikhtisar"), "ikhtisar", "overview:current", Action.PLAN_SEE, ("/ikhtisar/",)),
)
MORE = (
    Place(_("Pemantauan"), "pantau", "monitoring:rounds", Action.MONITORING_SEE, ("/pemantauan/",)),
    Place(_("Kewajiban rutin"), "berjalan", "obligations:obligations", Action.OBLIGATION_SEE, ("/kewajiban/",)),
    Place(_("Draf"), "draf", "plans:drafts", Action.DRAFT_SEE, ("/draf/", "/tanda-tangan/")),
    Place(
        _("Orang"),
        "orang-orang",
        "offices:people",
        Action.PEOPLE_SEE,
        ("/orang/", "/peran/", "/mandat/", "/pengganti/"),
    ),
    Place(_("Tim kerja"), "mandat", "teams:team", Action.TEAM_SEE, ("/tim/",)),
    Place(_("Kalender kerja"), "kalender", "calendars:calendar", Action.CALENDAR_SEE, ("/kalender/",)),
    Place(_("Daftar peraturan"), "dokumen", "regulations:regulations", Action.REGULATION_SEE, ("/peraturan/",)),
)


@dataclass(frozen=True, slots=True)
class Link:
    """A place as one person sees it on one page."""

    word: Promise
    icon: str
    address: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Navigation:
    """What one works in every day, and what opens under *Lainnya*."""

    main: list[Link]
    more: list[Link]

    @property
    def current_of_more(self) -> Link | None:
        """The place under *Lainnya* in which the person is."""
        return next((link for link in self.more if link.is_current), None)


def navigation(request: HttpRequest) -> Navigation | None:
    """The places that the person of this request may go to, from the office they work in."""
    if getattr(request, "office", None) is None or not request.user.is_authenticated:
        return None
    return Navigation(_links(request, MAIN), _links(request, MORE))


def _links(request: HttpRequest, places: Iterable[Place]) -> list[Link]:
    key = request.office.guard_key()  # type: ignore[attr-defined]  # set by offices.middleware
    return [
        Link(
            place.word,
            place.icon,
            address,
            is_current=request.path == address or request.path.startswith(place.section),
        )
        for place in places
        if may(request.user, place.needs, key) and (address := _address(place.route))
    ]


def _address(route: str) -> str:
    """The address of a route, or nothing where the program is built without it."""
    try:
        return reverse(route)
    except NoReverseMatch:
        return ""
