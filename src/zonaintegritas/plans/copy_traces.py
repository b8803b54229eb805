"""What in a draft still tells of the plan it was copied from, however its rows were edited. Pure functions."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zonaintegritas.core.copying import Kind, Origin, Spot, Target, remaining
from zonaintegritas.core.copying.even import squeezed
from zonaintegritas.core.decree.plan import Plan
from zonaintegritas.plans.cell_words import cell_in_words
from zonaintegritas.plans.core_reading import core_plan
from zonaintegritas.plans.models import LIST_FIELDS, PlanRow
from zonaintegritas.plans.refs import refs_of

KEY_LENGTH: Final = 32  # hexadecimal digits
CODE: Final = "copied-trace"
TITLE: Final = gettext_lazy("Sisa rencana asal")
KINDS: Final = {
    Kind.OFFICE: gettext_lazy("kantor asal"),
    Kind.PLACE: gettext_lazy("tempat kantor asal"),
    Kind.YEAR: gettext_lazy("tahun rencana asal"),
    Kind.NUMBER: gettext_lazy("nomor surat kantor asal"),
    Kind.PERSON: gettext_lazy("orang dari rencana asal"),
    Kind.DATE: gettext_lazy("tanggal dari rencana asal"),
    Kind.CONTACT: gettext_lazy("kontak kantor asal"),
}


@dataclass(frozen=True, slots=True)
class Left:
    """Words in rows that say the same there. `key` changes with the cell, so that an answer ends with its words."""

    key: str
    kind: Kind
    words: str
    field: str
    text: str  # of the whole cell
    rows: tuple[tuple[int, str], ...]  # (key, ref)

    @property
    def what(self) -> str:
        """The finding in one sentence."""
        return _("“%(words)s” menyebut %(kind)s.") % {"words": self.words, "kind": KINDS[self.kind]}


def as_known(origin: Origin) -> dict[str, Any]:
    """By what the old office is known, as JSON."""
    return asdict(origin)


def from_known(stored: Mapping[str, Any]) -> Origin:
    """The inverse."""
    values: dict[str, Any] = {name: tuple(one) if isinstance(one, list) else one for name, one in stored.items()}
    return Origin(**values)


def left_in(rows: Sequence[PlanRow], origin: Origin, target: Target) -> tuple[Left, ...]:
    """Everything in the standing rows (in order) that tells of the old office, its year or its people."""
    plan = core_plan(rows)
    refs = refs_of(rows)
    by_ref = {refs[row.pk]: row for row in rows}
    groups: defaultdict[tuple[Kind, str, str, str], dict[int, str]] = defaultdict(dict)
    for trace in remaining(plan, origin, target):
        if trace.spot.field == "ref":  # made of area, component and letter, which are looked at themselves
            continue
        ref = trace.spot.ref or _first_below(plan, trace.spot)
        row = by_ref[ref]
        field = _field_of(trace.spot)
        groups[trace.kind, trace.words, field, _text_of(row, field)][row.pk] = ref
    return tuple(
        Left(_key(kind, words, field, text), kind, words, field, text, tuple(found.items()))
        for (kind, words, field, text), found in groups.items()
    )


def _key(kind: Kind, words: str, field: str, text: str) -> str:
    return hashlib.sha256("|".join((CODE, kind, squeezed(words), field, text)).encode()).hexdigest()[:KEY_LENGTH]


def _first_below(plan: Plan, spot: Spot) -> str:
    """The first item under an area or a component."""
    area = plan.areas[spot.area or 0]
    return area.components[spot.component or 0].items[0].ref


def _field_of(spot: Spot) -> str:
    """The column of a row in which a spot stands."""
    if spot.item is None:
        level = "area" if spot.component is None else "component"
        return {"roman": "area_roman", "no": "component_no"}.get(spot.field, f"{level}_name")
    return spot.field


def _text_of(row: PlanRow, field: str) -> str:
    if field == "headings":
        return "; ".join(row.extra)
    if field.startswith("extra:"):
        return str(row.extra.get(field.removeprefix("extra:"), ""))
    value = row.value_of(field)
    return "\n".join(value) if field in LIST_FIELDS else cell_in_words(field, value)
