"""The letterhead names another office."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint import Severity
from zonaintegritas.core.proving.doubt import Doubt, Rule
from zonaintegritas.core.proving.subject import Work

RULE: Final = Rule(
    "other-letterhead",
    Severity.MEDIUM,
    "Kop surat kantor lain",
    "Dokumen kantor lain tidak membuktikan apa yang dilakukan kantor ini.",
    "Periksa dokumennya; bila memang surat dari luar, sebutkan dalam catatannya.",
)


def check(work: Work) -> Iterator[Doubt]:
    own = {_plain(name) for name in work.offices}
    for document, uses in work.documents:
        named = document.said.office if document.said else ""
        if own and named and _plain(named) not in own:
            yield RULE.about(f"Kop “{document.title}” menyebut {named}.", uses)


def _plain(name: str) -> str:
    return "".join(sign for sign in name.casefold() if sign.isalnum())
