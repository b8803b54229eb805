"""A browser, the running program, and signing in; every page that a test opens is watched for faults of scripts."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, StorageState, expect, sync_playwright

from tests.browser import journey
from tests.browser.chromium import launch
from tests.browser.program import Program, running
from tests.needs import CHROMIUM, IS_STRICT

SignIn = Callable[..., Page]
WAIT = 15_000  # milliseconds
HAS_FAILED = pytest.StashKey[bool]()
MUCH = 2_000  # characters of a page that are shown where a test failed on it
ANSWERS = "Failed to load resource"  # the browser's word on a page answered with 4xx, which some tests ask for


expect.set_options(timeout=WAIT)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if CHROMIUM is None and not IS_STRICT:
        for item in items:
            if item.get_closest_marker("browser"):
                item.add_marker(pytest.mark.skip(reason="no Chromium"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    item.stash[HAS_FAILED] = item.stash.get(HAS_FAILED, False) or report.failed
    return report


@pytest.fixture(scope="session")
def program() -> Iterator[Program]:
    with running() as started:
        yield started


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = launch(playwright)
        yield chromium
        chromium.close()


@pytest.fixture
def sign_in(browser: Browser, request: pytest.FixtureRequest) -> Iterator[SignIn]:
    """sign_in("operator", width=375): a page of a fresh browser in which this person is signed in.

    sign_in("") is a visitor; `fresh` gives a browser that has loaded nothing yet.
    """
    visits = Visits(browser)

    def enter(
        username: str, *, width: int = 1280, javascript: bool = True, at: Program | None = None, fresh: bool = False
    ) -> Page:
        program = at or request.getfixturevalue("program")
        page = visits.open(program, width, javascript=javascript)
        if username:
            journey.sign_in(page, username)
        if fresh:
            return visits.open(program, width, javascript=javascript, known=page.context.storage_state())
        return page

    yield enter
    if request.node.stash.get(HAS_FAILED, False):
        visits.show()
    visits.close()
    assert not visits.faults


class Visits:
    """The browsers that a test opens, and the faults of scripts that they tell of."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.contexts: list[BrowserContext] = []
        self.faults: list[str] = []

    def open(self, program: Program, width: int, *, javascript: bool, known: StorageState | None = None) -> Page:
        """A browser that has loaded nothing."""
        context = self.browser.new_context(
            base_url=program.address,
            viewport={"width": width, "height": 900},
            java_script_enabled=javascript,
            locale="id-ID",
            storage_state=known,
        )
        context.set_default_timeout(WAIT)
        self.contexts.append(context)
        page = context.new_page()
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        return page

    def show(self) -> None:
        """Print what stands on the pages, for the report of a test that failed."""
        for context in self.contexts:
            for page in context.pages:
                sys.stdout.write(f"\n{page.url}\n{page.locator('body').inner_text()[:MUCH]}\n")

    def close(self) -> None:
        for context in self.contexts:
            context.close()

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and ANSWERS not in message.text:
            self.faults.append(f"{message.type}: {message.text}")
