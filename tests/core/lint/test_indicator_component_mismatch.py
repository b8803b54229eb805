"""An indicator that measures another component."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "indicator-component-mismatch"


def test_an_indicator_of_another_component_is_noticed() -> None:
    findings = found(CODE, with_row("III.2", indicator="Penolakan gratifikasi tercatat"))
    assert [finding.where for finding in findings] == [("III.2",)]


def test_a_good_paper_has_no_indicator_component_mismatch() -> None:
    assert found(CODE, GOOD) == []
