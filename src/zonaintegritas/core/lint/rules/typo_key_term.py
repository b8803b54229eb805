"""A key term mistyped."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.mending import replaced
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.spelling import Spelling, correction
from zonaintegritas.core.lint.subject import Subject, Text

RULE: Final = Rule(
    "typo-key-term",
    Severity.LOW,
    "Salah ketik",
    "Istilah yang salah ketik tidak ditemukan pencarian dan memberi kesan naskah tidak dibaca.",
    "Betulkan ejaannya.",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Each wrong word once for each text it stands in."""
    spelling = Spelling.of(text.value for text in (*subject.titles, *subject.texts))
    told: set[tuple[str, object]] = set()
    for text in (*subject.titles, *subject.texts):
        for word, right in correction(text.value, spelling):
            key = (word.lower(), text.where)
            if key not in told:
                told.add(key)
                yield _finding(subject, text, word, right)


def _finding(subject: Subject, text: Text, word: str, right: str) -> Finding:
    return RULE.found(
        f"“{word}” tampak salah ketik; mungkin “{right}”.",
        text.where,
        places=text.places,
        quote=word,
        cure=f"Ganti “{word}” dengan “{right}” bila itu yang dimaksud.",
        mend=replaced(subject, text, word, _as_written(word, right)),
    )


def _as_written(word: str, right: str) -> str:
    """The right word with the capitals of the wrong one."""
    if word.isupper():
        return right.upper()
    return right[:1].upper() + right[1:] if word[:1].isupper() else right
