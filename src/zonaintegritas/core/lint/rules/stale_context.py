"""Words that belong to another time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "stale-context",
    Severity.LOW,
    "Keadaan yang sudah lewat",
    "Kalimat yang ditulis untuk keadaan dulu menunjukkan naskah disalin tanpa dibaca kembali.",
    "Tulis ulang menurut keadaan tahun rencana.",
)
PANDEMIC: Final = re.compile(
    r"\b(?:pandemi|covid(?:-?19)?|psbb|ppkm|new normal|adaptasi kebiasaan baru)\b", re.IGNORECASE
)
# The grand design of the reform has three road maps: 2010-2014, 2015-2019 and 2020-2024.
REFORM: Final = re.compile(r"reformasi birokrasi", re.IGNORECASE)
SECOND: Final = re.compile(r"\bmemasuki\s+(?:periode|tahap)\s+(pertama|kedua|ketiga)\b", re.IGNORECASE)
LAST_YEAR: Final = {"pertama": 2014, "kedua": 2019, "ketiga": 2024}


def check(subject: Subject) -> Iterator[Finding]:
    year = subject.plan_year or 0
    for text in subject.texts:
        pandemic = PANDEMIC.search(text.value)
        if pandemic:
            yield RULE.at_text(f"Kalimat ini terikat pada masa “{pandemic[0]}”.", text, quote=pandemic[0])
        second = SECOND.search(text.value)
        if second and REFORM.search(text.value) and LAST_YEAR[second[1].lower()] < year:
            what = (
                f"Reformasi birokrasi disebut memasuki periode {second[1].lower()}, yang berakhir"
                f" {LAST_YEAR[second[1].lower()]}; rencana ini untuk {year}."
            )
            yield RULE.at_text(what, text, quote=second[0], severity=Severity.MEDIUM)
