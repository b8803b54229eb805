"""The preamble names another authority than the signature."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "preamble-authority",
    Severity.LOW,
    "Jabatan pembentuk berbeda dari penanda tangan",
    "Jabatan di atas “Menimbang” adalah yang berwenang menetapkan, dan harus sama dengan yang menandatangani.",
    "Tulis jabatan penanda tangan, misalnya “KETUA KOMISI PEMILIHAN UMUM ...,”.",
)
POST: Final = ("KETUA", "SEKRETARIS", "PLT", "PLH")


def check(subject: Subject) -> Iterator[Finding]:
    role = (subject.decree.signatory_role.value or "").upper()
    strips = subject.annex.preamble
    lines = [strip.text.upper() for strip in strips]
    ends = [at for at, line in enumerate(lines) if line.endswith(",")]
    if not role.startswith("KETUA") or not ends:
        return
    last = ends[-1]
    first = last if lines[last].startswith(("KOMISI", *POST)) else max(last - 1, 0)
    if lines[first].startswith("KOMISI"):
        places = (strip.place for strip in strips[first : last + 1])
        what = "Di atas “Menimbang” tertulis lembaganya saja, sedangkan keputusan ditandatangani Ketua."
        yield RULE.found(what, ("preamble",), places=places, quote=strips[first].text)
