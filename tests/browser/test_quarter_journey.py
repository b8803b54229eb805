"""An office lives a quarter: reminded, photographed, returned, mended, accepted, counted, met about, followed up, seen.

One office, five people, each in a browser of their own; whoever waits for somebody else sees it on their own page.
"""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import docx
import pytest
from django.utils import timezone
from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.browser import journey, looks
from tests.browser.conftest import SignIn
from tests.browser.journey import Paper, payload
from tests.browser.processes import until
from tests.browser.program import Program, running
from tests.factories.pictures import photos_of, picture

pytestmark = pytest.mark.browser
MEMBER, COORDINATOR = "Ratna Kusumawati", "Yusuf Maulana"
PROVINCE, OFFICE = "KPU Nusa Contoh", "KPU Kota Tirtamaya"
PHONE: ViewportSize = {"width": 375, "height": 812}
DESK: ViewportSize = {"width": 1280, "height": 900}
LIST = "Daftar hadir rapat tim kerja"
DECIDED = "Daftar hadir rapat berikutnya diperiksa notulis sebelum peserta pulang"
ASKED = "Siapkan lembar daftar hadir dengan kolom tanda tangan yang cukup lebar"
TOLD_WITHIN = 60  # seconds, on a machine that does other things too


@dataclass(frozen=True)
class Task:
    """What the member is asked to do: one time of an item, where it stands, and whether its day has come."""

    indicator: str
    ref: str
    label: str
    area: str
    address: str
    step: str
    is_late: bool

    @property
    def words(self) -> str:
        return f"{self.indicator} ({self.label})"

    @property
    def letter(self) -> str:
        """Under which title the proof is kept that comes with the report."""
        return f"{self.label}: {self.indicator}"


@pytest.fixture(scope="module")
def office() -> Iterator[Program]:
    """A demonstration that nobody else changes: its figures are compared."""
    with running() as program:
        yield program


def test_a_quarter_of_an_office(office: Program, sign_in: SignIn) -> None:
    supervisor, coordinator = sign_in("pembina", at=office), sign_in("koordinator", at=office)
    secretary, member = sign_in("operator", at=office), sign_in("anggota", width=375, at=office)
    member.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})

    seen_before = matrix(supervisor)
    task = name_somebody(coordinator)
    counted_before = sheet(secretary, task.area)

    open_reminder(member, task)
    report(member, task)
    photograph(member, task)
    reported = sheet(secretary, task.area)
    assert reported == counted_before | {"Dilaporkan": counted_before["Dilaporkan"] + 1} | fewer_late(task, reported)
    reason = judge_once(coordinator, task)
    mend(member, task, reason)
    accept(coordinator, task, LIST, rounds=2)
    accepted = sheet(secretary, task.area)
    assert accepted == reported | {"Diterima": reported["Diterima"] + 1}
    look_at(secretary)

    meet(secretary)
    take_notes(secretary)
    decide(secretary, task)
    print_minutes(secretary, task, accepted)
    title = file_scan(secretary, task)
    accept(coordinator, task, title, rounds=1)
    follow_up(member)
    close(coordinator)
    expect_closed(secretary)

    seen_after = matrix(supervisor)
    come = 1 if task.is_late else 0
    assert seen_after["Dilaporkan"] - seen_before["Dilaporkan"] == come
    assert seen_after["Diterima"] - seen_before["Diterima"] == come
    assert seen_before["Terlambat"] - seen_after["Terlambat"] == come
    assert seen_after["Diterima bulan ini"] - seen_before["Diterima bulan ini"] == 1
    drill_down(supervisor)


# ---- looking ----


def look_at(page: Page) -> None:
    """Axe and width of a stop, as it looks at a desk and on a phone; the screen stays as it was."""
    screen = page.viewport_size
    assert screen is not None
    for size in (DESK, PHONE):
        page.set_viewport_size(size)
        assert looks.axe_violations(page) == [], f"{page.url} at {size['width']}"
        assert looks.overflow(page) == [], f"{page.url} at {size['width']}"
    page.set_viewport_size(screen)


def numbers(terms: Locator) -> dict[str, int]:
    """The first number of each line of a list of terms."""
    found = {}
    for line in terms.locator("> div").all():
        number = re.search(r"\d+", line.locator("dd").inner_text())
        assert number, line.inner_text()
        found[line.locator("dt").inner_text().strip()] = int(number[0])
    return found


def once_there(page: Page, what: Locator, words: str) -> None:
    """Until it stands on the page, which is loaded again as people do who wait for something."""

    def is_there() -> bool:
        page.reload()
        return what.count() > 0

    until(is_there, within=TOLD_WITHIN, what=words)


