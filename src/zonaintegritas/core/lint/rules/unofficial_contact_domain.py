"""An office mailbox at a free mail provider."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "unofficial-contact-domain",
    Severity.LOW,
    "Surel kantor di penyedia gratis",
    "Aduan masyarakat lewat penyedia umum berada di luar pengamanan kantor, dan alamatnya mudah ditiru.",
    "Pakai alamat surel dengan domain resmi.",
)
FREE: Final = re.compile(
    r"@(?:gmail|yahoo|ymail|hotmail|outlook|live|aol|icloud|rocketmail)\.[a-z.]{2,8}\b", re.IGNORECASE
)


def check(subject: Subject) -> Iterator[Finding]:
    for text in subject.texts:
        match = FREE.search(text.value)
        if match:
            yield RULE.at_text(
                f"Alamat surel kantor memakai “{match[0]}”.", text, quote=text.value[: match.end()][-60:]
            )
