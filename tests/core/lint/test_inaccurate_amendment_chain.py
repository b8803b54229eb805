"""An amendment that, by its own title, amends something else."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import BASIS, GOOD, found

CODE = "inaccurate-amendment-chain"
AMENDED = (
    "Peraturan Presiden Nomor 4 Tahun 2028 tentang Tata Arsip sebagaimana telah diubah dengan"
    " Peraturan Presiden Nomor 6 Tahun 2029 tentang Perubahan atas"
    " Peraturan Presiden Nomor 5 Tahun 2027 tentang Tata Air"
)


def test_an_amendment_of_something_else_is_noticed() -> None:
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


def test_a_good_paper_has_no_inaccurate_amendment_chain() -> None:
    assert found(CODE, GOOD) == []
