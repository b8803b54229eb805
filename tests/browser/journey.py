"""What people do, step by step: upload, compare, correct, adopt, mark done, take back."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass

from PIL import Image
from playwright.sync_api import FilePayload, Locator, Page, expect

PASSWORD = "integritas-contoh"  # as `make run` prints it
READING_WITHIN = 240_000  # milliseconds: OCR, or behind the readings of other tests, on a busy machine
_DRAFT = re.compile(r"/draf/\d+/$")
_PLAN = re.compile(r"/rencana/\d+/$")
_SHARE = re.compile(r"[\d.,]+(?= ?%)")


@dataclass(frozen=True)
class Paper:
    """A file to upload."""

    name: str
    content: bytes


def sign_in(page: Page, username: str) -> None:
    """From the page of signing in to the home page."""
    page.goto("/masuk/")
    page.get_by_label("Nama pengguna").fill(username)
    page.get_by_label("Kata sandi", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Masuk").click()
    page.wait_for_url("**/")


def press(page: Page, what: Locator) -> None:
    """Press something that leads to another page, and wait until that one is there."""
    with page.expect_navigation():
        what.click()


def photo() -> Paper:
    """A small picture, as a phone would send it."""
    picture = io.BytesIO()
    Image.linear_gradient("L").resize((64, 48)).convert("RGB").save(picture, "PNG")
    return Paper("foto-rapat.png", picture.getvalue())


def payload(paper: Paper) -> FilePayload:
    """A file as the browser takes it."""
    kind = "image/png" if paper.name.endswith(".png") else "application/octet-stream"
    return {"name": paper.name, "mimeType": kind, "buffer": paper.content}


def upload(page: Page, *papers: Paper) -> str:
    """Upload files from the home page on; the address of the draft, whatever was known before."""
    page.goto("/draf/unggah/")
    page.get_by_label("Berkas keputusan").set_input_files([payload(paper) for paper in papers])
    press(page, page.get_by_role("button", name="Unggah dan baca"))
    again = page.get_by_role("button", name="Unggah juga sebagai draf baru")
    if again.count():
        press(page, again)
    assert _DRAFT.search(page.url), page.url
    return page.url


def send_form(page: Page, paper: Paper) -> None:
    """Upload a form of a plan that was filled in."""
    page.goto("/draf/susun/templat/")
    page.get_by_label("Templat yang sudah diisi").set_input_files([payload(paper)])
    press(page, page.get_by_role("button", name="Periksa dan masukkan"))


def progress_words(page: Page) -> list[str]:
    """What the page says about files that are being read."""
    return page.locator("#pembacaan [role=status]").all_inner_texts()


def is_progress(sentence: str) -> bool:
    """Whether it says in words what is being done."""
    return (
        re.match(r"(Menunggu giliran dibaca|[Mm]ulai membaca|[Mm]embaca|[Mm]enyusun|[Mm]engenali)", sentence)
        is not None
    )


def wait_until_read(page: Page) -> None:
    """Until the rows are there: the page brings them by itself, with a script or without."""
    page.locator("article.butir").first.wait_for(timeout=READING_WITHIN)
    expect(page.locator("#pembacaan progress")).to_have_count(0, timeout=READING_WITHIN)


def counts(page: Page) -> tuple[int, int]:
    """Items and areas, as the head of the review says."""
    items, areas = page.locator("#hitungan li strong").all_inner_texts()[:2]
    return int(items), int(areas)


def correct(page: Page, ref: str, label: str, text: str) -> None:
    """Type into a cell of a row and wait until the page says that it is saved."""
    row = page.locator("article.butir", has=page.get_by_role("heading", name=ref, exact=True))
    row.get_by_role("link", name=f"Ubah {ref}", exact=True).click()
    field = page.locator("article.butir-ubah").get_by_label(label, exact=False).first
    field.fill(text)
    field.press("Tab")
    expect(page.locator("#tersimpan")).to_have_text(re.compile(r"Tersimpan \d\d\.\d\d"))


def cell(page: Page, ref: str, field: str) -> str:
    """What a cell of a row says."""
    row = page.locator("article.butir", has=page.get_by_role("heading", name=ref, exact=True))
    return row.locator(f".sel[data-c={field}] dd").text_content() or ""


def answer_year(page: Page) -> None:
    """Say that a plan of a past year is meant, where the page asks."""
    yes = page.get_by_role("button", name="Ya, ini rencana tahun lalu")
    if yes.count():
        press(page, yes)
        expect(yes).to_have_count(0)


def work_in(page: Page, office: str) -> None:
    """Change to another office."""
    page.locator(".kepala-kanan details").first.locator("summary").click()
    press(page, page.locator(".kepala-kanan").get_by_role("button", name=office))
    expect(page.locator(".tanda-kantor")).to_contain_text(office.removeprefix("KPU ").removeprefix("Kab. "))


def leave_heavy_findings(page: Page, draft: str) -> int:
    """*Abaikan*, with a reason, every heavy finding about a draft. How many."""
    left = 0
    while True:
        page.goto(f"{draft}pemeriksaan/?tingkat=high")
        waiting = page.get_by_role("link", name=re.compile("^Abaikan"))
        if not waiting.count():
            return left
        press(page, waiting.first)
        page.get_by_label("Alasan").fill("Sudah dibahas dalam rapat pleno.")
        press(page, page.get_by_role("button", name="Abaikan"))
        left += 1


def adopt(page: Page, draft: str) -> None:
    """Adopt a draft as the chair, replacing the plan in force where there is one; ends on the page of the plan."""
    leave_heavy_findings(page, draft)
    page.goto(draft)
    press(page, page.get_by_role("link", name="Lanjut ke penetapan"))
    replace = page.get_by_label("Ganti rencana yang berlaku")
    if replace.count():
        replace.check()
    page.get_by_label("Saya sudah memeriksa isinya").check()
    press(page, page.get_by_role("button", name="Tetapkan", exact=True))
    assert _PLAN.search(page.url), page.url


def item_refs(page: Page) -> list[str]:
    """The items of the plan as the tree shows them."""
    return page.locator(".area .butir-ref").all_inner_texts()


def area_share(page: Page, roman: str) -> float:
    """The progress of an area in percent, from the page of the plan."""
    words = page.locator(".ringkas-area > li").filter(has=page.locator(f'a[href="#area-{roman}"]')).inner_text()
    found = _SHARE.search(words)
    assert found, words
    return float(found[0].replace(".", "").replace(",", "."))


def open_item(page: Page, ref: str) -> None:
    """From the tree to the page of one item."""
    row = page.locator(".area li.butir").filter(has=page.get_by_text(ref, exact=True))
    press(page, row.locator(".butir-isi a").first)
    expect(page.get_by_role("heading", level=1)).to_contain_text(ref)


def mark_done(page: Page, proof: Paper) -> None:
    """Mark the next occurrence done today, with a note and a file."""
    step = page.locator(".kali-berikut")
    step.get_by_label("Catatan").fill("Dilaksanakan di aula kantor.")
    step.get_by_label("Bukti fisik").set_input_files(payload(proof))
    press(page, step.get_by_role("button", name="Tandai selesai"))
    expect(page.locator("#pesan")).to_contain_text("ditandai selesai")


def take_back(page: Page) -> None:
    """Take back the first mark on the page of an item."""
    press(page, page.get_by_role("link", name="Batalkan tanda selesai").first)
    press(page, page.get_by_role("button", name="Batalkan tanda selesai"))
    expect(page.locator("#pesan")).to_contain_text("dibatalkan")
