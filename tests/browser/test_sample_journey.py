"""The main road on the project's own samples: a decree goes in, a living plan comes out."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.browser import highlight, journey
from tests.browser.conftest import SignIn
from tests.browser.journey import Paper
from zonaintegritas.core.sample import Format, Layout, sample_name, sample_reading, write_sample

pytestmark = pytest.mark.browser

ZONE = ZoneInfo("Asia/Makassar")  # of the invented office
ITEMS, AREAS = 44, 6
TYPED = "Susunan tim kerja mencakup keenam area, seluruh subbagian, dan sekretariat"
PAPERS = (
    (Format.DOCX, Layout.RESPONSIBLE),
    (Format.PDF, Layout.RESPONSIBLE),
    (Format.XLSX, Layout.TARGET),
    (Format.ODS, Layout.SIX),
    (Format.TEXT, Layout.SIX),
)
"""Each format, and one of the layouts."""


def sample(layout: Layout, kind: Format) -> Paper:
    year = timezone.localdate(timezone=ZONE).year
    return Paper(sample_name(layout, kind, year=year), write_sample(layout, kind, year=year))


def months_by_ref(layout: Layout) -> dict[str, list[int]]:
    """The months of each item of the sample, from its model."""
    reading: Any = sample_reading(layout, year=timezone.localdate(timezone=ZONE).year)
    items = [item for area in reading["areas"] for part in area["components"] for item in part["items"]]
    return {item["ref"]: [int(month[5:]) for month in item["months"]] for item in items if item["months"]}


@pytest.mark.parametrize(("kind", "layout"), PAPERS)
def test_a_decree_goes_in_and_a_plan_comes_out(sign_in: SignIn, kind: Format, layout: Layout) -> None:
    operator = sign_in("operator")
    paper = sample(layout, kind)
    draft = journey.upload(operator, paper)
    words = journey.progress_words(operator)
    assert all(journey.is_progress(sentence) for sentence in words), words
    journey.wait_until_read(operator)
    assert journey.counts(operator) == (ITEMS, AREAS)
    _compare_what_lights_up(operator, paper.content if kind is Format.PDF else None)
    _correct_and_come_back(operator)
    chair = sign_in("ketua")
    journey.adopt(chair, draft)
    assert len(journey.item_refs(chair)) == ITEMS
    assert chair.locator(".ringkas-area > li").count() == AREAS
    assert TYPED in chair.locator(".area").first.inner_text()
    _work(operator, chair.url)


@pytest.mark.parametrize("kind", [Format.DOCX, Format.PDF])
def test_shaded_months_light_up_one_by_one(sign_in: SignIn, kind: Format) -> None:
    page = sign_in("operator")
    journey.upload(page, sample(Layout.MONTHS, kind))
    journey.wait_until_read(page)
    lit = {cell.ref: cell.columns for cell in highlight.light_every_cell(page) if cell.field == "period"}
    expected = months_by_ref(Layout.MONTHS)
    assert lit.keys() == expected.keys()
    shifts = {
        column - month
        for ref, months in expected.items()
        for column, month in zip(
            sorted(set(lit[ref])), months, strict=True
        )  # a row cut by a page end lights up on both pages
    }
    assert len(shifts) == 1  # every month stands in its own column


def test_the_whole_road_on_a_phone(sign_in: SignIn) -> None:
    operator = sign_in("operator", width=375)
    draft = journey.upload(operator, sample(Layout.TARGET, Format.DOCX))
    journey.wait_until_read(operator)
    _correct_and_come_back(operator)
    operator.locator("article.butir .sel[data-c=indicator] dt a").first.click()
    expect(operator.locator("#sumber .tersorot").first).to_be_in_viewport()
    chair = sign_in("ketua", width=375)
    journey.adopt(chair, draft)
    assert len(journey.item_refs(chair)) == ITEMS
    _work(operator, chair.url)


def test_the_whole_road_without_a_script(sign_in: SignIn) -> None:
    operator = sign_in("operator", javascript=False)
    draft = journey.upload(operator, sample(Layout.TARGET, Format.PDF))
    journey.wait_until_read(operator)
    assert journey.counts(operator) == (ITEMS, AREAS)
    journey.press(operator, operator.locator("article.butir .sel[data-c=indicator] dt a").first)
    assert operator.locator("#sumber .tersorot").count() == 1
    operator.goto(draft)
    journey.press(operator, operator.get_by_role("link", name="Ubah I.1.a", exact=True))
    operator.get_by_label("Indikator").fill(TYPED)
    journey.press(operator, operator.get_by_role("button", name="Simpan", exact=True))
    operator.goto(draft)
    assert journey.cell(operator, "I.1.a", "indicator").startswith(TYPED)
    chair = sign_in("ketua", javascript=False)
    journey.adopt(chair, draft)
    assert len(journey.item_refs(chair)) == ITEMS
    _work(operator, chair.url)


def test_the_button_that_tries_a_sample(sign_in: SignIn) -> None:
    page = sign_in("operator")
    page.goto("/draf/unggah/")
    page.get_by_role("button", name="Coba dengan contoh").click()
    journey.wait_until_read(page)
    assert journey.counts(page) == (ITEMS, AREAS)


def test_an_empty_office_begins_with_the_sample(sign_in: SignIn) -> None:
    page = sign_in("operator")
    journey.work_in(page, "KPU Kota Cilegon")
    page.goto("/")
    page.get_by_role("button", name="Coba dengan contoh").click()
    journey.wait_until_read(page)
    assert journey.counts(page) == (ITEMS, AREAS)


def test_a_file_that_was_uploaded_before_is_known(sign_in: SignIn) -> None:
    page = sign_in("operator")
    paper = sample(Layout.TARGET, Format.ODS)
    journey.upload(page, paper)
    page.goto("/draf/unggah/")
    page.get_by_label("Berkas keputusan").set_input_files(journey.payload(paper))
    page.get_by_role("button", name="Unggah dan baca").click()
    expect(page.get_by_role("alert")).to_contain_text("sudah pernah diunggah")


def _compare_what_lights_up(page: Page, pdf: bytes | None) -> None:
    """Every cell of every row in turn: the place that lights up in the source says what the cell says."""
    cells = highlight.light_every_cell(page, pdf)
    assert len(cells) > 4 * ITEMS
    assert [cell.fault for cell in cells if cell.fault] == []
    times = {cell.ref: cell.lit for cell in cells if cell.field == "target_time_raw"}
    assert {cell.ref: cell.lit for cell in cells if cell.field == "period"}.items() <= times.items()


def _correct_and_come_back(page: Page) -> None:
    journey.correct(page, "I.1.a", "Indikator", TYPED)
    page.reload()
    page.locator("article.butir").first.wait_for()
    assert journey.cell(page, "I.1.a", "indicator").startswith(TYPED)


def _work(page: Page, plan: str) -> None:
    """Mark one item done with a photo, see its area move, take it back."""
    page.goto(plan)
    before = journey.area_share(page, "I")
    journey.open_item(page, "I.1.a")
    journey.mark_done(page, journey.photo())
    expect(page.locator(".bukti-berkas a").first).to_contain_text("foto-rapat.png")
    page.goto(plan)
    assert journey.area_share(page, "I") > before
    journey.open_item(page, "I.1.a")
    journey.take_back(page)
    page.goto(plan)
    assert journey.area_share(page, "I") == before
