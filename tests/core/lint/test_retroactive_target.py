"""A target wholly before the decree was signed."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import GOOD, found, with_row

CODE = "retroactive-target"


def test_a_target_before_the_decree_is_noticed() -> None:
    findings = found(
        CODE,
        replace(
            GOOD,
            enacted="5 Mei 2031",
            closing=("Ditetapkan di Tirtasari",),
            rows={"I.1": [{**GOOD.rows["I.1"][0], "time": "Maret 2031"}]},
        ),
    )
    assert [finding.where for finding in findings] == [("I.1",)]


def test_a_good_paper_has_no_retroactive_target() -> None:
    assert found(CODE, GOOD) == []


def test_a_year_long_past_is_told_as_a_wrong_year_only() -> None:
    assert found(CODE, with_row("V.3", time="Maret 2028")) == []
