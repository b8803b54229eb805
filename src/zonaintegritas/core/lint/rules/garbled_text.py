"""A text whose words cannot be meant so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from zonaintegritas.core.decree.plan import Regulation
from zonaintegritas.core.lint.citing import AMENDING, citations_in
from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.registry import Name
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject
from zonaintegritas.core.lint.words import bare

RULE: Final = Rule(
    "garbled-text",
    Severity.LOW,
    "Kalimat rusak",
    "Kalimat yang artinya terbalik atau judul yang berubah tidak dapat dirujuk.",
    "Tulis ulang menurut sumbernya.",
)
ABOUT: Final = re.compile(
    r"^\W*(?:tahun\s+\d{4}\s+)?tentang\s+(?P<title>.+?)\s*(?:\(|,?\s*(?:menjadi\s+Undang|sebagaimana|yang telah)\b"
    r"|[;.]?\s*$)",
    re.IGNORECASE,
)
# The office answers complaints; the public makes them.
ANSWER_OF_PUBLIC: Final = re.compile(
    r"\b(?:tanggapan|jawaban|tindak lanjut)\s+(?:dari\s+)?masyarakat\s+(?:atas|terhadap)\s+(?:dumas|pengaduan|aduan)\b",
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Finding]:
    for regulation in subject.decree.legal_basis:
        yield from _repeated_title(regulation)
    for text in subject.plan_texts:
        match = ANSWER_OF_PUBLIC.search(text.value)
        if match:
            what = f"“{match[0]}” terbalik: yang menanggapi pengaduan adalah kantor."
            yield RULE.at_text(what, text, quote=match[0])


def _repeated_title(regulation: Regulation) -> Iterator[Finding]:
    """The title of an amendment repeats that of what it amends, word for word."""
    cited = citations_in(regulation.text)
    titles: dict[Name, list[str]] = {}
    for one in cited:
        about = ABOUT.match(one.after)
        if about and not AMENDING.match(one.after):
            titles.setdefault(one.name, []).append(bare(about["title"]))
    for name, found in titles.items():
        for first, again in pairwise(found):
            if sorted(first.split()) != sorted(again.split()):
                what = f"Judul {name} ditulis berbeda saat diulang di judul perubahannya."
                yield RULE.found(what, ["legal_basis"], places=regulation.places, quote=again)
                return
