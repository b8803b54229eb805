"""The preamble names another authority than the signature."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import GOOD, found

CODE = "preamble-authority"


def test_an_office_instead_of_its_chair_is_noticed() -> None:
    findings = found(CODE, replace(GOOD, post="KOMISI PEMILIHAN UMUM KOTA TIRTASARI,"))
    assert [finding.where for finding in findings] == [("preamble",)]


def test_a_good_paper_has_no_preamble_authority() -> None:
    assert found(CODE, GOOD) == []


def test_another_post_than_the_signatory_s_is_noticed() -> None:
    findings = found(CODE, replace(GOOD, post="SEKRETARIS KOMISI PEMILIHAN UMUM KOTA TIRTASARI,"))
    assert [finding.where for finding in findings] == [("preamble",)]
