"""Who is responsible is printed once for many rows."""

from __future__ import annotations

from zonaintegritas.core.decree import read
from zonaintegritas.core.lint import check
from zonaintegritas.core.sample import Format, Layout, write_sample

CODE = "responsible-merged"


def test_one_name_for_a_whole_area_is_noticed() -> None:
    reading = read(write_sample(Layout.RESPONSIBLE, Format.DOCX, year=2031), "contoh.docx")
    assert [finding.severity for finding in check(reading) if finding.code == CODE] == ["low"]


def test_a_table_without_the_column_merges_nothing() -> None:
    reading = read(write_sample(Layout.SIX, Format.DOCX, year=2031), "contoh.docx")
    assert not any(finding.code == CODE for finding in check(reading))
