"""A list that somebody pastes, from a spreadsheet or typed -> members, or what is wrong with every line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from zonaintegritas.core.team.members import AREAS, NUMERALS, Member, TeamRole
from zonaintegritas.core.team.wording import key_of

MOST_LINES: Final = 300
LONGEST_NAME: Final = 120
LONGEST_POSITION: Final = 200
MOST_CELLS: Final = 4
SEPARATOR: Final = re.compile(r"[\t;|]")
ORDINAL: Final = re.compile(r"^\(?\d{1,3}[.)]?$")
LEADING_ORDINAL: Final = re.compile(r"^\s*\d{1,3}[.)]\s+")
ROLES: Final = {
    "pengarah": TeamRole.STEERING,
    "penanggung jawab": TeamRole.STEERING,
    "ketua": TeamRole.CHAIR,
    "ketua tim": TeamRole.CHAIR,
    "wakil ketua": TeamRole.DEPUTY,
    "wakil ketua tim": TeamRole.DEPUTY,
    "sekretaris": TeamRole.SECRETARY,
    "sekretaris tim": TeamRole.SECRETARY,
    "koordinator": TeamRole.COORDINATOR,
    "koordinator area": TeamRole.COORDINATOR,
    "anggota": TeamRole.MEMBER,
    "anggota tim": TeamRole.MEMBER,
}
IN_AREA: Final = re.compile(r"^(koordinator|anggota) (?:tim )?(?:area )?(?P<area>.+)$")


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a line, counted from 1."""

    line: int
    message: str


def read_pasted(text: str) -> tuple[list[Member], list[Problem]]:
    """A line is name; position; role; area. Ordinals before it and a line of headings are left out."""
    lines = text.splitlines()
    if len(lines) > MOST_LINES:
        return [], [
            Problem(MOST_LINES + 1, f"Daftar ini lebih dari {MOST_LINES} baris. Tempel sebagian demi sebagian.")
        ]
    members: list[Member] = []
    problems: list[Problem] = []
    seen: set[tuple[str, str]] = set()
    for number, line in enumerate(lines, 1):
        cells = _cells(line)
        if not cells or key_of(cells[0]) in {"nama", "no", "nomor"}:
            continue
        try:
            member = _member(cells)
            if (at := (key_of(member.name), member.area)) in seen:
                raise ValueError(f"{member.name} tertulis dua kali di kelompok yang sama.")
            seen.add(at)
            members.append(member)
        except ValueError as error:
            problems.append(Problem(number, str(error)))
    return members, problems


def area_of(words: str) -> str | None:
    """The ordinal of an area that is named by its ordinal or its name; empty for the leading team."""
    key = key_of(words).removeprefix("tim ").removeprefix("area ")
    if key in {"", "tim", "inti", "tim inti"}:
        return ""
    named = {key_of(name): numeral for numeral, name in AREAS.items()}
    ordinals = {numeral.casefold(): numeral for numeral in NUMERALS}
    counted = {str(at): numeral for at, numeral in enumerate(NUMERALS, 1)}
    first = key.split(" ", 1)[0]
    return named.get(key) or ordinals.get(key) or counted.get(key) or ordinals.get(first)


def _cells(line: str) -> list[str]:
    cells = [cell.strip() for cell in SEPARATOR.split(LEADING_ORDINAL.sub("", line))]
    if len(cells) > 1 and ORDINAL.match(cells[0]):
        cells = cells[1:]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _member(cells: list[str]) -> Member:
    name, position, role_words, area_words = (*cells, "", "", "", "")[:MOST_CELLS]
    if len(cells) > MOST_CELLS:
        raise ValueError("Terlalu banyak isian. Urutannya: nama; jabatan; kedudukan; area.")
    if not name:
        raise ValueError("Nama kosong.")
    if len(name) > LONGEST_NAME:
        raise ValueError(f"Nama lebih dari {LONGEST_NAME} huruf.")
    if len(position) > LONGEST_POSITION:
        raise ValueError(f"Jabatan lebih dari {LONGEST_POSITION} huruf.")
    role, area = _role(role_words)
    if area_words:
        given = area_of(area_words)
        if given is None:
            raise ValueError(f"Area “{area_words}” tidak dikenal. Tulis I sampai VI, atau nama areanya.")
        area = given
    if role is TeamRole.COORDINATOR and not area:
        raise ValueError("Koordinator memerlukan area: tulis I sampai VI di isian keempat.")
    return Member(name, position, role, area)


def _role(words: str) -> tuple[TeamRole, str]:
    key = key_of(words)
    if not key:
        return TeamRole.MEMBER, ""
    if key in ROLES:
        return ROLES[key], ""
    within = IN_AREA.match(key)
    area = area_of(within["area"]) if within else None
    if within is None or area is None:
        known = ", ".join(str(role) for role in TeamRole)
        raise ValueError(f"Kedudukan “{words}” tidak dikenal. Yang dikenal: {known}.")
    return ROLES[within[1]], area
