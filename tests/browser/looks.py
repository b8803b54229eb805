"""What is looked at on every page: axe, width, weight."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

AXE = Path(__file__).parent / "vendor" / "axe.min.js"
PICTURE = re.compile(r"/(?:(?:halaman|foto)/\d+\.png|halaman-\d+\.png|(?:gambar|kecil|isi-\d+)\.webp)(?:\?|$)")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_OVERFLOW = """() => {
  const width = document.documentElement.clientWidth;
  if (document.scrollingElement.scrollWidth <= width) return [];
  const wide = [...document.body.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > width + 1);
  const words = (one) => `${one.tagName}.${one.className} ${Math.round(one.getBoundingClientRect().right)} > ${width}`;
  return wide.slice(0, 4).map(words);
}"""


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


def overflow(page: Page) -> list[str]:
    """The elements that make the page wider than the screen."""
    return list(page.evaluate(_OVERFLOW))


FIRST_PAGE = 120_000  # bytes over the line
LATER_PAGES = 40_000


class Weight:
    """What travels over the line for a page, pictures of documents apart."""

    def __init__(self, page: Page) -> None:
        self._bytes = 0
        self._counted: set[str] = set()
        session = page.context.new_cdp_session(page)
        session.on("Network.requestWillBeSent", self._asked)
        session.on("Network.loadingFinished", self._came)
        session.send("Network.enable")

    def taken(self) -> int:
        """Bytes since the last time this was asked."""
        so_far, self._bytes = self._bytes, 0
        return so_far

    def _asked(self, event: dict[str, Any]) -> None:
        if not PICTURE.search(event["request"]["url"]):
            self._counted.add(event["requestId"])

    def _came(self, event: dict[str, Any]) -> None:
        if event["requestId"] in self._counted:
            self._bytes += int(event["encodedDataLength"])
