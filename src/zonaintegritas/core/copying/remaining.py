"""A second look at a finished plan that shares no pattern with the copy: what still tells of the old office."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from zonaintegritas.core.copying.even import even, squeezed
from zonaintegritas.core.copying.mention import Kind, Spot
from zonaintegritas.core.copying.origin import Origin, Target, is_nation, is_one_office, named
from zonaintegritas.core.decree.plan import Area, Component, Field, Item, Plan
from zonaintegritas.core.lint.citing import CITED
from zonaintegritas.core.lint.glossary import known_words
from zonaintegritas.core.period import Month

WORD: Final = re.compile(r"[^\W_]+")
INSIDE: Final = 5  # letters of a name that is looked for inside longer words
OFFICE: Final = re.compile(r"kpu|kip|kota|kab|prov")
ONE_SLIP, TWO_SLIPS = 5, 10  # letters of a name in which so many may be wrong
SHORTEST: Final = 4  # letters of a word of a person's name
SHORT_CITED: Final = re.compile(r"\b[A-Z][\w-]+\s?\d+[A-Z]?\s?/\s?\d{4}\b")
REGULATION: Final = re.compile(r"^(?:UU|PP|Perpres|Permen\w*|PKPU|Inpres|Keppres|RB)\b", re.IGNORECASE)
LETTERS: Final = {"0": "0oO", "1": "1lI", "5": "5S", "8": "8B"}


@dataclass(frozen=True, slots=True)
class Trace:
    """Words of a plan that tell of the old office, its year or its people."""

    kind: Kind
    spot: Spot
    words: str


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is looked for."""

    names: tuple[str, ...]
    allowed: tuple[str, ...]  # names of the new office, which may hold an old one
    people: tuple[str, ...]
    contacts: tuple[str, ...]
    year: int | None
    number: str | None


def remaining(plan: Plan, origin: Origin, target: Target | None = None) -> tuple[Trace, ...]:
    """Every trace of the old office that is left anywhere in the plan; with the target, its own names are none."""
    wanted = _wanted(origin, target)
    traces: dict[Trace, None] = {}
    for spot, text in _strings(plan, Spot("plan")):
        for kind, words in _traces(text, wanted):
            traces[Trace(kind, spot, words)] = None
    return tuple(traces)


def _wanted(origin: Origin, target: Target | None) -> _Wanted:
    is_same = target is not None and is_one_office(origin, target)
    own = [origin.office, *origin.also, *origin.parents]
    places = [named(name).place for name in own if not is_nation(named(name))]
    new = [target.office, *target.also, *target.parents] if target else []
    allowed = {squeezed(named(name).place): named(name).place for name in new}
    if target and target.seat:
        allowed[squeezed(target.seat)] = target.seat
    own_places = {squeezed(named(name).place) for name in own[: 1 + len(origin.also)]}
    kept = {plain: name for plain, name in allowed.items() if plain not in own_places}
    names = [place for place in [*places, *origin.places] if squeezed(place) not in kept]
    if is_nation(named(origin.office)):
        names += [origin.office, *origin.also]  # its place is every text's: only whole names tell of it
    year_changes = target is None or target.year != origin.year
    return _Wanted(
        names=() if is_same else tuple(dict.fromkeys(names)),
        allowed=tuple(kept.values()),
        people=origin.people,
        contacts=origin.contacts if not is_same else (),
        year=origin.year if year_changes else None,
        number=origin.number,
    )


def _strings(value: object, spot: Spot) -> Iterator[tuple[Spot, str]]:
    """Every string anywhere inside, and every month, whatever the form of a plan becomes."""
    if isinstance(value, Month):
        yield spot, str(value)
    elif isinstance(value, str) and not isinstance(value, Enum):
        yield spot, value
    else:
        for one, inner in _parts(value, spot):
            yield from _strings(one, inner)


def _parts(value: object, spot: Spot) -> Iterator[tuple[object, Spot]]:
    if isinstance(value, Mapping):
        for at, (key, one) in enumerate(value.items()):
            yield key, replace(spot, field="headings", entry=at)
            yield one, replace(spot, field=f"extra:{key}")
    elif isinstance(value, tuple | list):
        for at, one in enumerate(value):
            yield one, _at(spot, one, at)
    elif is_dataclass(value):
        for field in fields(value):
            is_wrapped = isinstance(value, Field) or spot.field == "period"
            yield getattr(value, field.name), spot if is_wrapped else replace(spot, field=field.name)


