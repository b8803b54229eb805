"""A consideration without a main clause."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import GOOD, found

CODE = "incomplete-clause"


def test_a_consideration_that_stops_short_is_noticed() -> None:
    findings = found(
        CODE, replace(GOOD, considerations=("bahwa dalam rangka menjaga kejujuran di kantor", *GOOD.considerations))
    )
    assert [finding.where for finding in findings] == [("considerations",)]


def test_a_good_paper_has_no_incomplete_clause() -> None:
    assert found(CODE, GOOD) == []


def test_a_clause_with_subject_and_verb_is_whole() -> None:
    whole = "bahwa dalam rangka pencegahan korupsi, kantor menyusun rencana setiap tahun"
    assert found(CODE, replace(GOOD, considerations=(whole,))) == []
