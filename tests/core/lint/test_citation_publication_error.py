"""Gazette details that cannot belong to the regulation."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import BASIS, GOOD, found

CODE = "citation-publication-error"


def test_a_gazette_of_an_earlier_year_is_noticed() -> None:
    findings = found(
        CODE,
        replace(
            GOOD,
            basis=(
                *BASIS,
                "Peraturan Pemerintah Nomor 4 Tahun 2029 tentang Arsip (Lembaran Negara Tahun 2020 Nomor 9)",
            ),
        ),
    )
    assert [finding.where for finding in findings] == [("legal_basis",)]


def test_a_good_paper_has_no_citation_publication_error() -> None:
    assert found(CODE, GOOD) == []
