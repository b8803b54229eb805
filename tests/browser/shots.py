"""`make shots`: a picture of every page, at the width of a desk and of a phone, into docs/pictures."""

from __future__ import annotations

import io
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import journey
from tests.browser.chromium import launch
from tests.browser.journey import Paper
from tests.browser.program import ROOT, running
from tests.browser.stage import INVENTED, OFFICES, Stop, set_stage
from zonaintegritas.core.blank import Row, blank_workbook
from zonaintegritas.core.sample import Format, Layout, sample_name, write_sample

PICTURES = ROOT / "docs" / "pictures"
SIZES = {1280: 1300, 375: 1500}  # width -> the tallest picture
YEAR = 2026
COLOURS = (192, 128, 64, 32, 16)
LARGEST = 120_000  # bytes


def main() -> int:
    """Set the stage, walk it, and keep light pictures."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    wanted = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="zi-shots-") as folder:
        home = Path(folder) / "demo"
        stops = [
            stop for stop in set_stage(home, is_long=False) if stop.is_pictured and (not wanted or stop.name in wanted)
        ]
        with running(home) as program, sync_playwright() as playwright:
            browser = launch(playwright)
            for who in dict.fromkeys(stop.who for stop in stops):
                _walk(browser, program.address, who, [stop for stop in stops if stop.who == who])
            browser.close()
    return 0


def _walk(browser: Browser, address: str, who: str, stops: list[Stop]) -> None:
    """All pages of one person, at every width."""
    for width, tallest in SIZES.items():
        context = browser.new_context(base_url=address, viewport={"width": width, "height": 900}, locale="id-ID")
        page = context.new_page()
        office = INVENTED
        if who:
            journey.sign_in(page, who)
        for stop in stops:
            if stop.office != office:
                journey.work_in(page, OFFICES[stop.office])
                office = stop.office
            _open(page, stop)
            _keep(f"{stop.name}-{width}", _picture(page, tallest))
        if any(stop.name == "unggah" for stop in stops):
            journey.upload(page, *_papers())
            _keep(f"membaca-{width}", _shot(page))
        if any(stop.name == "susun-templat" for stop in stops):
            journey.send_form(page, _wrong_form())
            _keep(f"susun-templat-keliru-{width}", _picture(page, tallest))
        context.close()


def _open(page: Page, stop: Stop) -> None:
    """The page of a stop, and what follows on its button."""
    page.goto(stop.path, wait_until="networkidle")
    if stop.tick:
        page.get_by_label(stop.tick).check()
    if stop.press:
        journey.press(page, page.get_by_role("button", name=stop.press))


def _wrong_form() -> Paper:
    """A form of a plan with one row in which much is wrong."""
    row = Row("", "Keuangan", "1", "Tim Kerja", letter="a" * 9, target_time_raw="46096", responsible="Inspektorat")
    return Paper("templat.xlsx", blank_workbook(YEAR, "Komisi Pemilihan Umum", [row, replace(row, letter="b")]))


def _papers() -> list[Paper]:
    """Enough to read that the page of the reading can be seen."""
    layouts = (Layout.SIX, Layout.TARGET, Layout.MONTHS)
    return [
        Paper(sample_name(layout, Format.PDF, year=YEAR), write_sample(layout, Format.PDF, year=YEAR))
        for layout in layouts
    ]


def _keep(name: str, picture: Image.Image) -> None:
    path = PICTURES / f"{name}.png"
    path.write_bytes(_light(picture))
    sys.stdout.write(f"{path.relative_to(ROOT)} {path.stat().st_size // 1000} kB\n")


def _picture(page: Page, tallest: int) -> Image.Image:
    """The page from its top, as far down as a picture may be tall."""
    width = page.viewport_size["width"] if page.viewport_size else min(SIZES)
    height = int(page.evaluate("document.scrollingElement.scrollHeight"))
    page.set_viewport_size({"width": width, "height": min(max(height, 500), tallest)})
    page.evaluate("scrollTo({top: 0, behavior: 'instant'})")
    page.wait_for_load_state("networkidle")
    picture = _shot(page)
    page.set_viewport_size({"width": width, "height": 900})
    return picture


def _shot(page: Page) -> Image.Image:
    return Image.open(io.BytesIO(page.screenshot(animations="disabled", caret="initial"))).convert("RGB")


def _light(picture: Image.Image) -> bytes:
    """As PNG with few colours; fewer still where it would be large."""
    for colours in COLOURS:
        packed = io.BytesIO()
        picture.quantize(colours, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(
            packed, "PNG", optimize=True
        )
        if packed.tell() <= LARGEST:
            break
    return packed.getvalue()


if __name__ == "__main__":
    sys.exit(main())
