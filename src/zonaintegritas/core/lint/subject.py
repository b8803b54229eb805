"""What the rules look at: a reading with its rows, texts and parts laid out once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from zonaintegritas.core.decree.blocks import Place, Table
from zonaintegritas.core.decree.plan import Area, Component, Decree, Field, Item, Plan, Reading
from zonaintegritas.core.lint.annex import Annex, read_annex
from zonaintegritas.core.lint.registry import Registry, default_registry
from zonaintegritas.core.period import Month


@dataclass(frozen=True, slots=True)
class Text:
    """A stretch of text with its places. `kind` is the field or part it stands in."""

    value: str
    places: tuple[Place, ...]
    where: tuple[str, ...]
    kind: str


@dataclass(frozen=True)
class Row:
    """One item with the component and area it stands in."""

    area: Area
    component: Component
    item: Item

    @property
    def ref(self) -> str:
        return self.item.ref

    @property
    def indicator(self) -> str:
        return self.item.indicator.value

    @cached_property
    def steps(self) -> str:
        return "; ".join(self.item.steps.value)

    @cached_property
    def evidence(self) -> str:
        return "; ".join(self.item.evidence.value)

    @property
    def output(self) -> str:
        return self.item.target_output.value

    @property
    def time(self) -> str:
        return self.item.target_time_raw.value

    @property
    def months(self) -> tuple[Month, ...]:
        return self.item.period.value.months

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """The rows of the item and the cells of its fields."""
        item = self.item
        fields: tuple[Field[object], ...] = (item.indicator, item.steps, item.evidence, item.target_time_raw)
        return tuple(dict.fromkeys((*item.places, *(place for one in fields for place in one.places))))

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """The filled cells of the row."""
        item = self.item
        cells = (
            ("indicator", self.indicator, item.indicator.places),
            ("steps", self.steps, item.steps.places),
            ("evidence", self.evidence, item.evidence.places),
            ("target_time_raw", self.time, item.target_time_raw.places),
            ("target_output", self.output, item.target_output.places),
            ("note", item.note.value, item.note.places),
        )
        return tuple(Text(value, places, (item.ref,), kind) for kind, value, places in cells if value)


@dataclass(frozen=True)
class Subject:
    """A reading as the rules see it."""

    reading: Reading
    today: dt.date | None = None
    registry: Registry = field(default_factory=default_registry)
    other_decrees: Sequence[Decree] = ()

    @property
    def decree(self) -> Decree:
        return self.reading.decree

    @property
    def plan(self) -> Plan:
        return self.reading.plan

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        return tuple(
            Row(area, component, item)
            for area in self.plan.areas
            for component in area.components
            for item in component.items
        )

    @cached_property
    def components(self) -> tuple[tuple[Area, Component], ...]:
        return tuple((area, component) for area in self.plan.areas for component in area.components)

    def rows_of(self, component: Component) -> tuple[Row, ...]:
        return self._rows_by_component[id(component)]

    @cached_property
    def _rows_by_component(self) -> Mapping[int, tuple[Row, ...]]:
        found: dict[int, list[Row]] = {id(component): [] for _, component in self.components}
        for row in self.rows:
            found[id(row.component)].append(row)
        return {key: tuple(rows) for key, rows in found.items()}

    @cached_property
    def cell_texts(self) -> Mapping[tuple[int, int | None, int | None], str]:
        """What the cells of the document print, markers included, by block, row and column."""
        return {
            (cell.place.block, cell.place.row, cell.place.column): cell.text
            for block in self.reading.document.blocks
            if isinstance(block, Table)
            for cell in block.cells
        }

    @cached_property
    def annex(self) -> Annex:
        return read_annex(self.reading.document)

    @cached_property
    def plan_year(self) -> int | None:
        """The year the plan is for; the year of the decree where no title names one."""
        enacted = self.decree.enacted_date.value
        return self.decree.plan_year or self.decree.year.value or (enacted.year if enacted else None)

    @cached_property
    def enacted(self) -> Month | None:
        """The month of enactment."""
        date = self.decree.enacted_date.value
        return Month(date.year, date.month) if date else None

    @cached_property
    def plan_texts(self) -> tuple[Text, ...]:
        """Names of areas and components, and every filled cell."""
        return tuple(self._plan_texts())

    @cached_property
    def decree_texts(self) -> tuple[Text, ...]:
        """Considerations, legal basis and rulings."""
        return tuple(self._decree_texts())

    @cached_property
    def narrative(self) -> tuple[Text, ...]:
        """Paragraphs of the annex beside its titles, tables and signatures."""
        return tuple(
            Text(strip.text, (strip.place,), ("plan",), "narrative") for strip in self.annex.narrative if strip.text
        )

    @cached_property
    def noting(self) -> Text:
        """*Memperhatikan*, which the decree does not hold as a field."""
        strips = self.annex.noting
        places = tuple(strip.place for strip in strips)
        return Text(" ".join(strip.text for strip in strips), places, ("considerations",), "noting")

    @cached_property
    def inner_title(self) -> Text:
        """The title the annex prints above its table or first chapter."""
        strips = self.annex.inner_title
        places = tuple(strip.place for strip in strips)
        return Text(" ".join(strip.text for strip in strips), places, ("annex_title",), "annex_title")

    @cached_property
    def annex_subject(self) -> Text:
        """What the head of the annex says after TENTANG."""
        strips = self.annex.subject
        places = tuple(strip.place for strip in strips)
        return Text(" ".join(strip.text for strip in strips), places, ("annex_title",), "annex_title")

    @cached_property
    def title(self) -> Text:
        about = self.decree.about
        return Text(about.value or "", about.places, ("title",), "title")

    @cached_property
    def titles(self) -> tuple[Text, ...]:
        """The titles of the decree, of *Menetapkan* and of the annex, with the lines around them."""
        annex = self.annex
        parts = (
            ("title", annex.preamble),
            ("rulings", annex.stipulating),
            ("annex_title", (*annex.head, *annex.subject)),
        )
        return tuple(
            Text(strip.text, (strip.place,), (where,), "title")
            for where, strips in (*parts, ("annex_title", annex.inner_title))
            for strip in strips
            if strip.text
        )

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """Everything people wrote in full sentences or cells."""
        return (*self.decree_texts, *self.narrative, *self.plan_texts)

    def has_column(self, kind: str) -> bool:
        """Whether any item has this field filled."""
        return any(text.kind == kind for row in self.rows for text in row.texts)

    def _plan_texts(self) -> Iterator[Text]:
        for area in self.plan.areas:
            yield Text(area.name, area.places, (area.roman,), "area")
            for component in area.components:
                refs = tuple(item.ref for item in component.items)
                yield Text(component.name, component.places, refs or (area.roman,), "component")
                for row in self.rows_of(component):
                    yield from row.texts

    def _decree_texts(self) -> Iterator[Text]:
        for one in self.decree.considerations:
            yield Text(one.value, one.places, ("considerations",), "considerations")
        for regulation in self.decree.legal_basis:
            yield Text(regulation.text, regulation.places, ("legal_basis",), "legal_basis")
        if self.noting.value:
            yield self.noting
        for ruling in self.decree.rulings:
            yield Text(ruling.text, ruling.places, ("rulings",), "rulings")
