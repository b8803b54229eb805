"""Office, number, year and subject from the title of a decree, or from the head of its annex."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from zonaintegritas.core.decree.header.dates import find_date
from zonaintegritas.core.decree.header.flow import ABSENT, Flow, Strip, one_line
from zonaintegritas.core.decree.header.office import ROLE, canonical, most_named, office_of
from zonaintegritas.core.decree.plan import Field

TITLE: Final = re.compile(
    r"\b(?:K[E3]PUTUSAN|KEPUTU[S5]AN)\b\s*:?\s*(?P<office>[^:;]{3,200}?)\s*(?:(?<=\s)N[O0]M[O0]R\b|(?=\bTENTANG\b))\s*[:.]*\s*"
    r"(?P<number>.{0,80}?)\s*(?:\bTAHUN\s*[:.]?\s*(?P<year>[0-9OoIl]{4})\b)?\s*"
    r"(?:\bTANGGAL\b\s*[:.]?\s*(?P<date>[^\n]{4,30}?)\s*)?\bT[E3]NTANG\b\s*:?\s*(?P<about>.*)",
    re.DOTALL | re.IGNORECASE,
)
NUMBER_ONLY: Final = re.compile(
    r"^N[O0]M[O0]R\b\s*[:.]*\s*(?P<number>\S.{0,60}?)\s*(?:\bTAHUN\s*(?P<year>\d{4}))?\s*$",
    re.IGNORECASE | re.MULTILINE,
)
ABOUT_ONLY: Final = re.compile(r"^T[E3]NTANG\b\s*:?\s*(?P<about>.*)", re.DOTALL | re.IGNORECASE | re.MULTILINE)
GRACE: Final = re.compile(r"\bDENGAN\s+RAHMAT\s+TUHAN\b", re.IGNORECASE)
YEAR_IN_NUMBER: Final = re.compile(r"/((?:19|20)\d\d)\b")
PLAN_YEAR: Final = re.compile(r"\b(?:TAHUN(?:\s+ANGGARAN)?|T\.?\s?A\.?)\s*:?\s*((?:19|20)\d\d)\b", re.IGNORECASE)
ENDS_WITH_YEAR: Final = re.compile(r"\bTAHUN(?:\s+ANGGARAN)?\s+(?:19|20)\d\d\s*\.?$", re.IGNORECASE)
YEAR_INSIDE: Final = re.compile(r"\bTAHUN(?:\s+ANGGARAN)?\s+(?:19|20)\d\d\b", re.IGNORECASE)
LETTERHEAD: Final = re.compile(
    r"\b(?:K\w{3,5}I\s+PEM\w{3,8}\s+UMUM|KOMISI\s+INDEPENDEN\s+PEMILIHAN|KPU|KIP)\s+"
    r"(?:PROVINSI|KABUPATEN|KAB\.|KOTA|ACEH)[ \t]+[A-Z][A-Z-]{2,}"
    r"(?:[ \t]+(?!TAHUN|NOMOR|TENTANG|DALAM|DENGAN)[A-Z][A-Z-]+){0,3}"
)
OFFICE_ONLY: Final = re.compile(r"\bKEPUTUSAN\s+(?P<office>[^:;]{3,160}?)\s+(?:NOMOR|TAHUN)\b", re.IGNORECASE)
HEAD_WORDS: Final = ("KEPUTUSAN", "TENTANG", "NOMOR")
HEAD_WORD: Final = re.compile(r"^[A-Z0-9]{5,10}\b")
MISREAD: Final = 80  # of 100: one or two letters that OCR got wrong
LONGEST_TITLE: Final = 6000  # letters
LONGEST_POST: Final = 4  # lines of "KETUA KOMISI ... X,"
DIGIT: Final = re.compile(r"\d")  # a draft has dots or nothing where the number will stand
DIGITS: Final = str.maketrans("OoIl", "0011")


@dataclass(frozen=True, slots=True)
class Title:
    """What the head of a decree or of an annex says."""

    office: Field[str | None] = ABSENT
    number: Field[str | None] = ABSENT
    year: Field[int | None] = ABSENT
    about: Field[str | None] = ABSENT
    date: Field[dt.date | None] = ABSENT  # in the form of keys and values


def read_title(strips: Sequence[Strip], *, mentions: Iterable[str] = ()) -> Title:
    """The title above Menimbang. `mentions` are other places that name the office, to outvote a misprint."""
    head, post = _without_post([_repaired(strip) for strip in strips])
    flow = Flow(head)
    match = _best_title(flow.text[:LONGEST_TITLE])
    if not match:
        return _pieces(flow, one_line(Flow(post).text))
    others = [*mentions, one_line(Flow(post).text), *LETTERHEAD.findall(flow.text[: match.start()])]
    number, year = _number_and_year(flow, match)
    date, _, _ = find_date(match["date"] or "")
    return Title(
        office=_office(flow, match, others),
        number=number,
        year=year,
        about=_about(flow, match),
        date=Field(date, flow.places(*match.span("date"))) if date else ABSENT,
    )


def _repaired(strip: Strip) -> Strip:
    """The line with its first word put right where OCR misread KEPUTUSAN, NOMOR or TENTANG."""
    word = HEAD_WORD.match(strip.text)
    if not word or word[0] in HEAD_WORDS:
        return strip
    for wanted in HEAD_WORDS:
        if abs(len(wanted) - len(word[0])) <= 1 and fuzz.ratio(word[0], wanted) >= MISREAD:
            return Strip(wanted + strip.text[word.end() :], strip.place)
    return strip


def read_annex_title(strips: Sequence[Strip]) -> Title:
    """The head of an annex; its subject ends with the year, or where a gap follows."""
    end = len(strips)
    seen_about = False
    for at, strip in enumerate(strips):
        seen_about = seen_about or bool(re.search(r"\bT[E3]NTANG\b", strip.text, re.IGNORECASE))
        if not seen_about:
            continue
        has_gap = (
            at + 1 < len(strips)
            and _gap(strip, strips[at + 1])
            and not re.search(r"\bTENTANG\s*:?$", strip.text, re.IGNORECASE)
        )
        if has_gap or ENDS_WITH_YEAR.search(strip.text):
            end = at + 1
            break
    return read_title(strips[:end])


def plan_year(texts: Iterable[str | None]) -> int | None:
    """The last year a title names; the first title that names one decides."""
    for text in texts:
        years = PLAN_YEAR.findall(text or "")
        if years:
            return int(years[-1])
    return None


def _gap(strip: Strip, following: Strip) -> bool:
    """Whether a blank line or row stands between two lines."""
    here, there = strip.place, following.place
    for one, other in ((here.line, there.line), (here.row, there.row)):
        if one is not None and other is not None and other - one > 1:
            return True
    return False


def _best_title(text: str) -> re.Match[str] | None:
    """The title, not a decree quoted before it: the last "KEPUTUSAN" that NOMOR and TENTANG follow closely."""
    match = TITLE.search(text)
    while match:
        inner = TITLE.search(text, match.start("office"), match.end("office") + 400)
        later = re.search(r"\bKEPUTUSAN\b", match["office"], re.IGNORECASE)
        if not (inner and later):
            return match
        match = TITLE.search(text, match.start("office"))
    return None


def _without_post(strips: Sequence[Strip]) -> tuple[list[Strip], list[Strip]]:
    """The lines of the issuing post ("KETUA KOMISI ... X,") stand last and are no part of the subject."""
    lines = [part for strip in strips for part in _apart(strip)]
    for at, strip in enumerate(lines):
        if GRACE.search(strip.text):
            return lines[:at], lines[at + 1 :]
    best = 0
    for count in range(1, min(LONGEST_POST, len(lines) - 1) + 1):
        text = one_line(Flow(lines[-count:]).text)
        has_comma = text.endswith(",")
        is_role = bool(ROLE.match(text))
        if is_role and (has_comma or text.isupper()):
            best = count
            break
        if has_comma and not best and _names_commission(text):
            best = count  # some leave KETUA out
    return lines[: len(lines) - best], lines[len(lines) - best :]


def _apart(strip: Strip) -> Iterator[Strip]:
    """A line as it is, or as two where the post follows the end of the subject on it."""
    for year in YEAR_INSIDE.finditer(strip.text):
        post = strip.text[year.end() :].strip()
        if ROLE.match(post) and post.endswith(","):
            yield Strip(strip.text[: year.end()], strip.place)
            yield Strip(post, strip.place)
            return
    yield strip


def _names_commission(text: str) -> bool:
    return canonical(text).startswith(("Komisi Pemilihan Umum", "Komisi Independen Pemilihan"))


def _office(flow: Flow, match: re.Match[str], mentions: Sequence[str]) -> Field[str | None]:
    printed = office_of(one_line(match["office"]))
    named = [office_of(one_line(mention)) for mention in mentions if mention]
    value, is_other = most_named(printed, named)
    doubt = f"Judul mencetak “{one_line(match['office'])}”, bagian lain “{value}”." if is_other else None
    return Field(value or None, flow.places(*match.span("office")), doubt)


def _number_and_year(flow: Flow, match: re.Match[str]) -> tuple[Field[str | None], Field[int | None]]:
    raw = one_line(match["number"]).strip(" .,:")
    number = re.sub(r"\s*/\s*", "/", raw) if DIGIT.search(raw) else None
    places = flow.places(*match.span("number"))
    in_number = YEAR_IN_NUMBER.findall(number or "")
    if match["year"]:
        digits = match["year"].translate(DIGITS)
        year: Field[int | None] = Field(int(digits), flow.places(*match.span("year")))
    elif in_number:
        year = Field(int(in_number[-1]), places)
    else:
        year = ABSENT
    return Field(number, places if number else ()), year


def _about(flow: Flow, match: re.Match[str]) -> Field[str | None]:
    start, end = match.span("about")
    text = one_line(flow.text[start:end]).strip(" .,;:")
    return Field(text or None, flow.places(start, end))


def _pieces(flow: Flow, post: str) -> Title:
    """What can be told without a whole title: number, subject, and the office from any line that names it."""
    number = NUMBER_ONLY.search(flow.text[:LONGEST_TITLE])
    about = ABOUT_ONLY.search(flow.text[:LONGEST_TITLE])
    found, year = _number_and_year(flow, number) if number else (ABSENT, ABSENT)
    subject = _about(flow, about) if about else ABSENT
    return Title(_guessed_office(flow, post), found, year, subject)


def _guessed_office(flow: Flow, post: str) -> Field[str | None]:
    titled = OFFICE_ONLY.search(flow.text[:LONGEST_TITLE])
    headed = LETTERHEAD.search(flow.text[:LONGEST_TITLE])
    if titled:
        return Field(office_of(one_line(titled["office"])) or None, flow.places(*titled.span("office")))
    if headed:
        doubt = "Nama kantor diambil dari kop atau judul; periksa."
        return Field(canonical(one_line(headed[0])), flow.places(*headed.span()), doubt)
    return Field(office_of(post), (), "Nama kantor diambil dari jabatan; periksa.") if post else ABSENT
