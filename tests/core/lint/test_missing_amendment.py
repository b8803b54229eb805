"""A regulation cited without an amendment in force."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import BASIS, GOOD, found

CODE = "missing-amendment"


def test_a_regulation_without_its_amendment_is_noticed() -> None:
    findings = found(
        CODE, replace(GOOD, basis=(*BASIS[:2], "Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum", *BASIS[3:]))
    )
    assert [finding.where for finding in findings] == [("legal_basis",)]


def test_a_good_paper_has_no_missing_amendment() -> None:
    assert found(CODE, GOOD) == []
