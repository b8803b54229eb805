"""The pages of reminders: with notices of every kind, without any, with an address shown once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.browser.stage import EMPTY_OFFICE, LONG, UNBROKEN, Stop

if TYPE_CHECKING:
    from zonaintegritas.offices.models import Office


def reminder_pages(office: Office, *, is_long: bool) -> Iterator[Stop]:
    """The demonstration has told the member what is due; here happens the rest."""
    from django.urls import reverse

    from zonaintegritas.guard.actor import System
    from zonaintegritas.offices.selectors import person_named
    from zonaintegritas.plans import services as plans
    from zonaintegritas.plans.models import Occurrence
    from zonaintegritas.reminders import services
    from zonaintegritas.reminders.models import Notice

    member, operator = person_named("anggota"), person_named("operator")
    assert member is not None
    assert operator is not None
    late = Occurrence.objects.filter(
        item__plan__office=office, item__plan__state="IN_FORCE", done_on=None, due_on__lt=office.today()
    )
    items = [one.item for one in late.select_related("item__plan__office").order_by("due_on")[:3]]
    for item in items:
        plans.name_people(operator, item, people=[member])
    services.remind(System(), office, today=office.today())
    words = f"{UNBROKEN} {LONG}" if is_long else "Daftar hadir rapat tim kerja"
    path = reverse("plans:item", args=[items[0].pk])
    for kind, subject in ((Notice.Kind.ASSIGNED, "plans.item:0"), (Notice.Kind.RETURNED, "plans.itemproof:0")):
        news = services.News(kind, subject, "tahap:1", words, path)
        services.tell(System(), office, news=news, people=[member.pk])
    services.see_notice(member, Notice.objects.filter(person=member, kind=Notice.Kind.LATE)[0])
    yield Stop("pemberitahuan", "anggota", "/pemberitahuan/")
    yield Stop("kosong-pemberitahuan", "pengamat", "/pemberitahuan/", EMPTY_OFFICE)
    yield Stop("atur-pengingat", "anggota", "/pemberitahuan/atur/")
    yield Stop("alamat-kalender", "koordinator", "/pemberitahuan/atur/", press="Buat alamat kalender")
    yield Stop("cabut-kalender", "koordinator", "/pemberitahuan/kalender/cabut/", is_pictured=False)
    yield Stop("teks-grup", "koordinator", "/pemberitahuan/teks-grup/")
    yield Stop("teks-grup-nama", "koordinator", "/pemberitahuan/teks-grup/?nama=on", is_pictured=False)
    yield Stop("kosong-teks-grup", "operator", "/pemberitahuan/teks-grup/", EMPTY_OFFICE, is_pictured=False)
