"""A regulation cited with a year it cannot have."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import BASIS, GOOD, found

CODE = "citation-wrong-year"


def test_a_regulation_set_long_after_its_own_plan_began_is_noticed() -> None:
    findings = found(
        CODE,
        replace(GOOD, basis=(*BASIS, "Peraturan Presiden Nomor 4 Tahun 2029 tentang Rencana Arsip Tahun 2015-2035")),
    )
    assert [finding.where for finding in findings] == [("legal_basis",)]


def test_a_good_paper_has_no_citation_wrong_year() -> None:
    assert found(CODE, GOOD) == []
