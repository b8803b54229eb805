"""The old office, offices above and beside it, and bare names of its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from zonaintegritas.core.copying.case import Case, any_of, spaced
from zonaintegritas.core.copying.even import squeezed
from zonaintegritas.core.copying.mention import Found, Kind, Outcome
from zonaintegritas.core.copying.origin import LEVEL, ORGAN, is_nation, level_in_full, named, organ_in_full
from zonaintegritas.core.copying.style import LONGEST_SHORT, Written, cased, in_style
from zonaintegritas.core.lint.glossary import known_words
from zonaintegritas.core.lint.morphology import is_formed
from zonaintegritas.core.lint.offices import AFTER

# Words that make another place of the same name: Bandung Barat, Bogor Selatan.
BESIDE: Final = (
    r"(?!\s(?-i:(?:BARAT|TIMUR|UTARA|SELATAN|TENGAH|TENGGARA|DAYA|BESAR|HULU|HILIR|ULU|ILIR|RAYA|KEPULAUAN|BARU|JAYA"
    r"|Barat|Timur|Utara|Selatan|Tengah|Tenggara|Daya|Besar|Hulu|Hilir|Ulu|Ilir|Raya|Kepulauan|Baru|Jaya))\b)"
)
GAP: Final = r"[ .,:_-]{0,3}"
START: Final = r"(?<![^\W_])"
END: Final = r"(?![^\W_])"
OTHER: Final = (
    rf"{START}(?P<organ>{ORGAN}){GAP}(?P<level>{LEVEL})[ .:]{{0,3}}(?P<place>{AFTER}(?-i:[A-Z])[\w'-]*"
    rf"(?:[ ]{AFTER}(?-i:[A-Z])[\w'-]+){{0,2}})"
)
TOKEN: Final = re.compile(r"\w+")
SIGNS_OF_OFFICE: Final = r"(?:kpud?|kip|kotamadya|kota|kabupaten|kab|pemkot|pemkab|prov(?:insi)?)"
SHORTEST_INSIDE: Final = 5  # letters of a place that is looked for inside words
PRINTED: Final = re.compile(r"[^\W_][\w|!]*")  # a word, also with signs that a scan takes for letters
LOOK_BACK: Final = 60  # letters before a place in which its organ and level stand
SLIPS: Final = ((5, 1), (10, 2))  # letters from which so many slips may be a name
MOST_SLIPS: Final = 2


def find_offices(text: str, case: Case) -> Iterator[Found]:
    """Every office and place named in an evened text that tells of the old office."""
    if case.is_same_office:
        return
    yield from _new_names(text, case)
    yield from _own(text, case)
    yield from _others(text, case)
    yield from _misprinted(text, case)
    yield from _places(text, case)
    yield from _inside_words(text, case)


def _new_names(text: str, case: Case) -> Iterator[Found]:
    """What already names the new office or its province is no trace."""
    for match in _pattern(
        rf"{START}(?:{ORGAN}{GAP})?(?:{LEVEL}[ .:]{{0,3}})?(?:{any_of(case.kept_places)}){END}{BESIDE}"
    ).finditer(text):
        yield Found(match.start(), match.end(), Kind.PLACE, Outcome.KEPT)


def _own(text: str, case: Case) -> Iterator[Found]:
    for match in _pattern(
        rf"{START}(?P<organ>{ORGAN}){GAP}(?:(?P<level>{LEVEL}){GAP})?(?P<place>{case.own_pattern}){END}{BESIDE}"
    ).finditer(text):
        yield _bound(match, case)
    full = any_of((case.origin.office, *case.also))
    for match in _pattern(rf"{START}(?:{full}){END}{BESIDE}").finditer(text):
        short = next(iter(case.target.also), case.target.office)
        is_full = squeezed(match[0]) == squeezed(case.origin.office)
        is_abbreviation = len(squeezed(match[0])) <= LONGEST_SHORT  # KPU RI
        new = short if is_abbreviation else cased(case.target.office if is_full else short, match[0])
        yield Found(match.start(), match.end(), Kind.OFFICE, Outcome.BOUND, new)


def _bound(match: re.Match[str], case: Case) -> Found:
    """Bound where organ and level are those of the old office; another office of the same town is open."""
    level = match["level"] or ""
    is_above = level_in_full(level) == "Provinsi" != case.old.level  # the province that the town gave its name
    name = (case.new_parent if is_above else None) or case.new
    new = in_style(name, Written(match["organ"], level, match["place"]))
    is_same = not level or level_in_full(level) in {case.old.level, ""}
    is_same_organ = organ_in_full(match["organ"]) == case.old.organ
    if match[0].isalnum():  # an account, or words run together
        return Found(match.start(), match.end(), Kind.OFFICE, Outcome.OPEN, new.replace(" ", ""))
    outcome = Outcome.BOUND if is_same and is_same_organ else Outcome.OPEN
    return Found(match.start(), match.end(), Kind.OFFICE, outcome, new)


def _others(text: str, case: Case) -> Iterator[Found]:
    """Other offices of the kind: the one above is bound, the rest are open; the country's own stays."""
    for match in _pattern(OTHER).finditer(text):
        place = squeezed(match["place"])
        if is_nation(named(match[0])) or any(place.startswith(squeezed(one)) for one in case.kept_places):
            continue
        if _slips(match["place"], case) and level_in_full(match["level"]) == case.old.level:
            continue  # the old office itself, misprinted
        is_parent = any(place == squeezed(one) for one in case.parent_places)
        parent = case.new_parent if level_in_full(match["level"]) == "Provinsi" else None
        new = in_style(parent, Written(match["organ"], match["level"], match["place"])) if parent else ""
        outcome = Outcome.BOUND if is_parent and new else Outcome.OPEN
        yield Found(match.start(), match.end(), Kind.OFFICE, outcome, new)
    if case.old.organ != case.new.organ and case.old.short_organ == "KIP":
        for match in _pattern(rf"{START}(?-i:KIP|Komisi Independen Pemilihan){END}").finditer(text):
            yield Found(match.start(), match.end(), Kind.OFFICE, Outcome.OPEN, case.new.short_organ)


