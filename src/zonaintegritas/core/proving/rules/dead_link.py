"""Evidence that is a link which opens no longer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint import Severity
from zonaintegritas.core.proving.doubt import Doubt, Rule
from zonaintegritas.core.proving.subject import Work

RULE: Final = Rule(
    "dead-link",
    Severity.MEDIUM,
    "Tautan tidak dapat dibuka",
    "Bukti berupa tautan hilang bersama lamannya.",
    "Unggah berkas atau tangkapan layarnya sebagai versi baru.",
)


def check(work: Work) -> Iterator[Doubt]:
    for document, uses in work.documents:
        if document.is_link_dead and not document.is_withdrawn:
            yield RULE.about(
                f"Tautan “{document.title}” tidak dapat dibuka lagi.",
                uses,
            )
