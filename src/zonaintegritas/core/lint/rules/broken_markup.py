"""Markup of a conversion left in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "broken-markup",
    Severity.MEDIUM,
    "Sisa tanda konversi",
    "Tanda dari program pengubah berkas ikut tercetak dan mengganggu pembacaan.",
    "Hapus tandanya.",
)
MARKUP: Final = re.compile(
    r"</?\s*(?:p|br|li|ul|ol|b|i|u|td|tr|table|span|div|strong|em)\b[^<>]{0,40}/?>?|&(?:nbsp|amp|lt|gt|quot|#\d+);|\*\*|\\[nrt](?=[A-Za-z\s]|$)|<!--|-->|\{\{|\}\}|#(?:REF!|N/A|VALUE!|NAME\?)",
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Finding]:
    for text in subject.plan_texts:
        match = MARKUP.search(text.value)
        if match:
            yield RULE.at_text(f"Tanda “{match[0]}” tertinggal di dalam teks.", text, quote=match[0])
