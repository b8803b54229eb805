"""A placeholder nobody filled in."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "placeholder-left"


def test_a_placeholder_is_noticed() -> None:
    findings = found(CODE, with_row("V.3", evidence="Formulir di (tautan)"))
    assert [finding.where for finding in findings] == [("V.3",)]


def test_a_good_paper_has_no_placeholder_left() -> None:
    assert found(CODE, GOOD) == []
