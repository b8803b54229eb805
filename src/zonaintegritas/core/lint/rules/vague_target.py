"""A target that cannot be counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Row, Subject
from zonaintegritas.core.lint.words import words

RULE: Final = Rule(
    "vague-target",
    Severity.MEDIUM,
    "Target tidak terukur",
    "Target tanpa jumlah atau nama dokumen tidak dapat dinyatakan tercapai.",
    "Tulis jumlah dan jenisnya, misalnya “4 laporan triwulan”.",
)
NUMBER: Final = re.compile(
    r"\d|\b(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|persen)\b", re.IGNORECASE
)
SOME: Final = re.compile(r"\b(?:beberapa|sejumlah|berbagai|secukupnya)\b", re.IGNORECASE)
STATE: Final = re.compile(r"^ter[a-z]{4,}$")  # "terselesaikan": a state without a thing
FILLING: Final = frozenset({"seluruh", "seluruhnya", "semua", "semuanya", "secara", "dan", "untuk", "terkait"})
WISH: Final = re.compile(r"\b(?:lebih|semakin|makin|meningkatnya|terwujudnya)\b", re.IGNORECASE)
GENERIC: Final = frozenset(
    [
        "terlaksana",
        "terlaksananya",
        "tersedia",
        "tersedianya",
        "tersusun",
        "tersusunnya",
        "terpenuhi",
        "tercapai",
        "ada",
        "adanya",
        "selesai",
        "baik",
        "dokumen",
        "lampiran",
        "kegiatan",
        "laporan",
        "dilaksanakan",
        "optimal",
        "maksimal",
        "lancar",
        "telah",
        "sudah",
        "dengan",
        "lengkap",
        "meningkat",
        "sesuai",
        "tepat",
        "berjalan",
        "efektif",
        "tertib",
        "rutin",
        "terselenggara",
        "terselenggaranya",
        "terwujud",
        "terbentuk",
        "terlayani",
        "terdokumentasi",
        "terlaporkan",
        "tersampaikan",
        "output",
        "hasil",
        "ok",
        "ya",
    ]
)


def check(subject: Subject) -> Iterator[Finding]:
    some: list[Row] = []
    for row in subject.rows:
        if not row.output:
            continue
        if SOME.search(row.output):
            some.append(row)
        elif not NUMBER.search(row.output):
            yield from _row(row)
    if some:
        yield RULE.at_rows("Target capaian hanya “beberapa”, tanpa jumlah dan jenis.", some, quote=some[0].output)


def _row(row: Row) -> Iterator[Finding]:
    if _says_nothing(row.output):
        yield RULE.at_rows(f"Target capaian butir {row.ref} hanya “{row.output}”.", [row], quote=row.output)
    elif WISH.search(row.output):
        what = f"Target capaian butir {row.ref} adalah harapan, bukan hasil yang dapat dihitung."
        yield RULE.at_rows(what, [row], quote=row.output, severity=Severity.LOW)


def _says_nothing(output: str) -> bool:
    """Only words of state and of filling."""
    said = [word for word in words(output) if word not in FILLING]
    return all(word in GENERIC or STATE.match(word) for word in said)
