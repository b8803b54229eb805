"""What a decree says once it is understood: Decree, Plan, Area, Component, Item, and the Reading that holds them.

Names follow the form `plan-reading/1`. A field that a person may correct is a `Field`: the value, where it
came from, and why it is doubtful (None where it is not). Absent is a Field with an empty value.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from zonaintegritas.core.decree.blocks import Document, Place, Remark
from zonaintegritas.core.period import Period

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Field(Generic[T_co]):
    """A value read from the source, its places there, and the reason a person should look at it."""

    value: T_co
    places: tuple[Place, ...] = ()
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class Regulation:
    """An entry of *Mengingat*. `kind` as in plan-reading/1: UU, PP, Perpres, PermenPANRB, PKPU, "Keputusan KPU" ..."""

    kind: str
    number: str
    year: int | None
    amended_by: tuple[Regulation, ...] = ()
    text: str = ""
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Ruling:
    """A dictum: its ordinal (KESATU) and what it says."""

    ordinal: str
    text: str
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Decree:
    """The decree part of a Keputusan. Fields the file does not hold have the value None."""

    office: Field[str | None] = Field(None)  # in full: Komisi Pemilihan Umum Kota ...
    level: str | None = None  # national, province, local
    number: Field[str | None] = Field(None)  # as printed after NOMOR, without TAHUN yyyy
    year: Field[int | None] = Field(None)
    about: Field[str | None] = Field(None)
    plan_year: int | None = None
    enacted_place: Field[str | None] = Field(None)
    enacted_date: Field[dt.date | None] = Field(None)
    signatory_name: Field[str | None] = Field(None)
    signatory_role: Field[str | None] = Field(None)  # in full: Ketua Komisi Pemilihan Umum ...
    signatory_capacity: str | None = None  # "Plt." or "a.n." where printed
    certifier_name: Field[str | None] = Field(None)
    considerations: tuple[Field[str], ...] = ()
    legal_basis: tuple[Regulation, ...] = ()
    rulings: tuple[Ruling, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One indicator row (*butir*) of the plan."""

    ref: str  # area.component[.letter or number], as plan-reading/1 says
    letter: str | None = None
    sub_component: str | None = None
    indicator: Field[str] = Field("")
    steps: Field[tuple[str, ...]] = Field(())
    evidence: Field[tuple[str, ...]] = Field(())
    target_time_raw: Field[str] = Field("")  # empty where the months come from a matrix
    period: Field[Period] = Field(Period())
    target_output: Field[str] = Field("")  # several entries joined with "; "
    responsible: Field[str] = Field("")
    note: Field[str] = Field("")
    extra: Mapping[str, Field[str]] = field(default_factory=dict)  # columns outside the schema, by their own heading
    places: tuple[Place, ...] = ()  # the rows the item was read from
    doubt: str | None = None  # about the row as a whole: shifted, torn, order


@dataclass(frozen=True, slots=True)
class Component:
    """The group under an area (KOMPONEN, KEGIATAN)."""

    no: str | None  # as printed, without the dot
    name: str
    items: tuple[Item, ...]
    places: tuple[Place, ...] = ()
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class Area:
    """An area of change. `roman` is its ordinal as a Roman numeral whatever is printed."""

    roman: str
    name: str
    components: tuple[Component, ...]
    places: tuple[Place, ...] = ()
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class Accounting:
    """Characters (white space left out) of every table taken for a plan table, and where they went.

    table = in_fields + in_extra + in_structure + left_over; `in_structure` are headings, column numbers and
    area or component labels. Every left-over run is a Remark with code `left-over`.
    """

    table: int = 0
    in_fields: int = 0
    in_extra: int = 0
    in_structure: int = 0
    left_over: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan part: areas in order, and the column headings as printed."""

    areas: tuple[Area, ...] = ()
    columns: tuple[str, ...] = ()
    accounting: Accounting = Accounting()

    @property
    def items(self) -> tuple[Item, ...]:
        """All items in the order of the plan."""
        return tuple(item for area in self.areas for component in area.components for item in component.items)


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one file."""

    decree: Decree
    plan: Plan
    remarks: tuple[Remark, ...]
    document: Document
