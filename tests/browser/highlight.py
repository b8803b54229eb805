"""Whether the place that lights up in the source holds what the row says: no more, no less."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

import pypdfium2
from playwright.sync_api import Page

Rectangle = tuple[int, float, float, float, float]  # page, left, top, width, height in points
MARKS_ALLOWED = 0.35  # letters and digits of list markers, beside those of the cell itself
FEW_MARKS = 12
# innerText would leave out rows that the browser has not drawn yet.
_SELECT = """() => {
  const words = (cell) => {
    const copy = cell.querySelector("dd").cloneNode(true);
    for (const extra of copy.querySelectorAll(".alasan, .di-surat, button")) extra.remove();
    for (const end of copy.querySelectorAll("br, li")) end.after("\\n");
    return copy.textContent.trim();
  };
  return [...document.querySelectorAll("article.butir")].flatMap((row) =>
  [...row.querySelectorAll(".sel[data-k]")].filter((cell) => cell.querySelector("dt a")).map((cell) => {
    cell.querySelector("dt a").click();
    const lit = [...document.querySelectorAll(".sumber-isi .tersorot")];
    const frame = document.querySelector(".sumber-isi").getBoundingClientRect();
    const box = lit.length ? lit[0].getBoundingClientRect() : frame;
    return {
      ref: row.querySelector("h4").textContent,
      field: cell.dataset.c,
      says: words(cell),
      lit: lit.filter((one) => one.tagName !== "rect").map((one) => one.textContent).join(" "),
      boxes: lit.filter((one) => one.tagName === "rect").map((one) => [
        Number(one.closest("figure").id.replace("halaman-", "")),
        ...["x", "y", "width", "height"].map((name) => Number(one.getAttribute(name))),
      ]),
      columns: lit.map((one) => Number(one.dataset.column)),
      isInView: box.bottom > frame.top && box.top < frame.bottom,
    };
  }));
}"""


@dataclass(frozen=True)
class Lit:
    """A cell of a row, what it says, and what lit up for it."""

    ref: str
    field: str
    says: str
    lit: str
    is_in_view: bool
    columns: tuple[int, ...]

    @property
    def fault(self) -> str | None:
        """Why the place does not fit the cell."""
        where = f"{self.ref} {self.field}"
        if not self.lit or not self.is_in_view:
            return f"{where}: {'not scrolled into view' if self.lit else 'nothing lights up'}"
        if self.field == "period":
            return None  # the months in the program's words; their place is compared with that of the time cell
        lit = _letters(self.lit)
        missing = [entry for entry in self.says.splitlines() if _letters(entry) not in lit]
        if missing:
            return f"{where}: {missing[0]!r} not in {self.lit!r}"
        says = _letters(self.says)
        if len(lit) - len(says) > max(FEW_MARKS, MARKS_ALLOWED * len(says)):
            return f"{where}: lights up more than {self.says!r}: {self.lit!r}"
        return None


def light_every_cell(page: Page, pdf: bytes | None = None) -> list[Lit]:
    """Select every cell of every row in turn; for a PDF the text under the boxes is read from the file itself."""
    page.locator(".sumber-isi").wait_for()
    found = page.evaluate(_SELECT)
    document = pypdfium2.PdfDocument(pdf) if pdf is not None else None
    return [
        Lit(
            one["ref"],
            one["field"],
            one["says"],
            _under(document, [tuple(box) for box in one["boxes"]]) if document else one["lit"],
            one["isInView"],
            tuple(one["columns"]),
        )
        for one in found
    ]


def _under(document: pypdfium2.PdfDocument, boxes: list[Rectangle]) -> str:
    return " ".join(_text_in(document, *box) for box in boxes)


def _text_in(document: pypdfium2.PdfDocument, number: int, left: float, top: float, width: float, height: float) -> str:
    page = document[number - 1]
    whole = page.get_height()
    text: str = page.get_textpage().get_text_bounded(
        left - 1, whole - top - height - 1, left + width + 1, whole - top + 1
    )
    return text


def _letters(text: str) -> str:
    """Letters and digits alone: lines, hyphens of the lines' ends and list marks do not count."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text)).casefold()
