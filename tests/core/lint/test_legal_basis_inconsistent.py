"""Two differing lists of legal bases in one decree."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import GOOD, found

CODE = "legal-basis-inconsistent"


def test_a_second_list_of_bases_is_noticed() -> None:
    findings = found(
        CODE,
        replace(
            GOOD,
            narrative=(
                "A. Latar Belakang",
                "Kantor ingin jujur.",
                "B. Dasar Hukum",
                "1. Undang-Undang Nomor 9 Tahun 2020 tentang Arsip;",
            ),
        ),
    )
    assert [finding.where for finding in findings] == [("legal_basis", "plan")]


def test_a_good_paper_has_no_legal_basis_inconsistent() -> None:
    assert found(CODE, GOOD) == []
