"""Another decree cited with the number of this one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.decree.header.office import level_of
from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "self-number-collision",
    Severity.HIGH,
    "Nomor sendiri dikutip sebagai keputusan lain",
    "Satu nomor tidak dapat dipakai dua keputusan; salah satunya salah.",
    "Periksa buku nomor keputusan, lalu betulkan nomor yang salah.",
)


def check(subject: Subject) -> Iterator[Finding]:
    number, year = subject.decree.number.value, subject.decree.year.value
    if not number:
        return
    for regulation in subject.decree.legal_basis:
        is_ours = regulation.kind.startswith("Keputusan") and level_of(regulation.kind) == subject.decree.level
        if is_ours and regulation.number == number and regulation.year == year:
            what = f"Mengingat menyebut keputusan lain dengan nomor keputusan ini sendiri ({number} Tahun {year})."
            places = (*regulation.places, *subject.decree.number.places)
            yield RULE.found(what, ("legal_basis", "title"), places=places, quote=regulation.text)
