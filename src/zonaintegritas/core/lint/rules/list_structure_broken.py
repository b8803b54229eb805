"""A list that changes its meaning on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "list-structure-broken",
    Severity.MEDIUM,
    "Susunan daftar rusak",
    "Kalimat pengantar di tengah daftar mengubah arti nomor-nomor sesudahnya.",
    "Jadikan kalimat itu paragraf tersendiri, dan mulai daftar baru sesudahnya.",
)
NUMBERED: Final = re.compile(r"^[-–•]?\s*(\d{1,2})[.)]\s+\S")
# The last sentence of an entry announces a list: it has no verb of its own and ends with ; or :
ANNOUNCING: Final = re.compile(
    r"[.!?]\s+((?:Berbagai|Beberapa|Adapun|Upaya|Hal-hal|Langkah-langkah|Bentuk)\b[^.!?]{10,160})[;:]\s*$"
)


def check(subject: Subject) -> Iterator[Finding]:
    texts = subject.narrative
    for at, text in enumerate(texts[:-1]):
        number, following = NUMBERED.match(text.value), NUMBERED.match(texts[at + 1].value)
        announced = ANNOUNCING.search(text.value)
        if number and following and announced and int(following[1]) == int(number[1]) + 1:
            what = f"Nomor {number[1]} berakhir dengan pengantar daftar, tetapi penomorannya berlanjut."
            places = (*text.places, *texts[at + 1].places)
            yield RULE.found(what, text.where, places=places, quote=announced[1])
