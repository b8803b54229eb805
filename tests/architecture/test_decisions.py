"""Decisions are numbered as they were made, without gaps, and say their number themselves."""

from __future__ import annotations

import re
from pathlib import Path

FOLDER = Path("docs/adr")


def test_numbers_run_without_gaps_and_stand_in_the_headings() -> None:
    files = sorted(FOLDER.glob("*.md"))
    assert [int(file.name[:4]) for file in files] == list(range(1, len(files) + 1))
    for number, file in enumerate(files, start=1):
        assert file.read_text(encoding="utf-8").startswith(f"# {number}. "), file.name


def test_whoever_names_a_decision_names_one_that_is_there() -> None:
    known = {int(file.name[:4]) for file in FOLDER.glob("*.md")}
    for file in [*Path("docs").rglob("*.md"), *Path("src").rglob("*.py")]:
        named = {int(number) for number in re.findall(r"\bADR (\d+)", file.read_text(encoding="utf-8"))}
        assert named <= known, file
