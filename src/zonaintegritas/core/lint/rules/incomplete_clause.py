"""A consideration without a main clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "incomplete-clause",
    Severity.MEDIUM,
    "Pertimbangan tanpa pokok kalimat",
    "Pertimbangan yang berhenti di keterangan tidak mengatakan mengapa keputusan diperlukan.",
    "Selesaikan kalimatnya, misalnya dengan “perlu menetapkan ...”.",
)
OPENING: Final = re.compile(
    r"^bahwa\s+(?:dalam\s+\w+|untuk|guna|demi|berdasarkan|sehubungan|berkenaan|berkaitan|dengan|menindaklanjuti|sesuai|seiring"
    r"|memperhatikan|mengacu|sebagai\s+(?:upaya|tindak\s+lanjut|pelaksanaan))\b",
    re.IGNORECASE,
)
MAIN: Final = re.compile(
    r"(?<!yang )(?<!sebagaimana )\b(?:perlu|dipandang|maka|harus|wajib|merupakan|dibutuhkan|diperlukan|menetapkan"
    r"|ditetapkan|dibentuk|membentuk|menjadi"
    r"|adalah|dapat|mempunyai|memiliki|telah|sudah|sebagai|akan|bermaksud|berkomitmen|berkewajiban)\b",
    re.IGNORECASE,
)
CITING: Final = re.compile(r"\bNomor\b")  # a clause that at least says what it rests on
# After the adverbial clause a subject and its verb: ", kantor menyusun ...".
ACTING: Final = re.compile(
    r",\s+(?!(?:me|di|dan|serta|agar|guna|untuk|yang|sebagaimana"
    r"|tentang)[a-z]*\b)[\w/]+(?:\s+[\w/]+){0,9}?\s+(?<!untuk )(?<!yang )"
    r"(?<!rangka )(?<!guna )(?:me[nmrlw][a-z]{4,}|di[a-z]{4,}kan)\b",
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Finding]:
    for one in subject.decree.considerations:
        if OPENING.match(one.value) and not (MAIN.search(one.value) or ACTING.search(one.value)):
            what = "Pertimbangan ini hanya memuat keterangan, tanpa pokok kalimat."
            severity = Severity.LOW if CITING.search(one.value) else Severity.MEDIUM
            yield RULE.found(what, ("considerations",), places=one.places, quote=one.value, severity=severity)
