"""Every target time of the real decrees is read as their expected readings say."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from tests.shared_decrees import DECREES
from zonaintegritas.core.period import Period, from_matrix, read_period

pytestmark = pytest.mark.real


def _read(item: dict[str, object], plan_year: int) -> Period:
    raw = item["target_time_raw"]
    if isinstance(raw, str):
        return read_period(raw, plan_year=plan_year)
    months = item["months"]
    assert isinstance(months, list)
    return from_matrix({int(month[-2:]) for month in months}, plan_year=plan_year)


def _items() -> Iterator[tuple[str, int, dict[str, object]]]:
    for path in sorted((DECREES / "expected").glob("kpu-*.json")):
        reading = json.loads(path.read_text(encoding="utf-8"))
        for area in reading["areas"]:
            for component in area["components"]:
                for item in component["items"]:
                    yield f"{path.stem} {item['ref']}", reading["decree"]["plan_year"], item


def test_months_and_rhythm_of_every_item_come_out_exactly() -> None:
    wrong = []
    count = 0
    for name, plan_year, item in _items():
        period = _read(item, plan_year)
        count += 1
        got = ([str(month) for month in period.months], period.periodicity)
        if got != (item["months"], item["periodicity"]):
            wrong.append((name, item["target_time_raw"], got))
    assert wrong == []
    assert count > 300


def test_only_what_is_strange_is_doubted() -> None:
    doubted = {
        str(item["target_time_raw"])
        for _, plan_year, item in _items()
        if item["target_time_raw"] and _read(item, plan_year).doubt
    }
    assert len(doubted) <= 2  # a wrong year, and two months with nothing between them
