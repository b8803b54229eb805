"""A raw time cell -> one plain lower-case text: HTML, dashes, glued words and list markers evened out."""

from __future__ import annotations

import html
import re
import unicodedata

from zonaintegritas.core.period.lexicon import FULL_MONTHS, VOCABULARY

_LIST_ENTRY = re.compile(r"</?li\b[^<>]{0,200}>", re.IGNORECASE)
_BREAK = re.compile(r"</?(?:br|p|div|tr|td|ul|ol)\b[^<>]{0,200}>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][^<>]{0,200}>", re.IGNORECASE)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\x00]")
_DASH = r"[-‐‑‒–—―−⁃﹘﹣－~»>→⇒]"
_NUMBER_WORDS = "|".join(word for word, meaning in VOCABULARY.items() if meaning.kind == "N")
_SPELLED_OUT = re.compile(rf"(?<![0-9])([0-9]{{1,2}})\s*\(\s*(?:{_NUMBER_WORDS}|dua belas)\s*\)")  # 3 (tiga)

_NAMES = "|".join(name for name in FULL_MONTHS if name != "mei")
_UNITS = "bulan|triwulan|tri wulan|semester|tahun|minggu|pekan|hari|caturwulan|tw|kuartal"

# Applied in this order to folded text; each pair says what is found and what it becomes.
_REWRITES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.MULTILINE), replacement)
    for pattern, replacement in (
        (r"[ \t\r\f\v\u00a0]+", " "),
        (r"(?:^|(?<=[;\n]))\s*(?:[0-9]{1,2}[.)]|[a-h][.)]|[•▪●○◦*·])\s+(?=[a-z])", " "),  # list markers
        (r"\(\s*[0-9a-h]\s*\)|(?:^|(?<=[\s;,]))[0-9a-h]\)\s*(?=[a-z])", " "),
        (r"\bs\s?[.,]\s?/?\s?d\b\.?(?:\s?engan\b)?|\bs\s?[/|\\]\s?d\b\.?|\bsampai\s*-?\s*dengan\b", " - "),
        (_DASH + r"(?:\s*" + _DASH + r")*", "-"),
        (r"\b(per|setiap|tiap|ke|masing)\s*-\s*(?!-)", r"\1 "),  # per-bulan, tiap-tiap, ke-2
        (r"\b(?:masing|tiap) (masing|tiap)\b", r"\1"),
        (rf"\b(per|setiap|tiap)(?={_UNITS})", r"\1 "),
        (rf"\b({_UNITS}|trw|smt)\s?-\s?(?=[0-9]|[ivl]{{1,3}}\b)", r"\1 "),  # TW-II
        (rf"/\s*(?={_UNITS}\b)", " per "),
        (r"\bke(?=[0-9]|[ivx]+\b)", "ke "),
        (r"\btri[ -]wulan", "triwulan"),
        (r"\bcatur[ -]wulan", "caturwulan"),
        (r"\bdua belas\b", "duabelas"),
        (r"\bdan\s*/\s*atau\b", "dan"),
        (r"\b(?:sepanjang|setiap) (?:waktu|saat)\b|\bterus[ -]*menerus\b", "berkelanjutan"),
        (r"\bantara\b(.{1,60}?)\bdan\b", r"\1 - "),
        (r"\bt\.\s?a\b\.?", " "),
        (r"\bt\.\s?w\b\.?", "tw"),
        (r"\b([0-9]) ([0-9]) ([0-9]) ([0-9])\b", r"\1\2\3\4"),
        (r"\b20[ .]([0-9]{2})\b(?![ ]*[a-z])(?<![0-9]{2}[.][0-9]{2})", r"20\1"),
    )
)
_SPACED = re.compile(r"\b(?:[a-z] ){2,}[a-z]\b")
_BROKEN = re.compile(r"\b([a-z]{1,8})(?:-\s+|-\n|\s+)([a-z]{1,8})\b")
_GLUED = re.compile(rf"(?<=[a-z0-9])(?={_NAMES})|(?<={')|(?<='.join(sorted(FULL_MONTHS, key=len))})(?=[a-z0-9])")


def plain(raw: str) -> str:
    """The text of a time cell ready to be cut into tokens."""
    text = html.unescape(html.unescape(raw))
    text = _TAG.sub("", _BREAK.sub("\n", _LIST_ENTRY.sub(";", text)))
    text = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)).casefold()
    text = text.replace("\u0307", "")  # what case folding leaves of a dotted capital I
    text = _GLUED.sub(" ", _SPELLED_OUT.sub(r"\1", text))
    for pattern, replacement in _REWRITES:
        text = pattern.sub(replacement, text)
    text = _SPACED.sub(lambda found: _joined_month(found[0].replace(" ", ""), found[0]), text)
    return _rejoin(text)


def _joined_month(joined: str, original: str) -> str:
    return joined if joined in FULL_MONTHS else original


def _rejoin(text: str) -> str:
    """Put together month names that a line break cut in two."""
    position = 0
    while found := _BROKEN.search(text, position):
        joined = found[1] + found[2]
        if joined in FULL_MONTHS:
            text = text[: found.start()] + joined + text[found.end() :]
        position = found.start() + len(joined) if joined in FULL_MONTHS else found.end(1)
    return text
