"""Figures of a round: what is planned by the cut-off, done by it, accepted since, late the morning after."""

from __future__ import annotations

import datetime as dt
import itertools
import json

import pytest
from hypothesis import given
from hypothesis import strategies as some

from zonaintegritas.core.monitoring import (
    AreaSheet,
    Figures,
    FollowUpLine,
    Proof,
    Rhythm,
    Row,
    Sheet,
    Texts,
    Work,
    course_of,
    figures_of,
    from_wire,
    spans_of,
    to_wire,
    total,
)

CUT_OFF = dt.date(2026, 3, 31)
AFTER = dt.date(2026, 4, 8)


def day(month: int, number: int) -> dt.date:
    return dt.date(2026, month, number)


def at(works: list[Work], *, today: dt.date = AFTER, **more: dt.date) -> Figures:
    return figures_of(works, cut_off=CUT_OFF, today=today, **more)


def test_only_what_is_due_by_the_cut_off_is_planned() -> None:
    assert at([Work(day(1, 30)), Work(CUT_OFF), Work(day(4, 1)), Work(None)]).planned == 2


def test_done_after_the_cut_off_is_not_done_in_this_round() -> None:
    figures = at([Work(day(3, 31), day(3, 31)), Work(day(3, 31), day(4, 1))])
    assert (figures.done, figures.late) == (1, 1)


def test_what_was_done_in_time_may_be_accepted_after_the_cut_off_but_not_after_today() -> None:
    work = Work(day(3, 20), day(3, 28), accepted_on=day(4, 6), proof=Proof.ACCEPTED)
    assert (at([work]).accepted, at([work], today=day(4, 5)).accepted) == (1, 0)


def test_work_done_later_is_not_accepted_in_this_round() -> None:
    assert at([Work(day(3, 20), day(4, 2), accepted_on=day(4, 6))]).accepted == 0


def test_due_on_the_cut_off_is_late_the_morning_after_and_not_before() -> None:
    works = [Work(CUT_OFF), Work(day(3, 30))]
    assert [at(works, today=today).late for today in (day(3, 30), CUT_OFF, day(4, 1), day(12, 1))] == [0, 1, 2, 2]


def test_the_last_round_of_a_year_is_late_in_january_too() -> None:
    figures = figures_of([Work(day(12, 31))], cut_off=day(12, 31), today=dt.date(2027, 1, 20))
    assert figures.late == 1


def test_what_was_due_before_the_decree_is_planned_and_never_late() -> None:
    figures = at([Work(day(1, 30)), Work(day(1, 30), day(2, 20))], enacted_on=day(2, 1))
    assert (figures.planned, figures.done, figures.late, figures.done_late) == (2, 1, 0, 0)


def test_done_late_counts_as_done() -> None:
    figures = at([Work(day(2, 27), day(3, 9))])
    assert (figures.done, figures.done_late, figures.late) == (1, 1, 0)


def test_a_round_counts_what_fell_due_since_its_first_day() -> None:
    works = [Work(day(1, 30)), Work(day(3, 31))]
    assert at(works, since=day(3, 1)).planned == 1


def test_proofs_of_what_is_planned_are_counted_by_state() -> None:
    figures = at([Work(day(1, 30), proof=proof) for proof in Proof] + [Work(day(6, 30), proof=Proof.SUBMITTED)])
    assert (figures.missing, figures.submitted, figures.returned, figures.complete) == (1, 1, 1, 1)


def test_percent_is_rounded_down_and_unknown_where_nothing_is_planned() -> None:
    assert Figures(planned=3, done=2, accepted=1).done_percent == 66
    assert Figures(planned=3, accepted=1).accepted_percent == 33
    assert Figures().done_percent is None


days = some.dates(dt.date(2025, 12, 1), dt.date(2027, 1, 31))
works = some.lists(
    some.builds(Work, some.none() | days, some.none() | days, some.none() | days, some.sampled_from(list(Proof))),
    max_size=12,
)


@given(works, works, days, days)
def test_figures_of_two_parts_add_up_and_fit_together(
    first: list[Work], second: list[Work], cut_off: dt.date, today: dt.date
) -> None:
    both = figures_of([*first, *second], cut_off=cut_off, today=today)
    parts = [figures_of(part, cut_off=cut_off, today=today) for part in (first, second)]
    assert total(parts) == both
    assert both.done + both.late <= both.planned
    assert both.accepted <= both.done
    assert both.done_late <= both.done
    assert both.missing + both.submitted + both.returned + both.complete == both.planned


@given(works, days)
def test_the_course_of_a_year_never_falls_and_stops_with_today(works: list[Work], today: dt.date) -> None:
    course = course_of(works, year=2026, today=today)
    known = [value for value in course.done if value is not None]
    assert list(course.planned) == sorted(course.planned)
    assert known == sorted(known)
    assert len(known) == sum(dt.date(2026, month, 1) <= today for month in range(1, 13))
    assert course.planned[-1] == sum(one.due_on is not None and one.due_on.year <= 2026 for one in works)


def test_the_course_counts_what_was_done_in_the_month_up_to_today() -> None:
    course = course_of(
        [Work(day(1, 30), day(1, 20), day(2, 3)), Work(day(2, 27), day(3, 4)), Work(day(6, 30))],
        year=2026,
        today=day(3, 3),
    )
    assert course.planned[:6] == (1, 2, 2, 2, 2, 3)
    assert course.done[:4] == (1, 1, 1, None)
    assert course.accepted[:4] == (0, 1, 1, None)
    assert course.now == 2


@pytest.mark.parametrize(
    ("rhythm", "codes", "cut_offs"),
    [
        (Rhythm.QUARTERS, ["B03", "B06", "B09", "B12"], [day(3, 31), day(6, 30), day(9, 30), day(12, 31)]),
        (Rhythm.HALVES, ["B06", "B12"], [day(6, 30), day(12, 31)]),
    ],
)
def test_the_rounds_of_a_year_follow_each_other(rhythm: Rhythm, codes: list[str], cut_offs: list[dt.date]) -> None:
    spans = spans_of(rhythm, 2026)
    assert [span.code for span in spans] == codes
    assert [span.cut_off for span in spans] == cut_offs
    assert spans[0].first_day == day(1, 1)
    for before, after in itertools.pairwise(spans):
        assert after.first_day == before.cut_off + dt.timedelta(days=1)
    assert spans[-1].name.endswith(" 2026")


def test_a_sheet_is_the_same_after_it_was_kept() -> None:
    row = Row(7, "I.1.a", "Tim dibentuk", "Maret", Figures(1, 1), Figures(1), "Sekretaris", Texts("a", "b"))
    sheet = Sheet(
        code="B03",
        name="Triwulan I 2026",
        year=2026,
        first_day=day(1, 1),
        cut_off=CUT_OFF,
        as_of=AFTER,
        areas=(AreaSheet("I", "Manajemen Perubahan", (row,), Texts("kendala", "")),),
        follow_ups=(FollowUpLine("Lengkapi", "Ratna", day(4, 30), "OPEN", day(4, 2), "B03"),),
        course=course_of([Work(day(1, 30), day(1, 20))], year=2026, today=AFTER),
    )
    assert from_wire(json.loads(json.dumps(to_wire(sheet)))) == sheet
    with pytest.raises(ValueError, match="round-sheet/1"):
        from_wire({"form": "lain"})
