"""A text whose words cannot be meant so."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import BASIS, GOOD, found

CODE = "garbled-text"
AMENDED = (
    "Peraturan Presiden Nomor 4 Tahun 2028 tentang Tata Arsip sebagaimana telah diubah dengan"
    " Peraturan Presiden Nomor 6 Tahun 2029 tentang Perubahan atas"
    " Peraturan Presiden Nomor 4 Tahun 2028 tentang Tata Air"
)


def test_a_title_changed_when_repeated_is_noticed() -> None:
    findings = found(
        CODE,
        replace(
            GOOD,
            basis=(
                *BASIS,
                AMENDED,
            ),
        ),
    )
    assert [finding.where for finding in findings] == [("legal_basis",)]


def test_a_good_paper_has_no_garbled_text() -> None:
    assert found(CODE, GOOD) == []
