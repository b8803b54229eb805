"""*Perubahan*: the decree that changes a plan in force, from two plans, with what stood and what stands now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

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
    old = {item.ref: item for item in before.items}
    found: list[Change] = []
    for item in after.items:
        earlier = old.pop(item.ref if known_as is None else known_as.get(item.ref, ""), None)
        found += _changed(earlier, item) if earlier else [Change(item.ref, WHOLE, ABSENT, _whole(item))]
    return (*found, *(Change(item.ref, WHOLE, _whole(item), REMOVED) for item in old.values()))


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


def _changed(before: Item, after: Item) -> Iterator[Change]:
    for name, words in FIELD_WORDS.items():
        old, new = _text(before, name), _text(after, name)
        if old != new:
            yield Change(after.ref, words, old or "(kosong)", new or "(kosong)")


def _whole(item: Item) -> str:
    lines = ((words, _text(item, name)) for name, words in FIELD_WORDS.items())
    return "\n".join(f"{words}: {text}" for words, text in lines if text)


def _text(item: Item, name: str) -> str:
    value = time_in_words(item) if name == "time" else getattr(item, name).value
    return value if isinstance(value, str) else "\n".join(value)
