"""A time so wide or so loose that it says nothing."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "vague-schedule"


def test_a_loose_time_is_noticed() -> None:
    findings = found(CODE, with_row("III.2", time="Maret 2031 (tentatif)"))
    assert [finding.where for finding in findings] == [("III.2",)]


def test_a_good_paper_has_no_vague_schedule() -> None:
    assert found(CODE, GOOD) == []
