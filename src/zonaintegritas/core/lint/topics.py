"""What a row speaks of, by the components of the sheet and by its content words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final

from zonaintegritas.core.decree.plan import Component
from zonaintegritas.core.lint.standard import StandardSub, area_of, standard_subs
from zonaintegritas.core.lint.subject import Row, Subject
from zonaintegritas.core.lint.words import stem, stems
from zonaintegritas.core.lke.toml_table import Table

# Words of papers and actions: they say how, not what about.
FORM: Final = frozenset(
    stem(word)
    for word in [
        "laporan",
        "dokumen",
        "dokumentasi",
        "foto",
        "video",
        "undangan",
        "rapat",
        "daftar",
        "hadir",
        "notulen",
        "notulensi",
        "risalah",
        "surat",
        "keputusan",
        "sk",
        "lampiran",
        "bukti",
        "data",
        "rekapitulasi",
        "rekap",
        "tabel",
        "formulir",
        "draft",
        "banner",
        "spanduk",
        "poster",
        "media",
        "sosial",
        "website",
        "web",
        "link",
        "halaman",
        "sosialisasi",
        "evaluasi",
        "monitoring",
        "tindak",
        "lanjut",
        "tindaklanjut",
        "review",
        "perbaikan",
        "penyusunan",
        "pelaksanaan",
        "penerapan",
        "implementasi",
        "kebijakan",
        "telah",
        "berkala",
        "periodik",
        "rutin",
        "penetapan",
        "pembentukan",
        "hasil",
        "kegiatan",
        "tanggapan",
        "pimpinan",
        "aplikasi",
        "usulan",
        "sistem",
        "program",
        "pengembangan",
        "meningkatkan",
        "peningkatan",
        "upaya",
        "beberapa",
        "apel",
        "banner",
        "penyampaian",
        "informasi",
        "masyarakat",
        "publik",
    ]
)
# Words that say how a matter is handled, whatever it is.
HANDLING: Final = frozenset(
    stem(word) for word in ("pengendalian", "penanganan", "pengelolaan", "pelayanan", "pembangunan")
)
SUPERVISION: Final = "V"  # whose components each have words of their own
MOST: Final = 0.5  # share of the rows of a component from which it is filled with another one
FEW: Final = 2  # content words from which two texts can be called unrelated


def content(text: str) -> frozenset[str]:
    """The stems that say what a text is about."""
    return stems(text) - FORM


def is_unrelated(one: str, other: str) -> bool:
    """Whether two texts that both say enough share no content word."""
    mine, theirs = content(one), content(other)
    return len(mine) >= FEW and len(theirs) >= FEW and not mine & theirs and not _share_root(mine, theirs)


def speaks_of_component(row: Row, text: str) -> bool:
    """Whether a text uses the words of the component the row stands in."""
    roman = area_of(row.area.name) or row.area.roman
    subs = (sub for sub in standard_subs() if sub.area == roman and sub.is_named(row.component.name))
    return any(sub.is_topic_of(text) for sub in subs)


def _share_root(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Rough stems of one root differ at the end: a common beginning is enough."""
    starts = {word[:5] for word in mine if len(word) >= 5}
    return bool(starts & {word[:5] for word in theirs if len(word) >= 5})


def foreign_topic(row: Row, text: str) -> StandardSub | None:
    """The component of the area that a text speaks of, where it does not speak of its own at all."""
    roman = area_of(row.area.name) or row.area.roman
    subs = [sub for sub in standard_subs() if sub.area == roman]
    own = [sub for sub in subs if sub.is_named(row.component.name)]
    if len(own) != 1 or own[0].is_topic_of(text) or (content(text) & content(row.indicator)) - HANDLING:
        return None
    return next((sub for sub in subs if sub.is_topic_of(text) and not sub.is_topic_of(row.indicator)), None)


@cache
def _needs() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str], tuple[str, ...]], ...]:
    table = Table.load(files("zonaintegritas.core.lint.tables") / "needs.toml")
    return tuple(
        (
            row.text("name"),
            re.compile(row.text("asked"), re.IGNORECASE),
            re.compile(row.text("answered"), re.IGNORECASE),
            row.texts("parts"),
        )
        for row in table.tables("need")
    )


def unmet_need(indicator: str, text: str, *, part: str) -> str | None:
    """What the indicator asks for by its own words, and neither steps nor evidence answer; None where all is met."""
    for name, asked, answered, parts in _needs():
        if part in parts and asked.search(indicator) and text and not (answered.search(text) or asked.search(text)):
            return name
    return None


def conflations(subject: Subject) -> Iterator[tuple[Component, StandardSub, tuple[Row, ...]]]:
    """Components whose steps and evidence speak of another component of the area, and not of their own."""
    for area, component in subject.components:
        roman = area_of(area.name) or area.roman
        subs = [sub for sub in standard_subs() if sub.area == roman]
        own = [sub for sub in subs if sub.is_named(component.name)]
        rows = [row for row in subject.rows_of(component) if row.steps and row.evidence]
        if len(own) != 1 or len(rows) < FEW:
            continue
        for other in subs:
            strange = tuple(row for row in rows if _is_strange(row, own[0], other))
            is_sure = len(strange) > MOST * len(rows) if other.is_distinct else len(strange) == len(rows)
            if other is not own[0] and other.area == SUPERVISION and is_sure:
                yield component, other, strange
                break


def rows_to_compare(subject: Subject) -> Iterator[Row]:
    """Rows of components that are not filled with another one: those have a finding of their own."""
    filled = {id(component) for component, _, _ in conflations(subject)}
    return (row for row in subject.rows if id(row.component) not in filled)


def _is_strange(row: Row, own: StandardSub, other: StandardSub) -> bool:
    work = f"{row.steps} {row.evidence}"
    return bool(other.is_topic_of(work)) and not own.is_topic_of(work)
