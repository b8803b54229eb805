"""The ready items: what to do, how to prove it and when, in words that fit any office."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from zonaintegritas.core.decree.plan import Field, Item
from zonaintegritas.core.lke.instrument import Instrument
from zonaintegritas.core.lke.instruments import instrument as sheet
from zonaintegritas.core.lke.toml_table import Table
from zonaintegritas.core.period import Month, Period, Periodicity, period_in_words

ROMANS: Final = ("I", "II", "III", "IV", "V", "VI")
RHYTHM_MONTHS: Final = {
    Periodicity.QUARTERLY: (3, 6, 9, 12),
    Periodicity.SEMESTER: (6, 12),
    Periodicity.MONTHLY: tuple(range(1, 13)),
}


@dataclass(frozen=True, slots=True)
class ReadyItem:
    """A plan item for one item of the sheet. The months are a suggestion."""

    code: str
    soal_ids: tuple[int, ...]
    area_roman: str
    area_name: str
    component: str
    indicator: str
    steps: tuple[str, ...]
    evidence: tuple[str, ...]
    rhythm: Periodicity
    months: tuple[int, ...]

    @property
    def soal_id(self) -> int:
        """The official number; of a ratio the first of its counts."""
        return self.soal_ids[0]

    def period(self, year: int) -> Period:
        """When it is due in a year."""
        months = tuple(Month(year, number) for number in self.months)
        blocks = (months,) if self.rhythm is Periodicity.RANGE else tuple((month,) for month in months)
        return Period(months, self.rhythm, blocks)

    def target_time(self, year: int) -> str:
        """The same as an office writes it; `read_period` reads it back."""
        words = period_in_words(self.period(year))
        return words[0].upper() + words[1:]

    def as_item(self, ref: str, year: int) -> Item:
        """The item as it stands in a plan."""
        return Item(
            ref=ref,
            indicator=Field(self.indicator),
            steps=Field(self.steps),
            evidence=Field(self.evidence),
            target_time_raw=Field(self.target_time(year)),
            period=Field(self.period(year)),
        )


def ready_items(instrument: Instrument) -> Mapping[str, ReadyItem]:
    """One for every lever, by its code, in the order of the sheet."""
    return _of_version(instrument.version)


@cache
def _of_version(version: str) -> Mapping[str, ReadyItem]:
    folder = files(__package__) / version
    sources = [Table.load(file) for file in folder.iterdir() if file.name.endswith(".toml")]
    rows = {code: source.table(code) for source in sources for code in source}
    instrument = sheet(version)
    return {question.code: _item(question.code, rows[question.code], instrument) for question in instrument.levers}


def _item(code: str, row: Table, instrument: Instrument) -> ReadyItem:
    area, rhythm = instrument.area(code), Periodicity(row.text("rhythm"))
    return ReadyItem(
        code=code,
        soal_ids=instrument.question(code).soal_ids,
        area_roman=ROMANS[area.number - 1],
        area_name=area.name,
        component=instrument.sub_component(code).name,
        indicator=row.text("indicator"),
        steps=row.texts("steps"),
        evidence=row.texts("evidence"),
        rhythm=rhythm,
        months=RHYTHM_MONTHS.get(rhythm) or _named(rhythm, row.wholes("months")),
    )


def _named(rhythm: Periodicity, months: tuple[int, ...]) -> tuple[int, ...]:
    """A range names its first and last month, a single time its month."""
    return tuple(range(months[0], months[-1] + 1)) if rhythm is Periodicity.RANGE else months
