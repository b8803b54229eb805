"""*Perubahan*: the decree that changes a plan in force, from two plans, with what stood and what stands now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from zonaintegritas.core.compare import Pair, compare_rows, matched_by
from zonaintegritas.core.decree.plan import Item, Plan
from zonaintegritas.core.render.annex import time_in_words
from zonaintegritas.core.render.keputusan import Keputusan
from zonaintegritas.core.render.layouts import plain_header
from zonaintegritas.core.render.paper import FOLIO, Cell, Form, Grid, Paper, Row
from zonaintegritas.core.render.whole import with_annex
from zonaintegritas.core.render.wording import rulings

HEADINGS: Final = ("NO", "BUTIR", "BAGIAN", "SEMULA", "MENJADI")
WIDTHS: Final = (5.0, 9.0, 14.0, 36.0, 36.0)
FIELD_WORDS: Final = {
    "indicator": "Indikator",
    "steps": "Langkah aksi",
    "evidence": "Bukti fisik",
    "time": "Target waktu",
    "target_output": "Target capaian",
    "responsible": "Penanggung jawab",
    "note": "Keterangan",
}
WHOLE: Final = "Seluruh butir"
ABSENT: Final = "(belum ada)"
REMOVED: Final = "(dihapus)"
EMPTY: Final = "(kosong)"


@dataclass(frozen=True, slots=True)
class Change:
    """One cell of the plan that is changed, or a whole item that comes or goes; texts with one line per entry."""

    ref: str
    part: str
    before: str
    after: str


def changes_between(before: Plan, after: Plan, *, known_as: Mapping[str, str] | None = None) -> tuple[Change, ...]:
    """All changes, in the order of the plan, items that go last.

    An item is the same where its reference is; with `known_as` (references of `after` to those of `before`) where
    that says so, and any other item of `after` is new.
    """
    old, new = before.items, after.items
    same = matched_by(
        old,
        new,
        lambda item: item.ref,
        lambda item: item.ref if known_as is None else known_as.get(item.ref, ""),
    )
    pairs = compare_rows(old, new, same=same, cells=cells_of)
    return tuple(change for pair in pairs for change in _changes(pair))


def about_amendment(amended: Keputusan) -> str:
    """What the amending decree is about."""
    return f"Perubahan atas {amended.called}"


def amendment_considerations(amended: Keputusan) -> tuple[str, ...]:
    """*Menimbang* of an amendment."""
    return (
        f"bahwa rencana aksi dalam {amended.called} perlu disesuaikan dengan keadaan pelaksanaannya;",
        "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Keputusan "
        f"{amended.office} tentang {about_amendment(amended)};",
    )


def amendment_decree(decree: Keputusan, amended: Keputusan, changes: Sequence[Change], *, form: Form = FOLIO) -> Paper:
    """The amending decree, whose annex holds what stood and what stands now. Its rulings are made here."""
    whole = replace(
        decree,
        legal_basis=(*decree.legal_basis, amended.called),
        rulings=rulings(
            (
                f"Mengubah Lampiran {amended.called} sebagaimana tercantum dalam Lampiran yang merupakan bagian "
                "tidak terpisahkan dari Keputusan ini.",
                "Bagian lain dari Lampiran yang tidak diubah dengan Keputusan ini tetap berlaku.",
                "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
            )
        ),
    )
    return with_annex(whole, change_grid(changes), form)


def change_grid(changes: Sequence[Change]) -> Grid:
    """What stood and what stands now, one change a row."""
    head = plain_header(HEADINGS)
    return Grid(WIDTHS, len(head), (*head, *map(_row, range(1, len(changes) + 1), changes)))


def _row(number: int, change: Change) -> Row:
    texts = (change.ref, change.part, change.before, change.after)
    return (Cell((str(number),), is_centred=True), *(Cell(tuple(text.splitlines())) for text in texts))


def cells_of(item: Item) -> dict[str, str]:
    """The texts of an item by the words under which an amendment speaks of them."""
    return {words: _text(item, name) for name, words in FIELD_WORDS.items()}


def _changes(pair: Pair[Item]) -> Iterator[Change]:
    before, after = pair.before, pair.after
    if after is None:
        if before is not None:
            yield Change(before.ref, WHOLE, _whole(before), REMOVED)
        return
    if before is None:
        yield Change(after.ref, WHOLE, ABSENT, _whole(after))
        return
    old, new = cells_of(before), cells_of(after)
    for words in pair.changed:
        yield Change(after.ref, words, old[words] or EMPTY, new[words] or EMPTY)


def _whole(item: Item) -> str:
    return "\n".join(f"{words}: {text}" for words, text in cells_of(item).items() if text)


def _text(item: Item, name: str) -> str:
    value = time_in_words(item) if name == "time" else getattr(item, name).value
    return value if isinstance(value, str) else "\n".join(value)
