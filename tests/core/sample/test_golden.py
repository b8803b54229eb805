"""The golden readings of our own samples: what is read, and what a person is asked about."""

from __future__ import annotations

import pytest

from tests.golden import FOLDER, golden_files


@pytest.mark.slow
def test_the_readings_are_the_golden_ones() -> None:
    golden = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.json")}
    assert golden == golden_files(), "make golden writes them anew"
