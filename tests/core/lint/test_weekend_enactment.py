"""Enacted on a day on which offices are closed."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import GOOD, found

CODE = "weekend-enactment"


def test_a_decree_of_a_sunday_is_noticed() -> None:
    findings = found(CODE, replace(GOOD, enacted="5 Januari 2031"))
    assert [finding.where for finding in findings] == [("closing",)]


def test_a_good_paper_has_no_weekend_enactment() -> None:
    assert found(CODE, GOOD) == []
