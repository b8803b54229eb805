"""A stamp over print is taken away; pale print is not."""

from __future__ import annotations

import numpy as np

from zonaintegritas.core.decree.formats.scan.light import Grey
from zonaintegritas.core.decree.formats.scan.stamp import without_stamps


def printed(shade: int = 20) -> Grey:
    """Strokes of letters, each with its rim, as on a page of paper."""
    area = np.full((80, 200), 255, dtype=np.uint8)
    for left in range(20, 180, 20):
        area[20:60, left - 1 : left + 5] = min(shade + 100, 200)
        area[20:60, left : left + 4] = shade
    return area


def stamped(area: Grey) -> Grey:
    over = area.copy()
    over[35:43] = np.minimum(over[35:43], 150)
    return over


def test_a_stamp_over_one_cell_is_taken_away_and_told() -> None:
    *others, found = without_stamps([printed()] * 5 + [stamped(printed())])
    assert found.is_stamped
    assert not any(part.is_stamped or part.is_pale for part in others)
    assert (found.picture[20:60, 20:24] == 20).all()
    assert (found.picture[35:43, 31:34] == 255).all()


def test_a_page_of_pale_print_stays_as_it_is() -> None:
    pale = [printed(140)] * 5
    for part in without_stamps(pale):
        assert (part.picture == pale[0]).all()
        assert not part.is_stamped


def test_pale_letters_alone_in_a_cell_stay() -> None:
    *_, part = without_stamps([printed()] * 5 + [printed(140)])
    assert part.is_pale
    assert not part.is_stamped
    assert (part.picture[20:60, 20:24] == 140).all()


def test_nothing_on_a_page_is_no_stamp() -> None:
    blank = np.full((80, 200), 255, dtype=np.uint8)
    assert without_stamps([]) == []
    assert not without_stamps([blank])[0].is_stamped