def open_notice(page: Page, words: str) -> None:
    """By the bell to what is told."""
    page.goto("/")
    journey.press(page, page.locator("a.lonceng"))
    notice = page.locator(".pemberitahuan:not(.sudah-dibaca)").get_by_role("button", name=words, exact=True)
    once_there(page, notice, f"the notice: {words}")
    look_at(page)
    journey.press(page, notice)


# ---- the supervisor ----


def matrix(page: Page) -> dict[str, int]:
    """The sums of the nation, and what the office had accepted this month."""
    page.goto("/ikhtisar/matriks/")
    look_at(page)
    sums = numbers(page.locator("dl.angka-deret"))
    journey.press(page, page.get_by_role("link", name=PROVINCE, exact=True))
    month = page.get_by_role("row", name=re.compile(OFFICE)).locator("[data-kolom='Diterima bulan ini']")
    number = re.match(r"\d+", month.inner_text().strip())
    assert number
    return sums | {"Diterima bulan ini": int(number[0])}


def drill_down(page: Page) -> None:
    """From the row of the office to its overview."""
    journey.press(page, page.get_by_role("link", name=OFFICE, exact=True))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Tirtamaya")
    look_at(page)


# ---- the coordinator ----


def name_somebody(page: Page) -> Task:
    """What is most pressing and nobody's work becomes the work of the member."""
    page.goto("/")
    look_at(page)
    cards = page.get_by_role("region", name="Kerjakan").get_by_role("listitem")
    card = cards.filter(has_text="Belum ada yang ditunjuk").filter(has_text="Laporkan").first
    title = card.locator(".kartu-satu-judul").inner_text()
    is_late = "Terlambat" in card.inner_text()
    journey.press(page, card.get_by_role("link", name=re.compile("^Laporkan")))
    step = page.url.partition("#")[2]
    address = page.url.partition("#")[0]
    area = page.locator(".pengantar").first.inner_text().partition(".")[0]
    ref = page.get_by_role("heading", level=1).inner_text().removeprefix("Butir ")
    label = page.locator(f"#{step} .kali-kepala strong").inner_text()
    journey.press(page, page.get_by_role("link", name="Tunjuk orang"))
    page.get_by_label(MEMBER).check()
    journey.press(page, page.get_by_role("button", name="Simpan"))
    expect(page.locator(".orang")).to_have_text([re.compile(MEMBER)])
    return Task(title.removesuffix(f" ({label})"), ref, label, area, address, step, is_late)


def judge_once(page: Page, task: Task) -> str:
    """To the queue, with the keys forth and back, one accepted, the other returned with a usual reason."""
    open_in_queue(page, task, task.letter)
    look_at(page)
    page.keyboard.press("j")
    expect(page.get_by_role("heading", level=1)).to_have_text(LIST)
    page.keyboard.press("k")
    expect(page.get_by_role("heading", level=1)).to_have_text(task.letter)
    page.keyboard.press("t")
    expect(page.get_by_role("heading", level=1)).to_have_text(LIST)
    page.keyboard.press("r")
    template = page.get_by_role("group", name="Alasan yang sering").get_by_role("checkbox").first
    expect(template).to_be_focused()
    page.keyboard.press("Space")
    reason = page.get_by_label("Yang perlu diperbaiki").input_value()
    assert reason
    look_at(page)
    page.get_by_role("button", name="Kembalikan dengan alasan ini").click()
    expect(page.locator("#pesan")).to_contain_text("ikembalikan")
    return reason


def accept(page: Page, task: Task, title: str, *, rounds: int) -> None:
    """What came in is found in the queue and accepted with the key."""
    open_in_queue(page, task, title)
    expect(page.get_by_role("region", name="Yang diajukan")).to_contain_text(f"putaran {rounds}")
    page.keyboard.press("t")
    expect(page.locator("#pesan")).to_contain_text("iterima")
    page.goto(task.address)
    proof = page.locator(".bukti").filter(has=page.get_by_text(title, exact=True))
    expect(proof).to_contain_text("Lengkap")


def open_in_queue(page: Page, task: Task, title: str) -> None:
    """The proofs of the area that wait, page by page."""
    page.goto("/antrean/")
    page.get_by_label("Area").select_option(task.area)
    journey.press(page, page.get_by_role("button", name="Saring"))
    look_at(page)
    wanted = page.get_by_role("link", name=title, exact=True)
    while not wanted.count():
        journey.press(page, page.get_by_role("link", name="Berikutnya"))
    journey.press(page, wanted)


