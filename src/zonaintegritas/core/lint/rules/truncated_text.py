"""A text that breaks off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.standard import standard_subs
from zonaintegritas.core.lint.subject import Subject, Text
from zonaintegritas.core.lint.words import bare

RULE: Final = Rule(
    "truncated-text",
    Severity.HIGH,
    "Teks terpotong",
    "Kalimat yang putus tidak dapat dijalankan: orang yang bertugas tidak tahu apa yang diminta.",
    "Lengkapi kalimatnya dari naskah asli.",
)
# Words that something must follow.
HANGING: Final = re.compile(
    r"\b(?:serta|dan|atau|yang|untuk|dengan|pada|atas|dari|ke|di|terhadap|melalui|dalam|oleh|sebagai|kepada|bagi|antara|tentang"
    r"|menindaklanjuti|meliputi|melakukan|melaksanakan|menyusun|berdasarkan|secara|para|seluruh|setiap"
    r"|agar|supaya|sehingga|karena|bahwa|yaitu|yakni|guna|maupun|ataupun|adalah|seperti|mengenai|dengan cara"
    r"|dalam rangka|antara lain|berupa|sesuai dengan|akan)$|[a-z]{2,}-$",
    re.IGNORECASE,
)
LONGEST_END: Final = 24  # letters that hold every hanging end and the sign before it
ENDED: Final = re.compile(r"[.!?;:)”\"]$")
CELLS: Final = frozenset({"indicator", "steps", "evidence", "target_output"})
SHORTEST_REST: Final = 4  # words a name must keep for its end to be called lost


def check(subject: Subject) -> Iterator[Finding]:
    for row in subject.rows:
        for text in row.texts:
            if text.kind in CELLS:
                yield from _cell(text)
    for text in (*subject.narrative, *subject.decree_texts):
        if _is_open(text.value):
            yield RULE.at_text("Tanda kurung dibuka tetapi tidak ditutup.", text, severity=Severity.LOW)
    yield from _names(subject)


def _cell(text: Text) -> Iterator[Finding]:
    last = text.value.rstrip()
    hanging = HANGING.search(last[-LONGEST_END:])
    if hanging and not ENDED.search(last):
        what = f"Butir {text.where[0]} berhenti sesudah kata “{hanging[0]}”."
        yield RULE.at_text(what, text, quote=" ".join(last.split()[-8:]))
    elif last.endswith(","):
        what = f"Butir {text.where[0]} berhenti sesudah koma."
        yield RULE.at_text(what, text, quote=" ".join(last.split()[-8:]), severity=Severity.LOW)
    elif _is_open(last):
        at = last.rfind("(")
        what = f"Pada butir {text.where[0]} tanda kurung dibuka tetapi tidak ditutup."
        yield RULE.at_text(what, text, quote=last[at:], severity=Severity.MEDIUM)


def _is_open(text: str) -> bool:
    """More brackets opened than closed; list markers like "a)" close none."""
    opened = text.count("(")
    closed = len(re.findall(r"(?<![\s(][a-z\d])(?<!^[a-z\d])\)", text))
    return opened > closed


def _names(subject: Subject) -> Iterator[Finding]:
    """A component named like one of the sheet, but for its end."""
    for area, component in subject.components:
        name = bare(component.name)
        if len(name.split()) < SHORTEST_REST:
            continue
        if any(full.startswith(name + " ") for sub in standard_subs() for full in sub.full_names):
            refs = [item.ref for item in component.items] or [area.roman]
            what = f"Nama komponen “{component.name}” tampak terpotong."
            yield RULE.found(what, refs, places=component.places, quote=component.name, severity=Severity.LOW)
