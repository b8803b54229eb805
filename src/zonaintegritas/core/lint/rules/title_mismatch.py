"""The title of the decree against the titles of its annex and its first dictum."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject, Text
from zonaintegritas.core.lint.titles import Paper, Title, read_title, years_of

RULE: Final = Rule(
    "title-mismatch",
    Severity.HIGH,
    "Judul lampiran berbeda dari judul keputusan",
    "Lampiran yang berjudul lain tampak milik keputusan lain, sehingga tidak jelas apa yang ditetapkan.",
    "Salin judul keputusan ke kepala lampiran, judul tabel, dan diktum pertama.",
)


def check(subject: Subject) -> Iterator[Finding]:
    if not subject.title.value:
        return
    title = read_title(subject.title.value)
    if subject.annex_subject.value:
        yield from _compare(title, subject.title, subject.annex_subject, "Kepala lampiran")
    for other, name in ((subject.inner_title, "Judul di lampiran"), *_first_ruling(subject)):
        if other.value:
            yield from _light(title, subject.title, other, name)


def _first_ruling(subject: Subject) -> Iterator[tuple[Text, str]]:
    for ruling in subject.decree.rulings[:1]:
        yield Text(ruling.text, ruling.places, ("rulings",), "rulings"), f"Diktum {ruling.ordinal}"


def _compare(title: Title, own: Text, other: Text, name: str) -> Iterator[Finding]:
    """Heavy where another paper or another aim is named; light where words are only left out."""
    found = read_title(other.value)
    if title.paper is not found.paper and Paper.OTHER not in {title.paper, found.paper}:
        yield _finding(f"{name} berbicara tentang {found.paper}, keputusan tentang {title.paper}.", own, other)
    elif found.has_wbk != title.has_wbk and found.has_wbbm != title.has_wbbm:
        yield from _light(title, own, other, name)
    elif (found.has_wbk, found.has_wbbm) != (title.has_wbk, title.has_wbbm):
        yield _finding(f"{name} menyebut {found.aims}, judul keputusan menyebut {title.aims}.", own, other)


def _light(title: Title, own: Text, other: Text, name: str) -> Iterator[Finding]:
    found = read_title(other.value)
    if found.paper is Paper.OTHER:
        return
    if (found.has_wbk, found.has_wbbm) != (title.has_wbk, title.has_wbbm):
        what = f"{name} menyebut {found.aims}, judul keputusan menyebut {title.aims}."
    elif years_of(other.value) and years_of(own.value) and not years_of(other.value) & years_of(own.value):
        what = f"{name} bertahun {_years(other)}, judul keputusan bertahun {_years(own)}."
        yield _finding(what, own, other, Severity.MEDIUM)
        return
    elif found.is_building != title.is_building:
        what = f"Kata “pembangunan” ada pada salah satu saja: judul keputusan atau {name.lower()}."
    else:
        return
    yield _finding(what, own, other, Severity.LOW)


def _years(text: Text) -> str:
    return ", ".join(sorted(years_of(text.value)))


def _finding(what: str, own: Text, other: Text, severity: Severity = Severity.HIGH) -> Finding:
    places = (*other.places, *own.places[:1])
    where = (*other.where, *own.where)
    return RULE.found(what, where, places=places, quote=other.value, severity=severity)
