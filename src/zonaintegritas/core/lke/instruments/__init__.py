"""The evaluation sheets the program knows, one file for each regulation."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Final

from zonaintegritas.core.lke.instrument import (
    Answer,
    AreaOfSheet,
    Aspect,
    Component,
    Count,
    Instrument,
    Option,
    Question,
    SubComponent,
)
from zonaintegritas.core.lke.toml_table import Table

LATEST: Final = "permenpanrb-90-2021"

Options = Mapping[Answer, tuple[Option, ...]]


@cache
def instrument(version: str = LATEST) -> Instrument:
    """The sheet of a regulation, by the name of its file."""
    return _Reader(Table.load(files(__name__) / f"{version}.toml")).instrument(version)


class _Reader:
    """Builds the tree. What belongs under what follows from the codes."""

    def __init__(self, source: Table) -> None:
        self._source = source
        self._options = _options(source.table("answers"))

    def instrument(self, version: str) -> Instrument:
        components = tuple(
            Component(row.text("code"), row.text("name"), row.decimal("weight"), self._aspects(row.text("code")))
            for row in self._source.tables("component")
        )
        return Instrument(version, self._source.text("regulation"), self._source.text("title"), components)

    def _under(self, kind: str, code: str) -> tuple[Table, ...]:
        return tuple(row for row in self._source.tables(kind) if row.text("code").rpartition(".")[0] == code)

    def _aspects(self, code: str) -> tuple[Aspect, ...]:
        return tuple(
            Aspect(
                row.text("code"),
                row.text("name"),
                row.decimal("weight"),
                self._areas(row.text("code")),
                self._results(row.text("code")),
            )
            for row in self._under("aspect", code)
        )

    def _areas(self, code: str) -> tuple[AreaOfSheet, ...]:
        return tuple(
            AreaOfSheet(row.text("code"), row.text("name"), row.decimal("weight"), self._subs(row.text("code")))
            for row in self._under("area", code)
        )

    def _subs(self, code: str) -> tuple[SubComponent, ...]:
        return tuple(self._sub(row) for row in self._under("sub_component", code))

    def _sub(self, row: Table) -> SubComponent:
        code, weight, rows = row.text("code"), row.decimal("weight"), row.tables("questions")
        share = weight / len(rows)  # the score of a sub-component is the mean of its items times its weight
        questions = tuple(_question(code, one, share, self._options) for one in rows)
        return SubComponent(code, row.text("name"), weight, questions)

    def _results(self, aspect: str) -> tuple[Question, ...]:
        return tuple(
            _question(aspect, one, one.decimal("weight"), self._options)
            for row in self._source.tables("result")
            if row.text("aspect") == aspect
            for one in row.tables("questions")
        )


def _options(answers: Table) -> Options:
    return {
        answer: tuple(Option(key, row.decimal(key)) for key in row)
        for answer in Answer
        for row in (answers.table(answer.value),)
    }


def _question(parent: str, row: Table, points: Decimal, options: Options) -> Question:
    answer = Answer(row.text("answer"))
    counts = tuple(Count(one.text("key"), one.whole("soal_id"), one.text("label")) for one in row.tables("counts"))
    return Question(
        code=f"{parent}.{row.text('letter')}",
        label=row.text("label"),
        answer=answer,
        max_points=points,
        soal_ids=tuple(count.soal_id for count in counts) or (row.whole("soal_id"),),
        options=options[answer],
        counts=counts,
    )
