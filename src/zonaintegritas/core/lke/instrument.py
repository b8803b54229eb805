"""The evaluation sheet (*LKE*) of a Zona Integritas unit: tree, weights, answer types and the project's own labels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property


class Answer(StrEnum):
    """How a question is answered."""

    YES_NO = "ya_tidak"
    ABC = "abc"
    ABCD = "abcd"
    ABCDE = "abcde"
    RATIO = "rasio"  # worked out from counts
    INDEX = "indeks"  # of a survey, 0 to 4


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose, and what it is worth (0 to 1)."""

    key: str
    value: Decimal


@dataclass(frozen=True, slots=True)
class Count:
    """One number that a ratio is worked out from. The official sheet gives each a number of its own."""

    key: str
    soal_id: int
    label: str


@dataclass(frozen=True, slots=True)
class Question:
    """One item of the sheet (*butir*)."""

    code: str  # A.I.1.i.a
    label: str
    answer: Answer
    max_points: Decimal
    soal_ids: tuple[int, ...]  # the official numbers: one, or one for each count of a ratio
    options: tuple[Option, ...] = ()
    counts: tuple[Count, ...] = ()

    @property
    def soal_id(self) -> int:
        """The official number; of a ratio the first of its counts."""
        return self.soal_ids[0]

    @property
    def parent(self) -> str:
        """Code of the sub-component, or of the aspect for a question of Hasil."""
        return self.code.rpartition(".")[0]

    @property
    def is_lever(self) -> bool:
        """Pengungkit is what a plan can work on; Hasil is measured from outside."""
        return self.code.startswith("A.")

    @property
    def is_reform(self) -> bool:
        return self.code.startswith("A.II.")


@dataclass(frozen=True, slots=True)
class SubComponent:
    """A group of questions that share one weight evenly."""

    code: str
    name: str
    weight: Decimal
    questions: tuple[Question, ...]

    @property
    def area(self) -> int:
        """Number of the area of change, 1 to 6."""
        return int(self.code.split(".")[2])


@dataclass(frozen=True, slots=True)
class AreaOfSheet:
    """One of the six areas of change, inside one aspect."""

    code: str
    name: str
    weight: Decimal
    sub_components: tuple[SubComponent, ...]

    @property
    def number(self) -> int:
        return int(self.code.rpartition(".")[2])


@dataclass(frozen=True, slots=True)
class Aspect:
    """Pemenuhan and Reform hold areas; the aspects of Hasil hold questions directly."""

    code: str
    name: str
    weight: Decimal
    areas: tuple[AreaOfSheet, ...] = ()
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Component:
    """Pengungkit (60 points) or Hasil (40)."""

    code: str
    name: str
    weight: Decimal
    aspects: tuple[Aspect, ...]


@dataclass(frozen=True)
class Instrument:
    """The whole sheet under one regulation."""

    version: str  # name of its file: permenpanrb-90-2021
    regulation: str
    title: str
    components: tuple[Component, ...]

    @cached_property
    def aspects(self) -> tuple[Aspect, ...]:
        return tuple(aspect for component in self.components for aspect in component.aspects)

    @cached_property
    def areas(self) -> tuple[AreaOfSheet, ...]:
        return tuple(area for aspect in self.aspects for area in aspect.areas)

    @cached_property
    def sub_components(self) -> tuple[SubComponent, ...]:
        return tuple(sub for area in self.areas for sub in area.sub_components)

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """All items in the order of the sheet."""
        return tuple(question for aspect in self.aspects for question in _questions_of(aspect))

    @cached_property
    def levers(self) -> tuple[Question, ...]:
        """The items of Pengungkit, which a plan can cover."""
        return tuple(question for question in self.questions if question.is_lever)

    def question(self, code: str) -> Question:
        """The item with this code; KeyError where the sheet has none."""
        return self._by_code[code]

    def sub_component(self, code: str) -> SubComponent:
        """The sub-component with this code, or that a question of this code belongs to."""
        subs = self._subs_by_code
        return subs[code] if code in subs else subs[self.question(code).parent]

    def area(self, code: str) -> AreaOfSheet:
        """The area with this code, or that anything of this code belongs to."""
        start = ".".join(code.split(".")[:3])
        return next(area for area in self.areas if area.code == start)

    @cached_property
    def _by_code(self) -> dict[str, Question]:
        return {question.code: question for question in self.questions}

    @cached_property
    def _subs_by_code(self) -> dict[str, SubComponent]:
        return {sub.code: sub for sub in self.sub_components}


def _questions_of(aspect: Aspect) -> Iterator[Question]:
    for area in aspect.areas:
        for sub in area.sub_components:
            yield from sub.questions
    yield from aspect.questions
