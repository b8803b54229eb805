"""Every page for the roles that see it: axe, width, scripts, weight, also with long texts, without data, refused."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Response, expect

from tests.browser import journey, looks
from tests.browser.conftest import SignIn
from tests.browser.looks import FIRST_PAGE, LATER_PAGES, Weight
from tests.browser.program import Program, running
from tests.browser.stage import INVENTED, OFFICES, Stop, set_stage

pytestmark = pytest.mark.browser

PEOPLE = ("", "operator", "ketua", "koordinator", "anggota", "pengamat", "pembina")
STATUS = {"tidak-ditemukan": 404, "tidak-berwenang": 403, "tautan-habis": 410, "tunjuk-sekaligus-keliru": 422}
WIDTHS = (1280, 375, 320)
AXE_AT = (1280, 375)
FIRST_PAGES = ("masuk", "beranda-operator", "rencana", "review", "dua-belas-bulan")


@pytest.fixture(scope="module")
def staged() -> Iterator[tuple[Program, list[Stop]]]:
    """A demonstration of its own with something on every page."""
    with tempfile.TemporaryDirectory(prefix="zi-browser-") as folder:
        home = Path(folder) / "demo"
        stops = set_stage(home, is_long=True)
        with running(home) as program:
            yield program, stops


@pytest.mark.parametrize("who", PEOPLE)
def test_no_page_of_a_person_has_a_fault(staged: tuple[Program, list[Stop]], sign_in: SignIn, who: str) -> None:
    program, stops = staged
    page = sign_in(who, at=program)
    weight = Weight(page)
    faults: list[str] = []
    office = INVENTED
    for stop in (stop for stop in stops if stop.who == who):
        if stop.office != office:
            journey.work_in(page, OFFICES[stop.office])
            office = stop.office
        faults += [f"{stop.name} {stop.path}: {fault}" for fault in _faults(page, stop, weight)]
    assert not faults, "\n".join(faults)


def test_the_first_page_is_light(staged: tuple[Program, list[Stop]], sign_in: SignIn) -> None:
    program, stops = staged
    heavy = {}
    for stop in (stop for stop in stops if stop.name in FIRST_PAGES):
        page = sign_in(stop.who, at=program, fresh=True)
        weight = Weight(page)
        page.goto(stop.path)
        settle(page)
        heavy[stop.name] = weight.taken()
    assert len(heavy) == len(FIRST_PAGES)
    assert {name: size for name, size in heavy.items() if size > FIRST_PAGE} == {}


def settle(page: Page) -> None:
    """Until what the page brings by itself is there."""
    expect(page.locator(".sumber-muat")).to_have_count(0)


def _faults(page: Page, stop: Stop, weight: Weight) -> Iterator[str]:
    page.set_viewport_size({"width": WIDTHS[0], "height": 900})
    weight.taken()
    answer = page.goto(stop.path)
    if stop.tick:
        page.get_by_label(stop.tick).check()
    if stop.press:
        with page.expect_navigation() as led:
            page.get_by_role("button", name=stop.press).click()
        answer = led.value
    assert answer is not None
    settle(page)
    yield from _faults_of_answer(answer, stop)
    if (size := weight.taken()) > LATER_PAGES and stop.who:
        yield f"{size} bytes over the line"
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        yield from (f"at {width}: {fault}" for fault in looks.overflow(page))
        if width in AXE_AT:
            yield from (f"at {width}: {fault}" for fault in looks.axe_violations(page))


def _faults_of_answer(answer: Response, stop: Stop) -> Iterator[str]:
    if answer.status != STATUS.get(stop.name, 200):
        yield f"answered {answer.status}"
    policy = answer.header_value("content-security-policy") or ""
    if "script-src 'self'" not in policy or re.search("unsafe|[*]", policy):
        yield f"policy {policy!r}"
