"""Names of areas of change, as the regulations and the offices write them, and what a heading row heads."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz, process

from zonaintegritas.core.decree.structure.wording import folded

# PermenPANRB 90/2021: six areas of leverage; the national programme of reform adds two, offices their own.
NAMES: Final = (
    "manajemen perubahan",
    "penataan tatalaksana",
    "penataan tata laksana",
    "penataan sistem manajemen sdm",
    "penataan sistem manajemen sdm aparatur",
    "penataan sistem manajemen sumber daya manusia",
    "penataan sistem manajemen sumber daya manusia aparatur",
    "manajemen sdm",
    "penguatan akuntabilitas",
    "penguatan akuntabilitas kinerja",
    "penguatan pengawasan",
    "penguatan sistem pengawasan",
    "peningkatan kualitas pelayanan publik",
    "penguatan kualitas pelayanan publik",
    "peningkatan pelayanan publik",
    "deregulasi kebijakan",
    "penataan peraturan perundang-undangan",
    "penataan dan penguatan organisasi",
    "inovasi pelayanan",
)
# Components of the same regulation whose names are nearly those of areas.
COMPONENTS: Final = ("pengelolaan akuntabilitas kinerja",)
ALIKE: Final = 86
LONGEST: Final = 70


@lru_cache(maxsize=4096)
def is_known_area(name: str) -> bool:
    """Whether a heading is the name of an area of change, typing faults allowed."""
    if not 8 <= len(name) <= LONGEST:
        return False
    text = folded(name).removeprefix("area ").removeprefix("perubahan ").strip(" .:")
    hit = process.extractOne(text, (*NAMES, *COMPONENTS), scorer=fuzz.ratio, score_cutoff=ALIKE)
    return hit is not None and hit[0] in NAMES
