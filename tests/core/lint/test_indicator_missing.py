"""A component that stops at telling people about it."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "indicator-missing"


def test_a_component_that_only_tells_is_noticed() -> None:
    findings = found(
        CODE,
        with_row(
            "V.5",
            indicator="Sosialisasi benturan kepentingan",
            steps="Memberi sosialisasi benturan kepentingan",
            evidence="Foto benturan kepentingan",
        ),
    )
    assert [finding.where for finding in findings] == [("V.5",)]


def test_a_good_paper_has_no_indicator_missing() -> None:
    assert found(CODE, GOOD) == []
