"""Labels and contents stand in different rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.decree.remarks import REALIGNED
from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "layout-shift",
    Severity.HIGH,
    "Baris bergeser",
    "Isi yang berdiri di baris lain membuktikan komponen yang salah.",
    "Sejajarkan isi dengan label barisnya; program sudah menggesernya kembali bila yakin.",
)


def check(subject: Subject) -> Iterator[Finding]:
    shifted = [remark for remark in subject.reading.remarks if remark.code == REALIGNED]
    if shifted:
        places = [remark.place for remark in shifted if remark.place]
        what = f"Di {len(shifted)} tempat label dan isi berdiri di baris yang berbeda."
        yield RULE.found(what, ["plan"], places=places, quote=shifted[0].text or "")
