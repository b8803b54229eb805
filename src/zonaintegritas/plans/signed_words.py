"""Differences of a signed paper as a page shows them. Pure functions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zonaintegritas.core.compare import Run, marked
from zonaintegritas.core.signed import Difference
from zonaintegritas.plans.cell_words import cell_in_words, cell_name
from zonaintegritas.plans.models import SIGNED_FIELDS, SignedDecree

NAMES = {
    "": gettext_lazy("Seluruh butir"),
    "number": gettext_lazy("Nomor urut"),
    "left_over": gettext_lazy("Tulisan lain di tabel"),
    "considerations": gettext_lazy("Menimbang"),
    "rulings": gettext_lazy("Diktum"),
    "before": gettext_lazy("Semula"),
    "after": gettext_lazy("Menjadi"),
}


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """One difference in words: where, what was approved, what the paper says, with the other words marked."""

    ref: str
    name: str
    approved: tuple[Run, ...]
    signed: tuple[Run, ...]
    percent: int | None
    page: int | None


@dataclass(frozen=True, slots=True)
class FactView:
    """Number, date or signatory: what was recorded and what the paper says."""

    name: str
    recorded: str
    found: str
    differs: bool


def difference_views(differences: Iterable[Difference]) -> list[DifferenceView]:
    """In the order of the paper."""
    return [_view(one) for one in differences]


def _view(one: Difference) -> DifferenceView:
    approved, signed = marked(one.approved or _("(tidak ada)"), one.signed or _("(tidak ada)"))
    name = str(NAMES[one.field]) if one.field in NAMES else cell_name(one.field)
    percent = None if one.confidence is None else round(one.confidence * 100)
    return DifferenceView(one.ref, name, approved, signed, percent, one.page)


def fact_views(signed: SignedDecree, contradicted: Iterable[str]) -> list[FactView]:
    """Every fact that is recorded or found."""
    other = set(contradicted)
    values = {
        name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in signed.values().items()
    }
    return [
        FactView(
            cell_name(name),
            cell_in_words(name, values[name]),
            cell_in_words(name, signed.found.get(name)),
            name in other,
        )
        for name in SIGNED_FIELDS
        if values[name] or signed.found.get(name)
    ]
