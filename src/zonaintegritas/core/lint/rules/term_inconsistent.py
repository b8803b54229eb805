"""One thing under two names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject, Text

RULE: Final = Rule(
    "term-inconsistent",
    Severity.LOW,
    "Istilah tidak seragam",
    "Dua nama untuk satu hal membuat pembaca mengira ada dua hal.",
    "Pakai satu istilah di seluruh naskah.",
)
SHORT: Final = re.compile(r"\bwilayah\s+bebas\s+korupsi\b", re.IGNORECASE)
FULL: Final = re.compile(r"\bwilayah\s+bebas\s+dari\s+korupsi\b", re.IGNORECASE)
ACTION: Final = re.compile(r"\brencana\s+aksi\b", re.IGNORECASE)
WORK: Final = re.compile(r"\b(?:dokumen\s+)?rencana\s+kerja\b(?!\s+tahunan)", re.IGNORECASE)
MOST: Final = 4  # places shown of one term


def check(subject: Subject) -> Iterator[Finding]:
    texts = (subject.title, subject.annex_subject, subject.inner_title, *subject.decree_texts, *subject.narrative)
    texts = tuple(text for text in texts if text.value)
    short, full = _with(SHORT, texts), _with(FULL, texts)
    if short and full:
        what = "“Wilayah Bebas Korupsi” dipakai di samping “Wilayah Bebas dari Korupsi”."
        yield from (RULE.at_text(what, text, quote="") for text in _one_each(short))
    if ACTION.search(subject.title.value):
        own, others = "rencana aksi", _with(WORK, texts)
    elif WORK.search(subject.title.value):
        own, others = "rencana kerja", _with(ACTION, texts)
    else:
        return
    for text in _one_each(others):
        yield RULE.found(
            f"Judul keputusan memakai “{own}”, bagian ini istilah lain.",
            (*text.where, *subject.title.where),
            places=(*text.places[:2], *subject.title.places[:1]),
            quote=text.value,
        )


def _with(pattern: re.Pattern[str], texts: tuple[Text, ...]) -> list[Text]:
    return [text for text in texts if pattern.search(" ".join(text.value.split()))]


def _one_each(texts: list[Text]) -> list[Text]:
    """The first text of each part."""
    first: dict[str, Text] = {}
    for text in texts:
        first.setdefault(text.kind, text)
    return list(first.values())[:MOST]
