"""The copy itself: texts and periods of the old plan for the new one, with every mention."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final, TypeAlias

from zonaintegritas.core.copying.case import Case
from zonaintegritas.core.copying.even import squeezed
from zonaintegritas.core.copying.finding import mentions_in
from zonaintegritas.core.copying.mention import Kind, Mention, Outcome, Spot
from zonaintegritas.core.copying.origin import Origin, Target
from zonaintegritas.core.copying.texts import Writer
from zonaintegritas.core.copying.times import follows_words, period_mention, shifted
from zonaintegritas.core.decree.plan import Item, Plan
from zonaintegritas.core.period import Period, read_period


class Keep(Enum):
    """The answer that leaves the old words as they are."""

    KEEP = "keep"


KEEP: Final = Keep.KEEP
Answer: TypeAlias = str | Keep


class Unanswered(Exception):  # noqa: N818 - a state of the copy, told to people by its mentions
    """The plan cannot be given while mentions are open."""

    def __init__(self, mentions: tuple[Mention, ...]) -> None:
        super().__init__(f"{len(mentions)} penyebutan belum dijawab.")
        self.mentions = mentions


@dataclass(frozen=True, slots=True)
class Copy:
    """A plan made ready for another office or year; `plan` is what it looks like before anything is answered."""

    base: Plan
    origin: Origin
    target: Target
    mentions: tuple[Mention, ...]
    plan: Plan

    @property
    def open(self) -> tuple[Mention, ...]:
        """What must be answered."""
        return tuple(mention for mention in self.mentions if mention.outcome is Outcome.OPEN)

    @property
    def alike(self) -> dict[str, tuple[Mention, ...]]:
        """Mentions of the same words, which one answer may serve."""
        groups: dict[str, list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            groups[mention.alike].append(mention)
        return {key: tuple(group) for key, group in groups.items()}


def copied(plan: Plan, origin: Origin, target: Target) -> Copy:
    """The plan of the old office as the base of the new plan, and all that tells of the old one."""
    case = Case(origin, target)
    mentions: list[Mention] = []

    def find(spot: Spot, text: str) -> str:
        mentions.extend(mentions_in(text, spot, case))
        return text

    def find_time(spot: Spot, item: Item, _: str) -> Period:
        mentions.extend(period_mention(spot, item, case))
        return item.period.value

    Writer(find, find_time).plan(plan)
    copy = Copy(plan, origin, target, tuple(mentions), plan)
    return replace(copy, plan=_written(copy, {}))


def answered(copy: Copy, answers: Mapping[str, Answer]) -> Plan:
    """The plan with these answers, by the key of a mention; an answer may also overrule what was bound or cleared.

    Raises `Unanswered` while a mention is open, and KeyError for a key that the copy does not have.
    """
    unknown = answers.keys() - {mention.key for mention in copy.mentions}
    if unknown:
        raise KeyError(*sorted(unknown))
    missing = tuple(mention for mention in copy.open if mention.key not in answers)
    if missing:
        raise Unanswered(missing)
    return _written(copy, answers)


def known(copy: Copy, answers: Mapping[str, Answer]) -> Origin:
    """The old office with the people and contacts that the copy found, for `remaining`; what is kept is no trace."""
    gone = [mention for mention in copy.mentions if answers.get(mention.key) is not KEEP]
    places = [squeezed(place) for place in Case(copy.origin, copy.target).every_place]
    people = (
        mention.old
        for mention in gone
        if mention.kind is Kind.PERSON
        and not any(place in squeezed(mention.old) for place in places)  # "Polres Ternate"
    )
    contacts = (mention.old for mention in gone if mention.kind is Kind.CONTACT)
    origin = copy.origin
    return replace(
        origin,
        people=tuple(dict.fromkeys([*origin.people, *people])),
        contacts=tuple(dict.fromkeys([*origin.contacts, *contacts])),
    )


@dataclass(frozen=True, slots=True)
class _Answers:
    """The mentions of each text with what was answered."""

    case: Case
    at: Mapping[Spot, list[Mention]]
    answers: Mapping[str, Answer]

    def words_of(self, mention: Mention) -> str | None:
        """What stands instead of the old words; None where they stay."""
        answer = self.answers.get(mention.key)
        if answer is KEEP or (answer is None and mention.outcome is Outcome.OPEN):
            return None
        return answer if isinstance(answer, str) else mention.new

    def write(self, spot: Spot, text: str) -> str:
        """The text with its mentions replaced."""
        parts = []
        position = 0
        for mention in self.at.get(spot, []):
            words = self.words_of(mention)
            parts += [text[position : mention.start], mention.old if words is None else words]
            position = mention.end
            if words == "" and (not mention.start or text[mention.start - 1].isspace()):
                position += len(text[position:]) - len(text[position:].lstrip(" "))  # no two blanks where words went
        return "".join([*parts, text[position:]])

    def retime(self, spot: Spot, item: Item, time: str) -> Period:
        """The period of the new words, or the old one moved, or what was answered about it."""
        if follows_words(item, self.case):
            return read_period(time, plan_year=self.case.target.year)
        for mention in self.at.get(spot, []):
            words = self.words_of(mention)
            if words is None:
                return replace(item.period.value, doubt=None)
            if words != mention.new:
                return read_period(words, plan_year=self.case.target.year)
        return shifted(item.period.value, self.case.shift)


def _written(copy: Copy, answers: Mapping[str, Answer]) -> Plan:
    at: dict[Spot, list[Mention]] = defaultdict(list)
    for mention in copy.mentions:
        at[mention.spot].append(mention)
    made = _Answers(Case(copy.origin, copy.target), at, answers)
    return Writer(made.write, made.retime).plan(copy.base)
