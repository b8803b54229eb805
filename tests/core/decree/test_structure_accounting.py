"""Every character of a plan table goes to a field, an extra column, the structure, or a remark."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.decree.drawing import HEADINGS, plan_of, read, table
from zonaintegritas.core.decree.plan import Plan

AREA = "I|MANAJEMEN PERUBAHAN||||"
ROW = "1|Tata Piket|Piket telah diatur|1) Menyusun jadwal; 2) Menempelkannya|Jadwal|Mei 2031"


def is_balanced(plan: Plan) -> bool:
    sums = plan.accounting
    return sums.table == sums.in_fields + sums.in_extra + sums.in_structure + sums.left_over


def test_the_sums_of_a_plain_table_are_right() -> None:
    plan = plan_of(table(HEADINGS, AREA, ROW))
    contents = ROW.split("|")[2:]
    assert plan.accounting.in_fields == sum(len("".join(text.split())) for text in contents)
    assert plan.accounting.left_over == 0
    assert is_balanced(plan)


def test_what_fits_nowhere_is_left_over_with_its_place_and_text() -> None:
    plan, remarks = read(table(HEADINGS, "I|MANAJEMEN PERUBAHAN|||catatan lepas|", ROW))
    left = [remark for remark in remarks if remark.code == "left-over"]
    assert [(remark.text, remark.place and remark.place.column) for remark in left] == [("catatan lepas", 5)]
    assert plan.accounting.left_over == len("catatanlepas")
    assert is_balanced(plan)


def test_a_table_longer_than_any_plan_is_cut_and_told() -> None:
    plan, remarks = read(table(HEADINGS, AREA, *[ROW] * 9000))
    assert sum(len(one.items) for one in plan.areas[0].components) < 9000
    assert remarks[-1].code == "plan-too-long"
    assert is_balanced(plan)


def test_every_field_knows_where_it_came_from() -> None:
    plan = plan_of(table(HEADINGS, AREA, ROW))
    item = plan.areas[0].components[0].items[0]
    fields = (item.indicator, item.steps, item.evidence, item.target_time_raw, item.period)
    assert [[place.column for place in field.places] for field in fields] == [[3], [4], [5], [6], [6]]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.lists(
            st.sampled_from(["", "-", "1", "a.", "I.", "Mei 2031", "Menata jadwal", "PIKET", "^", "x"]),
            min_size=6,
            max_size=6,
        ),
        max_size=7,
    )
)
def test_any_table_balances(rows: list[list[str]]) -> None:
    drawn = [[text if text != "^" or number else "" for text in row] for number, row in enumerate(rows)]
    plan, remarks = read(table(HEADINGS, AREA, *("|".join(row) for row in drawn)))
    assert is_balanced(plan)
    left = sum(len("".join((remark.text or "").split())) for remark in remarks if remark.code == "left-over")
    assert left == plan.accounting.left_over
    assert list(itertools.chain(plan.areas)) == list(plan.areas)
