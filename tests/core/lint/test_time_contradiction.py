"""A time that contradicts the decree or the words of its own row."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "time-contradiction"


def test_a_month_that_contradicts_the_time_is_noticed() -> None:
    findings = found(CODE, with_row("III.2", output="1 laporan bulan Oktober", time="Maret 2031"))
    assert [finding.where for finding in findings] == [("III.2",)]


def test_a_good_paper_has_no_time_contradiction() -> None:
    assert found(CODE, GOOD) == []


def test_a_half_year_in_a_sentence_is_its_months() -> None:
    findings = found(CODE, with_row("III.3", indicator="Kompetensi dipetakan pada semester II", time="Februari 2031"))
    assert [finding.where for finding in findings] == [("III.3",)]
