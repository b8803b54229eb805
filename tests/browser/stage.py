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
    from zonaintegritas.plans.models import Draft, Plan, PlanCopy, Revision

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
    from tests.browser.stage_naming import naming_pages
    from tests.browser.stage_obligations import obligation_pages
    from tests.browser.stage_previews import preview_pages
    from tests.browser.stage_reminders import reminder_pages
    from zonaintegritas.offices.selectors import office_with_code
    from zonaintegritas.plans import selectors

    office = office_with_code(INVENTED)
    assert office is not None
    plan = selectors.plan_in_force(_person("ketua"), office, office.today().year)
    assert plan is not None
    from tests.browser.stage_proofs import proof_pages

    yield from _front_pages()
    yield from _plan_pages(plan)
    yield from proof_pages(office, plan, is_long=is_long)
    yield from _draft_pages(office)
    yield from _signed_pages(office, is_long=is_long)
    yield from _past_pages(office, is_long=is_long)
    yield from _empty_pages(office)
    yield from _people_pages(office, is_long=is_long)
    yield from _team_pages(office, is_long=is_long)
    yield from _regulation_pages(office, is_long=is_long)
    yield from stage_monitoring.pages(office, is_long=is_long)
    from tests.browser.stage_library import library_pages

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
    for who in ("operator", "ketua", "koordinator", "anggota", "pengamat", "pembina"):
        yield Stop(f"beranda-{who}", who, "/", is_pictured=who in ("operator", "anggota", "pembina"))
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


def _signed_pages(office: Office, *, is_long: bool) -> Iterator[Stop]:
    """Drafts that were approved: one waits for its signed paper, one is the same, one is not; and what is said."""
    from zonaintegritas.plans import services
    from zonaintegritas.plans.jobs import compare_waiting

    operator, chair, year = _person("operator"), _person("ketua"), office.today().year
    drafts = [_draft(office, year=year) for _ in range(3)]
    papers = []
    for draft in drafts:
        services.put_leftover_aside(operator, draft.leftovers.get())
        row = draft.rows.order_by("position")[1]
        before = row.responsible
        if draft == drafts[2]:
            changed = RESPONSIBLE[True] if is_long else "Subbagian Umum dan Logistik"
            services.edit_cell(operator, row, field="responsible", value=changed, kind="CONTENT")
        papers.append(_printed(draft))
        row.refresh_from_db()
        services.edit_cell(operator, row, field="responsible", value=before, kind="CONTENT")
        services.approve(chair, draft)
    yield Stop("catat-bertanda-tangan", "operator", f"/draf/{drafts[0].pk}/tanda-tangan/")
    yield Stop(
        "catat-belum-disetujui", "operator", f"/draf/{_draft(office, year=year).pk}/tanda-tangan/", is_pictured=False
    )
    for name, draft, paper in zip(("bandingkan-sama", "bandingkan-disetujui"), drafts[1:], papers[1:], strict=True):
        signed = services.record_signed(operator, draft, contents=[paper], values={})
        compare_waiting.func(signed.pk)
        yield Stop(name, "operator", f"/tanda-tangan/{signed.pk}/")
        yield Stop(f"{name}-ketua", "ketua", f"/tanda-tangan/{signed.pk}/", is_pictured=False)
    row = drafts[0].rows.order_by("position")[0]
    services.write_comment(
        operator, row, text=LONG if is_long else "Apakah bulannya sudah dibicarakan dengan bagian umum?"
    )
    mistaken = services.write_comment(operator, row, text="Salah butir.")
    services.withdraw_comment(operator, mistaken)
    services.write_comment(chair, row, text="Sudah; tetap Maret.")
    yield Stop("bahasan", "operator", f"/draf/baris/{row.pk}/bahasan/")
    yield Stop("bahasan-terbuka", "operator", f"/draf/{drafts[0].pk}/bahasan/")
    yield Stop("bahasan-kosong", "operator", f"/draf/{drafts[1].pk}/bahasan/", is_pictured=False)


def _printed(draft: Draft) -> StoredBytes:
    """The decree of a draft as it stands, as Word."""
    from zonaintegritas.core.render import Layout, docx_bytes
    from zonaintegritas.decrees.selectors import script_of

    return _file(docx_bytes(script_of(draft).paper(Layout.RESPONSIBLE)), "keputusan-ditandatangani.docx")


