"""Defects that a reviewer lists, each planted alone in a decree that is clean: `plans/listed.txt`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final

from tests.bench.lint.hosts import COLUMNS, FIELDS, PLANS, Host, Row, host

REF: Final = re.compile(r"^(?P<component>[IV]+\.\d)(?:\.(?P<at>\d))?(?:\.(?P<field>[a-z]+))?$")
ROMANS: Final = ("I", "II", "III", "IV", "V", "VI", "VII")


@dataclass(frozen=True)
class Listed:
    """One defect: what the reviewer calls it, where it stands, and the decree that has it."""

    code: str
    severity: str
    kind: str
    where: str
    changes: str

    @property
    def text(self) -> str:
        """The decree with the defect."""
        spoilt = host(self.kind)
        for change in self.changes.split(" && "):
            spoilt = changed(spoilt, change.strip())
        return spoilt.text()


@cache
def all_listed(name: str = "listed") -> tuple[Listed, ...]:
    """Every defect of a list."""
    lines = (PLANS / f"{name}.txt").read_text("utf-8").splitlines()
    cells = ([one.strip() for one in line.split("|", 4)] for line in lines if line and not line.startswith("#"))
    return tuple(Listed(*row) for row in cells)


def changed(paper: Host, change: str) -> Host:
    """The decree after one change."""
    word, _, rest = change.partition(" ")
    if word in VERBS:
        return VERBS[word](paper, rest)
    target, sign, value = next(_parts(change))
    if target == "consideration":
        return replace(paper, considerations=(*paper.considerations[:-1], value, paper.considerations[-1]))
    if target == "basis":
        return _basis(paper, sign, value)
    if not REF.match(target):
        fields: dict[str, Any] = {target: value}
        return replace(paper, **fields)
    return replace(paper, rows=_cells(paper.rows, target, sign, value))


def _parts(change: str) -> Iterator[tuple[str, str, str]]:
    for sign in (" ~ ", " + ", " - ", " = "):
        target, found, value = f"{change} ".partition(sign)
        if found and " " not in target:
            yield target, sign.strip(), value.strip()
    raise ValueError(change)


def _basis(paper: Host, sign: str, value: str) -> Host:
    if sign == "+":
        return replace(paper, basis=(*paper.basis[:-1], value, paper.basis[-1]))
    if sign == "-":
        return replace(paper, basis=tuple(one for one in paper.basis if value not in one))
    old, _, new = (one.strip() for one in f"{value} ".partition(" ->"))
    basis = tuple(" ".join(one.replace(old, new).split()) for one in paper.basis)
    if basis == paper.basis:
        raise ValueError(old)
    return replace(paper, basis=basis)


def _at(rows: tuple[Row, ...], ref: str) -> tuple[int, str]:
    """The position of a row, and the field where the ref names one."""
    match = REF.match(ref)
    if not match:
        raise ValueError(ref)
    mine = [at for at, row in enumerate(rows) if row["component"] == match["component"]]
    return mine[int(match["at"] or 1) - 1], match["field"] or ""


def _cells(rows: tuple[Row, ...], ref: str, sign: str, value: str) -> tuple[Row, ...]:
    at, field = _at(rows, ref)
    if sign == "~":
        old, _, new = (one.strip() for one in value.partition(" -> "))
        value = rows[at][field].replace(old, new)
    if field not in FIELDS:
        raise ValueError(field)
    return (*rows[:at], {**rows[at], field: value}, *rows[at + 1 :])


def _drop(paper: Host, rest: str) -> Host:
    if rest.startswith("column "):
        heading = rest.removeprefix("column ")
        if heading not in COLUMNS[paper.kind].split("\t"):
            raise ValueError(heading)
        return replace(paper, columns="\t".join(one for one in paper.columns.split("\t") if one != heading))
    at, _ = _at(paper.rows, rest if REF.match(rest) else "")
    return replace(paper, rows=(*paper.rows[:at], *paper.rows[at + 1 :]))


def _area(paper: Host, rest: str) -> Host:
    number, _, name = (one.strip() for one in rest.partition("="))
    areas = [*paper.areas, ""][: max(len(paper.areas), int(number))]
    areas[int(number) - 1] = name
    return replace(paper, areas=tuple(areas))


def _name(paper: Host, rest: str) -> Host:
    ref, _, name = (one.strip() for one in rest.partition("="))
    ref = ref if ref in paper.components else ref.rpartition(".")[0]
    return replace(paper, components={**paper.components, ref: name})


def _add(paper: Host, rest: str) -> Host:
    ref, _, name = rest.partition(" ")
    low = name.lower()
    cells = (ref, f"{name} dipilih", f"Memilih {low}", f"Keputusan {low}", "1 keputusan", "Mei 2026", "Tim")
    row = dict(zip(FIELDS, cells, strict=True))
    return replace(paper, rows=(*paper.rows, row), components={**paper.components, ref: name})


def _copy(paper: Host, rest: str) -> Host:
    one, _, other = rest.partition(" -> ")
    ref, _, fields = other.partition(" ")
    source, target = paper.rows[_at(paper.rows, one)[0]], _at(paper.rows, ref)[0]
    twin = {**paper.rows[target], **{field: source[field] for field in fields.split(",")}}
    return replace(paper, rows=(*paper.rows[:target], twin, *paper.rows[target + 1 :]))


def _every(paper: Host, rest: str) -> Host:
    field, _, value = (one.strip() for one in rest.partition("="))
    return replace(paper, rows=tuple({**row, field: value} for row in paper.rows))


def _nonumber(paper: Host, rest: str) -> Host:
    ref, _, number = (one.strip() for one in rest.partition("="))
    return replace(paper, numbers={ref: number})


VERBS: Final = {
    "drop": _drop,
    "area": _area,
    "name": _name,
    "add": _add,
    "copy": _copy,
    "every": _every,
    "nonumber": _nonumber,
}
