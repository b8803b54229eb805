"""Which table column means what: by its heading, by its cells, and by what the other columns are."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz, process

from zonaintegritas.core.decree.column_content import likelihoods
from zonaintegritas.core.decree.column_words import FOREIGN, MEANINGS, NO_PLAN, Role

FUZZY: Final = 86  # of 100: a typing fault in a heading, not another word
SIMILAR: Final = 0.95  # what a heading with a typing fault keeps of its certainty
CONTAINED: Final = 0.85  # the same for a heading that holds a known one of several words among others
CONTAINED_WORD: Final = 0.6  # the same for a single known word
UNSURE: Final = 0.7  # below this the cells may say something else than the heading
SLASHED: Final = 0.97  # the same for one of two headings joined by a stroke
LONGEST_HEADING: Final = 90  # characters

BRACKETS: Final = re.compile(r"\([^)]*\)")
NO_WORD: Final = re.compile(r"[^a-z ]+")
COUNT: Final = re.compile(r"\b(?!20\d\d\b)\d+")  # a number that is no year: contents, not a heading
SPACES: Final = re.compile(r"\s+")

HEADING_WEIGHT: Final = 2.0
CONTENT_WEIGHT: Final = 0.6
GUESS_WEIGHT: Final = 1.35  # of the content where the heading says nothing
LEAST_GUESS: Final = 0.3
ORDER_BONUS: Final = 0.25  # an unknown column that stands where a meaning usually stands
CORE_BONUS: Final = 0.2  # hardly a plan is without these, so an unknown column is rather one of them
BESIDE_NUMBER: Final = 0.3  # the column after the number usually names the component
UNKNOWN_EXTRA: Final = 0.5  # what keeping an unknown column under its own heading is worth
DOUBTED_EXTRA: Final = 0.3
CONTESTED_WEIGHT: Final = 1.0  # of the content where another heading means the same: one of both is something else

USUAL_ORDER: Final = (
    Role.NUMBER, Role.AREA, Role.COMPONENT, Role.SUB_COMPONENT, Role.INDICATOR, Role.STEPS, Role.EVIDENCE,
    Role.TIME, Role.START, Role.END, Role.OUTPUT, Role.RESPONSIBLE, Role.NOTE,
)  # fmt: skip
CORE: Final = frozenset({Role.COMPONENT, Role.INDICATOR, Role.STEPS, Role.EVIDENCE, Role.TIME})
CONTESTED: Final = frozenset({Role.COMPONENT, Role.INDICATOR})
GUESSABLE: Final = frozenset(USUAL_ORDER) - {Role.AREA, Role.SUB_COMPONENT, Role.START, Role.END}


@dataclass(frozen=True, slots=True)
class Heading:
    """What is printed over one grid column, top line first, and the texts of the cells below."""

    titles: tuple[str, ...]
    cells: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The lowest line is the one that says what the column holds; those above it only gather columns."""
        return self.titles[-1] if self.titles else ""


@dataclass(frozen=True, slots=True)
class Column:
    """The meaning of one grid column. `months` belong to MONTH; `is_guessed`: by its cells, not its heading."""

    role: Role
    title: str
    months: tuple[int, ...] = ()
    is_guessed: bool = False