def _past_pages(office: Office, *, is_long: bool) -> Iterator[Stop]:
    """A plan of last year with long texts, corrected once; and one that was withdrawn."""
    from zonaintegritas.plans import services

    operator, chair = _person("operator"), _person("ketua")
    plan = _adopted(office, year=office.today().year - 1)
    correction = services.start_correction(operator, plan)
    row = correction.rows.order_by("position")[0]
    yield Stop("review-koreksi", "operator", f"/draf/{correction.pk}/", is_pictured=False)
    texts = LONG_CELLS if is_long else CELLS
    services.edit_cell(operator, row, field="indicator", value=texts[0], kind="CONTENT")
    services.edit_cell(operator, row, field="steps", value=texts[1:], kind="CONTENT")
    services.edit_cell(operator, row, field="responsible", value=RESPONSIBLE[is_long], kind="READING")
    services.adopt(chair, correction, reason="Kalimat butir pertama dilengkapi menurut hasil rapat pleno.")
    yield Stop("keputusan-perubahan", "operator", f"/naskah/rencana/{plan.pk}/perubahan/")
    yield Stop("catat-perubahan", "operator", f"/rencana/{plan.pk}/perubahan/1/2/")
    sides = f"?kiri=naskah-{plan.pk}-1&kanan=rencana-{plan.pk}"
    yield Stop("berdampingan", "operator", f"/rencana/banding/{sides}")
    yield Stop("berdampingan-semua", "operator", f"/rencana/banding/{sides}&semua=1", is_pictured=False)
    unfinished = services.start_correction(operator, plan)
    item = plan.items.order_by("position")[0]
    home = f"/rencana/{plan.pk}/"
    for name, path in (
        ("tahun-lalu", home),
        ("panjang-bulan", f"{home}bulan/"),
        ("panjang-per-bulan", f"{home}daftar-bulan/"),
        ("panjang-revisi", f"{home}revisi/"),
        ("revisi-kedua", f"{home}revisi/2/"),
        ("panjang-butir", f"/rencana/butir/{item.pk}/"),
        ("panjang-review", f"/draf/{unfinished.pk}/"),
        ("panjang-baris", f"/draf/baris/{unfinished.rows.order_by('position')[0].pk}/"),
    ):
        yield Stop(name, "operator", path, is_pictured=name in ("tahun-lalu", "revisi-kedua"))
    gone = _adopted(office, year=office.today().year - 2)
    services.withdraw(chair, gone, reason="Ditetapkan dari berkas yang keliru.")
    yield Stop("ditarik", "operator", f"/rencana/{gone.pk}/", is_pictured=False)
    yield from _copy_pages(office, is_long=is_long)


def _copy_pages(office: Office, *, is_long: bool) -> Iterator[Stop]:
    """An earlier plan as the base of others: chosen, asked about, answered, made a draft, cancelled."""
    from zonaintegritas.plans import selectors, services

    operator, this_year = _person("operator"), office.today().year
    base = _base(office, this_year - 2, is_long=is_long)
    yield Stop("pilih-dasar", "operator", "/draf/susun/dasar/?dari=sendiri")
    yield Stop("pilih-dasar-lain", "operator", "/draf/susun/dasar/?dari=lain", is_pictured=False)
    copy = services.start_copy(operator, office, base=base, plan_year=this_year + 1)
    home = f"/draf/salin/{copy.pk}/"
    first = selectors.examined(copy).open[-1]
    services.answer_copy(operator, copy, replies=[services.Reply(first.key, "WORDS", words="pelaksana tugas")])
    yield Stop("salin", "operator", home)
    yield Stop("salin-ketua", "ketua", home, is_pictured=False)
    yield Stop("salin-jawab", "operator", f"{home}jawab/{selectors.examined(copy).open[0].key}/")
    yield Stop("salin-batal", "operator", f"{home}batal/", is_pictured=False)
    ready = services.start_copy(operator, office, base=base, plan_year=this_year)
    _keep_all(ready)
    yield Stop("salin-siap", "operator", f"/draf/salin/{ready.pk}/")
    earlier = _base(office, this_year - 3, is_long=False)
    made = services.start_copy(operator, office, base=earlier, plan_year=this_year)
    _keep_all(made)
    draft = services.finish_copy(operator, made)
    yield Stop("salin-menjadi-draf", "operator", f"/draf/salin/{made.pk}/", is_pictured=False)
    yield Stop("salin-buka-lagi", "operator", f"/draf/salin/{made.pk}/ambil-lagi/", is_pictured=False)
    yield Stop("salin-draf", "operator", f"/draf/{draft.pk}/", is_pictured=False)
    given_up = services.start_copy(operator, office, base=earlier, plan_year=this_year + 1)
    services.cancel_copy(operator, given_up)
    yield Stop("salin-dibatalkan", "operator", f"/draf/salin/{given_up.pk}/", is_pictured=False)


