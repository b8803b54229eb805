"""A full success claimed without anything in the table."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import GOOD, found

CODE = "unsupported-claim"


def test_a_full_success_without_rows_is_noticed() -> None:
    findings = found(CODE, replace(GOOD, narrative=("Pelaporan SPT sudah 100 persen.",)))
    assert [finding.where for finding in findings] == [("plan",)]


def test_a_good_paper_has_no_unsupported_claim() -> None:
    assert found(CODE, GOOD) == []
