"""Files of proof documents as people look at them: pages, a photo, a text with a table, and what cannot be shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.browser.stage import LONG, UNBROKEN, Stop

if TYPE_CHECKING:
    from zonaintegritas.offices.models import Office

LIST = [["No", "Nama", "Jabatan", "Paraf"], *([str(n), "Wahyu Setiawan", "Kepala Subbagian", ""] for n in range(1, 9))]


def preview_pages(office: Office, *, is_long: bool) -> Iterator[Stop]:
    """One document with a file of each kind, made ready by the job; one whose files still wait; a link."""
    from tests.core.decree.hostile_files import pdf
    from tests.factories.evidence import make_evidence, photo, word_file
    from zonaintegritas.core.sample import Format, Layout, write_sample
    from zonaintegritas.evidence import jobs, services
    from zonaintegritas.evidence.facts import LinkFacts
    from zonaintegritas.evidence.links import LOCKED_SENTENCE
    from zonaintegritas.guard.actor import System
    from zonaintegritas.offices.selectors import person_named

    member = person_named("anggota")
    assert member is not None
    title = f"{UNBROKEN[:60]} {LONG}"[:200] if is_long else "Notulen rapat pembangunan zona integritas"
    name = f"{UNBROKEN[:90]}" if is_long else "notulen-rapat"
    words = ["NOTULEN RAPAT", "Hari/Tanggal : Kamis, 12 Maret 2026", LONG, UNBROKEN if is_long else "Rapat ditutup."]
    shown = make_evidence(
        member, office,
        (f"{name}.docx", word_file(words, LIST, [photo((420, 240))])),
        ("laporan.pdf", write_sample(Layout.SIX, Format.PDF, year=2026)),
        ("foto-rapat.jpg", photo((2400, 1600))),
        ("terpotong.pdf", pdf(3)[:500]),
        title=title,
    )  # fmt: skip
    jobs.prepare_evidence.func(shown.pk)
    waiting = make_evidence(member, office, ("baru.txt", b"Baru saja diunggah."), title="Daftar hadir rapat")
    link = make_evidence(member, office, link=f"https://contoh.go.id/{UNBROKEN if is_long else 'laporan'}", title=title)
    found = LinkFacts("LOCKED", LOCKED_SENTENCE)
    services.record_link(System(), link, version=link.current, found=found)
    for position, page in enumerate(("naskah", "halaman", "foto", "gagal"), start=1):
        yield Stop(f"lihat-{page}", "anggota", f"/bukti/{shown.pk}/lihat/{position}/?versi=1")
    yield Stop("lihat-besar", "anggota", f"/bukti/{shown.pk}/lihat/2/?versi=1&halaman=2&besar=3", is_pictured=False)
    yield Stop("lihat-baru", "anggota", f"/bukti/{waiting.pk}/lihat/1/?versi=1", is_pictured=False)
    yield Stop("lihat-tautan", "anggota", f"/bukti/{link.pk}/lihat/1/?versi=1")
