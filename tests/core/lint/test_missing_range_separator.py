"""Two months side by side with nothing between them."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row
from zonaintegritas.core.lint import Mend

CODE = "missing-range-separator"


def test_two_months_side_by_side_are_noticed_and_mended() -> None:
    findings = found(CODE, with_row("I.1", time="Maret Mei 2031"))
    assert [finding.where for finding in findings] == [("I.1",)]
    assert findings[0].mend == Mend("I.1", "target_time_raw", "Maret-Mei 2031")


def test_a_good_paper_has_no_missing_range_separator() -> None:
    assert found(CODE, GOOD) == []
