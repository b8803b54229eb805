"""Members of a team, their roles, and the working groups: one for the whole, one for each area of change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import Final

from zonaintegritas.core.lke.instruments import instrument

NUMERALS: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
AREAS: Final = dict(
    zip(NUMERALS, (area.name for area in instrument().areas if area.code.startswith("A.I.")), strict=False)
)
SHORT_NAMES: Final = {  # how plans call an area's working group, beside the area's own name
    "II": ("Tata Laksana",),
    "III": ("Sumber Daya Manusia", "SDM", "Manajemen SDM", "Penataan Sistem Manajemen SDM"),
    "IV": ("Akuntabilitas",),
    "V": ("Pengawasan",),
    "VI": ("Pelayanan Publik", "Pelayanan"),
}
LEADING: Final = "Tim Inti"


class TeamRole(StrEnum):
    """What a member is in the team, the leading ones first; the value is how it is printed."""

    STEERING = "Pengarah"
    CHAIR = "Ketua"
    DEPUTY = "Wakil Ketua"
    SECRETARY = "Sekretaris"
    COORDINATOR = "Koordinator"
    MEMBER = "Anggota"


@dataclass(frozen=True, slots=True)
class Member:
    """A person of the team. `area` is the ordinal of the area of the working group; empty in the leading team."""

    name: str
    position: str = ""
    role: TeamRole = TeamRole.MEMBER
    area: str = ""


def area_name(area: str) -> str:
    """What the area of an ordinal is called; an area of the office's own goes by its ordinal."""
    return AREAS.get(area, f"Area {area}")


def group_name(area: str) -> str:
    """What the working group of an area is called."""
    return f"Kelompok Kerja {area_name(area)}" if area else LEADING


def grouped(members: Iterable[Member]) -> Iterator[tuple[str, list[Member]]]:
    """Areas with their members: the leading team, then the areas in order; inside in the given order."""
    rank = {area: at for at, area in enumerate(("", *NUMERALS))}
    for area, below in groupby(sorted(members, key=lambda member: rank[member.area]), key=lambda member: member.area):
        yield area, list(below)
