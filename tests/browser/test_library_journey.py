"""Evidence comes in as people bring it: photographed, dragged, pasted, as a folder, and over a line that breaks."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser import journey, looks, processes
from tests.browser.conftest import SignIn
from tests.browser.journey import Paper, payload
from tests.browser.program import Program, free_port, running, start
from tests.factories.pictures import picture

pytestmark = pytest.mark.browser
ADD = "/bukti/tambah/"
READY = re.compile("sudah sampai")
LARGE = 9_000_000  # bytes: five parts
DROP = """(names) => {
  const data = new DataTransfer();
  for (const name of names) data.items.add(new File([`Isi ${name} ${Math.random()}`], name, {type: "text/plain"}));
  const form = document.querySelector("[data-unggah]");
  form.dispatchEvent(new DragEvent("dragover", {dataTransfer: data, bubbles: true, cancelable: true}));
  form.dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}));
}"""
PASTE = """async () => {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 40;
  canvas.getContext("2d").fillRect(0, 0, 20, 20);
  const picture = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  const data = new DataTransfer();
  data.items.add(new File([picture], "image.png", {type: "image/png"}));
  document.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
}"""


@pytest.fixture(scope="module")
def victim() -> Iterator[Program]:
    """A program of its own: it is killed."""
    with running() as program:
        yield program


def lines(page: Page) -> list[str]:
    return page.locator("[data-daftar] .unggah-kata strong").all_inner_texts()


def wait_for(page: Page, count: int) -> None:
    """Until so many files are there."""
    expect(page.locator("[data-daftar] .unggah-satu").filter(has_text=READY)).to_have_count(count)


def go_on(page: Page) -> None:
    journey.press(page, page.get_by_role("button", name=re.compile("^Lanjut: periksa")))


def test_an_attendance_list_photographed_on_a_phone_proves_an_occurrence(sign_in: SignIn) -> None:
    page = sign_in("operator", width=375)
    page.goto("/rencana/")
    journey.open_item(page, journey.item_refs(page)[3])
    journey.press(page, page.locator(".kali").last.get_by_role("link", name=re.compile("^Unggah bukti")))
    for shade in (50, 120, 190):
        shot = payload(Paper("image.png", picture(shade)))
        page.get_by_label("Ambil foto").set_input_files([shot])
    wait_for(page, 3)
    assert looks.axe_violations(page) == []
    assert looks.overflow(page) == []
    go_on(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("3 berkas, satu bukti")
    expect(page.locator(".foto-satu img")).to_have_count(3)
    page.get_by_label("Judul").fill("Daftar hadir rapat tim kerja")
    journey.press(page, page.get_by_role("button", name="Naik").first)
    expect(page.get_by_label("Judul")).to_have_value("Daftar hadir rapat tim kerja")
    page.get_by_label("Jenis").select_option(label="Daftar hadir")
    assert looks.axe_violations(page) == []
    journey.press(page, page.get_by_role("button", name="Simpan bukti"))
    step = page.locator(".kali").last
    expect(step).to_contain_text("Daftar hadir rapat tim kerja.pdf")
    expect(step).to_contain_text("Menunggu verifikasi")
    journey.press(page, step.get_by_role("link", name="Daftar hadir rapat tim kerja", exact=True))
    expect(page.locator(".berkas-daftar li")).to_have_count(4)
    expect(page.locator(".pengantar")).to_contain_text("dipakai di 1 butir")


def test_files_are_dragged_pasted_and_chosen_as_a_folder_and_looked_through(sign_in: SignIn) -> None:
    page = sign_in("operator")
    page.goto(ADD)
    page.evaluate(DROP, ["Undangan rapat monev.txt", "Notulen rapat monev.txt"])
    wait_for(page, 2)
    page.evaluate(PASTE)
    wait_for(page, 3)
    with tempfile.TemporaryDirectory() as folder:
        inside = Path(folder) / "Sosialisasi 12 Maret 2026"
        inside.mkdir()
        for name in ("Daftar hadir.txt", "Materi paparan.txt", "Thumbs.db"):
            (inside / name).write_text(f"Isi {name}", encoding="utf-8")
        page.get_by_label("Satu map sekaligus").set_input_files(inside)
        wait_for(page, 5)
    assert "Thumbs.db" not in " ".join(lines(page))
    assert looks.axe_violations(page) == []
    go_on(page)
    titles = [field.input_value() for field in page.get_by_label("Judul").all()]
    assert {"Undangan rapat monev", "Notulen rapat monev", "Daftar hadir", "Materi paparan"} <= set(titles)
    assert any(title.startswith("Tangkapan layar") for title in titles)
    attendance = page.locator(".masuk-satu").filter(has_text="Sosialisasi 12 Maret 2026/Daftar hadir.txt")
    expect(attendance.get_by_label("Jenis")).to_have_value("ATTENDANCE")
    expect(attendance.get_by_label("Tanggal dokumen")).to_have_value("2026-03-12")
    assert looks.axe_violations(page) == []
    count = page.locator(".masuk-satu").count()
    journey.press(page, page.get_by_role("button", name="Simpan yang dicentang"))
    expect(page.locator("#pesan")).to_contain_text(f"{count} bukti disimpan")
    page.goto("/bukti/?jenis=SCREENSHOT")
    expect(page.locator(".pustaka tbody tr")).to_have_count(1)


def test_the_same_file_again_is_told_and_the_one_that_is_there_is_used(sign_in: SignIn) -> None:
    page = sign_in("operator")
    paper = Paper("Peta risiko 2026.txt", b"Peta risiko kantor ini.")
    for _ in range(2):
        page.goto(ADD)
        page.get_by_label("Berkas", exact=False).first.set_input_files([payload(paper)])
        expect(
            page.locator("[data-daftar] .unggah-satu").filter(has_text=re.compile("sudah sampai|sudah ada"))
        ).to_have_count(1)
        go_on(page)
        row = page.locator(".masuk-satu").filter(has_text=paper.name)
        if row.get_by_text("Berkas ini sudah ada sebagai").count():
            expect(row.get_by_label("Pakai bukti yang sudah ada")).to_be_checked()
        journey.press(page, page.get_by_role("button", name="Simpan yang dicentang"))
    page.goto("/bukti/?cari=peta+risiko")
    expect(page.locator(".pustaka tbody tr")).to_have_count(1)


def test_a_refused_and_a_cancelled_file_are_told_and_leave_nothing(sign_in: SignIn) -> None:
    page = sign_in("anggota")
    page.goto(ADD)
    bad = Paper("program.exe", b"MZ" + bytes(range(256)) * 9)
    page.get_by_label("Berkas", exact=False).first.set_input_files([payload(bad)])
    expect(page.locator(".unggah-satu.gagal")).to_contain_text("Jenis berkas ini tidak dikenali")
    page.route("**/bukti/masuk/*/", lambda route: route.abort())
    page.get_by_label("Berkas", exact=False).first.set_input_files([payload(Paper("lambat.txt", b"lambat"))])
    expect(page.locator(".unggah-satu").last).to_contain_text("Sambungan terputus")
    page.get_by_role("button", name="Batalkan lambat.txt").click()
    expect(page.locator(".unggah-satu")).to_have_count(1)
    page.unroute("**/bukti/masuk/*/")
    page.goto("/bukti/masuk/")
    expect(page.get_by_role("heading", level=2)).to_contain_text("Tidak ada berkas yang menunggu")


def test_a_large_file_survives_a_broken_line_a_reload_and_a_killed_server(
    victim: Program, sign_in: SignIn, tmp_path: Path
) -> None:
    page = sign_in("operator", at=victim)
    large = tmp_path / "pindaian arsip.pdf"
    large.write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * (LARGE // 256))
    sent: list[int] = []

    def break_after_two(route: Route) -> None:
        offset = route.request.headers.get("upload-offset")
        if offset is not None:
            sent.append(int(offset))
        if len(sent) > 2:
            route.abort()
        else:
            route.continue_()

    page.route("**/bukti/masuk/*-*/", break_after_two)
    page.goto(ADD)
    page.get_by_label("Berkas", exact=False).first.set_input_files(large)
    expect(page.locator("[data-daftar]")).to_contain_text("Sambungan terputus")
    for pid in processes.all_below(victim.process.pid):
        processes.kill(pid)
    victim.process.kill()
    victim.process.wait()
    again = start(victim.home, free_port())
    try:
        later = sign_in("operator", at=again)
        later.goto(ADD)
        expect(later.locator("#belum-selesai")).to_be_visible()
        expect(later.locator(".unggah-satu")).to_contain_text("pindaian arsip.pdf")
        offsets: list[int] = []
        later.on(
            "request",
            lambda request: (
                offsets.append(int(request.headers["upload-offset"])) if "upload-offset" in request.headers else None
            ),
        )
        later.get_by_label("Berkas", exact=False).first.set_input_files(large)
        wait_for(later, 1)
        assert offsets[0] == sent[2] > 0
        go_on(later)
        journey.press(later, later.get_by_role("button", name="Simpan yang dicentang"))
        rows = processes.ask(again, "select size from files_storedfile where name = ?", large.name)
        assert {size for (size,) in rows} == {large.stat().st_size}
    finally:
        again.end()
