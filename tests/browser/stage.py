"""Every page of the program with something on it, made through the commands before the program starts.

Run as a module with a ZI_HOME it fills a demonstration there and prints its pages; `set_stage` does that. No worker
may run meanwhile: it would read the files of the drafts first.
"""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from tests.browser.program import ROOT, environment

if TYPE_CHECKING:
    from zonaintegritas.files.store import StoredBytes
    from zonaintegritas.offices.models import Office, User
    from zonaintegritas.plans.models import Draft, Plan

INVENTED = "9971"
WRONG_OFFICE = "9900"
EMPTY_OFFICE = "9972"
EMPTY_NAME, EMPTY_SHORT = "Komisi Pemilihan Umum Kabupaten Muara Contoh", "KPU Kabupaten Muara Contoh"
OFFICES = {INVENTED: "KPU Kota Tirtamaya", WRONG_OFFICE: "KPU Nusa Contoh", EMPTY_OFFICE: EMPTY_SHORT}
SCRAP = "Paraf koordinator"
UNBROKEN = "pertanggungjawaban" * 12
LONG = " ".join(["Menyusun, membahas dan menetapkan dokumen bersama seluruh subbagian"] * 14)
NO_TABLE = "Tidak ada tabel rencana di berkas ini. Unggah lampirannya, atau ketik butirnya sendiri."
NO_OCR = "Pembaca pindaian belum terpasang. Pasang dengan apt install tesseract-ocr-ind, lalu baca ulang."
LONG_TEXTS = "--long"
LONG_CELLS = [f"{UNBROKEN} {LONG}", UNBROKEN, LONG, LONG]
CELLS = ["Susunan tim kerja mencakup keenam area dan sekretariat", "Memetakan pegawai", "Menetapkan susunan tim"]
RESPONSIBLE = {True: UNBROKEN, False: "Kelompok Kerja Manajemen Perubahan dan Sekretariat"}
NAMES = {True: f"Wahyu {UNBROKEN[:60].title()}", False: "Wahyu Setiawan"}


@dataclass(frozen=True)
class Stop:
    """A page to look at: its name, who looks, from which office, where it is."""

    name: str
    who: str
    path: str
    office: str = INVENTED
    is_pictured: bool = True
    press: str = ""  # a button that leads to the page
    tick: str = ""  # a box to tick before that


