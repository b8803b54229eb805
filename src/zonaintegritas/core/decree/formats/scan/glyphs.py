"""Signs that Tesseract does not know or takes for others: bullets, semicolons, the Roman one, rests of lines."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

import numpy as np

from zonaintegritas.core.decree.formats.scan.light import Grey
from zonaintegritas.core.decree.formats.scan.recogniser import Seen

INK: Final = 150  # of 255
X_HEIGHT: Final = 0.45  # of the height of a line
BULLET_TEXTS: Final = re.compile(r"[^\w\d]|[eoOaczsx0689]|[@e#*«»oO«.,]{2}")
ROUND: Final = (0.7, 1.45)  # breadth against height of a bullet
BULLET_SIZE: Final = (0.3, 0.95)  # of the x-height
FULL: Final = 0.62  # of its box is ink: less in any letter
DASH: Final = 1.8  # breadth against height
BULLET: Final = "•"
STROKE: Final = re.compile(r"[|¦!\]\[_]+")
STOPS: Final = ".,;:"
ABOVE: Final = 0.25  # of the x-height: a point of a colon stands at least so far above the foot of the line
LETTER: Final = re.compile(r"[a-j]")
YEAR: Final = re.compile(r"(?:19|20)\d\d\b")
WIDER: Final = (1.25, 2.1)  # breadth of a percent sign against that of a digit
BROAD: Final = 0.9  # breadth of a percent sign against its height
LEANS: Final = 1.1  # ink in the quarters of its rings against the others
WHOLE: Final = re.compile(r"[^\W\d_]{4,}")
TAIL: Final = 1.3  # a comma below a point is at least so much higher than the point
HANGS: Final = 0.09  # of the height of the line: so far a comma reaches below its foot, and a point does not
ONES: Final = re.compile(r"[Il1|!]{1,3}|[Il1|!]?V[Il1|!]{0,3}")
ZONE: Final = re.compile(r"Z[lI1|L!]{1,2}")


def tidied(words: list[Seen], picture: Grey) -> list[Seen]:
    """The words of a cell or of lines with these signs put right; what is no sign of writing is left out."""
    found: list[Seen] = []
    for at, word in enumerate(words):
        is_first = at == 0 or word.baseline - words[at - 1].baseline > 0.5 * word.height
        is_last = at + 1 == len(words) or words[at + 1].baseline - word.baseline > 0.5 * word.height
        text = _text(word, picture, is_first=is_first, is_edge=is_first or is_last)
        follows = words[at + 1].text[:1] if at + 1 < len(words) else ""
        if text.endswith(".") and follows.islower() and WHOLE.fullmatch(text[:-1]):
            text = text[:-1] + ","  # a point ends a sentence or a short word
        if at == 0 and LETTER.fullmatch(text) and follows.isupper():
            text += "."
        if text:
            found.append(word if text == word.text else replace(word, text=text))
    return found


def _text(word: Seen, picture: Grey, *, is_first: bool, is_edge: bool) -> str:
    text = word.text
    if is_edge and STROKE.fullmatch(text):
        return ""  # the rest of a line of the table
    if is_first and len(text) <= 2 and BULLET_TEXTS.fullmatch(text):
        return _bullet(word, picture)
    if ZONE.fullmatch(text.rstrip(STOPS)):
        return "ZI" + text[len(text.rstrip(STOPS)) :]
    bare = text.rstrip(".)")
    if "|" in text or (ONES.fullmatch(bare) and not bare.isdigit() and bare != "l"):
        text = re.sub(r"[l|!]|(?<=[IVl|])1|1(?=[IVl|])", "I", text)
    if text[0].isdigit() and len(text) > 1 and not YEAR.match(text):
        text = _percent(word, picture) or text
    if text[-1] in STOPS and len(text) > 1:
        text = text[:-1] + (_stop(word, picture) or text[-1])
    return text


def _ink(word: Seen, picture: Grey) -> tuple[np.ndarray[tuple[int, int], np.dtype[np.bool_]], int]:
    """The ink of a word and the row at which that begins; as high as its line, since points may stand outside."""
    top = max(0, min(word.top, round(word.baseline - word.height)))
    bottom = max(word.bottom, round(word.baseline + 0.4 * word.height))
    return picture[top:bottom, max(0, word.left) : word.right] < INK, top


def _bullet(word: Seen, picture: Grey) -> str:
    ink, _ = _ink(word, picture)
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if not rows.size:
        return word.text
    high, wide = rows[-1] - rows[0] + 1, columns[-1] - columns[0] + 1
    share = float(ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1].mean())
    x_height = X_HEIGHT * word.height
    if wide > DASH * high and share > FULL:
        return "-"
    is_round = ROUND[0] <= wide / high <= ROUND[1] and share > FULL
    if is_round and BULLET_SIZE[0] * x_height <= high <= BULLET_SIZE[1] * x_height:
        return BULLET
    return word.text


def _percent(word: Seen, picture: Grey) -> str | None:
    """A number and the sign of percent, which Tesseract's Indonesian has not: its last sign is wider than a digit."""
    ink, _ = _ink(word, picture)
    columns = np.flatnonzero(ink.any(axis=0))
    signs = np.split(columns, np.flatnonzero(np.diff(columns) > 1) + 1) if columns.size else []
    if len(signs) < 2 or not word.text[: len(signs) - 1].isdigit():
        return None
    digit = max(len(sign) for sign in signs[:-1])
    last = ink[:, signs[-1][0] : signs[-1][-1] + 1]
    if not WIDER[0] * digit <= last.shape[1] <= WIDER[1] * digit:
        return None
    rows = np.flatnonzero(last.any(axis=1))
    last = last[rows[0] : rows[-1] + 1]
    if last.shape[1] < BROAD * last.shape[0]:
        return None  # after a 1 every digit is a wide sign
    middle_y, middle_x = last.shape[0] // 2, last.shape[1] // 2
    upper, lower = last[:middle_y], last[middle_y:]
    has_rings = (
        upper[:, :middle_x].sum() > LEANS * lower[:, :middle_x].sum()
        and lower[:, middle_x:].sum() > LEANS * upper[:, middle_x:].sum()
    )
    return f"{word.text[: len(signs) - 1]}%" if has_rings else None


def _stop(word: Seen, picture: Grey) -> str | None:
    """Whether the last sign of a word is a colon or a semicolon, by its shape; None where that does not tell."""
    ink, top = _ink(word, picture)
    columns = np.flatnonzero(ink.any(axis=0))
    if columns.size < 2:
        return None
    gaps = np.flatnonzero(np.diff(columns) > 1)
    x_height = X_HEIGHT * word.height
    if not gaps.size or columns[-1] - columns[gaps[-1] + 1] > 0.6 * x_height:
        return None
    sign = ink[:, columns[gaps[-1] + 1] : columns[-1] + 1].any(axis=1)
    rows = np.flatnonzero(sign) + top
    parts = np.split(rows, np.flatnonzero(np.diff(rows) > 1) + 1)
    parts = [part for part in parts if len(part) > 1]
    if not parts:
        return None
    if len(parts) == 1 or word.baseline - parts[-2][-1] < ABOVE * x_height:
        return {":": ".", ";": ","}.get(word.text[-1])
    hangs = parts[-1][-1] - word.baseline > HANGS * word.height
    return ";" if hangs or len(parts[-1]) > TAIL * len(parts[-2]) else ":"
