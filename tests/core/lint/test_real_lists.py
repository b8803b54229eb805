"""The published lists of defects of three real decrees are found, and little beside them."""

from __future__ import annotations

import functools
import json
from collections import Counter
from typing import Any

import pytest

from tests.shared_decrees import DECREES, scorer
from zonaintegritas.cli_check import as_json
from zonaintegritas.core.decree import Reading, read
from zonaintegritas.core.lint import check
from zonaintegritas.core.lke.coverage import coverage_of
from zonaintegritas.core.lke.instruments import instrument

LISTED = ("kpu-kabupaten-malang-15-2022", "kpu-kabupaten-merangin-19-2025", "kpu-kota-madiun-91-2025")
MISSED_HIGH = 1
LEAST = {"medium": 0.85, "low": 0.6}
MOST_UNMATCHED = 0.25

pytestmark = pytest.mark.real


def _reading(name: str) -> Reading:
    return read((DECREES / name).read_bytes(), name)


@functools.cache
def _totals() -> Counter[str]:
    """Listed, hit, reported and unmatched over the three lists together."""
    totals: Counter[str] = Counter()
    for name in LISTED:
        reading = _reading(f"texts/{name}.txt")
        printed: Any = json.loads(json.dumps(as_json(check(reading), coverage_of(reading.plan, instrument()))))
        listed = json.loads((DECREES / "expected" / "lint" / f"{name}.json").read_text("utf-8"))["findings"]
        hits = scorer("compare_lint").match(listed, printed["findings"])
        for number, defect in enumerate(listed):
            if defect["basis"] == "text" and defect["origin"] != "ocr":
                totals[f"{defect['severity']} listed"] += 1
                totals[f"{defect['severity']} hit"] += number in hits
        for finding, hit in zip(printed["findings"], hits, strict=True):
            if finding["severity"] != "low":
                totals["reported"] += 1
                totals["unmatched"] += hit is None
    return totals


def test_all_high_defects_but_one_are_found() -> None:
    totals = _totals()
    assert totals["high hit"] >= totals["high listed"] - MISSED_HIGH


@pytest.mark.parametrize("severity", sorted(LEAST))
def test_enough_of_the_lighter_defects_are_found(severity: str) -> None:
    totals = _totals()
    assert totals[f"{severity} hit"] >= LEAST[severity] * totals[f"{severity} listed"]


def test_few_serious_findings_are_not_listed() -> None:
    totals = _totals()
    assert totals["unmatched"] <= MOST_UNMATCHED * totals["reported"]
