"""Words that belong to another time."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "stale-context"


def test_a_measure_of_the_pandemic_is_noticed() -> None:
    findings = found(CODE, with_row("VI.2", steps="Melayani dari rumah selama pandemi"))
    assert [finding.where for finding in findings] == [("VI.2",)]


def test_a_good_paper_has_no_stale_context() -> None:
    assert found(CODE, GOOD) == []