def _misprinted(text: str, case: Case) -> Iterator[Found]:
    """Names that a scan got wrong: bound behind the organ, open where the place stands alone."""
    words = [(match.start(), match.end()) for match in PRINTED.finditer(text)]
    for place in (*case.own_places, *case.seats, *case.parent_places):
        count = len(PRINTED.findall(place))
        for (start, _), (_, end) in zip(words, words[count - 1 :], strict=False):
            if abs(end - start - len(place)) > MOST_SLIPS or not _is_slip(text[start:end], place):
                continue
            match = _before(text, start, end)
            if match["organ"] and place in case.own_places:
                yield _bound(match, case)
            else:
                yield Found(match.start(), end, Kind.PLACE, Outcome.OPEN, _place_for(match, case, place))


def _before(text: str, start: int, end: int) -> re.Match[str]:
    """The place at this stretch with the organ and level that stand before it."""
    place = rf"(?P<place>{re.escape(text[start:end])})"
    pattern = rf"{START}(?:(?P<organ>{ORGAN}){GAP})?(?:(?P<level>{LEVEL})[ .:]{{1,3}})?{place}"
    found = re.compile(pattern, re.IGNORECASE).finditer(text, max(start - LOOK_BACK, 0))
    return next(match for match in found if match.start("place") == start)


def _slips(words: str, case: Case) -> bool:
    return any(squeezed(words).startswith(squeezed(one)) or _is_slip(words, one) for one in case.own_places)


@lru_cache(maxsize=8192)
def _is_slip(words: str, place: str) -> bool:
    """Whether the words are the place with a letter or two gone wrong, and no words of their own."""
    mine, right = squeezed(words), squeezed(place)
    allowed = max((slips for letters, slips in SLIPS if len(right) >= letters), default=0)
    if mine == right or not allowed or OSA.distance(mine, right, score_cutoff=allowed) > allowed:
        return False
    return not all(is_word(word) for word in words.lower().split())


def is_word(word: str) -> bool:
    """Whether a small word is in the dictionary or made from it."""
    return word in known_words() or is_formed(word)


def _places(text: str, case: Case) -> Iterator[Found]:
    for place in (*case.own_places, *case.seats, *case.parent_places):
        for match in _pattern(rf"{START}(?:(?P<level>{LEVEL})[ .:]{{0,3}})?(?P<place>{spaced(place)}){END}").finditer(
            text
        ):
            yield Found(match.start(), match.end(), Kind.PLACE, Outcome.OPEN, _place_for(match, case, place))


def _place_for(match: re.Match[str], case: Case, place: str) -> str:
    """What may stand here instead, in the style of what stood."""
    level = match["level"] or ""
    if place in case.seats:
        return cased(case.seat, match["place"])
    name = case.new_parent if place in case.parent_places else case.new
    if name is None:
        return ""
    if level and not level_in_full(level):  # Kab./Kota of a province
        return f"{level} {cased(name.place, match['place'])}"
    return in_style(name, Written("", level, match["place"]))


def _inside_words(text: str, case: Case) -> Iterator[Found]:
    """Names run together with other words: KPUMadiun, kpu_kota_madiun, diMadiun."""
    wanted = _inside(tuple(map(squeezed, case.every_place)))
    for token in TOKEN.finditer(text):
        if len(token[0]) >= SHORTEST_INSIDE and wanted.search(token[0].replace("_", "")) and not is_word(token[0]):
            is_office = re.search(r"kpu|kip", token[0], re.IGNORECASE)
            kind = Kind.OFFICE if is_office else Kind.PLACE
            yield Found(token.start(), token.end(), kind, Outcome.OPEN)


@lru_cache(maxsize=64)
def _inside(places: tuple[str, ...]) -> re.Pattern[str]:
    ways = []
    for place in places:
        if len(place) >= SHORTEST_INSIDE:
            ways.append(place)
        else:
            ways.append(rf"{SIGNS_OF_OFFICE}{place}")
            ways.append(rf"(?-i:(?<=[a-z]){place.title()})")
    return re.compile("|".join(ways) or r"(?!)", re.IGNORECASE)


@lru_cache(maxsize=256)
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
