"""The year that an address names: `?tahun=`."""

from __future__ import annotations

from django.http import Http404

from zonaintegritas.offices.requests import StaffRequest


def year_of(request: StaffRequest) -> int:
    """This year where none is named."""
    given = request.GET.get("tahun", "")
    if not given:
        return request.office.today().year
    if not (given.isdecimal() and len(given) == len("2026") and int(given)):
        raise Http404("no such year")
    return int(given)
