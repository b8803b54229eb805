"""The coverage of a whole plan, with what people have confirmed."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from zonaintegritas.core.decree.plan import Component, Item, Plan
from zonaintegritas.core.lke.coverage.lexicon import Lexicon, concepts, known_words, plain
from zonaintegritas.core.lke.coverage.matching import Claim, Matcher
from zonaintegritas.core.lke.coverage.meaning import meanings
from zonaintegritas.core.lke.coverage.model import Confirmed, Coverage, Extent, Match
from zonaintegritas.core.lke.coverage.placing import Placer, Spot
from zonaintegritas.core.lke.instrument import Instrument
from zonaintegritas.core.lke.instruments import instrument as sheet
from zonaintegritas.core.lke.library import ready_items

NOTHING_CONFIRMED: Final[Confirmed] = MappingProxyType({})
KEY_LENGTH: Final = 32  # hexadecimal digits
CONFIRMED: Final = "Dikonfirmasi oleh orang."


def coverage_of(plan: Plan, instrument: Instrument, confirmed: Confirmed = NOTHING_CONFIRMED) -> Coverage:
    """Match every item of the plan with the sheet. What a person confirmed goes before what was found."""
    return _coverage(instrument, _matches(plan, instrument, confirmed))


def spots_in(plan: Plan, instrument: Instrument) -> Mapping[str, Spot]:
    """Where an item for a sub-component (by its code) would go in the plan."""
    return _tools(instrument.version)[0].spots(plan)


def item_key(component: Component, item: Item) -> str:
    """What confirmations of an item are remembered under: its words, so that next year's plan knows them again."""
    said = (component.name, item.sub_component or "", item.indicator.value, *item.steps.value)
    return hashlib.sha256("\n".join(plain(text) for text in said).encode()).hexdigest()[:KEY_LENGTH]


@cache
def _tools(version: str) -> tuple[Placer, Matcher]:
    instrument = sheet(version)
    lexicon = Lexicon(concepts(), known_words() | _words(instrument))
    meaning = meanings(version)
    return Placer(instrument, meaning, lexicon), Matcher(instrument, meaning, lexicon)


def _words(instrument: Instrument) -> frozenset[str]:
    """Words that are right as they stand: those of the sheet and of the ready items."""
    texts = [question.label for question in instrument.questions]
    texts += [sub.name for sub in instrument.sub_components]
    for ready in ready_items(instrument).values():
        texts += [ready.indicator, *ready.steps, *ready.evidence]
    return frozenset(word for text in texts for word in plain(text).split())


def _matches(plan: Plan, instrument: Instrument, confirmed: Confirmed) -> Iterator[Match]:
    placer, matcher = _tools(instrument.version)
    for area in plan.areas:
        for component in area.components:
            standing = placer.standing(area, component)
            for item in component.items:
                key = item_key(component, item)
                said = confirmed.get(key, {})
                for claim in matcher.claims(standing, item):
                    if claim.code not in said:
                        yield _match(claim, item.ref, key)
                for code, extent in said.items():
                    yield Match(code, item.ref, key, extent, 1.0, CONFIRMED, is_confirmed=True)


def _match(claim: Claim, ref: str, key: str) -> Match:
    return Match(claim.code, ref, key, claim.extent, round(claim.score, 3), claim.reason)


def _coverage(instrument: Instrument, matches: Iterable[Match]) -> Coverage:
    order = {question.code: number for number, question in enumerate(instrument.questions)}
    found = sorted((match for match in matches if match.code in order), key=lambda match: order[match.code])
    refs: dict[Extent, dict[str, list[str]]] = {extent: defaultdict(list) for extent in Extent}
    for match in found:
        if match.ref not in refs[match.extent][match.code]:
            refs[match.extent][match.code].append(match.ref)
    full = {code: tuple(many) for code, many in refs[Extent.FULL].items()}
    partial = {code: tuple(many) for code, many in refs[Extent.PARTIAL].items() if code not in full}
    return Coverage(full, partial, tuple(found))
