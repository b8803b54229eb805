"""Numbers decided together: what is sure stays, what is not follows from the others."""

from __future__ import annotations

import pytest

from zonaintegritas.core.decree.formats.scan.following import Said, likeliest, step_of_areas, step_of_rows


def rows(*read: tuple[int | None, float], begins: tuple[int, ...] = (0,)) -> list[int]:
    said = [Said(value, sure, sure > 0.93, at in begins) for at, (value, sure) in enumerate(read)]
    return likeliest(said, step_of_rows, 40)


def areas(*read: tuple[int | None, float]) -> list[int]:
    return likeliest([Said(value, sure, sure > 0.93) for value, sure in read], step_of_areas, 12)


@pytest.mark.parametrize(
    ("read", "right"),
    [
        ([(4, 0.87), (None, 0.89), (3, 0.97), (4, 0.97)], [1, 2, 3, 4]),  # the first two were misread
        ([(1, 0.97), (4, 0.9), (3, 0.97)], [1, 2, 3]),
        ([(1, 0.97), (2, 0.97), (7, 0.6)], [1, 2, 3]),  # the last
        ([(1, 0.97), (3, 0.9), (4, 0.97)], [1, 3, 4]),  # a row without a number between them
        ([(1, 0.97), (2, 0.97), (4, 0.97), (5, 0.97)], [1, 2, 4, 5]),  # printed so
        ([(1, 0.97), (None, 0.2), (2, 0.97)], [1, 1, 2]),  # no number
        ([], []),
    ],
)
def test_rows_count_on_unless_something_else_is_sure(read: list[tuple[int | None, float]], right: list[int]) -> None:
    assert rows(*read) == right


def test_rows_begin_anew_below_an_area_or_count_through() -> None:
    assert rows((1, 0.97), (2, 0.97), (1, 0.8), (4, 0.8), begins=(0, 2)) == [1, 2, 1, 2]
    assert rows((1, 0.97), (2, 0.97), (3, 0.8), (4, 0.8), begins=(0, 2)) == [1, 2, 3, 4]


def test_areas_rise_and_one_may_be_missing() -> None:
    assert areas((1, 0.97), (2, 0.97), (6, 0.8), (4, 0.97)) == [1, 2, 3, 4]
    assert areas((2, 0.88), (3, 0.88), (4, 0.88)) == [2, 3, 4]
    assert areas((1, 0.97), (1, 0.7)) == [1, 2]


def test_a_sure_number_beyond_all_others_is_a_value_too() -> None:
    assert likeliest([Said(7, 0.99, is_sure=True)], step_of_rows, 7) == [7]
