"""A signature block without a name, or with the wrong one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from zonaintegritas.core.decree.blocks import Place
from zonaintegritas.core.decree.header.flow import Strip
from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject
from zonaintegritas.core.lint.words import bare

RULE: Final = Rule(
    "signature-block-incomplete",
    Severity.MEDIUM,
    "Blok pengesahan tidak lengkap",
    "Salinan tanpa nama yang mengesahkan tidak dapat dipakai sebagai salinan resmi.",
    "Tulis nama dan jabatan yang mengesahkan.",
)
OFFICE_WORDS: Final = re.compile(
    r"\b(?:salinan|sekretar\w*|komisi|pemilihan|pemilu|umum|kabupaten|kota|provinsi|kepala|kasubbag|sub|subbag\w*|bagian"
    r"|hukum|teknis|masyarakat|partisipasi|ketua|ttd|jdih|plt|plh|sdm|ditandatangani|elektronik|aslinya|tanggal|di)\b",
    re.IGNORECASE,
)
NAME: Final = re.compile(r"^[^\d:/]{4,60}$")


def check(subject: Subject) -> Iterator[Finding]:
    copies = subject.annex.copies
    signatory = bare(subject.decree.signatory_name.value or "")
    nameless = [block for block in copies if not _names(block) or bare(_names(block)[0]) == signatory]
    if nameless:
        severity = Severity.MEDIUM if len(nameless) == len(copies) else Severity.LOW
        what = f"{len(nameless)} dari {len(copies)} blok “Salinan sesuai dengan aslinya” tanpa nama yang mengesahkan."
        places = [place for block in nameless for place in _ends(block)]
        yield RULE.found(what, ["closing"], places=places, quote=nameless[0][-1].text, severity=severity)
    if subject.decree.rulings and not subject.decree.signatory_name.value:
        places = [strip.place for block in subject.annex.closings for strip in block]
        yield RULE.found("Nama yang menandatangani keputusan tidak tercetak.", ["closing"], places=places)


def _names(block: Sequence[Strip]) -> list[str]:
    """Lines that can only be a person's name."""
    return [strip.text for strip in block if NAME.match(strip.text) and not OFFICE_WORDS.search(strip.text)]


def _ends(block: Sequence[Strip]) -> tuple[Place, ...]:
    return tuple(dict.fromkeys((block[0].place, block[-1].place)))
