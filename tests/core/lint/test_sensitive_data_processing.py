"""Biometric data without a word about its protection."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "sensitive-data-processing"


def test_fingerprints_without_protection_are_noticed() -> None:
    findings = found(CODE, with_row("III.5", steps="Merekam sidik jari pegawai"))
    assert [finding.where for finding in findings] == [("III.5",)]


def test_a_good_paper_has_no_sensitive_data_processing() -> None:
    assert found(CODE, GOOD) == []


def test_a_face_is_biometric_too() -> None:
    assert len(found(CODE, with_row("II.2", steps="Mencatat kehadiran dengan pengenalan wajah"))) == 1
