"""An amendment that, by its own title, amends something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from zonaintegritas.core.lint.citing import AMENDING, Citation, citations_in
from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.registry import Name
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "inaccurate-amendment-chain",
    Severity.MEDIUM,
    "Rangkaian perubahan tidak tepat",
    "Peraturan yang disebut mengubah ternyata mengubah peraturan lain, atau ada perubahan yang dilewati.",
    "Cocokkan dengan judul peraturan pengubahnya.",
)
LATER: Final = re.compile(r"tentang\s+perubahan\s+(?:kedua|ketiga|keempat|kelima|keenam)\s+atas", re.IGNORECASE)
SEVERAL: Final = re.compile(r"\b(?:beberapa\s+kali|terakhir)\b", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    for regulation in subject.decree.legal_basis:
        cited = citations_in(regulation.text)
        for base, amending in pairwise(cited):
            what, severity = _fault(base, amending, cited, subject)
            if what:
                yield RULE.found(
                    what, ("legal_basis",), places=regulation.places, quote=regulation.text, severity=severity
                )


def _fault(base: Citation, amending: Citation, cited: tuple[Citation, ...], subject: Subject) -> tuple[str, Severity]:
    if not amending.is_amendment:
        return "", Severity.LOW
    target = _target(amending, cited)
    if target and target != base.name:
        what = f"{amending.name} menurut judulnya mengubah {target}, bukan {base.name}."
        return what, Severity.MEDIUM
    entry = subject.registry.get(base.name)
    if target is None and entry and amending.name not in entry.amended_by and subject.registry.get(amending.name):
        what = f"{amending.name} tidak tercatat sebagai perubahan {base.name}{entry.caution}."
        return what, Severity.MEDIUM
    if target and LATER.search(amending.after) and not SEVERAL.search(amending.before):
        what = f"{amending.name} adalah perubahan yang kesekian; tulis “telah beberapa kali diubah, terakhir dengan”."
        return what, Severity.LOW
    return "", Severity.LOW


def _target(amending: Citation, cited: tuple[Citation, ...]) -> Name | None:
    """What the title of the amendment names after "Perubahan atas"."""
    following = cited[cited.index(amending) + 1 :]
    return following[0].name if following and AMENDING.match(amending.after) else None
