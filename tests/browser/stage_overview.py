"""The overview: offices of one province at different states, seen from above and from inside."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.browser.stage import EMPTY_OFFICE, UNBROKEN, WRONG_OFFICE, Stop, _adopted, _file, _person

if TYPE_CHECKING:
    from zonaintegritas.offices.models import Office

BUSY, QUIET = "9973", "9974"
NAMES = {BUSY: "Kabupaten Telaga Contoh", QUIET: "Kabupaten Bukit Contoh"}
PEOPLE = {"operator": "OPERATOR", "ketua": "CHAIR"}


def overview_pages(office: Office, *, is_long: bool) -> Iterator[Stop]:
    """One office ahead of the others, one that has a plan and does nothing, one without a plan."""
    busy, quiet = (_office(code, is_long=is_long) for code in (BUSY, QUIET))
    _work(busy)
    _adopted(quiet, year=office.today().year)
    home = "/ikhtisar/"
    yield Stop("ikhtisar", "operator", f"{home}kantor/{office.code}/")
    for who in ("ketua", "koordinator", "anggota", "pengamat"):
        yield Stop(f"ikhtisar-{who}", who, home, is_pictured=False)
    yield Stop("ikhtisar-dari-atas", "pembina", f"{home}kantor/{BUSY}/", is_pictured=False)
    yield Stop("ikhtisar-sepi", "pembina", f"{home}kantor/{QUIET}/", is_pictured=False)
    yield Stop("kosong-ikhtisar", "operator", f"{home}kantor/{EMPTY_OFFICE}/", EMPTY_OFFICE)
    yield Stop("matriks-nasional", "pembina", f"{home}matriks/")
    yield Stop("matriks", "pembina", f"{home}matriks/?provinsi={WRONG_OFFICE}&ukuran=dilaporkan")
    yield Stop("matriks-sepi", "pembina", f"{home}matriks/?provinsi={WRONG_OFFICE}&sepi=on", is_pictured=False)
    yield Stop("kosong-matriks", "pembina", f"{home}matriks/?cari=xyzzy")


def _office(code: str, *, is_long: bool) -> Office:
    from zonaintegritas.guard.actor import System
    from zonaintegritas.offices import services
    from zonaintegritas.offices.load import OfficeFacts
    from zonaintegritas.offices.selectors import office_with_code

    root, name = office_with_code("0000"), NAMES[code]
    assert root is not None
    if is_long and code == BUSY:
        name = f"{name} {UNBROKEN}"[:90]
    facts = OfficeFacts(code, WRONG_OFFICE, "LOCAL", f"Komisi Pemilihan Umum {name}", f"KPU {name}"[:100], "WITA", ())
    services.load_offices(System(), root, facts=[facts])
    office = office_with_code(code)
    assert office is not None
    for who, role in PEOPLE.items():
        services.grant_role(System(), office, person=_person(who), role=role)
    return office


def _work(office: Office) -> None:
    """Three in four of what is due is done, some of it late; every second proof is accepted."""
    from zonaintegritas.plans import services
    from zonaintegritas.plans.models import ItemProof, Occurrence

    operator, chair, today = _person("operator"), _person("ketua"), office.today()
    plan = _adopted(office, year=today.year)
    due = Occurrence.objects.filter(item__plan=plan, due_on__lte=today).select_related("item__plan__office")
    for number, one in enumerate(due.order_by("due_on", "pk")):
        if number % 4 == 3 or one.due_on is None:
            continue
        paper = _file(f"Notulen {number + 1}, {office.short_name}.\n".encode(), f"notulen-{number + 1}.txt")
        done_on = min(today, one.due_on + dt.timedelta(days=number % 3 - 1))
        services.mark_done(operator, one, done_on=done_on, contents=[paper])
    for proof in ItemProof.objects.filter(item__plan=plan).order_by("pk")[::2]:
        services.accept_proof(chair, proof, version=1)
