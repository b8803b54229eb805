"""An indicator that only repeats the name of its component."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "indicator-repeats-component"


def test_an_indicator_that_is_the_name_is_noticed() -> None:
    findings = found(CODE, with_row("III.2", indicator="Pola Mutasi Internal"))
    assert [finding.where for finding in findings] == [("III.2",)]


def test_a_good_paper_has_no_indicator_repeats_component() -> None:
    assert found(CODE, GOOD) == []