def normal(text: str) -> str:
    """Small letters and single blanks, nothing else."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return SPACES.sub(" ", NO_WORD.sub(" ", folded)).strip()


@lru_cache(maxsize=2048)
def meanings(text: str) -> Mapping[Role, float]:
    """What a printed heading may mean; empty where it stands in no table."""
    if len(text) > LONGEST_HEADING:
        return {}
    whole, short = normal(text), normal(BRACKETS.sub(" ", text))
    for form in (whole, short):
        if form in MEANINGS:
            return MEANINGS[form]
    words = short.split()
    if FOREIGN & set(words):
        return {Role.EXTRA: 1.0}
    if "/" in text:
        parts = [MEANINGS[part] for part in map(normal, text.split("/")) if part in MEANINGS]
        if parts:
            # below "area / komponen" the areas are rows that head the components
            chosen = next((part for part in parts if Role.AREA not in part), parts[0])
            return {role: value * SLASHED for role, value in chosen.items()}
    return _similar(short) or _containing(words)


def _similar(form: str) -> Mapping[Role, float]:
    if len(form) < 5:
        return {}
    hit = process.extractOne(form, MEANINGS.keys(), scorer=fuzz.ratio, score_cutoff=FUZZY)
    return {role: value * SIMILAR for role, value in MEANINGS[hit[0]].items()} if hit else {}


def _containing(words: Sequence[str]) -> Mapping[Role, float]:
    """The longest known heading among the words; of two equally long ones the first."""
    for size in range(min(4, len(words) - 1), 0, -1):
        for start in range(len(words) - size + 1):
            known = MEANINGS.get(" ".join(words[start : start + size]))
            if known is not None and len(words) <= size + 4:
                kept = CONTAINED if size > 1 else CONTAINED_WORD
                return {role: value * kept for role, value in known.items()}
    return {}


def best_meaning(text: str) -> Role | None:
    """The likeliest meaning of a heading by its words alone."""
    found = meanings(text)
    return max(found, key=lambda role: found[role]) if found else None


def is_foreign(titles: Sequence[str]) -> bool:
    """Headings of a table of people or money."""
    return sum(1 for title in titles if normal(title) in NO_PLAN) >= 2


def read_columns(headings: Sequence[Heading]) -> tuple[Column, ...]:
    """A meaning for each grid column; a meaning is given once, the rest stay under their own headings."""
    worth = _worth(headings)
    chosen = _assign(worth)
    return tuple(
        Column(role, heading.text, is_guessed=role is not Role.EXTRA and role not in meanings(heading.text))
        for heading, role in zip(headings, chosen, strict=True)
    )


@lru_cache(maxsize=4096)
def is_title(text: str) -> bool:
    """Whether a heading is known as a whole, or but for one word, and not only by a word in it."""
    if COUNT.search(text) or len(text) > LONGEST_HEADING:
        return False
    short = normal(BRACKETS.sub(" ", text))
    words = short.split()
    parts = map(normal, text.split("/"))
    nearly = (" ".join(words[:-1]), " ".join(words[1:])) if len(words) > 2 else ()
    return any(form in MEANINGS for form in (normal(text), short, *parts, *nearly)) or bool(_similar(short))


def _worth(headings: Sequence[Heading]) -> list[dict[Role, float]]:
    named = [best_meaning(heading.text) if is_title(heading.text) else None for heading in headings]
    return [_worth_of(heading, at, named) for at, heading in enumerate(headings)]


def _worth_of(heading: Heading, at: int, named: Sequence[Role | None]) -> dict[Role, float]:
    """What each meaning would be worth for one column."""
    known, content = meanings(heading.text), likelihoods(heading.cells)
    worth = {role: HEADING_WEIGHT * value + CONTENT_WEIGHT * content.get(role, 0.0) for role, value in known.items()}
    if known and max(known.values()) >= UNSURE:
        worth.setdefault(Role.EXTRA, DOUBTED_EXTRA)
        if named.count(named[at]) > 1:
            for role in CONTESTED - worth.keys():
                worth[role] = CONTESTED_WEIGHT * content.get(role, 0.0)
        return worth
    for role, value in content.items():
        if role in GUESSABLE and value >= LEAST_GUESS:
            guess = GUESS_WEIGHT * value + ORDER_BONUS * _fits_order(role, at, named) + CORE_BONUS * (role in CORE)
            guess += BESIDE_NUMBER * (role is Role.COMPONENT and at > 0 and named[at - 1] in {Role.NUMBER, Role.AREA})
            worth[role] = max(guess, worth.get(role, 0.0))
    worth[Role.EXTRA] = max(UNKNOWN_EXTRA, GUESS_WEIGHT * content.get(Role.EXTRA, 0.0), worth.get(Role.EXTRA, 0.0))
    return worth


def _fits_order(role: Role, at: int, named: Sequence[Role | None]) -> bool:
    """Whether the nearest known columns on both sides leave room for the meaning in the usual order."""
    place = USUAL_ORDER.index(role)
    left = next((USUAL_ORDER.index(known) for known in reversed(named[:at]) if known in USUAL_ORDER), -1)
    right = next((USUAL_ORDER.index(known) for known in named[at + 1 :] if known in USUAL_ORDER), len(USUAL_ORDER))
    return left < place < right


def _assign(worth: Sequence[Mapping[Role, float]]) -> tuple[Role, ...]:
    """The choice of the greatest sum in which no meaning but EXTRA comes twice."""
    best: dict[frozenset[Role], tuple[float, tuple[Role, ...]]] = {frozenset(): (0.0, ())}
    for options in worth:
        following: dict[frozenset[Role], tuple[float, tuple[Role, ...]]] = {}
        for used, (total, roles) in best.items():
            for role, value in options.items():
                if role in used:
                    continue
                key = used if role is Role.EXTRA else used | {role}
                candidate = (total + value, (*roles, role))
                if key not in following or candidate[0] > following[key][0]:
                    following[key] = candidate
        best = following
    return max(best.values(), key=lambda choice: choice[0])[1]
