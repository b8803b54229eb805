"""Offices and plans that the tests of copying share."""

from __future__ import annotations

from zonaintegritas.core.copying import Kind, Mention, Origin, Outcome, Spot, Target
from zonaintegritas.core.copying.case import Case
from zonaintegritas.core.copying.finding import mentions_in
from zonaintegritas.core.decree.plan import Area, Component, Field, Item, Plan
from zonaintegritas.core.period import read_period

ORIGIN = Origin(
    office="Komisi Pemilihan Umum Kabupaten Wonosobo",
    year=2025,
    also=("KPU Kab. Wonosobo", "KPU Wonosobo"),
    places=("Mojotengah",),
    parents=("KPU Provinsi Jawa Tengah", "KPU Provinsi Jateng"),
    number="47",
    people=("SUWITNYO HARDJO", "Ratri Widyaningrum"),
)
TARGET = Target(
    office="Komisi Pemilihan Umum Kota Ternate", year=2027, parents=("KPU Provinsi Maluku Utara", "KPU Provinsi Malut")
)
YEAR_ON = Target(ORIGIN.office, 2026, seat="Mojotengah", parents=ORIGIN.parents)


def told(text: str, field: str = "indicator", *, origin: Origin = ORIGIN, target: Target = TARGET) -> list[Mention]:
    """The mentions of one text."""
    return list(mentions_in(text, Spot(field), Case(origin, target)))


def rows(text: str, field: str = "indicator", *, origin: Origin = ORIGIN, target: Target = TARGET) -> list[str]:
    """The mentions of one text, each as a line."""
    return [line(mention) for mention in told(text, field, origin=origin, target=target)]


def line(mention: Mention) -> str:
    """Kind, outcome, old words, new words."""
    return f"{mention.kind} {mention.outcome}: {mention.old} -> {mention.new}".rstrip()


def plan_of(*items: Item, area: str = "Manajemen Perubahan", component: str = "Tim Kerja") -> Plan:
    """A plan of one component."""
    return Plan((Area("I", area, (Component("1", component, items),)),), ("NO", "INDIKATOR"))


def item_of(ref: str = "I.1", *, time: str = "", year: int = 2025, **texts: str | tuple[str, ...]) -> Item:
    """An item with these texts, its period read from its time."""
    fields = {name: Field(value) for name, value in texts.items()}
    period = Field(read_period(time, plan_year=year), doubt="lama")
    return Item(ref, target_time_raw=Field(time), period=period, **fields)  # type: ignore[arg-type]


__all__ = ["ORIGIN", "TARGET", "YEAR_ON", "Kind", "Outcome", "item_of", "line", "plan_of", "rows", "told"]
