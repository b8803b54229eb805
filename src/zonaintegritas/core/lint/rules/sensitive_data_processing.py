"""Biometric data without a word about its protection."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "sensitive-data-processing",
    Severity.LOW,
    "Data biometrik tanpa pengamanan",
    "Sidik jari, wajah, dan mata adalah data pribadi spesifik; pemrosesannya memerlukan dasar dan pengamanan.",
    "Sebut dasar dan pengamanannya, atau pakai cara lain.",
)
BIOMETRIC: Final = re.compile(
    r"\b(?:sidik jari|finger\s?print|(?:pemindai(?:an)?|pindai|scan|pengenal(?:an)?|(?:pe)?rekam(?:an)?|verifikasi"
    r"|deteksi|presensi|absen(?:si)?) (?:mata|wajah|retina|iris|suara)|retina|face (?:id"
    r"|recognition|print)|biometrik?)\b",
    re.IGNORECASE,
)
GUARDED: Final = re.compile(r"\b(?:pelindungan data|perlindungan data|persetujuan|pengamanan data)\b", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    for row in subject.rows:
        work = f"{row.indicator} {row.steps} {row.evidence}"
        match = BIOMETRIC.search(work)
        if match and not GUARDED.search(work):
            yield RULE.at_rows(
                f"Butir {row.ref} memakai “{match[0]}” tanpa menyebut pengamanannya.", [row], quote=match[0]
            )
