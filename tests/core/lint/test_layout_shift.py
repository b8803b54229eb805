"""Labels and contents stand in different rows."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import GOOD, found, reading_of
from zonaintegritas.core.decree.blocks import Place, Remark
from zonaintegritas.core.decree.remarks import REALIGNED
from zonaintegritas.core.lint import check

CODE = "layout-shift"


def test_rows_the_reader_put_right_are_told_once() -> None:
    remark = Remark(REALIGNED, "Baris digeser.", Place(0, line=40))
    reading = replace(reading_of(GOOD), remarks=(remark, replace(remark, place=Place(0, line=44))))
    findings = [finding for finding in check(reading) if finding.code == CODE]
    assert [(finding.where, finding.source_lines) for finding in findings] == [(("plan",), (40, 44))]


def test_a_good_paper_has_no_layout_shift() -> None:
    assert found(CODE, GOOD) == []
