"""The colleague who notices: findings seen, mended with one click, left with a reason, and kept with the plan."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import journey
from tests.browser.conftest import SignIn
from tests.browser.journey import Paper
from tests.browser.test_sample_journey import sample
from tests.shared_decrees import DECREES
from zonaintegritas.core.sample import Format, Layout

pytestmark = pytest.mark.browser
MERANGIN = "texts/kpu-kabupaten-merangin-19-2025.txt"


def finding(page: Page, words: str) -> None:
    expect(page.locator(".temuan-apa", has_text=words)).to_have_count(1)


def mend(page: Page, words: str) -> None:
    """One click at the finding that says this."""
    one = page.locator(".temuan", has=page.locator(".temuan-apa", has_text=words))
    journey.press(page, one.get_by_role("button", name=re.compile("^Betulkan")))
    expect(page.locator("#pesan")).to_contain_text("1 sel dibetulkan.")


def test_a_fault_is_noticed_mended_and_the_rest_left_with_a_reason(sign_in: SignIn) -> None:
    operator = sign_in("operator")
    draft = journey.upload(operator, sample(Layout.SIX, Format.DOCX))
    journey.wait_until_read(operator)
    journey.correct(operator, "I.1.a", "Target waktu", "Juni 2019")
    journey.press(operator, operator.get_by_role("link", name="Pemeriksaan"))
    finding(operator, "Target butir I.1.a bertahun 2019")
    chair = sign_in("ketua")
    chair.goto(f"{draft}tetapkan/")
    expect(chair.get_by_text("temuan berat; betulkan, atau abaikan dengan alasan.")).to_be_visible()
    mend(operator, "Target butir I.1.a bertahun 2019")
    journey.press(operator, operator.get_by_role("link", name=re.compile("^Abaikan")).first)
    operator.get_by_label("Alasan").fill("Kolom itu ada di keputusan tim.")
    journey.press(operator, operator.get_by_role("button", name="Abaikan"))
    expect(operator.get_by_text("Kolom itu ada di keputusan tim.")).to_be_visible()
    journey.adopt(chair, draft)
    chair.locator("#isi").get_by_text("Lainnya").click()
    journey.press(chair, chair.get_by_role("link", name="Pemeriksaan"))
    expect(chair.get_by_text("Kolom itu ada di keputusan tim.")).to_be_visible()


@pytest.mark.real
def test_another_offices_name_and_a_wrong_year_are_found_and_mended(sign_in: SignIn) -> None:
    operator = sign_in("operator")
    draft = journey.upload(operator, Paper("merangin.txt", (DECREES / MERANGIN).read_bytes()))
    journey.wait_until_read(operator)
    operator.goto(f"{draft}pemeriksaan/")
    mend(operator, "Di sini tertulis KPU Provinsi Jambi")
    mend(operator, "Target butir V.4.4 bertahun 2022")
    expect(operator.locator(".temuan-apa", has_text="Jambi")).to_have_count(0)
    expect(operator.locator(".temuan-apa", has_text="bertahun 2022")).to_have_count(0)


def test_what_of_reform_is_missing_is_seen_and_three_items_are_added(sign_in: SignIn) -> None:
    operator = sign_in("operator")
    draft = journey.upload(operator, sample(Layout.SIX, Format.TEXT))
    journey.wait_until_read(operator)
    items, _areas = journey.counts(operator)
    operator.goto(f"{draft}cakupan/?tampil=belum")
    reform = operator.locator(".jumlah").first
    expect(reform).to_contain_text("dari 30 nilai belum direncanakan")
    before = reform.inner_text()
    ticks = operator.locator('input[name=codes][value^="A.II."]')
    for at in range(3):
        ticks.nth(at).check()
    journey.press(operator, operator.get_by_role("button", name="Tambahkan yang dicentang"))
    expect(operator.locator("#pesan")).to_contain_text("3 butir ditambahkan")
    assert operator.locator(".jumlah").first.inner_text() != before
    operator.goto(draft)
    assert journey.counts(operator)[0] == items + 3
