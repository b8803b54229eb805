"""Several indicators in one row."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "indicators-merged"


def test_two_indicators_in_one_cell_are_noticed() -> None:
    findings = found(CODE, with_row("II.1", indicator="Catatan telah lengkap di kantor Catatan telah dijilid"))
    assert [finding.where for finding in findings] == [("II.1",)]


def test_a_good_paper_has_no_indicators_merged() -> None:
    assert found(CODE, GOOD) == []


def test_a_sentence_that_begins_anew_is_a_second_indicator() -> None:
    merged = "Catatan telah ditutup Hasil penanganan catatan telah dibahas"
    assert [finding.where for finding in found(CODE, with_row("V.3", indicator=merged))] == [("V.3",)]
