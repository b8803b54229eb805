"""A consideration without a main clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "incomplete-clause",
    Severity.MEDIUM,
    "Pertimbangan tanpa pokok kalimat",
    "Pertimbangan yang berhenti di keterangan tidak mengatakan mengapa keputusan diperlukan.",
    "Selesaikan kalimatnya, misalnya dengan “perlu menetapkan ...”.",
)
OPENING: Final = re.compile(
    r"^bahwa\s+(?:dalam\s+rangka|untuk|guna|berdasarkan|sehubungan|dengan|menindaklanjuti|sesuai)\b", re.IGNORECASE
)
MAIN: Final = re.compile(
    r"\b(?:perlu|dipandang|maka|harus|wajib|merupakan|dibutuhkan|diperlukan|menetapkan|ditetapkan|dibentuk|membentuk|menjadi"
    r"|adalah|dapat|mempunyai|memiliki|telah|sudah|sebagai)\b",
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Finding]:
    for one in subject.decree.considerations:
        if OPENING.match(one.value) and not MAIN.search(one.value):
            what = "Pertimbangan ini hanya memuat keterangan, tanpa pokok kalimat."
            yield RULE.found(what, ("considerations",), places=one.places, quote=one.value)
