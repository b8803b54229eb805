"""The same word twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.mending import replaced
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject, Text

RULE: Final = Rule(
    "doubled-word",
    Severity.LOW,
    "Kata ganda",
    "Kesalahan kecil yang ikut ditetapkan memberi kesan naskah tidak dibaca.",
    "Hapus salah satunya.",
)
DOUBLED: Final = re.compile(r"\b([^\W\d_]{2,})\s+\1\b", re.IGNORECASE)
RUN_TOGETHER: Final = re.compile(
    r"\b(dan|di|ke|yang|untuk|dari|pada|atas|oleh|serta|dengan|atau|dalam|telah)\1\b", re.IGNORECASE
)
SIGNS: Final = "().,;:“”'/-–"
NOTHING: Final = "\n"  # begins no word
# Words that Indonesian doubles on purpose, and names of copies.
MEANT: Final = frozenset(
    {"masing", "lain", "sama", "ber", "undang", "cita", "tata", "rata", "langkah", "bukti", "program", "hal"}
)


def check(subject: Subject) -> Iterator[Finding]:
    for text in subject.texts:
        match = (DOUBLED.search(text.value) or RUN_TOGETHER.search(text.value)) if _may_double(text.value) else None
        if match and match[1].lower() not in MEANT:
            yield _finding(subject, text, match)


def _may_double(text: str) -> bool:
    """Cheaper than the patterns: a word that begins as the one before, or halves that are alike."""
    before = NOTHING
    for word in text.lower().split():
        plain = word.strip(SIGNS)
        if word.startswith(before) or plain[: len(plain) // 2] * 2 == plain:
            return True
        before = word.lstrip(SIGNS) or NOTHING
    return False


def _finding(subject: Subject, text: Text, match: re.Match[str]) -> Finding:
    return RULE.found(
        f"Kata “{match[1]}” tertulis dua kali.",
        text.where,
        places=text.places,
        quote=" ".join(text.value[max(match.start() - 30, 0) : match.end() + 30].split()),
        mend=replaced(subject, text, match[0], match[1]),
    )
