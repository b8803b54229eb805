"""A document or planning period of an earlier year is relied on."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "stale-year-reference"


def test_an_expired_period_is_noticed() -> None:
    findings = found(CODE, with_row("IV.2", evidence="Renstra 2020-2024"))
    assert [finding.where for finding in findings] == [("IV.2",)]


def test_a_good_paper_has_no_stale_year_reference() -> None:
    assert found(CODE, GOOD) == []
