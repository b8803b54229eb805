"""The system's Chromium, for tests and for pictures."""

from __future__ import annotations

from playwright.sync_api import Browser, Playwright

from tests.needs import CHROMIUM

ARGUMENTS = ["--no-sandbox", "--disable-quic"]


def launch(playwright: Playwright) -> Browser:
    """Chromium without a window."""
    return playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
