"""A placeholder nobody filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "placeholder-left",
    Severity.HIGH,
    "Isian contoh belum diganti",
    "Tempat kosong dari naskah contoh ikut ditetapkan, sehingga butirnya tidak dapat dibuktikan.",
    "Isi dengan yang sebenarnya.",
)
PLACEHOLDER: Final = re.compile(
    r"[(\[<{]\s*(?:link|tautan|url|nama(?:\s+\w+)?|tanggal|nomor"
    r"|isi(?:\s+\w+){0,2}|diisi(?:\s+\w+){0,3}|sebutkan|satker|nama satker)\s*[)\]>}]"
    r"|[(\[<]\s*(?:\.{2,}|…|_{2,}|-{2,}|\?+)\s*[)\]>]"
    r"|\[\s*(?:\.{2,}|…|_{2,}|-{2,})?\s*\]|\bx{3,}\b|_{4,}|(?:\.\s?){5,}|…{2,}|\b(?:tbd|lorem ipsum)\b|\bhttps?://\s*(?:xxx|\.\.\.)",
    re.IGNORECASE,
)
MARKS: Final = ("(", "[", "<", "{", "_", "…", "..", ". .", "xxx", "tbd", "lorem")  # one of these stands in every match


def check(subject: Subject) -> Iterator[Finding]:
    for text in (*subject.plan_texts, *subject.decree_texts):
        match = PLACEHOLDER.search(text.value) if _is_marked(text.value) else None
        if match:
            yield RULE.at_text(f"Isian “{match[0]}” belum diganti.", text, quote=" ".join(_around(text.value, match)))


def _is_marked(value: str) -> bool:
    plain = value.lower()
    return any(mark in plain for mark in MARKS)


def _around(value: str, match: re.Match[str]) -> list[str]:
    return value[: match.end()].split()[-6:]
