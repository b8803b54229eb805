"""Which items of a plan a file may prove, from the words of its path and those of the items. A person decides."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from zonaintegritas.core.lint.words import stem, stems

LEAST: Final = 0.3  # of what the words of the path weigh
ALONE: Final = 0.62  # a single common word must weigh this much of it
PROOF_COUNTS: Final = 1.5  # a word that stands in what the plan wants as proof
MOST: Final = 3
# Words that say what sort of document it is, or what everything here is about, say nothing about what it proves.
COMMON_WORDS: Final = """
    undangan daftar hadir notulen notula foto dokumentasi surat keputusan laporan rapat tangkapan layar dokumen
    screenshot absensi img whatsapp image scan salinan final copy file berkas bukti data dukung
    zona integritas pembangunan bebas korupsi
"""
OF_DOCUMENTS: Final = frozenset(map(stem, COMMON_WORDS.split()))
REF: Final = re.compile(r"(?<![A-Za-z.])(VI|IV|V|I{1,3})\.(\d{1,2})(?:\.([a-z]|\d{1,2}))?(?![A-Za-z0-9])")


@dataclass(frozen=True, slots=True)
class Wanted:
    """An item of a plan: how it is called, what it says, and what it wants as proof."""

    key: int
    ref: str
    words: str
    proof: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An item that a file may prove; `is_named` where the path names it by its number."""

    key: int
    weight: float
    is_named: bool = False


class Shelf:
    """The items of a plan, prepared for many files."""

    def __init__(self, items: Sequence[Wanted]) -> None:
        self.items = tuple(items)
        self._words = {item.key: stems(item.words) | stems(item.proof) for item in items}
        self._proof = {item.key: stems(item.proof) for item in items}
        self._seen = Counter(word for words in self._words.values() for word in words)

    def suggest(self, path: str, most: int = MOST) -> list[Suggestion]:
        """The likeliest items for a file, the likeliest first; none where the words say too little."""
        named = self._named(path)
        said = {word for word in stems(re.sub(r"[_\W]+", " ", path)) if word in self._seen} - OF_DOCUMENTS
        total = sum(map(self._weight, said))
        found = [
            Suggestion(item.key, weight)
            for item in self.items
            if item.key not in named and total and (weight := self._likeness(item.key, said) / total)
            and self._is_enough(item.key, said, weight)
        ]  # fmt: skip
        found.sort(key=lambda one: -one.weight)
        return [*(Suggestion(key, 1.0, is_named=True) for key in named), *found][:most]

    def _weight(self, word: str) -> float:
        """A word of one item says much, a word of all items next to nothing."""
        return math.log((len(self.items) + 1) / self._seen[word]) + 0.1

    def _likeness(self, key: int, said: set[str]) -> float:
        proof = self._proof[key]
        return sum(self._weight(word) * (PROOF_COUNTS if word in proof else 1) for word in said & self._words[key])

    def _is_enough(self, key: int, said: set[str], weight: float) -> bool:
        return weight >= (LEAST if len(said & self._words[key]) > 1 else ALONE)

    def _named(self, path: str) -> list[int]:
        """The items whose number stands in the path: `II.3.b`."""
        refs = {".".join(part for part in found if part) for found in REF.findall(path.replace("_", " "))}
        return [item.key for item in self.items if item.ref in refs]
