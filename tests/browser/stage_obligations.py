"""The pages of recurring obligations, with something on them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.browser.stage import LONG, UNBROKEN, Stop

if TYPE_CHECKING:
    from zonaintegritas.offices.models import Office

KEYS = ("kartu-kendali-spip", "monev-zi-triwulan", "lhkpn", "laporan-gratifikasi", "survei-kepuasan-masyarakat")


def obligation_pages(office: Office, *, is_long: bool) -> Iterator[Stop]:
    """Some chosen with items and people, one of the office's own, some times done; an office with none."""
    from zonaintegritas.core.schedule import Recurrence, Rhythm, Rule
    from zonaintegritas.files.store import keep_bytes
    from zonaintegritas.obligations import selectors, services
    from zonaintegritas.obligations.facts import (
        Brought,
        ObligationFacts,
    )
    from zonaintegritas.offices.selectors import person_named

    operator, member = person_named("operator"), person_named("anggota")
    assert operator is not None
    assert member is not None
    year, today = office.today().year, office.today()
    offers = {offer.template.key: offer for offer in selectors.offers_for(operator, office, year)}
    ties = {key: [one.pk for one in offers[key].items] for key in KEYS}
    services.choose_obligations(operator, office, year=year, keys=KEYS, ties=ties)
    name = f"{UNBROKEN[:80]} {LONG}"[:200] if is_long else "Laporan kehadiran pimpinan"
    facts = ObligationFacts(name, Recurrence(Rhythm.SEMESTER, (6, 12), Rule.WORKING_DAYS_AFTER, 5), "Rekap absensi")
    own = services.add_obligation(operator, office, year=year, facts=facts, people=[member])
    rows = selectors.rows_of(operator, office, year, today)
    first = next(row.obligation for row in rows if row.obligation.key == "monev-zi-triwulan")
    times = [time for time in first.times.all() if time.done_on is None]
    for time in times[:-1]:
        brought = Brought([keep_bytes(f"Lembar monitoring {time.label}.\n".encode(), "monitoring.txt")])
        services.mark_time(operator, time, done_on=min(today, time.due_on), note="Rapat dan lembar.", brought=brought)
    yield Stop("kewajiban", "operator", "/kewajiban/")
    yield Stop("kewajiban-saya", "anggota", "/kewajiban/?milik=saya", is_pictured=False)
    yield Stop("kewajiban-kosong", "operator", f"/kewajiban/?tahun={year + 1}")
    yield Stop("kewajiban-kosong-pengamat", "pengamat", f"/kewajiban/?tahun={year + 1}", is_pictured=False)
    yield Stop("pilih-kewajiban", "operator", "/kewajiban/pilih/")
    yield Stop("tambah-kewajiban", "operator", "/kewajiban/tambah/")
    yield Stop("satu-kewajiban", "operator", f"/kewajiban/{first.pk}/")
    yield Stop("kewajiban-sendiri", "operator", f"/kewajiban/{own.pk}/", is_pictured=False)
    yield Stop("ubah-kewajiban", "operator", f"/kewajiban/{first.pk}/ubah/", is_pictured=False)
    yield Stop("tarik-kewajiban", "operator", f"/kewajiban/{first.pk}/tarik/")
    yield Stop("tandai-kewajiban", "operator", f"/kewajiban/kali/{times[-1].pk}/selesai/")
    yield Stop("batal-kewajiban", "operator", f"/kewajiban/kali/{times[0].pk}/batal/")
