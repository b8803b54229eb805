"""A browser, the running program, signing in, and axe."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.program import Program, running
from tests.needs import CHROMIUM, IS_STRICT
from zonaintegritas.config.demo import PASSWORD

AXE = Path(__file__).parent / "vendor" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SignIn = Callable[..., Page]
WAIT = 15_000  # milliseconds


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if CHROMIUM is None and not IS_STRICT:
        for item in items:
            item.add_marker(pytest.mark.skip(reason="no Chromium"))


@pytest.fixture(scope="session")
def program() -> Iterator[Program]:
    with running() as started:
        yield started


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-quic"])
        yield chromium
        chromium.close()


@pytest.fixture
def sign_in(program: Program, browser: Browser) -> Iterator[SignIn]:
    """sign_in("operator", width=375): a page of a fresh browser in which this person is signed in."""
    contexts = []

    def enter(username: str, *, width: int = 1280, javascript: bool = True) -> Page:
        context = browser.new_context(
            base_url=program.address,
            viewport={"width": width, "height": 900},
            java_script_enabled=javascript,
            locale="id-ID",
        )
        context.set_default_timeout(WAIT)
        contexts.append(context)
        page = context.new_page()
        page.goto("/masuk/")
        page.get_by_label("Nama pengguna").fill(username)
        page.get_by_label("Kata sandi", exact=True).fill(PASSWORD)
        page.get_by_role("button", name="Masuk").click()
        page.wait_for_url("**/")
        return page

    yield enter
    for context in contexts:
        context.close()


def axe_violations(page: Page) -> list[str]:
    """What axe finds on the page as it stands: rule, help and the places."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    result = page.evaluate(
        "rules => axe.run(document, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']})", RULES
    )
    return [
        f"{found['id']}: {found['help']} -> {[node['target'] for node in found['nodes']][:3]}"
        for found in result["violations"]
    ]
