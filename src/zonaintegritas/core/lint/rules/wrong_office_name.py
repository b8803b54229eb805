"""Another office in the titles or rows, or our own name misspelt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.decree.header.flow import Flow, Strip, one_line
from zonaintegritas.core.lint.finding import Finding, Mend, Severity
from zonaintegritas.core.lint.mending import paragraph_with
from zonaintegritas.core.lint.offices import OfficeName, office_of, offices_in
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject, Text

RULE: Final = Rule(
    "wrong-office-name",
    Severity.HIGH,
    "Nama kantor lain",
    "Nama kantor lain di judul atau isi membuktikan naskah disalin, dan membuat keputusan dapat dipersoalkan.",
    "Ganti dengan nama kantor sendiri.",
)
MISSPELT: Final = re.compile(
    r"\bkomisi\s+(?:pemilihan\s+(?=(?:provinsi|kabupaten|kota)\b)|(?!pemilihan\b)pem\w{4,7}\s+umum\b|pemilihan\s+(?!umum\b)um\w{1,3}\b)",
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Finding]:
    own = office_of(subject.decree.office.value or "", subject.decree.enacted_place.value or "")
    for flow, where in _titles(subject):
        yield from _misspelt(flow, where)
        if own:
            yield from _others(subject, flow, where, own)
    if own is None:
        return
    for text in subject.plan_texts:
        yield from _in_rows(text, own)


def _titles(subject: Subject) -> Iterator[tuple[Flow, str]]:
    annex = subject.annex
    yield Flow(annex.preamble), "title"
    yield Flow(annex.stipulating), "rulings"
    for ruling in subject.decree.rulings:
        yield Flow(Strip(ruling.text, place) for place in ruling.places[:1]), "rulings"
    yield Flow((*annex.head, *annex.subject)), "annex_title"
    yield Flow(annex.inner_title), "annex_title"
    for block in (*annex.closings, *annex.copies):
        yield Flow(block), "closing"


def _others(subject: Subject, flow: Flow, where: str, own: OfficeName) -> Iterator[Finding]:
    """In titles any other office is wrong."""
    for office, match in offices_in(flow.text, own):
        if not office.is_same(own):
            places = flow.places(*match.span())
            yield RULE.found(
                _what(office, own),
                [where],
                places=places,
                quote=match[0],
                cure=f"Ganti dengan {own}.",
                mend=_mend(subject, flow, match, own),
            )
            return


def _mend(subject: Subject, flow: Flow, match: re.Match[str], own: OfficeName) -> Mend | None:
    """Our level and place where those of the other office stand, if they stand in one paragraph."""
    start, end = match.start("level" if own.level else "name"), match.end("name")
    places = flow.places(start, end)
    if len(places) != 1:
        return None
    theirs = flow.text[start:end]
    return paragraph_with(subject, places[0], theirs, own.short.upper() if theirs.isupper() else own.short)


def _in_rows(text: Text, own: OfficeName) -> Iterator[Finding]:
    """In rows only an office of our own level: others are worked with."""
    for office, match in offices_in(text.value, own):
        if office.level != "provinsi" and not office.is_same(own):
            yield RULE.at_text(_what(office, own), text, quote=match[0])
            return


def _what(office: OfficeName, own: OfficeName) -> str:
    return f"Di sini tertulis {office}, sedangkan keputusan ini milik {own}."


def _misspelt(flow: Flow, where: str) -> Iterator[Finding]:
    match = MISSPELT.search(flow.text)
    if match:
        what = f"Nama lembaga tertulis “{one_line(match[0])}”, seharusnya “Komisi Pemilihan Umum”."
        places = flow.places(*match.span())
        yield RULE.found(what, [where], places=places, quote=flow.text[match.start() :], severity=Severity.LOW)
