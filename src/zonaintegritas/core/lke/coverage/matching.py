"""Which items of the sheet one item of a plan covers, how far, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz

from zonaintegritas.core.decree.plan import Item
from zonaintegritas.core.lke.coverage.lexicon import Lexicon, plain
from zonaintegritas.core.lke.coverage.meaning import Chain, Meaning, Meanings
from zonaintegritas.core.lke.coverage.model import Extent
from zonaintegritas.core.lke.coverage.placing import Standing
from zonaintegritas.core.lke.coverage.statements import Kind, Statement, statements_of
from zonaintegritas.core.lke.instrument import Instrument

PART_WEIGHT: Final = 0.6  # of a sentence that says only half of what the sheet asks
GUESS_WEIGHT: Final = 0.3  # of a match by likeness alone
MOST_REMEMBERED: Final = 4000  # items of plans: about fifty plans that are looked at again and again
LIKE_ENOUGH: Final = 40  # of 100, for a guess inside the component


class Region(Enum):
    """How an item of the sheet lies to the place of the plan's item; the value weighs the match."""

    HOME = 1.0  # its component is this sub-component
    OPEN = 0.9  # its component says nothing, the area fits
    NEAR = 0.8  # its component is another one of the area
    FAR = 0.5  # another area


# How far a sentence that says all covers, by where it stands. What is absent covers nothing.
EXTENTS: Final = {
    (Region.HOME, Kind.INDICATOR): Extent.FULL,
    (Region.HOME, Kind.STEP): Extent.FULL,
    (Region.HOME, Kind.PROOF): Extent.PARTIAL,
    (Region.OPEN, Kind.INDICATOR): Extent.FULL,
    (Region.OPEN, Kind.STEP): Extent.FULL,
    (Region.OPEN, Kind.PROOF): Extent.PARTIAL,
    (Region.NEAR, Kind.INDICATOR): Extent.PARTIAL,
    (Region.NEAR, Kind.STEP): Extent.PARTIAL,
    (Region.FAR, Kind.INDICATOR): Extent.PARTIAL,
    (Region.FAR, Kind.STEP): Extent.PARTIAL,
}
ONE_LESS: Final = {Extent.FULL: Extent.PARTIAL, Extent.PARTIAL: Extent.NONE, Extent.NONE: Extent.NONE}


@dataclass(frozen=True, slots=True)
class Claim:
    """One item of the plan covers one item of the sheet."""

    code: str
    extent: Extent
    score: float
    reason: str


class Matcher:
    """Matches items of plans with one sheet."""

    def __init__(self, instrument: Instrument, meanings: Meanings, lexicon: Lexicon) -> None:
        self._instrument = instrument
        self._meanings = meanings
        self._lexicon = lexicon

        self._remembered = lru_cache(MOST_REMEMBERED)(self._claims)

    def claims(self, standing: Standing, item: Item) -> tuple[Claim, ...]:
        """The strongest claim for every item of the sheet that this item speaks of."""
        return self._remembered(standing, statements_of(item))

    def _claims(self, standing: Standing, said: tuple[Statement, ...]) -> tuple[Claim, ...]:
        statements = [Statement(one.kind, self._lexicon.mended(one.text)) for one in said]
        best: dict[str, Claim] = {}
        for meaning in self._meanings.questions:
            for claim in self._claims_of(meaning, standing, statements):
                if meaning.code not in best or _rank(claim) > _rank(best[meaning.code]):
                    best[meaning.code] = claim
        for claim in self._fallback(standing, said, best):
            best[claim.code] = claim
        return tuple(best.values())

    def _claims_of(self, meaning: Meaning, standing: Standing, statements: Iterable[Statement]) -> Iterator[Claim]:
        region = _region(meaning, standing)
        for statement in statements:
            text = statement.text
            subject = self._first(meaning.subject, text)
            if subject is None and region is not Region.HOME:
                continue
            for chain, is_whole in self._chains(meaning, text):
                extent = _extent(meaning, region, statement.kind, is_whole=is_whole)
                if extent is not Extent.NONE:
                    score = statement.kind.weight * region.value * (1 if is_whole else PART_WEIGHT)
                    yield Claim(meaning.code, extent, score, self._reason(statement, chain, subject, standing, region))

    def _chains(self, meaning: Meaning, text: str) -> Iterator[tuple[Chain, bool]]:
        is_barred = any(self._lexicon.find(concept, text) for concept in meaning.unless)
        for chains, is_whole in ((meaning.sure, True), (meaning.full, True), (meaning.part, False)):
            if is_barred and chains is not meaning.sure:
                continue
            for chain in chains:
                if all(self._lexicon.find(concept, text) for concept in chain):
                    yield chain, is_whole

    def _first(self, concepts: Iterable[str], text: str) -> str | None:
        """The words that name the subject; none are needed where the meaning has no subject."""
        found = None
        for concept in concepts:
            if (found := self._lexicon.find(concept, text)) is not None:
                return found
        return found if concepts else ""

    def _reason(
        self, statement: Statement, chain: Chain, subject: str | None, standing: Standing, region: Region
    ) -> str:
        words = [self._lexicon.find(concept, statement.text) or "" for concept in chain]
        if region is not Region.HOME and subject:
            words.insert(0, subject)
        said = " dan ".join(f"“{word}”" for word in dict.fromkeys(words))
        place = f" dalam komponen “{standing.component}”" if region is Region.HOME else ""
        return f"{statement.kind.word.capitalize()} menyebut {said}{place}."

    def _fallback(self, standing: Standing, said: tuple[Statement, ...], found: dict[str, Claim]) -> Iterator[Claim]:
        """An item whose component is known but whose words are not still belongs there."""
        at_home = [one.code for sub in sorted(standing.homes) for one in self._meanings.at_home(sub)]
        basic = [code for code in at_home if not self._instrument.question(code).is_reform] or at_home
        if not basic or any(code in found for code in at_home) or not said:
            return
        if len(basic) == 1:
            yield Claim(basic[0], Extent.FULL, 1 - GUESS_WEIGHT, f"Satu-satunya butir “{standing.component}”.")
            return
        text = " ".join(plain(one.text) for one in said if one.kind is not Kind.PROOF)
        likeness = {code: fuzz.token_set_ratio(text, plain(self._instrument.question(code).label)) for code in basic}
        code = max(basic, key=lambda one: likeness[one])
        if likeness[code] >= LIKE_ENOUGH:
            score = GUESS_WEIGHT * likeness[code] / 100
            yield Claim(code, Extent.PARTIAL, score, f"Paling mirip di komponen “{standing.component}”; periksa.")


def _region(meaning: Meaning, standing: Standing) -> Region:
    if meaning.home in standing.homes:
        return Region.HOME
    if standing.homes:
        return Region.NEAR if meaning.area == standing.area else Region.FAR
    return Region.OPEN if standing.area in {None, meaning.area} else Region.FAR


def _extent(meaning: Meaning, region: Region, kind: Kind, *, is_whole: bool) -> Extent:
    if meaning.area is None:  # Hasil is measured from outside: a plan can only support it
        return Extent.NONE if kind is Kind.PROOF else Extent.PARTIAL
    extent = EXTENTS.get((region, kind), Extent.NONE)
    if is_whole:
        return extent
    is_plain = kind is Kind.INDICATOR and region is not Region.FAR
    return Extent.PARTIAL if is_plain else ONE_LESS[extent]


def _rank(claim: Claim) -> tuple[bool, float]:
    return claim.extent is Extent.FULL, claim.score
