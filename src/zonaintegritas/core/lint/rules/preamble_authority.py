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
POSTS: Final = ("KETUA", "KEPALA", "SEKRETARIS", "REKTOR", "DEKAN", "DIREKTUR", "BUPATI", "WALI", "GUBERNUR", "MENTERI")
ACTING: Final = ("PLT", "PLH", "PJ")


def check(subject: Subject) -> Iterator[Finding]:
    role = (subject.decree.signatory_role.value or "").upper()
    strips = subject.annex.preamble
    lines = [strip.text.upper() for strip in strips]
    ends = [at for at, line in enumerate(lines) if line.endswith(",")]
    kind = (subject.decree.office.value or "").upper().partition(" ")[0]
    if not role.startswith(POSTS) or not ends or not kind:
        return
    last = ends[-1]
    first = last if lines[last].startswith((kind, *POSTS, *ACTING)) else max(last - 1, 0)
    signing = role.partition(" ")[0]
    if lines[first].startswith(kind) and kind not in POSTS:
        said = "lembaganya saja"
    elif lines[first].startswith(POSTS) and not lines[first].startswith(signing):
        said = lines[first].partition(" ")[0].capitalize()
    else:
        return
    places = (strip.place for strip in strips[first : last + 1])
    what = f"Di atas “Menimbang” tertulis {said}, sedangkan keputusan ditandatangani {signing.capitalize()}."
    yield RULE.found(what, ("preamble",), places=places, quote=strips[first].text)
