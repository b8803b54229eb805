"""A paper in which nothing is wrong."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, reading_of
from zonaintegritas.core.lint import check


def test_a_good_paper_has_no_findings_at_all() -> None:
    assert [(one.code, one.where, one.what) for one in check(reading_of(GOOD))] == []
