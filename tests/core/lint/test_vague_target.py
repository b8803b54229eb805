"""A target that cannot be counted."""

from __future__ import annotations

import pytest

from tests.core.lint.paper import GOOD, found, with_row

CODE = "vague-target"


def test_a_target_without_a_number_is_noticed() -> None:
    findings = found(CODE, with_row("III.2", output="Terlaksana"))
    assert [finding.where for finding in findings] == [("III.2",)]


def test_a_good_paper_has_no_vague_target() -> None:
    assert found(CODE, GOOD) == []


@pytest.mark.parametrize("output", ["Terselesaikan dengan baik", "Seluruhnya terlaksana"])
def test_words_of_state_alone_are_no_target(output: str) -> None:
    assert [finding.where for finding in found(CODE, with_row("V.3", output=output))] == [("V.3",)]