def close(page: Page) -> None:
    """What was reported is looked at and closed."""
    page.goto("/")
    card = page.get_by_role("region", name="Kerjakan").get_by_role("listitem").filter(has_text=ASKED)
    expect(card).to_contain_text(f"{MEMBER} melaporkan selesai")
    journey.press(page, card.get_by_role("link", name=re.compile("^Periksa")))
    expect(page.get_by_role("link", name="lembar-baru.jpg")).to_be_visible()
    look_at(page)
    journey.press(page, page.get_by_role("button", name="Tutup", exact=True))
    expect(page.locator(".pengantar")).to_contain_text("Selesai")


# ---- the member, on a phone ----


def open_reminder(page: Page, task: Task) -> None:
    open_notice(page, task.words)
    expect(page.get_by_role("heading", level=1)).to_contain_text(task.ref)
    expect(page.locator(f"#{task.step}")).to_be_in_viewport()
    look_at(page)


def report(page: Page, task: Task) -> None:
    """Done, with the letter that called people together."""
    step = page.locator(f"#{task.step}")
    step.get_by_label("Catatan").fill("Rapat di aula, dihadiri seluruh tim.")
    step.get_by_label("Bukti fisik").set_input_files([payload(Paper("undangan-rapat.jpg", picture(230, "JPEG")))])
    journey.press(page, step.get_by_role("button", name="Tandai selesai"))
    expect(page.locator("#pesan")).to_contain_text("ditandai selesai")


def photograph(page: Page, task: Task) -> None:
    """The attendance list, taken with the camera, for the same time."""
    step = page.locator(f"#{task.step}")
    journey.press(page, step.get_by_role("link", name=re.compile("^Unggah bukti")))
    page.get_by_label("Ambil foto").set_input_files([payload(Paper("image.jpg", picture(90, "JPEG")))])
    expect(page.locator("[data-daftar] .unggah-satu")).to_contain_text("sudah sampai")
    look_at(page)
    journey.press(page, page.get_by_role("button", name=re.compile("^Lanjut: periksa")))
    page.get_by_label("Judul").fill(LIST)
    page.get_by_label("Jenis").select_option(label="Daftar hadir")
    look_at(page)
    journey.press(page, page.get_by_role("button", name="Simpan bukti"))
    proof = page.locator(f"#{task.step} .bukti").filter(has=page.get_by_text(LIST, exact=True))
    expect(proof).to_contain_text("Menunggu verifikasi")


def mend(page: Page, task: Task, reason: str) -> None:
    """What came back lies on the desk with its reason; a better photo takes its place."""
    page.goto("/")
    card = page.get_by_role("region", name="Kerjakan").get_by_role("listitem").filter(has_text=LIST)
    expect(card).to_contain_text("Perlu perbaikan")
    expect(card).to_contain_text(reason)
    look_at(page)
    journey.press(page, card.get_by_role("link", name=re.compile("^Perbaiki bukti")))
    expect(page.get_by_role("note").filter(has_text="Yang perlu diperbaiki")).to_contain_text(reason)
    page.get_by_label("Berkas versi baru").set_input_files([payload(Paper("image.jpg", picture(200, "JPEG")))])
    page.get_by_label("Apa yang diperbaiki").fill("Difoto lagi, semua tanda tangan terbaca.")
    look_at(page)
    journey.press(page, page.get_by_role("button", name="Ajukan versi baru"))
    proof = page.locator(f"#{task.step} .bukti").filter(has=page.get_by_text(LIST, exact=True))
    expect(proof).to_contain_text("Menunggu verifikasi")
    expect(proof).to_contain_text("versi 2")


def follow_up(page: Page) -> None:
    """By the card on the desk: what was asked for is done and shown."""
    page.goto("/")
    card = page.get_by_role("region", name="Kerjakan").get_by_role("listitem").filter(has_text=ASKED)
    journey.press(page, card.get_by_role("link", name=re.compile("^Tindak lanjuti")))
    look_at(page)
    journey.press(page, page.get_by_role("link", name="Laporkan selesai"))
    page.get_by_label("Yang sudah dilakukan").fill("Lembar baru dicetak, kolomnya dua kali lebih lebar.")
    page.get_by_label(re.compile("^Bukti")).set_input_files([payload(Paper("lembar-baru.jpg", picture(150, "JPEG")))])
    look_at(page)
    journey.press(page, page.get_by_role("button", name="Laporkan selesai"))
    expect(page.locator(".pengantar")).to_contain_text("Menunggu")


# ---- the secretary of the team ----


