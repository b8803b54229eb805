"""The next decree: a plan is copied, approved, printed, signed and adopted, and an amending decree changes it."""

from __future__ import annotations

import io
import re
from zoneinfo import ZoneInfo

import docx
import openpyxl
import pypdfium2
import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.browser import journey, looks
from tests.browser.conftest import SignIn
from tests.browser.journey import Paper
from zonaintegritas.core.compare import plain
from zonaintegritas.core.decree import read
from zonaintegritas.core.sample import Format, Layout, sample_name, write_sample

pytestmark = pytest.mark.browser

ZONE = ZoneInfo("Asia/Makassar")  # of the invented office
ITEMS = 44
WIDTHS = (1280, 375)
NUMBER, AMENDING = "2611", "2612"
ADDED = "I.5"
READY = "A.II."  # questions of the sheet that no sample plan covers


def this_year() -> int:
    return timezone.localdate(timezone=ZONE).year


def look(page: Page) -> None:
    """No page on the way has a fault, at a desk or on a phone."""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert looks.overflow(page) == [], page.url
        assert looks.axe_violations(page) == [], page.url
    page.set_viewport_size({"width": WIDTHS[0], "height": 900})


def take(page: Page, kind: str) -> bytes:
    """Download the decree of the page that is open."""
    with page.expect_download() as coming:
        page.locator(f'a[href*="unduh.{kind}"]').first.click()
    return coming.value.path().read_bytes()


def words_of(content: bytes, kind: str) -> str:
    """Everything that a decree says from LAMPIRAN on, the table of the plan with it."""
    if kind == "pdf":
        pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(content)]
        text = "\n".join(pages)
        return text[text.index("LAMPIRAN") :]
    document = docx.Document(io.BytesIO(content))
    lines = [paragraph.text for paragraph in document.paragraphs]
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*lines[lines.index("LAMPIRAN") :], *cells])


def indicators(content: bytes, name: str) -> list[str]:
    """The items of a printed decree as the reader reads it back."""
    plan = read(content, name).plan
    return [plain(item.indicator.value) for area in plan.areas for part in area.components for item in part.items]


def plan_of_last_year(operator: Page, chair: Page) -> None:
    """The sample of last year in force, with a report of the year before it among the proofs."""
    year = this_year() - 1
    paper = write_sample(Layout.RESPONSIBLE, Format.TEXT, year=year)
    draft = journey.upload(operator, Paper(sample_name(Layout.RESPONSIBLE, Format.TEXT, year=year), paper))
    journey.wait_until_read(operator)
    journey.answer_year(operator)
    journey.correct(operator, "I.1.a", "Bukti fisik", f"Laporan kinerja tahun {year - 1}")
    journey.adopt(chair, draft)


def copied(page: Page) -> str:
    """A draft of this year out of last year's plan; ends on its page."""
    page.goto("/draf/susun/")
    look(page)
    page.get_by_label("Rencana kantor ini dari tahun sebelumnya").check()
    page.get_by_label("Tahun rencana").select_option(str(this_year()))
    journey.press(page, page.get_by_role("button", name="Mulai menyusun"))
    look(page)
    journey.press(page, page.get_by_role("button", name=re.compile(f"Jadikan dasar.*Tahun {this_year() - 1}")).first)
    expect(page.get_by_role("heading", name=re.compile("Jawab yang tersisa"))).to_be_visible()
    look(page)
    question = page.locator("article.tanya")
    question.get_by_label("Tulis penggantinya").check()
    journey.press(page, page.get_by_role("button", name="Simpan jawaban"))
    expect(page.get_by_text("Tuliskan penggantinya.")).to_be_visible()
    question.get_by_label(re.compile("^Pengganti")).fill(str(this_year()))
    journey.press(page, page.get_by_role("button", name="Simpan jawaban"))
    look(page)
    journey.press(page, page.get_by_role("button", name="Jadikan draf"))
    assert journey.counts(page)[0] == ITEMS
    return page.url


