"""A promised rhythm that the time does not keep."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "cadence-mismatch"


def test_a_quarterly_promise_with_a_single_month_is_noticed() -> None:
    findings = found(CODE, with_row("IV.2", steps="Menghitung capaian setiap triwulan", time="Mei 2031"))
    assert [finding.where for finding in findings] == [("IV.2",)]


def test_a_good_paper_has_no_cadence_mismatch() -> None:
    assert found(CODE, GOOD) == []


def test_a_rhythm_in_months_is_a_rhythm() -> None:
    findings = found(CODE, with_row("III.6", steps="Memutakhirkan data tiap tiga bulan", time="Agustus 2031"))
    assert [finding.where for finding in findings] == [("III.6",)]


def test_twice_a_year_is_kept_by_one_month_in_each_half() -> None:
    assert found(CODE, with_row("III.3", steps="Pelatihan dua kali setahun", time="Mei dan Oktober 2031")) == []


def test_targets_by_quarter_are_no_rhythm_of_the_work() -> None:
    assert found(CODE, with_row("I.2", steps="Menulis rencana dengan target triwulanan", time="Februari 2031")) == []
