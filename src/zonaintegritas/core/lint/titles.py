"""What a title speaks of: the kind of paper, and the two aims it names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from zonaintegritas.core.lint.words import folded


class Paper(StrEnum):
    """The kind of paper a title names, as people say it."""

    PLAN = "rencana aksi atau rencana kerja"
    TEAM = "pembentukan tim"
    OTHER = "hal lain"


PLAN: Final = re.compile(r"\brencana\s+(?:aksi|kerja)\b")
TEAM: Final = re.compile(r"\b(?:pembentukan|penetapan|penunjukan)?\s*tim\b")
WBK: Final = re.compile(r"\bwilayah\s+bebas\s+(?:dari\s+)?korupsi\b|\bwbk\b")
WBBM: Final = re.compile(r"\bwilayah\s+birokrasi\s+(?:yang\s+)?bersih\b|\bwbbm\b")
BUILDING: Final = re.compile(r"\bpembangunan\b")


NUMBERED: Final = re.compile(r"\bnomor\b.{1,20}?\btahun\s+(?:19|20)\d\d\b")
YEAR: Final = re.compile(r"\btahun(?:\s+anggaran)?\s+((?:19|20)\d\d)\b")


@dataclass(frozen=True, slots=True)
class Title:
    """The parts of a title that must agree."""

    paper: Paper
    has_wbk: bool
    has_wbbm: bool
    is_building: bool

    @property
    def aims(self) -> str:
        """The aims in words."""
        named = [word for word, is_named in (("WBK", self.has_wbk), ("WBBM", self.has_wbbm)) if is_named]
        return " dan ".join(named) or "tanpa predikat"


def read_title(text: str) -> Title:
    """What a title names."""
    plain = folded(text)
    unplanned = Paper.TEAM if TEAM.search(plain) else Paper.OTHER
    paper = Paper.PLAN if PLAN.search(plain) else unplanned
    return Title(paper, bool(WBK.search(plain)), bool(WBBM.search(plain)), bool(BUILDING.search(plain)))


def years_of(text: str) -> frozenset[str]:
    """The years a title is for, beside the year in a number of a decree."""
    return frozenset(YEAR.findall(NUMBERED.sub(" ", folded(text))))