def set_stage(home: Path, *, is_long: bool) -> list[Stop]:
    """Fill a demonstration and list its pages; `is_long`: with texts and names that go on and on."""
    made = subprocess.run(
        [sys.executable, "-m", "tests.browser.stage", *([LONG_TEXTS] if is_long else [])],
        cwd=ROOT,
        env=environment(home) | {"ZI_DEMO": "yes"},
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode:
        raise RuntimeError(made.stderr)
    return [Stop(**one) for one in json.loads(made.stdout)]


def build(*, is_long: bool) -> Iterator[Stop]:
    """Everything through the commands that people and jobs use."""
    from tests.browser import stage_monitoring
    from tests.browser.stage_calendars import calendar_pages
    from tests.browser.stage_desk import desk_pages
    from tests.browser.stage_library import library_pages
    from tests.browser.stage_naming import naming_pages
    from tests.browser.stage_obligations import obligation_pages
    from tests.browser.stage_overview import overview_pages
    from tests.browser.stage_past import past_pages
    from tests.browser.stage_people import people_pages
    from tests.browser.stage_previews import preview_pages
    from tests.browser.stage_proofs import proof_pages
    from tests.browser.stage_reminders import reminder_pages
    from tests.browser.stage_signed import signed_pages
    from zonaintegritas.offices.selectors import office_with_code
    from zonaintegritas.plans import selectors

    office = office_with_code(INVENTED)
    assert office is not None
    plan = selectors.plan_in_force(_person("ketua"), office, office.today().year)
    assert plan is not None
    yield from _front_pages()
    yield from _plan_pages(plan)
    yield from proof_pages(office, plan, is_long=is_long)
    yield from overview_pages(office, is_long=is_long)
    yield from desk_pages(office, plan, is_long=is_long)
    yield from _draft_pages(office)
    yield from signed_pages(office, is_long=is_long)
    yield from past_pages(office, is_long=is_long)
    yield from _empty_pages(office)
    yield from people_pages(office, is_long=is_long)
    yield from _team_pages(office, is_long=is_long)
    yield from _regulation_pages(office, is_long=is_long)
    yield from stage_monitoring.pages(office, is_long=is_long)
    yield from library_pages(office, is_long=is_long)
    yield from naming_pages(office, plan, is_long=is_long)
    yield from calendar_pages(office, is_long=is_long)
    yield from preview_pages(office, is_long=is_long)
    yield from obligation_pages(office, is_long=is_long)
    yield from reminder_pages(office, is_long=is_long)


def _front_pages() -> Iterator[Stop]:
    yield Stop("masuk", "", "/masuk/")
    yield Stop("lupa-kata-sandi", "", "/masuk/lupa/")
    yield Stop("tautan-habis", "", "/masuk/tautan/sudah-dipakai/")
    yield Stop("keluar", "anggota", "/masuk/keluar/")
    yield Stop("ganti-kata-sandi", "anggota", "/masuk/ganti-kata-sandi/")
    yield Stop("tidak-ditemukan", "operator", "/tidak-ada/")
    yield Stop("tidak-berwenang", "pengamat", "/draf/unggah/")


def _plan_pages(plan: Plan) -> Iterator[Stop]:
    from zonaintegritas.plans.models import Occurrence

    home = f"/rencana/{plan.pk}/"
    of_plan = Occurrence.objects.filter(item__plan=plan, item__area_roman="I").order_by("pk")
    done = of_plan.exclude(done_on=None).first()
    waiting = of_plan.filter(done_on=None).first()
    assert done is not None
    assert waiting is not None
    yield Stop("rencana", "operator", home)
    yield Stop("rencana-pengamat", "pengamat", home, is_pictured=False)
    yield Stop("dua-belas-bulan", "operator", f"{home}bulan/")
    yield Stop("per-bulan", "operator", f"{home}daftar-bulan/")
    yield Stop("saring-kosong", "operator", f"{home}?area=I&keadaan=BEFORE_FORCE", is_pictured=False)
    yield Stop("koreksi", "operator", f"{home}koreksi/")
    yield Stop("tarik", "ketua", f"{home}tarik/")
    yield Stop("terbitkan", "ketua", f"{home}terbitkan/")
    yield Stop("revisi", "operator", f"{home}revisi/")
    yield Stop("revisi-naskah-pertama", "operator", f"{home}revisi/1/", is_pictured=False)
    yield Stop("butir", "operator", f"/rencana/butir/{waiting.item_id}/")
    yield Stop("butir-selesai", "koordinator", f"/rencana/butir/{done.item_id}/")
    yield Stop("butir-pengamat", "pengamat", f"/rencana/butir/{done.item_id}/", is_pictured=False)
    yield Stop("tunjuk-orang", "operator", f"/rencana/butir/{waiting.item_id}/orang/")
    yield Stop("tandai-selesai", "operator", f"/rencana/kali/{waiting.pk}/selesai/")
    yield Stop("batal-selesai", "operator", f"/rencana/kali/{done.pk}/batal/")
    yield Stop("rencana-rencana", "operator", "/rencana/semua/")
    yield Stop("pemeriksaan-rencana", "operator", f"{home}pemeriksaan/")
    yield Stop("cakupan-rencana", "ketua", f"{home}cakupan/", is_pictured=False)
    yield Stop("cakupan-pengamat", "pengamat", f"{home}cakupan/", is_pictured=False)
    yield Stop("pemeriksaan-pengamat", "pengamat", f"{home}pemeriksaan/", is_pictured=False)
    yield Stop("susun", "operator", "/draf/susun/")
    yield Stop("naskah-keputusan", "operator", f"/naskah/rencana/{plan.pk}/")
    yield Stop("naskah-pengamat", "pengamat", f"/naskah/rencana/{plan.pk}/?bentuk=months", is_pictured=False)
    yield Stop("keputusan-perubahan-kosong", "operator", f"/naskah/rencana/{plan.pk}/perubahan/", is_pictured=False)
    yield Stop("bentuk-naskah", "operator", "/naskah/bentuk/")
    yield Stop("siapkan-koreksi", "operator", f"{home}pemeriksaan/betulkan/", is_pictured=False)


def _draft_pages(office: Office) -> Iterator[Stop]:
    from zonaintegritas.guard.actor import System
    from zonaintegritas.plans import services

    draft = _draft(office, year=office.today().year)
    first, row = draft.rows.order_by("position")[:2]
    services.edit_cell(_person("operator"), row, field="responsible", value="Kelompok Kerja I", kind="CONTENT")
    home = f"/draf/{draft.pk}/"
    source = draft.sources.order_by("pk")[0]
    yield Stop("review", "operator", f"{home}?baris={first.pk}&kolom=indicator")
    yield Stop("review-meragukan", "operator", f"{home}?ragu=1", is_pictured=False)
    yield Stop("review-ketua", "ketua", home, is_pictured=False)
    yield Stop("baris", "operator", f"/draf/baris/{row.pk}/")
    yield Stop("judul-area", "operator", f"/draf/baris/{row.pk}/judul/area/")
    yield Stop("judul-komponen", "operator", f"/draf/baris/{row.pk}/judul/komponen/", is_pictured=False)
    yield Stop("data-keputusan", "operator", f"{home}kepala/")
    yield Stop("berkas-sumber", "operator", f"/draf/sumber/{source.pk}/")
    yield from _finding_pages(office, draft)
    yield Stop("tetapkan", "ketua", f"{home}tetapkan/")
    yield Stop("tetapkan-operator", "operator", f"{home}tetapkan/", is_pictured=False)
    ahead = _draft(office, year=office.today().year + 1)
    services.add_file(_person("operator"), ahead, contents=[_file(b"Undangan rapat pleno.\n", "undangan.txt")])
    failing = services.start_reading(System(), ahead.sources.order_by("-pk")[0])
    services.fail_reading(System(), failing, message=NO_TABLE, code="no-table", attempt=1)
    yield Stop("review-pertanyaan", "operator", f"/draf/{ahead.pk}/")
    services.discard(_person("operator"), _draft(office, year=office.today().year))
    yield Stop("draf", "operator", "/draf/")
    yield Stop("unggah", "operator", "/draf/unggah/")


def _finding_pages(office: Office, draft: Draft) -> Iterator[Stop]:
    """Findings of every weight, one of them answered; photos that wait for their order; a scan without OCR."""
    from tests.factories.pictures import sample_photos
    from zonaintegritas.core.sample import Layout
    from zonaintegritas.guard.actor import System
    from zonaintegritas.plans import selectors, services

    operator, year = _person("operator"), office.today().year
    faulty = _draft(office, year=year)
    rows = list(faulty.rows.order_by("position"))
    for row, field, value in (
        (rows[2], "target_time_raw", f"Juni {year - 4}"),
        (rows[4], "evidence", ["Notula rapat rapat pleno", "Daftar hadir"]),
        (rows[6], "evidence", []),
    ):
        services.edit_cell(operator, row, field=field, value=value, kind="READING")
    notices = selectors.notices_of_draft(faulty)
    light = next(notice for notice in notices if not notice.is_high)
    services.leave_finding(
        operator, faulty, finding=light.key, code=light.code, what=light.what, reason="Diatur dalam keputusan tim."
    )
    home = f"/draf/{faulty.pk}/"
    yield Stop("pemeriksaan", "operator", f"{home}pemeriksaan/")
    yield Stop("pemeriksaan-ketua", "ketua", f"{home}pemeriksaan/?tingkat=high", is_pictured=False)
    yield Stop("pemeriksaan-kosong", "operator", f"{home}pemeriksaan/?area=X", is_pictured=False)
    yield Stop("betulkan", "operator", f"{home}pemeriksaan/betulkan/")
    yield Stop("cakupan", "operator", f"{home}cakupan/")
    yield Stop("cakupan-belum", "operator", f"{home}cakupan/?tampil=belum", is_pictured=False)
    yield Stop("cakupan-butir", "operator", f"{home}cakupan/A.I.1.i.a/")
    yield Stop("abaikan", "operator", f"{home}temuan/{notices[0].key}/abaikan/")
    source = faulty.sources.order_by("pk")[0]
    yield Stop("ubah-tulisan", "operator", f"{home}naskah/{source.pk}/0/")
    pages = [_file(photo, f"halaman-{n}.jpg") for n, photo in enumerate(sample_photos(Layout.SIX, year=year, pages=3))]
    services.add_file(operator, draft, contents=pages)
    yield Stop("urutkan-foto", "operator", f"/draf/sumber/{draft.sources.order_by('-pk')[0].pk}/foto/")
    services.add_file(operator, faulty, contents=pages[:1])
    waiting = services.start_reading(System(), faulty.sources.order_by("-pk")[0])
    services.fail_reading(System(), waiting, message=NO_OCR, code="ocr-missing", attempt=1)
    yield Stop("menunggu-pindaian", "operator", home, is_pictured=False)


def _empty_pages(office: Office) -> Iterator[Stop]:
    """An office without anything; and a decree that was uploaded in the wrong office."""
    from zonaintegritas.guard.actor import System
    from zonaintegritas.offices import services
    from zonaintegritas.offices.load import OfficeFacts
    from zonaintegritas.offices.models import Office as AnyOffice

    facts = OfficeFacts(EMPTY_OFFICE, WRONG_OFFICE, "LOCAL", EMPTY_NAME, EMPTY_SHORT, "WITA", ())
    services.load_offices(System(), AnyOffice.objects.get(code="0000"), facts=[facts])
    empty, wrong = (AnyOffice.objects.get(code=code) for code in (EMPTY_OFFICE, WRONG_OFFICE))
    for who, role in (("operator", "OPERATOR"), ("pengamat", "VIEWER")):
        services.grant_role(System(), empty, person=_person(who), role=role)
        yield Stop(f"kosong-beranda-{who}", who, "/", EMPTY_OFFICE)
        yield Stop(f"kosong-rencana-{who}", who, "/rencana/semua/", EMPTY_OFFICE, is_pictured=who == "operator")
    yield Stop("kosong-draf", "operator", "/draf/", EMPTY_OFFICE)
    for whose in ("sendiri", "lain"):
        yield Stop(
            f"kosong-dasar-{whose}", "operator", f"/draf/susun/dasar/?dari={whose}", EMPTY_OFFICE, whose == "sendiri"
        )
    services.grant_role(System(), wrong, person=_person("operator"), role="OPERATOR")
    draft = _draft(wrong, year=office.today().year, named=office)
    yield Stop("kantor-lain", "operator", f"/draf/{draft.pk}/", WRONG_OFFICE)


def _team_pages(office: Office, *, is_long: bool) -> Iterator[Stop]:
    """The team of the demonstration, of which next year's was begun; a draft whose people it knows in part."""
    from zonaintegritas.core.blank import Row
    from zonaintegritas.core.team import Member
    from zonaintegritas.plans import services as plans
    from zonaintegritas.teams import services

    operator, year = _person("operator"), office.today().year
    guest = Member(NAMES[is_long], LONG[:180] if is_long else "Kepala Subbagian Teknis Penyelenggaraan", area="VI")
    yield Stop("tim-kerja-kosong", "operator", f"/tim/?tahun={year - 1}")
    team = services.add_members(operator, office, year=year, members=[guest])
    former = services.add_members(operator, office, year=year, members=[Member("Surya Pranata", "Staf", area="I")])[0]
    services.withdraw_member(operator, former)
    services.copy_team(operator, office, year=year + 1)
    named = "Pokja Manajemen Perubahan; Kasubbag Hukum & SDM", "Subbagian Keuangan, Umum dan Logistik", "Inspektorat"
    rows = [Row("I", "Manajemen Perubahan", "1", "Tim Kerja", indicator=one, responsible=one) for one in named]
    draft = plans.compose_from_rows(operator, office, plan_year=year, rows=rows)
    yield Stop("tim-kerja", "operator", "/tim/")
    yield Stop("tim-kerja-pengamat", "pengamat", "/tim/", is_pictured=False)
    yield Stop("tim-kerja-salinan", "operator", f"/tim/?tahun={year + 1}")
    yield Stop("tambah-anggota", "operator", "/tim/tambah/")
    yield Stop("tempel-anggota", "operator", "/tim/tempel/")
    yield Stop("ubah-anggota", "operator", f"/tim/{team[0].pk}/", is_pictured=False)
    yield Stop("review-penanggung", "operator", f"/draf/{draft.pk}/")
    yield Stop("susun-templat", "operator", "/draf/susun/templat/")


def _regulation_pages(office: Office, *, is_long: bool) -> Iterator[Stop]:
    """The registry with entries of the office: one corrected twice, one of its own."""
    from dataclasses import replace

    from zonaintegritas.core.lint.registry import Certainty, Entry, Name, default_registry
    from zonaintegritas.regulations import services

    operator, known = _person("operator"), default_registry().get(Name("UU", "20", 2023))
    assert known is not None
    first = replace(known, citation="Naskah di JDIH, dibaca subbagian hukum", certainty=Certainty.CITED)
    row = services.add_regulation(operator, office, entry=first)
    row = services.correct_regulation(operator, row, entry=replace(first, certainty=Certainty.CERTAIN))
    title = LONG[:480] if is_long else "Pembentukan Tim Kerja Zona Integritas"
    number = UNBROKEN[:60] if is_long else "21"
    own = Entry(Name("Keputusan KPU Kota Tirtamaya", number, 2025), title, "Buku keputusan", Certainty.CERTAIN)
    services.add_regulation(operator, office, entry=own)
    yield Stop("peraturan", "operator", "/peraturan/")
    yield Stop("peraturan-pengamat", "pengamat", "/peraturan/", is_pictured=False)
    yield Stop("peraturan-kosong", "operator", "/peraturan/?cari=xyzzy", is_pictured=False)
    yield Stop("peraturan-satu", "operator", "/peraturan/rincian/UU%2020/2023/")
    yield Stop("peraturan-sendiri", "operator", f"/peraturan/rincian/{quote(str(own.name))}/", is_pictured=False)
    yield Stop("tambah-peraturan", "operator", "/peraturan/tambah/")
    yield Stop("betulkan-peraturan", "operator", "/peraturan/betulkan/UU%205/2014/")
    yield Stop("tarik-peraturan", "operator", f"/peraturan/{row.pk}/tarik/")


def _person(username: str) -> User:
    from zonaintegritas.offices.selectors import person_named

    person = person_named(username)
    assert person is not None
    return person


def _file(content: bytes, name: str) -> StoredBytes:
    from zonaintegritas.files.store import keep_bytes

    return keep_bytes(content, name)


def _draft(office: Office, *, year: int, named: Office | None = None) -> Draft:
    """A draft read from the sample, with a scrap of text that is in no cell."""
    from zonaintegritas.core.decree import read
    from zonaintegritas.core.sample import Format, Layout, sample_name, write_sample
    from zonaintegritas.guard.actor import System
    from zonaintegritas.plans import services
    from zonaintegritas.plans.stored_reading import StoredLeftover, stored

    name = sample_name(Layout.RESPONSIBLE, Format.PDF, year=year)
    content = write_sample(Layout.RESPONSIBLE, Format.PDF, year=year)
    draft = services.start_draft(_person("operator"), office, contents=[_file(content, name)])
    source = services.start_reading(System(), draft.sources.get())
    reading = stored(read(content, name))
    place = reading.rows[5]["cells"]["evidence"]["places"][0]
    scrap = StoredLeftover(SCRAP, "Tulisan ini ada di tabel, tetapi tidak jelas milik sel mana.", place)
    services.record_reading(
        System(),
        source,
        reading=dataclasses.replace(reading, leftovers=(scrap,)),
        named_office=named or office,
        attempt=source.attempts,
    )
    draft.refresh_from_db()
    return draft


def _adopted(office: Office, *, year: int) -> Plan:
    from zonaintegritas.plans import services

    draft = services.keep_year(_person("operator"), _draft(office, year=year))
    services.put_leftover_aside(_person("operator"), draft.leftovers.get())
    return services.adopt(_person("ketua"), draft)


def main() -> None:
    """Set the stage and print its pages."""
    from zonaintegritas.config import installation

    installation.set_up()
    installation.prepare()
    installation.load_offices()
    from django.utils import timezone

    from zonaintegritas.config import demo

    demo.make(timezone.localdate())
    json.dump([asdict(stop) for stop in build(is_long=LONG_TEXTS in sys.argv)], sys.stdout)


if __name__ == "__main__":
    main()
