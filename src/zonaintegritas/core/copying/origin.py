"""The office and year a plan is copied from, and those it is copied for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from zonaintegritas.core.copying.even import even, squeezed
from zonaintegritas.core.decree.plan import Decree

FULL_ORGANS: Final = {"kpu": "Komisi Pemilihan Umum", "kip": "Komisi Independen Pemilihan"}
ORGAN: Final = (
    r"(?:k\.?\s?p\.?\s?u\.?\s?d?|k\.?\s?i\.?\s?p\.?"
    r"|komis\w{0,3}\s?(?:pem\w{2,9}\s?um\w{1,3}(?:\sdaerah)?|indep\w{4,8}\s?pem\w{2,9})(?:\s?\(\s?k[pi][up]d?\s?\))?)"
)
LEVEL: Final = (
    r"(?:kab(?:upaten)?\.?\s?/\s?kota|kabupaten|kab\.?|kota(?:\s?madya)?|pro[vp]insi|pro[vp]\.?|k\sa\sb\su\sp\sa\st\se\sn"
    r"|k\so\st\sa)"
)
WRITTEN: Final = re.compile(rf"^(?P<organ>.*?)\s*\b(?P<level>{LEVEL})(?:(?<=\.)|\s)\s*(?P<place>.+)$", re.IGNORECASE)
PLAIN: Final = re.compile(rf"^(?P<organ>{ORGAN})\s+(?P<place>.+)$", re.IGNORECASE)
NATION: Final = frozenset({"ri", "republikindonesia", "pusat"})


@dataclass(frozen=True, slots=True)
class Origin:
    """Whose plan it is, and by what it may be known in the texts."""

    office: str  # in full: Komisi Pemilihan Umum Kota ...
    year: int
    also: tuple[str, ...] = ()  # other names and abbreviations of the office
    places: tuple[str, ...] = ()  # towns of the seat, other names of the place
    parents: tuple[str, ...] = ()  # names of the offices above, up to the province
    number: str | None = None  # of its decree, as printed after NOMOR
    people: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()  # known mailboxes, numbers, addresses


@dataclass(frozen=True, slots=True)
class Target:
    """Whose plan it becomes."""

    office: str
    year: int
    seat: str = ""  # the town where it sits, if not the place it is named after
    also: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Named:
    """The name of an office in its parts, as written."""

    organ: str
    level: str
    place: str

    @property
    def short_organ(self) -> str:
        """KPU, KIP; another organ has no short name."""
        return next((short.upper() for short, full in FULL_ORGANS.items() if self.organ == full), self.organ)


def origin_of(decree: Decree) -> Origin | None:
    """What the decree itself tells of its office; None where it names no office or no year."""
    year = decree.plan_year or decree.year.value
    if not decree.office.value or not year:
        return None
    place = named(decree.office.value).place
    seat = decree.enacted_place.value or ""
    return Origin(
        office=decree.office.value,
        year=year,
        places=(seat,) if seat and squeezed(seat) != squeezed(place) else (),
        number=decree.number.value,
        people=tuple(one for one in (decree.signatory_name.value, decree.certifier_name.value) if one),
    )


def named(office: str) -> Named:
    """The parts of a name; the place is all of it where no level or organ can be told apart."""
    plain = even(office).text.strip()
    written = WRITTEN.match(plain)
    if written:
        return Named(organ_in_full(written["organ"]), level_in_full(written["level"]), written["place"])
    bare = PLAIN.match(plain)
    if bare:
        return Named(organ_in_full(bare["organ"]), "", bare["place"])
    return Named("", "", plain)


def organ_in_full(words: str) -> str:
    """KPU, KPUD, "Komisi Pemilhan Umum" -> Komisi Pemilihan Umum; other words as they are."""
    plain = squeezed(words)
    if re.fullmatch(ORGAN, words, re.IGNORECASE):
        is_aceh = plain.startswith("kip") or "indep" in plain
        return FULL_ORGANS["kip" if is_aceh else "kpu"]
    return words.strip()


def level_in_full(words: str) -> str:
    """Kab. -> Kabupaten; empty for "Kab./Kota", which is no level."""
    plain = squeezed(words)
    if "kabupaten".startswith(plain) and plain:
        return "Kabupaten"
    if plain in {"kota", "kotamadya"}:
        return "Kota"
    return "Provinsi" if plain.startswith(("prov", "prop")) else ""


def is_nation(name: Named) -> bool:
    """Whether this is the office of the whole country."""
    return not name.place or squeezed(name.place) in NATION


def is_one_office(origin: Origin, target: Target) -> bool:
    """Whether only the year changes."""
    one, other = named(origin.office), named(target.office)
    return (squeezed(one.organ), one.level, squeezed(one.place)) == (
        squeezed(other.organ),
        other.level,
        squeezed(other.place),
    )
