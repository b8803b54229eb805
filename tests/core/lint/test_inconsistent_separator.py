"""One range spelt in many ways."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "inconsistent-separator"


def test_many_spellings_of_a_range_are_noticed() -> None:
    findings = found(
        CODE,
        with_row(
            "I.1",
            time="Maret-April 2031",
            paper=with_row("I.2", time="Maret s.d. April 2031", paper=with_row("I.3", time="Maret - April 2031")),
        ),
    )
    assert [finding.where for finding in findings] == [("I.1", "I.2", "I.3")]


def test_a_good_paper_has_no_inconsistent_separator() -> None:
    assert found(CODE, GOOD) == []
