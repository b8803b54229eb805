"""Whom a plan means by its responsible people: members, positions, units and groups of the team.

Forgiving about spelling, titles and abbreviations, and strict about everything else: what could be two people is left
unmatched, and so is a number that differs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from rapidfuzz import fuzz

from zonaintegritas.core.team.members import NUMERALS, SHORT_NAMES, Member, TeamRole, area_name, group_name
from zonaintegritas.core.team.wording import WORDS, is_title, key_of, name_key

MIN_LIKENESS: Final = 90.0
MIN_LETTERS: Final = 8  # shorter wordings must agree
MIN_UNIT_WORDS: Final = 2
MOST_PIECES: Final = 40
LONGEST_RUN: Final = 6  # pieces that together may be one name: Subbagian Keuangan, Umum, dan Logistik
HARD: Final = re.compile(r"[\n;|/•·]+")
SOFT: Final = re.compile(r"\s*,\s*(?:dan\s+|serta\s+)?|\s+(?:dan|serta|&)\s+", re.IGNORECASE)
MARK: Final = re.compile(r"^\s*(?:\(?(?:\d{1,2}|[a-z])[.)]\s+|[-–—*]\s*)", re.IGNORECASE)
UNITS: Final = ("subbagian", "bagian", "divisi", "sekretariat", "inspektorat")
ORDINALS: Final = frozenset(numeral.casefold() for numeral in NUMERALS)
WHOLE_TEAM: Final = ("tim", "seluruh tim", "anggota tim", "seluruh anggota tim", "semua anggota tim")


@dataclass(frozen=True, slots=True)
class Found:
    """A piece of a printed text, and who in the team that is: in words, and as members."""

    text: str
    who: str
    members: tuple[Member, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Matched:
    """What a printed text says about who is responsible."""

    found: tuple[Found, ...]
    unmatched: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Called:
    """Whom a wording means."""

    who: str
    members: tuple[Member, ...]


class Roster:
    """The members of a team as they may be called."""

    def __init__(self, members: Iterable[Member]) -> None:
        self._known: dict[str, dict[str, list[Member]]] = {}  # a wording -> whom it means -> the members behind that
        self._units: dict[str, set[str]] = {}
        for member in members:
            self._learn(member)
        self._asked: dict[str, Matched] = {}

    def match(self, text: str) -> Matched:
        """Who is meant by what a plan prints: pieces between commas, semicolons, lines and *dan*."""
        if text not in self._asked:
            found: list[Found] = []
            unmatched: list[str] = []
            for part in HARD.split(text):
                for piece in self._pieces(MARK.sub("", part).strip()):
                    if isinstance(piece, Found):
                        found.append(piece)
                    else:
                        unmatched.append(piece)
            self._asked[text] = Matched(tuple(dict.fromkeys(found)), tuple(dict.fromkeys(unmatched)))
        return self._asked[text]

    def _who(self, words: str) -> _Called | None:
        """Who is called exactly this; behind a name stand titles only."""
        _name, *behind = words.split(",")
        key = name_key(words) if all(is_title(piece.strip()) for piece in behind) else ""
        known = self._known.get(key_of(words)) or self._known.get(key)
        return _called(known) if known else None

    def _learn(self, member: Member) -> None:
        self._call(name_key(member.name), member.name, member)
        position = key_of(member.position)
        self._call(position, f"{member.name} ({member.position})", member)
        unit = _unit_in(position)
        if unit:
            self._call(unit, member.position, member)
            self._units.setdefault(unit, set()).add(unit)
        self._call_by_group(member)
        for words in WHOLE_TEAM:
            self._call(words, "Tim Kerja", member)

    def _call_by_group(self, member: Member) -> None:
        role = str(member.role)
        if not member.area:
            if member.role is not TeamRole.MEMBER:
                self._call(key_of(f"{role} Tim"), f"{member.name} ({role} Tim)", member)
            return
        name, ordinal = key_of(area_name(member.area)), member.area.casefold()
        for words in (name, f"tim {name}", f"tim {ordinal}", f"area {ordinal}", f"tim area {ordinal}",
                      f"area {ordinal} {name}", f"tim area {ordinal} {name}", f"tim area {name}",
                      f"area perubahan {ordinal}", f"area {name}"):  # fmt: skip
            self._call(words, group_name(member.area), member)
        for short in map(key_of, SHORT_NAMES.get(member.area, ())):
            for words in (f"tim {short}", f"tim area {short}", f"tim {ordinal} {short}", f"tim area {ordinal} {short}"):
                self._call(words, group_name(member.area), member)
        if member.role is TeamRole.COORDINATOR:
            who = f"{member.name} (Koordinator {area_name(member.area)})"
            for words in (name, f"area {name}", f"area {ordinal}", f"tim {name}", f"tim {ordinal}", ordinal):
                self._call(f"koordinator {words}", who, member)

    def _call(self, key: str, who: str, member: Member) -> None:
        if key:
            self._known.setdefault(key, {}).setdefault(who, []).append(member)

    def _pieces(self, part: str) -> Iterator[Found | str]:
        """The longest runs of pieces that are known; what lies between them as it was printed."""
        bounds = [(0, 0), *((mark.start(), mark.end()) for mark in SOFT.finditer(part)), (len(part), len(part))]
        pieces = [(end, start) for (_, end), (start, _) in pairwise(bounds)]
        if len(pieces) > MOST_PIECES:
            yield part
            return
        at = 0
        left: list[tuple[int, int]] = []
        while at < len(pieces):
            length, who = self._longest(part, pieces[at:])
            if who:
                yield from _left(part, left)
                left = []
                yield Found(part[pieces[at][0] : pieces[at + length - 1][1]], who.who, who.members)
            else:
                left.append(pieces[at])
            at += length
        yield from _left(part, left)

    def _longest(self, part: str, pieces: list[tuple[int, int]]) -> tuple[int, _Called | None]:
        """How many pieces from the first on are one name, and whose; nearly right only where no piece is right."""
        single = [self._who(part[start:end]) for start, end in pieces[:LONGEST_RUN]]
        for length in range(len(single), 0, -1):
            words = part[pieces[0][0] : pieces[length - 1][1]]
            who = self._who(words)
            if not who and not any(single[:length]):
                key = key_of(words)
                who = self._unit(key) or self._nearest(key)
            if who:
                return length, who
        return 1, None

    def _unit(self, key: str) -> _Called | None:
        """A unit that is named by its first words: Divisi Hukum for Divisi Hukum dan Pengawasan."""
        words = key.split()
        if len(words) < MIN_UNIT_WORDS or words[0] not in UNITS:
            return None
        fitting = [unit for unit in self._units if set(words) <= set(unit.split()) and unit.split()[0] == words[0]]
        return _called(self._known[fitting[0]]) if len(fitting) == 1 else None

    def _nearest(self, key: str) -> _Called | None:
        if len(key) < MIN_LETTERS:
            return None
        likely = [
            (fuzz.ratio(key, known), known)
            for known in self._known
            if len(known) >= MIN_LETTERS and _numbers(known) == _numbers(key)
        ]
        fitting = [known for likeness, known in likely if likeness >= MIN_LIKENESS]
        named = [_called(self._known[known]) for known in fitting]
        return named[0] if len({one.who for one in named}) == 1 else None


def _called(known: Mapping[str, list[Member]]) -> _Called:
    members = dict.fromkeys(member for who in sorted(known) for member in known[who])
    return _Called(", ".join(sorted(known)), tuple(members))


def _left(part: str, pieces: list[tuple[int, int]]) -> Iterator[str]:
    """What is not known, as it was printed: in one piece, unless it is nothing but titles."""
    named = [piece for piece in pieces if _says_something(part[piece[0] : piece[1]])]
    if named:
        yield part[named[0][0] : pieces[-1][1]].strip()


def _unit_in(position: str) -> str:
    words = position.split()
    at = next((at for at, word in enumerate(words) if word in UNITS), None)
    return "" if at is None else " ".join(words[at:])


def _numbers(key: str) -> list[str]:
    return [word for word in key.split() if word in ORDINALS or word.isdecimal()]


def _says_something(piece: str) -> bool:
    words = WORDS.findall(piece.casefold())
    return bool(words) and words not in (["dan"], ["serta"]) and not is_title(piece.strip())
