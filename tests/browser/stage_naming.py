"""Pages of who works on what: parties, naming at once, load, what was changed, handing over, acting for others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.browser.stage import LONG, Stop

if TYPE_CHECKING:
    from zonaintegritas.offices.models import Office
    from zonaintegritas.plans.models import Plan


def naming_pages(office: Office, plan: Plan, *, is_long: bool) -> Iterator[Stop]:
    """One party is named and a step is taken back; the member is away and somebody acts for them."""
    from zonaintegritas.offices import services as offices
    from zonaintegritas.offices.selectors import person_named
    from zonaintegritas.plans import selectors, services
    from zonaintegritas.plans.models import BulkChange

    operator, secretary, member = (person_named(name) for name in ("operator", "sekretaris", "anggota"))
    assert operator is not None
    assert secretary is not None
    assert member is not None
    home = f"/rencana/{plan.pk}/"
    parties = selectors.parties_in(operator, plan).parties
    first = next(line for line in parties if line.proposed)
    second = next(line for line in parties if line.key != first.key)
    services.name_party(operator, plan, key=first.key, people=first.proposed)
    items = [item.pk for item in plan.items.order_by("-position")[:3]]
    added = services.name_many(operator, plan, kind=BulkChange.Kind.ADD, items=items, people=[secretary, member])
    undone = services.undo_naming(operator, services.name_many(
        operator, plan, kind=BulkChange.Kind.REMOVE, items=items, people=[secretary]
    ))  # fmt: skip
    today, reason = office.today(), LONG[:200] if is_long else "Cuti tahunan"
    away = offices.set_stand_in(
        operator, member.memberships.get(office=office),
        acting=secretary, begins_on=today, until=today + dt.timedelta(days=11), reason=reason,
    )  # fmt: skip
    yield Stop("penanggung-jawab", "operator", f"{home}penanggung-jawab/")
    yield Stop("penanggung-jawab-pengamat", "pengamat", f"{home}penanggung-jawab/", is_pictured=False)
    yield Stop("sebutan", "operator", f"{home}penanggung-jawab/{second.key}/")
    yield Stop("tunjuk-sekaligus", "koordinator", f"{home}orang/?area=I")
    yield Stop("tunjuk-sekaligus-keliru", "operator", f"{home}orang/", press="Lihat yang akan berubah")
    yield Stop("tunjuk-sekaligus-kosong", "operator", f"{home}orang/?area=I&orang=999", is_pictured=False)
    yield Stop(
        "tunjuk-pratinjau", "operator", f"{home}orang/?area=II",
        tick=secretary.full_name, press="Lihat yang akan berubah",
    )  # fmt: skip
    yield Stop("beban-kerja", "operator", f"{home}beban/")
    yield Stop("beban-kerja-seorang", "anggota", f"{home}beban/?orang={secretary.pk}")
    yield Stop("perubahan-orang", "operator", f"/rencana/perubahan-orang/{added.pk}/")
    yield Stop("perubahan-dibatalkan", "ketua", f"/rencana/perubahan-orang/{undone.pk}/", is_pictured=False)
    yield Stop("serah-terima", "operator", f"/orang/{member.pk}/serah-terima/")
    yield Stop("serah-terima-kosong", "operator", f"/orang/{operator.pk}/serah-terima/", is_pictured=False)
    yield Stop("nonaktifkan-berisi", "operator", f"/orang/{member.pk}/nonaktifkan/", is_pictured=False)
    yield Stop("atur-pengganti", "sekretaris", f"/orang/{operator.pk}/pengganti/")
    yield Stop("orang-digantikan", "anggota", f"/orang/{member.pk}/")
    yield Stop("tarik-pengganti", "anggota", f"/pengganti/{away.pk}/tarik/")
    yield Stop("butir-digantikan", "sekretaris", f"/rencana/butir/{items[0]}/", is_pictured=False)
