"""A comma inside the name of one document."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "stray-comma"


def test_a_comma_inside_a_name_is_noticed() -> None:
    findings = found(CODE, with_row("VI.4", evidence="Laporan, hasil kepuasan"))
    assert [finding.where for finding in findings] == [("VI.4",)]


def test_a_good_paper_has_no_stray_comma() -> None:
    assert found(CODE, GOOD) == []
