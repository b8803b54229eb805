"""A meeting to which people were invited, and nothing says what it decided."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint import Severity
from zonaintegritas.core.proving.doubt import Doubt, Rule
from zonaintegritas.core.proving.subject import Duty, Kind, Work

RULE: Final = Rule(
    "meeting-without-minutes",
    Severity.MEDIUM,
    "Rapat tanpa notulen",
    "Undangan dan daftar hadir menunjukkan bahwa orang berkumpul, bukan apa yang diputuskan.",
    "Unggah notulennya, atau sebutkan jenis dokumennya bila sudah ada.",
)
MET: Final = frozenset({Kind.INVITATION, Kind.ATTENDANCE})
RECORDS: Final = ("notul", "risalah", "berita acara", "laporan")


def check(work: Work) -> Iterator[Doubt]:
    for duty in work.duties:
        met = [(duty, use) for use in duty.uses if use.document.kind in MET]
        if met and duty.done_on is not None and not _is_recorded(duty):
            names = ", ".join(f"“{use.document.title}”" for _duty, use in met)
            yield RULE.about(f"{duty.name} ada {names}, tetapi tidak ada notulennya.", met)


def _is_recorded(duty: Duty) -> bool:
    return any(
        use.document.kind in (Kind.MINUTES, Kind.REPORT)
        or any(word in use.document.title.casefold() for word in RECORDS)
        for use in duty.uses
    )
