"""The own number of a decree inside its title."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import GOOD, TITLE, found

CODE = "number-in-title"


def test_the_own_number_after_menetapkan_is_noticed() -> None:
    findings = found(
        CODE,
        replace(
            GOOD, stipulating=f"KEPUTUSAN KOMISI PEMILIHAN UMUM KOTA TIRTASARI NOMOR 7 TAHUN 2031 TENTANG {TITLE}."
        ),
    )
    assert [finding.where for finding in findings] == [("rulings",)]


def test_a_good_paper_has_no_number_in_title() -> None:
    assert found(CODE, GOOD) == []
