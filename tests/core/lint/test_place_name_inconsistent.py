"""The place of enactment, spelt in two ways."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import GOOD, found

CODE = "place-name-inconsistent"


def test_two_spellings_of_a_place_are_noticed() -> None:
    findings = found(CODE, replace(GOOD, closing=("Ditetapkan di Tirtosari", "pada tanggal 6 Januari 2031")))
    assert [finding.where for finding in findings] == [("closing",)]


def test_a_good_paper_has_no_place_name_inconsistent() -> None:
    assert found(CODE, GOOD) == []