def _at(spot: Spot, one: object, at: int) -> Spot:
    match one:
        case Area():
            return replace(spot, area=at)
        case Component():
            return replace(spot, component=at)
        case Item():
            return replace(spot, item=at, ref=one.ref)
        case str():
            return replace(spot, entry=at)
    return spot


def _traces(text: str, wanted: _Wanted) -> Iterator[tuple[Kind, str]]:
    plain = even(text).text
    for name in wanted.allowed:
        plain = re.sub(rf"(?<!\w){_loosely(name)}(?!\w)", "|", plain, flags=re.IGNORECASE)
    for name in wanted.names:
        yield from ((Kind.PLACE, words) for words in _named(plain, name))
    for name in wanted.people:
        yield from ((Kind.PERSON, words) for words in _person(plain, name))
    for name in wanted.contacts:
        yield from ((Kind.CONTACT, words) for words in _whole(plain, squeezed(name)))
    if wanted.number:
        yield from ((Kind.NUMBER, words) for words in _number(plain, wanted.number))
    if wanted.year:
        yield from ((Kind.YEAR, words) for words in _year(plain, wanted.year))


def _loosely(name: str) -> str:
    return r"\W{0,3}".join(map(re.escape, WORD.findall(even(name).text)))


def _named(text: str, name: str) -> Iterator[str]:
    yield from _whole(text, squeezed(name))
    words = list(WORD.finditer(text))
    count = len(WORD.findall(even(name).text))
    for at in range(len(words) - count + 1):
        start, end = words[at].start(), words[at + count - 1].end()
        if _is_near(text[start:end], squeezed(name)):
            yield text[start:end]


@lru_cache(maxsize=16384)
def _is_near(words: str, name: str) -> bool:
    allowed = 2 if len(name) >= TWO_SLIPS else int(len(name) >= ONE_SLIP)
    mine = squeezed(words)
    if mine == name or not allowed or OSA.distance(mine, name, score_cutoff=allowed) > allowed:
        return False
    return not all(word in known_words() for word in words.lower().split())


def _whole(text: str, wanted: str) -> Iterator[str]:
    """The letters wherever they run: over words from a beginning to an end, or inside one long word."""
    if not wanted:
        return
    words = list(WORD.finditer(text.casefold() if len(text.casefold()) == len(text) else text.lower()))
    for at, word in enumerate(words):
        if wanted in word[0]:
            if word[0] == wanted or _is_joined(word[0], wanted):
                yield text[word.start() : word.end()]
            continue
        run = ""
        for last in words[at : at + len(wanted)]:
            run += last[0]
            if run == wanted and last is not word:
                yield text[word.start() : last.end()]
            if not wanted.startswith(run):
                break


def _is_joined(word: str, wanted: str) -> bool:
    """Whether a long word holds the name by intent; a short name needs the sign of an office beside it."""
    is_told = len(wanted) >= INSIDE or OFFICE.search(word.replace(wanted, " ", 1))
    return bool(is_told) and word not in known_words()


def _person(text: str, name: str) -> Iterator[str]:
    yield from _whole(text, squeezed(name))
    parts = [word for word in WORD.findall(even(name).text) if len(word) >= SHORTEST]
    wanted = {word.casefold() for word in parts if name.isupper() or not word.isupper()}  # no abbreviations
    for word in WORD.finditer(text):
        small = word[0].casefold()
        if small in wanted and (small not in known_words() or word[0][0].isupper()):
            yield word[0]


def _number(text: str, number: str) -> Iterator[str]:
    parts = re.findall(r"\w+", number)
    if len(parts) > 1:
        pattern = r"\W{0,2}".join(map(re.escape, parts))
    else:
        pattern = rf"(?:nomor|nomer|no)\W{{0,3}}{re.escape(number.strip())}(?=\W{{0,2}}(?:tahun|/|th))"
    for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE):
        yield match[0]


def _year(text: str, year: int) -> Iterator[str]:
    cited = [match.span() for match in CITED.finditer(text) if not re.search(r"\b(?:kota|kab|prov)", match[0], re.I)]
    cited += [match.span() for match in SHORT_CITED.finditer(text) if REGULATION.search(match[0])]
    digits = r"\W{0,2}".join(f"[{LETTERS.get(one, one)}]" for one in str(year))
    ways = [rf"(?<!\d){digits}(?!\d)", rf"(?:(?<!\w)'|\bt\.?\s?a\.?\s?'?|\btahun\s'?|[-/]){year % 100:02d}(?![\w/.])"]
    for match in re.finditer("|".join(ways), text, re.IGNORECASE):
        if not any(start <= match.start() and match.end() <= end for start, end in cited):
            yield match[0]
