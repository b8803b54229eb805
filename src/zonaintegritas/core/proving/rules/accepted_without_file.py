"""Accepted, and nothing is there that anybody could look at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint import Severity
from zonaintegritas.core.proving.doubt import Doubt, Rule
from zonaintegritas.core.proving.subject import Work

RULE: Final = Rule(
    "accepted-without-file",
    Severity.HIGH,
    "Diterima tanpa berkas",
    "Penilai meminta berkasnya. Yang diterima tanpa berkas tidak dapat ditunjukkan.",
    "Unggah berkasnya, atau buka lagi putusannya.",
)


def check(work: Work) -> Iterator[Doubt]:
    for duty in work.duties:
        if duty.is_accepted and not any(use.document.is_there for use in duty.uses):
            yield RULE.about_duty(f"{duty.name} sudah diterima, tetapi tidak ada berkas yang dapat dibuka.", duty)
