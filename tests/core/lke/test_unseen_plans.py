"""How well the matching does on plans it was not made for."""

from __future__ import annotations

from itertools import groupby

import pytest

from tests.core.lke.plans import item
from tests.core.lke.unseen_plans import COURT, ELECTIONS, HEALTH, PRISON, STATISTICS, Row
from zonaintegritas.core.decree.plan import Area, Component, Plan
from zonaintegritas.core.lke.coverage import coverage_of
from zonaintegritas.core.lke.instruments import instrument

ENOUGH = 0.9  # of the items that a person finds covered
MOST_WRONG = 0.1  # of the claims
ROMANS = ("I", "II", "III", "IV", "V", "VI")


def plan_of(rows: tuple[Row, ...]) -> Plan:
    """The rows as a plan; areas and components in the order in which they come."""
    areas: list[Area] = []
    for area, below in groupby(rows, key=lambda row: row[0]):
        components = []
        for number, (name, inside) in enumerate(groupby(below, key=lambda row: row[1]), start=1):
            items = [
                item(f"{len(areas) + 1}.{number}.{place}", indicator, steps)
                for place, (_, _, indicator, steps, _) in enumerate(inside, start=1)
            ]
            components.append(Component(str(number), name, tuple(items)))
        areas.append(Area(_roman(area), area, tuple(components)))
    return Plan(tuple(areas))


def _roman(area: str) -> str:
    words = ("perubahan", "laksana", "sdm", "akuntabilitas", "pengawasan", "pelayanan")
    return ROMANS[next(at for at, word in enumerate(words) if word in area.casefold())]


@pytest.mark.parametrize(
    "rows", [COURT, STATISTICS, ELECTIONS, PRISON, HEALTH], ids=["court", "statistics", "elections", "prison", "health"]
)
def test_most_of_what_a_person_finds_is_found_and_little_else(rows: tuple[Row, ...]) -> None:
    truth = {code for row in rows for code in row[4]}
    claimed = set(coverage_of(plan_of(rows), instrument()).full)
    missing, wrong = sorted(truth - claimed), sorted(claimed - truth)
    assert len(missing) <= (1 - ENOUGH) * len(truth), f"missing {missing}, wrong {wrong}"
    assert len(wrong) <= MOST_WRONG * len(claimed), f"missing {missing}, wrong {wrong}"
