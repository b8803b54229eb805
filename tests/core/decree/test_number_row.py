"""The row that counts the columns, also where one number was not read."""

from __future__ import annotations

import pytest

from zonaintegritas.core.decree.structure.heading_rows import is_number_row


@pytest.mark.parametrize(
    ("texts", "is_one"),
    [
        (["1", "2", "3"], True),
        (["(1)", "(2)", "(3)", "4=3x2"], True),
        (["a", "b", "c", "d"], True),
        (["1", "2", "3", "4", "5", "", "7"], True),
        (["", "2", "3", "4", "5", "6"], True),
        (["1", "3", "4"], False),
        (["1", "2", "4", "5", "7", "8"], False),
        (["1", "Tim kerja", "3", "4", "5", "6"], False),
        (["", "", ""], False),
    ],
)
def test_a_row_that_counts_the_columns(texts: list[str], is_one: bool) -> None:
    assert is_number_row(texts) is is_one
