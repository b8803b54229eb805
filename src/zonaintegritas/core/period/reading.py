"""From the words of a time cell to a Period: tokens, grammar, years, ranges, rhythm, doubts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from zonaintegritas.core.period import doubts
from zonaintegritas.core.period.blocks import Blocks, blocks_of, rhythm_over
from zonaintegritas.core.period.grammar import reduce
from zonaintegritas.core.period.normal import plain
from zonaintegritas.core.period.period import Month, Period, Periodicity, months_between, rhythm_of_months
from zonaintegritas.core.period.tokens import Token, tokenise
from zonaintegritas.core.period.years import date_stretches, short_years

LONGEST_TIME = 600  # characters; a longer cell is no target time, and patterns stay quick
LONGEST_MONTHS = 60  # a range of more than five years is a misprint
PROSE_WORDS = 3  # so many strange words make a guessed month worthless
_NOTHING = re.compile(r"[\W_]*")


@dataclass(slots=True)
class Sentence:
    """The reduced tokens of one cell, and the doubts gathered while they are understood."""

    tokens: list[Token]
    plan_year: int | None
    doubts: list[doubts.Doubt] = field(default_factory=list)

    def has(self, kinds: str) -> bool:
        return any(token.kind in kinds for token in self.tokens)

    def of(self, kinds: str) -> list[Token]:
        return [token for token in self.tokens if token.kind in kinds]


def read_period(raw: str, *, plan_year: int | None) -> Period:
    """What a target time cell means. Never raises; what cannot be read has no months and says so."""
    if _NOTHING.fullmatch(raw[:LONGEST_TIME]):
        return Period()
    if len(raw) > LONGEST_TIME:
        return doubts.unread(doubts.TOO_LONG)
    text = plain(raw)
    if _NOTHING.fullmatch(text):
        return Period()
    tokens = _tidy(short_years(reduce(tokenise(text)), plan_year))
    if _is_prose(tokens):
        return doubts.unread(doubts.NOT_UNDERSTOOD)
    sentence = Sentence(tokens, plan_year)
    found = _blocks_in(sentence)
    if found is None or not found.blocks:
        return doubts.unread(*sentence.doubts or [doubts.NOT_UNDERSTOOD])
    return _period(found, sentence)


def _is_prose(tokens: list[Token]) -> bool:
    """Strange words beside a mere guess: a sentence that landed in the time column."""
    strange = sum(token.kind == "?" for token in tokens)
    times = [token for token in tokens if token.kind in "aRTY"]
    if any(token.is_sure for token in times):
        return False
    return strange >= PROSE_WORDS or (strange > 0 and all(token.kind == "R" for token in times))


# Line breaks and separators that carry nothing once months and years are known, in the order of application.
_TIDY: tuple[tuple[str, str], ...] = (
    (r"(?<=[YR])n+(?=a)", ","),
    (r"n", ""),
    (r"(?<=[aQ])[-,]+(?=Y)", ""),
    (r"^[-,]+|,+$", ""),
    (r",*-[-,]*(?=.)", "-"),
    (r",+", ","),
)


def _tidy(tokens: list[Token]) -> list[Token]:
    for pattern, becomes in _TIDY:
        kinds = "".join(token.kind for token in tokens)
        done: list[Token] = []
        position = 0
        for found in re.finditer(pattern, kinds):
            done += tokens[position : found.start()] + [Token(kind) for kind in becomes]
            position = found.end()
        tokens = done + tokens[position:]
    return tokens


def _blocks_in(sentence: Sentence) -> Blocks | None:
    dated, is_assumed = date_stretches(sentence.tokens, sentence.plan_year)
    rhythms = sentence.of("R")
    if not dated:
        return _without_stretch(sentence, rhythms)
    if is_assumed:
        sentence.doubts.append(doubts.no_year(sentence.plan_year))
    stretches = [entry for entry in dated if entry is not None]
    if len(stretches) != len(dated):
        return None
    found = blocks_of(sentence.tokens, stretches, sentence.plan_year)
    if any(len(block) > LONGEST_MONTHS for block in found.blocks):
        sentence.doubts = [doubts.TOO_WIDE]
        return None
    if rhythms or sentence.has("e"):
        found = rhythm_over(found, rhythms[0] if rhythms else None)
    sentence.doubts += found.doubts
    return found


def _without_stretch(sentence: Sentence, rhythms: list[Token]) -> Blocks | None:
    """A bare rhythm, a whole year, or nothing."""
    is_whole_year = sentence.has("TY") and not sentence.has("?")
    if not (rhythms or is_whole_year or sentence.has("C")):
        return None
    years = [token.value for token in sentence.of("Y")] or [sentence.plan_year or 0]
    first, last = Month(min(years), 1), Month(max(years), 12)
    if not first.year or last.index - first.index > LONGEST_MONTHS:
        sentence.doubts.append(doubts.TOO_WIDE if first.year else doubts.NO_PLAN_YEAR)
        return None
    if sentence.has("C") and not rhythms:
        sentence.doubts.append(doubts.CONTINUOUS)
    whole = Blocks((months_between(first, last),))
    found = rhythm_over(whole, rhythms[0]) if rhythms else whole
    sentence.doubts += found.doubts
    return found


def _period(found: Blocks, sentence: Sentence) -> Period:
    months = tuple(sorted({month for block in found.blocks for month in block}))
    gathered = [*sentence.doubts, *doubts.about_tokens(sentence.tokens, months)]
    gathered += doubts.about_years(months, sentence.plan_year)
    day = found.day
    if day is not None and any(day > doubts.length_of(block[-1]) for block in found.blocks):
        gathered.append(doubts.NO_SUCH_DAY)
        day = None
    periodicity = found.periodicity or _periodicity(found, months)
    return doubts.with_doubts(Period(months, periodicity, found.blocks, day), gathered)


def _periodicity(found: Blocks, months: tuple[Month, ...]) -> Periodicity | None:
    if len(found.blocks) == 1 and (len(months) > 1 or found.is_range):
        return Periodicity.RANGE
    if any(len(block) > 1 for block in found.blocks):
        return None
    return rhythm_of_months(months)
