"""A promised rhythm that the time does not keep."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "cadence-mismatch"


def test_a_quarterly_promise_with_a_single_month_is_noticed() -> None:
    findings = found(CODE, with_row("IV.2", steps="Menghitung capaian setiap triwulan", time="Mei 2031"))
    assert [finding.where for finding in findings] == [("IV.2",)]


def test_a_good_paper_has_no_cadence_mismatch() -> None:
    assert found(CODE, GOOD) == []
