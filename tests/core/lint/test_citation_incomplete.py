"""A citation that leaves out a number or a year."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import BASIS, GOOD, found

CODE = "citation-incomplete"


def test_a_gazette_without_a_number_is_noticed() -> None:
    findings = found(
        CODE,
        replace(
            GOOD, basis=(*BASIS, "Peraturan Pemerintah Nomor 4 Tahun 2029 tentang Arsip (Lembaran Negara Tahun 2029)")
        ),
    )
    assert [finding.where for finding in findings] == [("legal_basis",)]


def test_a_good_paper_has_no_citation_incomplete() -> None:
    assert found(CODE, GOOD) == []
