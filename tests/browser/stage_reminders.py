"""The pages of reminders: with notices of every kind, without any, with an address shown once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.browser.stage import EMPTY_OFFICE, LONG, UNBROKEN, Stop

if TYPE_CHECKING:
    from zonaintegritas.offices.models import Office


def reminder_pages(office: Office, *, is_long: bool) -> Iterator[Stop]:
    """The demonstration has told the member what is due; here happens the rest."""
    from zonaintegritas.guard.actor import System
    from zonaintegritas.offices.selectors import person_named
    from zonaintegritas.plans.models import Item
    from zonaintegritas.reminders import services
    from zonaintegritas.reminders.models import Notice

    member = person_named("anggota")
    assert member is not None
    item = Item.objects.filter(plan__office=office, plan__state="IN_FORCE").order_by("position")[0]
    words = f"{UNBROKEN} {LONG}" if is_long else "Daftar hadir rapat tim kerja"
    for kind, subject in ((Notice.Kind.ASSIGNED, "item"), (Notice.Kind.RETURNED, "itemproof")):
        news = services.News(
            kind, f"plans.{subject}:{item.pk}", "tahap:1", words, f"/rencana/butir/{item.pk}/", office.today()
        )
        services.tell(System(), office, news=news, people=[member.pk])
    read = Notice.objects.filter(person=member, kind=Notice.Kind.LATE).first()
    assert read is not None
    services.see_notice(member, read)
    yield Stop("pemberitahuan", "anggota", "/pemberitahuan/")
    yield Stop("kosong-pemberitahuan", "pengamat", "/pemberitahuan/", EMPTY_OFFICE)
    yield Stop("atur-pengingat", "anggota", "/pemberitahuan/atur/")
    yield Stop("alamat-kalender", "koordinator", "/pemberitahuan/atur/", press="Buat alamat kalender")
    yield Stop("cabut-kalender", "koordinator", "/pemberitahuan/kalender/cabut/", is_pictured=False)
    yield Stop("teks-grup", "koordinator", "/pemberitahuan/teks-grup/")
    yield Stop("teks-grup-nama", "koordinator", "/pemberitahuan/teks-grup/?nama=on", is_pictured=False)
    yield Stop("kosong-teks-grup", "operator", "/pemberitahuan/teks-grup/", EMPTY_OFFICE, is_pictured=False)
