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


def test_an_amendment_without_its_gazette_is_noticed() -> None:
    basis = tuple(f"{one.partition(' sebagaimana')[0]} (Berita Negara Tahun 2021 Nomor 1)" for one in GOOD.basis[:6])
    amended = "Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Pegawai (Lembaran Negara Tahun 2017 Nomor 63)"
    amended += " sebagaimana telah diubah dengan Peraturan Pemerintah Nomor 17 Tahun 2020"
    findings = found(CODE, replace(GOOD, basis=(*basis, amended)))
    assert any("17/2020" in finding.what for finding in findings)
