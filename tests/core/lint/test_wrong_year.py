"""A target in a year that cannot be meant."""

from __future__ import annotations

import datetime as dt

from tests.core.lint.paper import GOOD, found, reading_of, with_row
from zonaintegritas.core.lint import Mend, check

CODE = "wrong-year"


def test_a_target_of_another_year_is_noticed() -> None:
    findings = found(CODE, with_row("III.2", time="Juni 2027"))
    assert [finding.where for finding in findings] == [("III.2",)]


def test_a_good_paper_has_no_wrong_year() -> None:
    assert found(CODE, GOOD) == []


def test_a_wrong_year_is_mended_with_one_click() -> None:
    assert found(CODE, with_row("III.2", time="Juni 2027"))[0].mend == Mend("III.2", "target_time_raw", "Juni 2031")


def test_a_decree_dated_far_ahead_is_noticed() -> None:
    findings = check(reading_of(GOOD), today=dt.date(2029, 5, 1))
    assert [(one.code, one.where) for one in findings] == [(CODE, ("closing",))]
