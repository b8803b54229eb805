"""The coverage of three real decrees beside the one made by hand."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.needs import SHARED
from zonaintegritas.core.decree import read
from zonaintegritas.core.lke.coverage import coverage_of
from zonaintegritas.core.lke.instruments import instrument

DECREES = SHARED / "decrees"
LISTED = DECREES / "expected" / "coverage.json"
AGREED_AT_LEAST = 0.9
WRONG_AT_MOST = 0.1

pytestmark = pytest.mark.real


def listed() -> dict[str, dict[str, Any]]:
    if not LISTED.is_file():
        return {}
    decrees: dict[str, dict[str, Any]] = json.loads(LISTED.read_text("utf-8"))["decrees"]
    return decrees


@pytest.mark.parametrize("name", listed())
def test_full_coverages_agree_and_few_claims_are_wrong(name: str) -> None:
    full, partial = listed()[name]["full"], listed()[name]["partial"]
    file = DECREES / "texts" / f"{name}.txt"
    claimed = coverage_of(read(file.read_bytes(), file.name).plan, instrument()).full
    agreed = [code for code, refs in full.items() if set(refs) & set(claimed.get(code, ()))]
    wrong = [code for code, refs in claimed.items() if not set(refs) & {*full.get(code, []), *partial.get(code, [])}]
    assert len(agreed) >= AGREED_AT_LEAST * len(full)
    assert len(wrong) <= WRONG_AT_MOST * len(claimed)
