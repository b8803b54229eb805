"""A step that states a condition instead of an action."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "step-is-indicator",
    Severity.LOW,
    "Langkah berupa keadaan",
    "Keadaan tidak dapat dikerjakan; langkah harus mengatakan apa yang dilakukan.",
    "Mulai langkah dengan kata kerja: menyusun, menetapkan, mengevaluasi.",
)
STATE: Final = re.compile(r"\b(?:telah|sudah|terdapat|mengacu)\b", re.IGNORECASE)
ACTION: Final = re.compile(
    r"^(?:me|pe|di|ber)[a-z]{4,}|^[a-z]+(?:asi|si)\b|^(?:monitoring|rapat|review|reviu|kaji|monev|public|apel)\b",
    re.IGNORECASE,
)
PEOPLE: Final = re.compile(r"^(?:pegawai|pejabat|peserta|pemilih|pengelola|pengguna|dalam)\b", re.IGNORECASE)
PAPER: Final = re.compile(
    r"^(?:rencana|dokumen|laporan|sop|sk|surat|daftar|banner)\b(?!.*\b(?:disusun|dibuat|dilakukan)\b)", re.IGNORECASE
)
SHORT: Final = 4  # words: a step that is nothing but the name of a paper


def check(subject: Subject) -> Iterator[Finding]:
    for row in subject.rows:
        step = next((one for one in row.item.steps.value if _is_state(one)), None)
        if step:
            yield RULE.at_rows(f"Langkah butir {row.ref} menyatakan keadaan, bukan tindakan.", [row], quote=step)


def _is_state(step: str) -> bool:
    acts = ACTION.match(step) and not PEOPLE.match(step)
    if PAPER.match(step) and len(step.split()) <= SHORT:
        return True
    return not acts and STATE.search(step) is not None
