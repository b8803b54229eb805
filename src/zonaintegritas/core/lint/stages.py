"""The stage of work an indicator speaks of: drafting, telling, applying, evaluating, following up."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import Final


class Stage(IntEnum):
    """In the order in which work is done."""

    DRAFT = 1
    SHARE = 2
    APPLY = 3
    EVALUATE = 4
    FOLLOW_UP = 5


# The last pattern that matches decides: "hasil evaluasi telah ditindaklanjuti" is a follow-up.
PATTERNS: Final = (
    (
        Stage.DRAFT,
        re.compile(
            r"\b(?:menetapkan|penetapan|menyusun|penyusunan|disusun|ditetapkan"
            r"|pembentukan|membentuk|rencana kebutuhan)\b"
        ),
    ),
    (
        Stage.SHARE,
        re.compile(r"\b(?:sosialisasi|(?:men|di)sosialisasikan|(?:di)?internalisasi(?:kan)?|public campaign)\b"),
    ),
    (
        Stage.APPLY,
        re.compile(
            r"\b(?:menerapkan|penerapan|diterapkan|implementasi|(?:di|meng)implementasikan|melaksanakan|dilaksanakan)\b"
        ),
    ),
    (
        Stage.EVALUATE,
        re.compile(r"\b(?:monitoring|evaluasi(?:nya)?|dievaluasi|mengevaluasi|monev|pemantauan|reviu|review)\b"),
    ),
    (
        Stage.FOLLOW_UP,
        re.compile(r"\b(?:ditindaklanjuti|menindaklanjuti|tindak\s?lanjut(?:nya|i)?|ditindak lanjuti)\b"),
    ),
)
EVALUATION_OF: Final = re.compile(r"^(?:telah\s+|sudah\s+)?(?:dilakukan\s+)?(?:monitoring|evaluasi|monev|pemantauan)\b")


def stage_of(text: str) -> Stage | None:
    """The stage of an indicator; None where it names none."""
    lower = text.lower()
    if PATTERNS[-1][1].search(lower):
        return Stage.FOLLOW_UP
    if EVALUATION_OF.match(lower):
        return Stage.EVALUATE
    return next((stage for stage, pattern in reversed(PATTERNS[:-1]) if pattern.search(lower)), None)


def stages_in(text: str) -> frozenset[Stage]:
    """Every stage a text names."""
    lower = text.lower()
    return frozenset(stage for stage, pattern in PATTERNS if pattern.search(lower))
