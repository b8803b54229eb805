"""Months as columns: signs, shades, bars over several months, quarters, semesters and weeks."""

from __future__ import annotations

import pytest

from tests.core.decree.drawing import items, plan_of, table

TITLES = "NO|KEGIATAN|SUB KEGIATAN|INDIKATOR|PELAKSANAAN (BULAN)" + "|<" * 11
NUMBERS = "^|^|^|^|" + "|".join(map(str, range(1, 13)))
AREA = "I. MANAJEMEN PERUBAHAN" + "|<" * 15
ITEM = "|1. Piket|Mengatur jadwal piket|Piket telah diatur|"


def months_of(*rows: str, head: tuple[str, ...] = (TITLES, NUMBERS)) -> list[list[int]]:
    found = items(plan_of(table(*head, *rows)))
    assert all(not item.target_time_raw.value for item in found)
    return [[month.number for month in item.period.value.months] for item in found]


@pytest.mark.parametrize("sign", ["x", "V", "√", "*", "●"])
def test_a_sign_marks_its_month(sign: str) -> None:
    assert months_of(AREA, ITEM + f"||{sign}|{sign}||||||||") == [[3, 4]]


def test_a_shade_marks_its_month() -> None:
    assert months_of(AREA, ITEM + "#||#|||||||||") == [[1, 3]]


def test_a_bar_over_several_months_marks_them_all() -> None:
    assert months_of(AREA, ITEM + "|#|<|<||||||||") == [[2, 3, 4]]


def test_stripes_of_rows_mark_nothing() -> None:
    striped = "#|#1. Piket|#Mengatur jadwal piket|#Piket telah diatur|" + "|".join(["#"] * 12)
    plain = "|2. Loket|Membuka loket|Loket telah dibuka|" + "|".join(["#", *[""] * 11])
    assert months_of(AREA, striped, plain) == [[], [1]]


def test_the_months_of_a_sign_point_at_the_sign() -> None:
    plan = plan_of(table(TITLES, NUMBERS, AREA, ITEM + "||x|||||||||"))
    assert [place.column for place in items(plan)[0].period.places] == [7]


def test_month_names_over_single_columns_are_months() -> None:
    names = "NO|KEGIATAN|SUB KEGIATAN|INDIKATOR|Jan|Peb|Mrt|Apr|Mei|Jun|Jul|Ags|Sept|Okt|Nop|Des"
    assert months_of(AREA, ITEM + "|x|||||||||x|", head=(names,)) == [[2, 11]]


def test_quarters_stand_for_three_months_each() -> None:
    titles = "NO|KEGIATAN|SUB KEGIATAN|INDIKATOR|TW I|TW II|TW III|TW IV"
    assert months_of("I. MANAJEMEN PERUBAHAN" + "|<" * 7, ITEM + "|x||", head=(titles,)) == [[4, 5, 6]]


def test_quarters_may_be_plain_numerals_below_their_heading() -> None:
    titles = ("NO|KEGIATAN|SUB KEGIATAN|INDIKATOR|TRIWULAN|<|<|<", "^|^|^|^|I|II|III|IV")
    assert months_of(ITEM + "|||x", head=titles) == [[10, 11, 12]]


def test_weeks_below_a_month_stand_for_the_month() -> None:
    titles = (
        "NO|KEGIATAN|SUB KEGIATAN|INDIKATOR|Januari|<|<|<|Februari|<|<|<",
        "^|^|^|^|1|2|3|4|1|2|3|4",
    )
    assert months_of(ITEM + "||x|||||x|", head=titles) == [[1, 2]]


def test_months_of_a_text_stand_below_an_empty_heading() -> None:
    titles = ("NO|KEGIATAN|SUB KEGIATAN|INDIKATOR|BULAN" + "|" * 11, "||||" + "|".join(map(str, range(1, 13))))
    assert months_of(ITEM + "|||x||||||||", head=titles) == [[4]]


def test_words_in_a_month_are_a_mark_and_are_kept() -> None:
    found = items(plan_of(table(TITLES, NUMBERS, AREA, ITEM + "|2 kali||||||||||")))[0]
    assert [month.number for month in found.period.value.months] == [2]
    assert [field.value for field in found.extra.values()] == ["2 kali"]
