"""Several indicators in one row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "indicators-merged",
    Severity.MEDIUM,
    "Beberapa indikator dalam satu sel",
    "Dua indikator dalam satu baris tidak dapat dinilai dan dibuktikan sendiri-sendiri.",
    "Pisahkan menjadi satu baris untuk setiap indikator.",
)
STATE: Final = r"(?:telah|sudah|belum)"
TWICE: Final = re.compile(
    rf"\b([^\W\d_]{{3,}})\s+{STATE}\b[^.;,]*[^.;,\s]\s+(?<!\bdan\s)(?<!\bserta\s)\1\s+{STATE}\b", re.IGNORECASE
)
SENTENCE: Final = re.compile(rf"[^.;]*\b{STATE}\b[^.;]*[.;]\s*[A-Z][^.;]*\b{STATE}\b")
# The second number or letter of a list inside the cell; the first may be the letter of the row itself.
LISTED: Final = re.compile(
    r"(?:^|\s)(?:1[.)]|a[.)])\s.*\s(?:2[.)]|b[.)])\s"
    r"|[a-z]{3}[;.,]?\s+(?<!huruf )(?<!angka )(?<!ayat )(?<!pasal )(?<!nomor )(?:2[.)]|b[.)])\s+[A-Z]",
    re.DOTALL,
)
# A sentence that begins anew in the middle, with a capital and no sign: "... telah dibuka Hasil layanan telah ...".
ANEW: Final = re.compile(rf"\b{STATE}\b[^.;,]*[a-z]\s+(?P<first>[A-Z][a-z]{{3,}})\s+[a-z]+\b[^.;,]*\b{STATE}\b")
JOINING: Final = re.compile(r"\b(?:dan|serta|yang|oleh|di|dari|pada|untuk|dengan|bahwa|atas|ke)\s+$", re.IGNORECASE)
STATES: Final = re.compile(rf"\b{STATE}\b", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    for row in subject.rows:
        states = STATES.findall(row.indicator)
        if (len(states) > 1 and _has_two(row.indicator)) or LISTED.search(row.indicator):
            yield RULE.at_rows(
                f"Indikator butir {row.ref} memuat lebih dari satu indikator.", [row], quote=row.indicator
            )


def _has_two(indicator: str) -> bool:
    if TWICE.search(indicator) or SENTENCE.search(indicator):
        return True
    anew = ANEW.search(indicator)
    return anew is not None and not JOINING.search(indicator[: anew.start("first")])