def _base(office: Office, year: int, *, is_long: bool) -> Revision:
    """A plan in which earlier years, a person and a telephone number are named."""
    from zonaintegritas.plans import selectors, services

    operator = _person("operator")
    draft = services.keep_year(operator, _draft(office, year=year))
    services.put_leftover_aside(operator, draft.leftovers.get())
    rows = list(draft.rows.order_by("position")[1:4])
    report = (
        f"{LONG} {year - 1} {UNBROKEN}" if is_long else f"Laporan Kinerja tahun {year - 1} dan notula pembahasannya"
    )
    for row, field, value in (
        (rows[0], "evidence", [report, f"Tindak lanjut evaluasi {year - 1}", f"Notula rapat 9 Oktober {year}"]),
        (rows[1], "responsible", "Kasubbag Umum, Bagaskara Widodo"),
        (
            rows[2],
            "evidence",
            [f"Laporan Kinerja {year - 1}", f"Renstra {year - 1}-{year + 3}", "Aduan WA 081234567890"],
        ),
    ):
        services.edit_cell(operator, row, field=field, value=value, kind="CONTENT")
    for notice in selectors.notices_of_draft(draft):
        if notice.is_high and notice.is_open:
            services.leave_finding(
                operator, draft, finding=notice.key, code=notice.code, what=notice.what, reason="Sesuai suratnya."
            )
    plan = services.adopt(_person("ketua"), draft)
    return plan.revisions.select_related("plan__office").get()


def _keep_all(copy: PlanCopy) -> None:
    from zonaintegritas.plans import selectors, services

    while found := selectors.examined(copy).open:
        replies = [services.Reply(one.key, "KEEP", reason="Memang tentang tahun itu.") for one in found]
        services.answer_copy(_person("operator"), copy, replies=replies)


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


def _people_pages(office: Office, *, is_long: bool) -> Iterator[Stop]:
    from zonaintegritas.offices import services
    from zonaintegritas.offices.models import Membership

    operator, chair, secretary = _person("operator"), _person("ketua"), _person("sekretaris")
    mandate = services.give_mandate(chair, office, secretary=secretary, begins_on=office.today(), until=None)
    guest = services.add_person(operator, office, username="tamu", full_name=NAMES[is_long])
    services.grant_role(operator, office, person=guest, role="COORDINATOR", areas=["III", "IV", "V", "VI"])
    former = services.add_person(operator, office, username="mantan", full_name="Surya Pranata")
    services.grant_role(operator, office, person=former, role="MEMBER")
    services.deactivate(operator, office, person=former)
    role = Membership.objects.get(user=guest, office=office)
    yield Stop("orang", "operator", "/orang/")
    yield Stop("orang-ketua", "ketua", "/orang/", is_pictured=False)
    yield Stop("orang-seorang", "operator", f"/orang/{_person('koordinator').pk}/")
    yield Stop("orang-nonaktif", "operator", f"/orang/{former.pk}/", is_pictured=False)
    yield Stop("orang-nama-panjang", "operator", f"/orang/{guest.pk}/", is_pictured=False)
    yield Stop("tambah-orang", "operator", "/orang/tambah/")
    yield Stop("undang-orang", "operator", "/orang/undang/")
    yield Stop("beri-peran", "operator", f"/orang/{guest.pk}/peran/")
    yield Stop("buat-tautan", "operator", f"/orang/{guest.pk}/tautan/")
    yield Stop("nonaktifkan", "operator", f"/orang/{guest.pk}/nonaktifkan/")
    yield Stop("tautan-dibuat", "operator", f"/orang/{guest.pk}/tautan/", press="Buat tautan")
    yield Stop("cabut-peran", "operator", f"/peran/{role.pk}/cabut/")
    yield Stop("beri-mandat", "ketua", "/mandat/beri/")
    yield Stop("tarik-mandat", "ketua", f"/mandat/{mandate.pk}/tarik/")
    newcomer = services.add_person(operator, office, username="baru", full_name="Lilis Suryani")
    services.grant_role(operator, office, person=newcomer, role="MEMBER")
    yield Stop("pilih-kata-sandi", "", f"/masuk/tautan/{services.make_link(operator, office, person=newcomer)}/")


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