def approved(operator: Page, chair: Page, draft: str) -> None:
    """A ready item is added, heavy findings are answered, the chair agrees; ends on the page of adopting."""
    operator.goto(f"{draft}cakupan/?tampil=belum")
    operator.locator(f'input[name=codes][value^="{READY}"]').first.check()
    journey.press(operator, operator.get_by_role("button", name="Tambahkan yang dicentang"))
    operator.goto(draft)
    journey.correct(operator, ADDED, "Penanggung jawab", "Kelompok Kerja Manajemen Perubahan")
    journey.leave_heavy_findings(operator, draft)
    chair.goto(draft)
    journey.press(chair, chair.get_by_role("link", name="Lanjut ke penetapan"))
    expect(chair.get_by_role("alert")).to_contain_text("belum disetujui")
    expect(chair.get_by_role("alert")).not_to_contain_text("Nomor keputusan")  # it comes with the signed paper
    look(chair)
    journey.press(chair, chair.get_by_role("button", name="Setujui naskah"))
    expect(chair.locator("#persetujuan")).to_contain_text("Berikutnya: cetak naskahnya")
    look(chair)


def signed(page: Page, paper: bytes, number: str, *, name: str) -> None:
    """Record the paper that came back with its number; ends on the page of the comparison."""
    look(page)
    main = page.locator("main")
    main.get_by_label("Naskah yang sudah ditandatangani").set_input_files(journey.payload(Paper(name, paper)))
    main.get_by_label("Nomor").fill(number)
    main.get_by_label("Tahun keputusan").fill(str(this_year()))
    main.get_by_label("Tanggal ditetapkan").fill(f"{this_year()}-01-12")
    main.get_by_label("Ditetapkan di").fill("Tirtamaya")
    main.get_by_label("Penanda tangan", exact=False).first.fill("Bambang Hartono")
    journey.press(page, main.get_by_role("button", name="Unggah dan bandingkan"))
    same = page.get_by_role("heading", name="Sama dengan yang disetujui")
    expect(same).to_be_visible(timeout=journey.READING_WITHIN)
    look(page)


def changed_in_june(operator: Page, chair: Page, plan: str) -> None:
    """Two items get another time, and the chair adopts that."""
    operator.goto(f"{plan}koreksi/")
    journey.press(operator, operator.get_by_role("button", name="Mulai koreksi"))
    correction = operator.url
    operator.locator("article.butir").first.wait_for()
    for ref, month in (("I.1.a", "November"), ("I.1.b", "Oktober")):
        journey.correct(operator, ref, "Target waktu", f"{month} {this_year()}")
        operator.goto(correction)
        operator.locator("article.butir").first.wait_for()
    look(operator)
    journey.leave_heavy_findings(operator, correction)
    chair.goto(f"{correction}tetapkan/")
    chair.get_by_label("Alasan koreksi").fill("Hasil rapat pleno bulan Juni.")
    chair.get_by_label("Saya sudah memeriksa isinya").check()
    journey.press(chair, chair.get_by_role("button", name="Tetapkan koreksi"))


