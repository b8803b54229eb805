"""Two rows that cite different periods of one planning document."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "inconsistent-period-reference"


def test_two_periods_of_one_plan_are_noticed() -> None:
    findings = found(
        CODE, with_row("IV.1", evidence="Renstra 2030-2034", paper=with_row("IV.2", evidence="Renstra 2031-2035"))
    )
    assert [finding.where for finding in findings] == [("IV.1", "IV.2")]


def test_a_good_paper_has_no_inconsistent_period_reference() -> None:
    assert found(CODE, GOOD) == []


def test_the_period_belongs_to_the_document_that_stands_nearest() -> None:
    paper = with_row("IV.1", evidence="IKU turunan Rencana Strategis 2031-2035")
    findings = found(CODE, with_row("IV.2", evidence="Rencana Strategis 2030 s.d. 2034", paper=paper))
    assert [finding.where for finding in findings] == [("IV.1", "IV.2")]
