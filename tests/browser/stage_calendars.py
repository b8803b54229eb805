"""The pages of the calendar, with something on them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.browser.stage import LONG, UNBROKEN, Stop

if TYPE_CHECKING:
    from zonaintegritas.offices.models import Office


def calendar_pages(office: Office, *, is_long: bool) -> Iterator[Stop]:
    """The calendar with days of KPU RI and of the office: one added, one taken out, one withdrawn."""
    from zonaintegritas.calendars import services
    from zonaintegritas.calendars.models import CalendarEntry
    from zonaintegritas.guard.actor import System
    from zonaintegritas.offices.selectors import office_with_code, person_named

    root, operator, kind = office_with_code("0000"), person_named("operator"), CalendarEntry.Kind
    assert root is not None
    assert operator is not None
    name = f"{UNBROKEN[:60]} {LONG}"[:120] if is_long else "Hari Jadi Kota Tirtamaya"
    services.add_day(
        System(), root, day=dt.date(2026, 11, 27), kind=kind.HOLIDAY, name="Hari Pemungutan Suara", basis="Keppres"
    )
    services.add_day(operator, office, day=dt.date(2026, 10, 9), kind=kind.HOLIDAY, name=name, basis="Edaran Wali Kota")
    services.add_day(operator, office, day=dt.date(2026, 12, 24), kind=kind.WORKING, name="Pelayanan masa tahapan")
    row = services.add_day(operator, office, day=dt.date(2026, 10, 12), kind=kind.HOLIDAY, name=name)
    services.withdraw_day(operator, row, reason=LONG if is_long else "Salah tanggal.")
    kept = services.add_day(
        operator, office, day=dt.date(2026, 7, 3), kind=kind.JOINT_LEAVE, name="Cuti bersama daerah"
    )
    yield Stop("kalender", "operator", "/kalender/?tahun=2026")
    yield Stop("kalender-pengamat", "pengamat", "/kalender/?tahun=2026", is_pictured=False)
    yield Stop("kalender-perkiraan", "operator", "/kalender/?tahun=2028")
    yield Stop("tambah-hari-libur", "operator", "/kalender/tambah/")
    yield Stop("keluarkan-hari-libur", "operator", "/kalender/keluarkan/2026-12-25/")
    yield Stop("tarik-hari-libur", "operator", f"/kalender/{kept.pk}/tarik/")
