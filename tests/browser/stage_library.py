"""The library with something on every page: documents in every state, files that wait, an upload that stopped."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from tests.browser.stage import EMPTY_OFFICE, LONG, UNBROKEN, Stop

if TYPE_CHECKING:
    from zonaintegritas.evidence.models import Evidence
    from zonaintegritas.library.models import Incoming
    from zonaintegritas.offices.models import Office, User
    from zonaintegritas.plans.models import Item

LONG_NAME = f"Laporan {UNBROKEN[:90]}.txt"


def library_pages(office: Office, *, is_long: bool) -> Iterator[Stop]:
    """All pages of the library, in the office of the demonstration and in an empty one."""
    item = _item(office)
    document = _documents(office, item, is_long=is_long)
    yield Stop("pustaka", "operator", "/bukti/")
    yield Stop("pustaka-pengamat", "pengamat", "/bukti/", is_pictured=False)
    yield Stop("pustaka-tidak-cocok", "operator", "/bukti/?cari=xyzzy", is_pictured=False)
    yield Stop("pustaka-ditarik", "operator", "/bukti/?keadaan=WITHDRAWN", is_pictured=False)
    yield Stop("bukti", "operator", f"/bukti/{document.pk}/")
    yield Stop("bukti-pengamat", "pengamat", f"/bukti/{document.pk}/", is_pictured=False)
    yield Stop("bukti-ubah", "operator", f"/bukti/{document.pk}/ubah/")
    yield Stop("bukti-versi", "operator", f"/bukti/{document.pk}/versi/", is_pictured=False)
    yield Stop("bukti-tarik", "operator", f"/bukti/{document.pk}/tarik/")
    yield Stop("bukti-pakai", "operator", f"/bukti/{document.pk}/pakai/")
    yield Stop("bukti-pakai-anggota", "anggota", f"/bukti/{document.pk}/pakai/?cari=xyzzy", is_pictured=False)
    yield Stop("bukti-pilih", "operator", f"/bukti/butir/{item.pk}/")
    yield Stop("bukti-pilih-kosong", "operator", f"/bukti/butir/{item.pk}/?cari=xyzzy", is_pictured=False)
    yield Stop("bukti-unggah", "operator", "/bukti/tambah/")
    yield Stop("bukti-unggah-butir", "operator", f"/bukti/tambah/?butir={item.pk}", is_pictured=False)
    yield Stop("bukti-tautan", "operator", "/bukti/tambah/tautan/")
    photos = _incoming(office, is_long=is_long)
    chosen = urlencode([("berkas", str(one.uid)) for one in photos])
    yield Stop("bukti-masuk", "operator", "/bukti/masuk/")
    yield Stop("bukti-masuk-kosong", "anggota", "/bukti/masuk/")
    yield Stop("bukti-satu", "operator", f"/bukti/masuk/satu-bukti/?{chosen}")
    yield Stop("kosong-pustaka", "operator", "/bukti/", EMPTY_OFFICE)
    yield Stop("kosong-pustaka-pengamat", "pengamat", "/bukti/", EMPTY_OFFICE, is_pictured=False)


def _item(office: Office) -> Item:
    from zonaintegritas.plans.models import Item

    items = Item.objects.filter(plan__office=office, plan__state="IN_FORCE", is_removed=False)
    return items.select_related("plan__office").order_by("-plan__plan_year", "position")[0]


def _documents(office: Office, item: Item, *, is_long: bool) -> Evidence:
    """One that is used, returned and renewed; others expired, withdrawn, a link that is dead, one nobody uses."""
    from tests.factories.evidence import make_evidence
    from tests.factories.library import stored
    from zonaintegritas.evidence import services as evidence
    from zonaintegritas.evidence.facts import EvidenceFacts
    from zonaintegritas.evidence.models import EvidenceVersion
    from zonaintegritas.guard.actor import System
    from zonaintegritas.plans import services

    operator, today = _person("operator"), office.today()
    title = f"Notulen {LONG}"[:190] if is_long else "Notulen rapat pembentukan tim kerja"
    facts = EvidenceFacts(
        title, "MINUTES", today, today - dt.timedelta(days=30), today, LONG if is_long else "Aslinya di lemari 2."
    )
    name = LONG_NAME if is_long else "notulen-rapat-tim.txt"
    document = evidence.add(operator, office, facts=facts, contents=[stored(title, name), stored("b", "undangan.txt")])
    other = item.plan.items.filter(is_removed=False).exclude(pk=item.pk).order_by("position")[0]
    services.cite(operator, item, evidence=document, occurrence=item.occurrences.order_by("position")[0])
    proof = services.cite(operator, other, evidence=document, claim=LONG[:400] if is_long else "Susunan tim dibahas.")
    services.hand_in_again(operator, document, contents=[stored("c", name)], reason="Tanda tangan dilengkapi")
    services.return_proof(System(), proof, version=2, reason="Halaman kedua buram; mohon dipindai ulang.")
    make_evidence(
        operator, office, title="Izin penggunaan gedung", expires_on=today - dt.timedelta(days=1), kind="LETTER"
    )
    make_evidence(operator, office, title="Rekap aduan semester I", kind="REGISTER")
    evidence.withdraw(operator, make_evidence(operator, office, title="Salah unggah"), reason="Milik kantor lain.")
    link = evidence.add(
        operator, office, facts=EvidenceFacts("Berita sosialisasi zona integritas"), link="https://contoh.go.id/berita"
    )
    EvidenceVersion.objects.filter(evidence=link).update(link_state="DEAD")
    return document


def _incoming(office: Office, *, is_long: bool) -> list[Incoming]:
    """Two photos, a file that is known, one whose item is guessed, and an upload that stopped half way."""
    from tests.factories.library import make_incoming, stored
    from tests.factories.pictures import picture
    from zonaintegritas.files.store import keep_bytes
    from zonaintegritas.library import receiving, services

    operator, year = _person("operator"), office.today().year
    pictures = [keep_bytes(picture(shade), f"IMG_{year}0312_1015{shade}.png") for shade in (60, 90)]
    photos = make_incoming(operator, office, pictures)
    name = LONG_NAME if is_long else f"SK Tim Kerja {year}.txt"
    make_incoming(operator, office, [stored("d", name), stored("b", "undangan.txt")])
    begun = services.announce(operator, office, file=services.Announced("pindaian-arsip.pdf", 80_000_000, "Arsip"))
    receiving.add_part(begun, bytes(2_000_000), 0)
    return photos


def _person(username: str) -> User:
    from zonaintegritas.offices.selectors import person_named

    person = person_named(username)
    assert person is not None
    return person
