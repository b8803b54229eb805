"""The main road on the real decrees: each in its own office, from the file to work that is done."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import journey
from tests.browser.conftest import SignIn
from tests.browser.journey import Paper
from tests.browser.looks import LATER_PAGES, Weight
from tests.shared_decrees import DECREES, pairs

pytestmark = [pytest.mark.browser, pytest.mark.real, pytest.mark.slow]

DECREES_BY_OFFICE = (
    ("KPU Kota Surakarta", "documents/kpu-kota-surakarta-31-2025.docx"),
    ("KPU Kota Surakarta", "documents/kpu-kota-surakarta-31-2025.pdf"),
    ("KPU Kota Surakarta", "texts/kpu-kota-surakarta-31-2025.txt"),
    ("KPU Kota Madiun", "documents/kpu-kota-madiun-91-2025.docx"),
    ("KPU Kota Cilegon", "texts/kpu-kota-cilegon-11-2025.txt"),
    ("KPU Kabupaten Malang", "documents/kpu-kabupaten-malang-15-2022.pdf"),
    ("KPU Kabupaten Merangin", "texts/kpu-kabupaten-merangin-19-2025.txt"),
)
ANNEX_ALONE = "documents/kpu-kota-cilegon-11-2025.xlsx"
SCAN_WITHIN = 600_000  # milliseconds: eight pages on a busy machine
SCAN = "documents/kpu-kota-surakarta-31-2025-scan.pdf"
TYPED = "Kata yang diketik pemeriksa di sel ini"


def paper(name: str) -> Paper:
    return Paper(name.rsplit("/", maxsplit=1)[-1], (DECREES / name).read_bytes())


def expected_size(name: str) -> tuple[int, int]:
    """Items and areas of the expected reading."""
    areas = json.loads((DECREES / pairs()[name]).read_text(encoding="utf-8"))["areas"]
    return sum(len(component["items"]) for area in areas for component in area["components"]), len(areas)


@pytest.mark.parametrize(("office", "name"), DECREES_BY_OFFICE)
def test_a_real_decree_becomes_a_plan_people_work_with(sign_in: SignIn, office: str, name: str) -> None:
    operator = sign_in("operator")
    journey.work_in(operator, office)
    draft = journey.upload(operator, paper(name))
    journey.wait_until_read(operator)
    items, areas = expected_size(name)
    assert journey.counts(operator) == (items, areas)
    expect(operator.get_by_text("Surat kantor mana ini?")).to_have_count(0)
    journey.answer_year(operator)
    ref = operator.locator("article.butir h4").first.inner_text()
    journey.correct(operator, ref, "Indikator", TYPED)
    weight = Weight(operator)
    operator.reload()
    operator.locator(".sumber-isi").wait_for()
    assert weight.taken() <= LATER_PAGES
    assert journey.cell(operator, ref, "indicator").startswith(TYPED)
    chair = sign_in("ketua")
    journey.work_in(chair, office)
    journey.adopt(chair, draft)
    assert len(journey.item_refs(chair)) == items
    assert chair.locator(".ringkas-area > li").count() == areas
    _mark_one_done(operator, chair.url, ref)


def test_the_annex_alone_is_adopted_once_number_and_date_are_typed(sign_in: SignIn) -> None:
    operator = sign_in("operator")
    journey.work_in(operator, "KPU Kota Cilegon")
    draft = journey.upload(operator, paper(ANNEX_ALONE))
    journey.wait_until_read(operator)
    assert journey.counts(operator) == expected_size(ANNEX_ALONE)
    operator.get_by_role("link", name="Lanjut ke penetapan").click()
    expect(operator.get_by_role("alert")).to_contain_text("Belum dapat ditetapkan")
    operator.goto(draft + "kepala/")
    operator.get_by_label("Nomor", exact=False).first.fill("11")
    operator.get_by_label(re.compile("^Tahun keputusan")).fill("2025")
    operator.get_by_label(re.compile("^Tahun rencana")).fill("2025")
    operator.get_by_label(re.compile("^Tanggal ditetapkan")).fill("2025-02-03")
    operator.get_by_role("button", name="Simpan dan kembali").click()
    operator.wait_for_url(re.compile(r"/draf/\d+/$"))
    journey.answer_year(operator)
    chair = sign_in("ketua")
    journey.work_in(chair, "KPU Kota Cilegon")
    journey.adopt(chair, draft)
    assert len(journey.item_refs(chair)) == expected_size(ANNEX_ALONE)[0]


def test_a_decree_of_another_office_is_asked_about_and_moves_there(sign_in: SignIn) -> None:
    operator = sign_in("operator")
    journey.work_in(operator, "KPU Kabupaten Malang")
    draft = journey.upload(operator, paper("texts/kpu-kota-surakarta-31-2025.txt"))
    journey.wait_until_read(operator)
    expect(operator.get_by_text("Surat kantor mana ini?")).to_be_visible()
    chair = sign_in("ketua")
    journey.work_in(chair, "KPU Kabupaten Malang")
    chair.goto(draft + "tetapkan/")
    expect(chair.get_by_role("alert")).to_contain_text("Belum dapat ditetapkan")
    journey.press(operator, operator.get_by_role("button", name="Pindah ke KPU Kota Surakarta"))
    expect(operator.locator("#pesan")).to_contain_text("Surakarta")
    expect(operator.get_by_text("Surat kantor mana ini?")).to_have_count(0)
    expect(operator.locator(".tanda-kantor")).to_contain_text("Surakarta")


def test_a_decree_of_another_office_can_be_given_up(sign_in: SignIn) -> None:
    operator = sign_in("operator")
    journey.work_in(operator, "KPU Kabupaten Merangin")
    journey.upload(operator, paper("documents/kpu-kota-madiun-91-2025.docx"))
    journey.wait_until_read(operator)
    operator.get_by_role("button", name="Batal, buang draf ini").first.click()
    operator.wait_for_url("**/draf/")
    expect(operator.locator("#pesan")).to_contain_text("dibuang")


def test_a_scan_is_read_cell_by_cell(sign_in: SignIn) -> None:
    operator = sign_in("operator")
    journey.work_in(operator, "KPU Kota Surakarta")
    journey.upload(operator, paper(SCAN))
    operator.locator("article.butir").first.wait_for(timeout=SCAN_WITHIN)
    assert journey.counts(operator) == expected_size(SCAN)
    expect(operator.locator(".keyakinan").first).to_contain_text("terbaca")


def _mark_one_done(page: Page, plan: str, ref: str) -> None:
    page.goto(plan)
    area = ref.split(".", maxsplit=1)[0]
    before = journey.area_share(page, area)
    journey.open_item(page, ref)
    journey.mark_done(page, journey.photo())
    page.goto(plan)
    assert journey.area_share(page, area) > before