def test_last_years_plan_becomes_the_next_decree_and_is_amended(sign_in: SignIn) -> None:
    operator, chair = sign_in("operator"), sign_in("ketua")
    plan_of_last_year(operator, chair)
    draft = copied(operator)
    look(operator)
    approved(operator, chair, draft)
    operator.goto(f"{draft}tetapkan/")
    journey.press(operator, operator.get_by_role("link", name="Lihat dan cetak naskahnya"))
    look(operator)
    papers = {kind: take(operator, kind) for kind in ("docx", "pdf")}
    for kind, paper in papers.items():
        assert str(this_year() - 1) not in words_of(paper, kind)
        assert str(this_year()) in words_of(paper, kind)
    assert indicators(papers["docx"], "surat.docx") == indicators(papers["pdf"], "surat.pdf")
    assert len(indicators(papers["pdf"], "surat.pdf")) == ITEMS + 1
    operator.goto(f"{draft}tanda-tangan/")
    signed(operator, papers["pdf"], NUMBER, name="bertanda-tangan.pdf")
    journey.adopt(chair, draft)
    plan = chair.url
    expect(chair.locator("main")).to_contain_text(f"Nomor {NUMBER} Tahun {this_year()}")
    changed_in_june(operator, chair, plan)
    operator.goto(plan.replace("/rencana/", "/naskah/rencana/") + "perubahan/")
    expect(operator.locator("main")).to_contain_text("2 perubahan")
    look(operator)
    papers = {kind: take(operator, kind) for kind in ("docx", "pdf")}
    for kind, paper in papers.items():
        assert f"November {this_year()}" in words_of(paper, kind)
        assert str(this_year() - 1) not in words_of(paper, kind)
    journey.press(operator, operator.get_by_role("link", name="Catat yang sudah ditandatangani"))
    signed(operator, papers["pdf"], AMENDING, name="perubahan-bertanda-tangan.pdf")
    operator.goto(plan)
    expect(operator.locator("main")).to_contain_text(f"Nomor {AMENDING} Tahun {this_year()}")


def test_a_form_in_excel_tells_its_error_and_is_loaded_once_it_is_right(sign_in: SignIn) -> None:
    page = sign_in("operator")
    page.goto("/draf/susun/templat/")
    look(page)
    with page.expect_download() as coming:
        page.get_by_role("link", name=f"Templat {this_year()}").click()
    book = openpyxl.load_workbook(io.BytesIO(coming.value.path().read_bytes()))
    sheet = book.worksheets[0]
    columns = {str(cell.value).split("\n")[0]: at for at, cell in enumerate(sheet[1], start=1)}
    for heading, words in (
        ("Area perubahan", "Keuangan"),
        ("Komponen", "Tim Kerja"),
        ("Indikator", "Tim kerja dibentuk"),
        ("Langkah aksi", "Memilih anggota"),
        ("Bukti fisik", "Surat keputusan"),
        ("Target waktu", f"Maret {this_year()}"),
    ):
        sheet.cell(2, columns[heading], words)
    send(page, book)
    wrong = page.get_by_role("row", name=re.compile("Area “Keuangan” tidak dikenal"))
    expect(wrong).to_contain_text("Baris 2")
    expect(wrong).to_contain_text("A (Area perubahan)")
    look(page)
    sheet.cell(2, columns["Area perubahan"], "I")
    send(page, book)
    expect(page.locator("#pesan")).to_contain_text("1 butir dimasukkan")
    assert journey.counts(page) == (1, 1)
    assert "Tim kerja dibentuk" in journey.cell(page, page.locator("article.butir h4").first.inner_text(), "indicator")
    look(page)


def send(page: Page, book: openpyxl.Workbook) -> None:
    """Load a form as it is filled now."""
    content = io.BytesIO()
    book.save(content)
    journey.send_form(page, Paper("templat.xlsx", content.getvalue()))


def test_a_team_is_pasted_and_its_decree_printed(sign_in: SignIn) -> None:
    page = sign_in("operator")
    journey.work_in(page, "KPU Kota Madiun")
    page.goto("/tim/")
    look(page)
    journey.press(page, page.get_by_role("link", name=re.compile("^Tempel daftar")).first)
    page.locator("main textarea").fill(
        "Endah Paramita; Sekretaris; Ketua\nGalih Prasetyo; Kepala Subbagian Hukum dan SDM; Koordinator; I\n"
        "Laras Widodo; Staf Subbagian Hukum dan SDM; Anggota; I"
    )
    look(page)
    journey.press(page, page.get_by_role("button", name="Masukkan ke tim"))
    expect(page.locator("main")).to_contain_text("Galih Prasetyo")
    look(page)
    said = "".join(cell for kind in ("docx", "pdf") for cell in words_of(take(page, kind), kind).split())
    assert said.count("EndahParamita") >= 2
    assert said.count("LarasWidodo") >= 2