def open_sheet(page: Page) -> None:
    """The sheet of the round that is running."""
    page.goto("/pemantauan/")
    running_round = page.locator("main li").filter(has_text="Berjalan").first
    journey.press(page, running_round.get_by_role("heading").get_by_role("link"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Lembar pemantauan")


def sheet(page: Page, area: str) -> dict[str, int]:
    """The figures of an area on the sheet of the running round."""
    open_sheet(page)
    return numbers(page.locator(f"#area-{area} > dl"))


def fewer_late(task: Task, figures: dict[str, int]) -> dict[str, int]:
    return {"Terlambat": figures["Terlambat"]} if task.is_late else {}


def meet(page: Page) -> None:
    """A meeting about the round, today."""
    open_sheet(page)
    journey.press(page, page.get_by_role("link", name="Adakan rapat"))
    page.get_by_label("Acara").fill("Pembahasan capaian triwulan berjalan")
    page.get_by_label("Tanggal").fill(today().isoformat())
    page.get_by_label("Mulai").fill("09:00")
    page.get_by_label("Tempat").fill("Aula kantor")
    look_at(page)
    journey.press(page, page.get_by_role("button", name="Simpan"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Pembahasan capaian triwulan berjalan")
    look_at(page)


def take_notes(page: Page) -> None:
    journey.press(page, page.get_by_role("link", name="Isi notulen"))
    page.get_by_label("Pembahasan").fill("Bukti yang dikembalikan sudah diperbaiki.")
    page.get_by_label(MEMBER).check()
    page.get_by_label(COORDINATOR).check()
    look_at(page)
    journey.press(page, page.get_by_role("button", name="Simpan notulen"))


def decide(page: Page, task: Task) -> None:
    """A decision, and who carries it out until when."""
    page.get_by_role("textbox", name="Keputusan").fill(DECIDED)
    journey.press(page, page.get_by_role("button", name="Tambah keputusan"))
    journey.press(page, page.get_by_role("link", name=f"Tindak lanjut {DECIDED}"))
    page.get_by_label("Yang harus dilakukan").fill(ASKED)
    page.get_by_label("Penanggung jawab").select_option(label=MEMBER)
    page.get_by_label("Tenggat").fill((today() + dt.timedelta(days=7)).isoformat())
    page.get_by_label("Area").select_option(task.area)
    look_at(page)
    journey.press(page, page.get_by_role("button", name="Buka tindak lanjut"))


def print_minutes(page: Page, task: Task, figures: dict[str, int]) -> None:
    """What is printed holds the meeting, its decision with who does it, and the figures of the sheet."""
    page.goto("/pemantauan/rapat/")
    journey.press(page, page.get_by_role("link", name="Pembahasan capaian triwulan berjalan"))
    minutes = docx.Document(io.BytesIO(download(page, "Word Notulen")))
    written = "\n".join(one.text for one in minutes.paragraphs)
    assert "Bukti yang dikembalikan sudah diperbaiki." in written
    rows = [[cell.text for cell in row.cells] for table in minutes.tables for row in table.rows]
    assert any(DECIDED in " ".join(row) and ASKED in " ".join(row) and MEMBER in " ".join(row) for row in rows)
    of_area = next(row for row in rows if row[0].startswith(f"{task.area}."))
    assert [cell.partition(" ")[0] for cell in of_area[1:]] == [str(number) for number in figures.values()]


def file_scan(page: Page, task: Task) -> str:
    """The minutes are signed, scanned and filed as evidence of the item; the title under which they are kept."""
    scan = photos_of(download(page, "PDF Notulen"))[0]
    journey.press(page, page.get_by_role("link", name="Simpan pindaian Notulen"))
    page.get_by_label("Hasil pindai atau foto").set_input_files([payload(Paper("notulen-ditandatangani.jpg", scan))])
    page.get_by_role("checkbox", name=re.compile(rf"^{re.escape(task.ref)} ")).check()
    look_at(page)
    journey.press(page, page.get_by_role("button", name="Simpan sebagai bukti"))
    paper = page.locator(".pantau-berkas > li").filter(has=page.get_by_text("Notulen", exact=True))
    expect(paper).to_contain_text("Ada")
    return paper.get_by_role("link", name=re.compile("^Notulen: ")).inner_text()


def expect_closed(page: Page) -> None:
    """The sheet of the round shows what became of the decision."""
    open_sheet(page)
    lines = page.get_by_role("region", name="Tindak lanjut putaran ini").get_by_role("listitem")
    expect(lines.filter(has_text=ASKED)).to_contain_text("Selesai")
    look_at(page)


def download(page: Page, name: str) -> bytes:
    with page.expect_download() as coming:
        page.get_by_role("link", name=name, exact=True).click()
    return coming.value.path().read_bytes()


def today() -> dt.date:
    """Where the office is."""
    return timezone.localdate(timezone=ZoneInfo("Asia/Makassar"))
