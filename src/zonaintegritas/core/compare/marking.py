"""The words in which two texts differ, so that a page can mark them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

WORDS: Final = re.compile(r"\S+\s*|\s+")
MOST_WORDS: Final = 4000  # of both texts; beyond that each is marked whole


@dataclass(frozen=True, slots=True)
class Run:
    """Words one behind the other that are all marked, or all not."""

    text: str
    is_changed: bool = False


def marked(before: str, after: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Both texts in runs. What differs only in capitals, blanks or the shape of a quote counts as different too."""
    old, new = WORDS.findall(before), WORDS.findall(after)
    if len(old) + len(new) > MOST_WORDS:
        return (Run(before, is_changed=True),), (Run(after, is_changed=True),)
    matcher = SequenceMatcher(None, [word.strip() for word in old], [word.strip() for word in new], autojunk=False)
    left: list[Run] = []
    right: list[Run] = []
    for kind, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        is_changed = kind != "equal"
        _add(left, old[old_from:old_to], is_changed=is_changed)
        _add(right, new[new_from:new_to], is_changed=is_changed)
    return tuple(left), tuple(right)


def _add(runs: list[Run], words: Sequence[str], *, is_changed: bool) -> None:
    if words:
        runs.append(Run("".join(words), is_changed))
