"""Progress of items and of the groups above them."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from zonaintegritas.core.schedule import NO_PROGRESS, Progress, progress_of, roll_up

items = st.integers(1, 12).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total)))
judged = items.flatmap(lambda item: st.tuples(st.just(item[0]), st.just(item[1]), st.integers(0, item[0])))


def test_an_item_is_as_far_as_its_occurrences() -> None:
    assert progress_of(1, 4) == Progress(1, 4, Fraction(1, 4), items_done=0, items=1)
    assert progress_of(2, 2).items_done == 1


def test_what_is_accepted_is_a_second_figure() -> None:
    item = progress_of(3, 4, 1)
    assert (item.percent, item.accepted_percent, item.accepted, item.items_accepted) == (75, 25, 1, 0)
    area = roll_up([item, progress_of(2, 2, 2)])
    assert (area.percent, area.accepted_percent, area.items_accepted) == (87, 62, 1)


def test_nothing_is_accepted_that_was_not_reported() -> None:
    assert progress_of(1, 4, 3) == progress_of(1, 4, 1)


def test_a_group_is_the_mean_of_its_items_with_the_counts_beside() -> None:
    area = roll_up([progress_of(1, 1), progress_of(0, 12)])
    assert (area.percent, area.done, area.total, area.items_done, area.items) == (50, 1, 13, 1, 2)


def test_nothing_below_is_no_progress() -> None:
    assert roll_up([]) == NO_PROGRESS
    assert NO_PROGRESS.percent == 0


def test_a_hundred_percent_means_everything() -> None:
    nearly = roll_up([progress_of(1, 1)] * 999 + [progress_of(0, 1)])
    assert nearly.percent == 99


@given(st.lists(items, min_size=1), st.data())
def test_marking_one_more_done_never_lowers_progress(counts: list[tuple[int, int]], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(counts) - 1))
    before = roll_up(progress_of(done, total) for done, total in counts)
    counts[at] = (min(counts[at][0] + 1, counts[at][1]), counts[at][1])
    after = roll_up(progress_of(done, total) for done, total in counts)
    assert after.share >= before.share
    assert after.done >= before.done
    assert 0 <= after.percent <= 100


@given(st.lists(st.lists(judged)))
def test_a_plan_is_the_mean_of_its_items_however_they_are_grouped(areas: list[list[tuple[int, int, int]]]) -> None:
    grouped = roll_up(roll_up(progress_of(*counts) for counts in area) for area in areas)
    flat = roll_up(progress_of(*counts) for area in areas for counts in area)
    assert grouped == flat


@given(st.lists(judged))
def test_what_is_accepted_never_exceeds_what_is_reported(counts: list[tuple[int, int, int]]) -> None:
    whole = roll_up(progress_of(*one) for one in counts)
    assert whole.accepted_share <= whole.share
    assert whole.accepted <= whole.done <= whole.total
    assert whole.items_accepted <= whole.items_done <= whole.items


@given(st.lists(judged, min_size=1), st.data())
def test_accepting_one_more_lowers_neither_figure(counts: list[tuple[int, int, int]], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(counts) - 1))
    before = roll_up(progress_of(*one) for one in counts)
    done, total, accepted = counts[at]
    counts[at] = (done, total, min(accepted + 1, done))
    after = roll_up(progress_of(*one) for one in counts)
    assert (after.share, after.done) == (before.share, before.done)
    assert after.accepted_share >= before.accepted_share
