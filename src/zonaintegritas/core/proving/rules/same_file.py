"""The same file once more: in another year, for another item, or for another time of the same one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from zonaintegritas.core.lint import Severity
from zonaintegritas.core.proving.doubt import Doubt, Rule
from zonaintegritas.core.proving.subject import Document, Duty, Use, Work

Uses = Sequence[tuple[Duty, Use]]
RULE: Final = Rule(
    "same-file",
    Severity.MEDIUM,
    "Berkas yang sama dipakai lagi",
    "Satu berkas untuk beberapa waktu atau butir sering berarti kegiatannya tidak diulang.",
    "Pastikan berkas itu memang membuktikan keduanya; bila tidak, unggah yang dari masanya.",
)
MOST_NAMED: Final = 3


@dataclass(frozen=True, slots=True)
class _Place:
    """A use of a file. `is_open`: the same document proves another item of this plan, as a library is for."""

    key: int
    name: str
    is_open: bool


def check(work: Work) -> Iterator[Doubt]:
    by_hash: dict[str, list[tuple[Duty, Use]]] = {}
    for duty, use in work.uses:
        for sign in use.document.hashes:
            by_hash.setdefault(sign, []).append((duty, use))
    for document, uses in work.documents:
        places = sorted(_before(document, uses, by_hash, work), key=lambda place: place.key)
        if places:
            names = ", ".join(place.name for place in places[:MOST_NAMED])
            more = f" dan {len(places) - MOST_NAMED} tempat lain" if len(places) > MOST_NAMED else ""
            weight = Severity.LOW if all(place.is_open for place in places) else None
            yield RULE.about(f"Berkas “{document.title}” sudah dipakai di {names}{more}.", uses, severity=weight)


def _before(
    document: Document, uses: Uses, by_hash: Mapping[str, Sequence[tuple[Duty, Use]]], work: Work
) -> Iterable[_Place]:
    """Where a file of this document was used before its newest use; each use is one place."""
    newest = max(use.key for _duty, use in uses)
    items = Counter(duty.item for duty, _use in uses)
    found: dict[int, _Place] = {}
    for sign in document.hashes:
        for duty, use in by_hash[sign]:
            is_open = use.document.key == document.key and items[duty.item] == 1
            found[use.key] = _Place(use.key, duty.name, is_open)
        for other in work.elsewhere.get(sign, ()):
            is_open = other.document == document.key and other.year == work.year and other.item not in items
            found.setdefault(other.key, _Place(other.key, other.name, is_open))
    return [place for place in found.values() if place.key < newest]
