"""Photos of pages: put in order, read with progress, what is unsure looked at, adopted."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser import journey
from tests.browser.conftest import SignIn
from tests.browser.journey import Paper
from tests.factories.pictures import sample_photos
from zonaintegritas.core.sample import Layout

pytestmark = pytest.mark.browser
YEAR = 2026


def test_photographed_pages_become_a_plan(sign_in: SignIn) -> None:
    operator = sign_in("operator")
    papers = [
        Paper(f"halaman-{number}.jpg", photo)
        for number, photo in enumerate(sample_photos(Layout.SIX, year=YEAR, pages=4, dots=170), start=1)
    ]
    operator.goto("/draf/unggah/")
    operator.get_by_label("Berkas keputusan").set_input_files([journey.payload(papers[at]) for at in (1, 0, 2, 3)])
    journey.press(operator, operator.get_by_role("button", name="Unggah dan baca"))
    expect(operator.get_by_role("heading", level=1)).to_have_text("4 foto, satu naskah")
    expect(operator.locator(".foto img")).to_have_count(4)
    journey.press(operator, operator.get_by_role("button", name="Naik halaman-1.jpg"))
    expect(operator.locator(".foto").first).to_contain_text("halaman-1.jpg")
    journey.press(operator, operator.get_by_role("button", name="Baca foto ini"))
    draft = operator.url.partition("?")[0].partition("#")[0]
    words = journey.progress_words(operator)
    assert words
    operator.locator("article.butir").first.wait_for(timeout=journey.READING_WITHIN)
    items, areas = journey.counts(operator)
    assert items >= 8
    assert areas >= 1
    expect(operator.locator(".keyakinan").first).to_contain_text("terbaca")
    operator.locator("article.butir .sel[data-c=indicator] dt a").first.click()
    expect(operator.locator("#sumber .tersorot").first).to_be_in_viewport()
    journey.correct(operator, "I.1.a", "Indikator", "Susunan tim kerja mencakup keenam area")
    chair = sign_in("ketua")
    journey.adopt(chair, draft)
    assert len(journey.item_refs(chair)) == items
