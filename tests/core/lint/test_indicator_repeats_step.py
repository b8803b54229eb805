"""Indicator and step say the same."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "indicator-repeats-step"


def test_an_indicator_that_is_the_step_is_noticed() -> None:
    findings = found(
        CODE, with_row("III.2", indicator="Menyiapkan catatan pola mutasi", steps="Menyiapkan catatan pola mutasi")
    )
    assert [finding.where for finding in findings] == [("III.2",)]


def test_a_good_paper_has_no_indicator_repeats_step() -> None:
    assert found(CODE, GOOD) == []
