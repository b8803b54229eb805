"""Contents a row above or below their labels are put right; straight tables are not touched."""

from __future__ import annotations

import pytest

from tests.core.decree.drawing import HEADINGS, components, items, plan_of, read, table

LABELS = ("Jadwal Piket", "Buku Tamu", "Kunci Gudang", "Air Minum")
CONTENTS = tuple(
    f"{name} telah tertib|Menata {name.lower()}|Foto {name.lower()}|{month} 2031"
    for name, month in zip(LABELS, ("Januari", "Maret", "Mei", "Juli"), strict=True)
)
NOTHING = "|||"
AREA, NEXT = "I|MANAJEMEN PERUBAHAN", "II|PENGUATAN PENGAWASAN"
STRAIGHT = [f"{number}|{name}" for number, name in enumerate(LABELS, start=1)]


def draw(lefts: list[str], rights: list[str]) -> tuple[str, ...]:
    return (HEADINGS, *(f"{left}|{right}" for left, right in zip(lefts, rights, strict=True)))


def is_right(plan_items: list[tuple[str, str]]) -> bool:
    return all(indicator.casefold().startswith(name.casefold()) for name, indicator in plan_items if indicator)


def pairs(*rows: str) -> list[tuple[str, str]]:
    plan = plan_of(table(*rows), kind="text")
    return [(one.name, item.indicator.value) for one in components(plan) for item in one.items]


@pytest.mark.parametrize(
    ("lefts", "rights"),
    [
        ([AREA, *STRAIGHT], [*CONTENTS, NOTHING]),  # all a row up, beside the heading
        ([AREA, *STRAIGHT, "|"], [NOTHING, NOTHING, *CONTENTS]),  # all a row down
        ([AREA, *STRAIGHT[:2], "|", *STRAIGHT[2:]], [NOTHING, *CONTENTS, NOTHING]),  # from the middle on, up
        ([AREA, *STRAIGHT, NEXT], [NOTHING, CONTENTS[0], NOTHING, *CONTENTS[1:]]),  # down, beside the next heading
    ],
)
def test_a_shifted_stretch_is_put_right_and_flagged(lefts: list[str], rights: list[str]) -> None:
    rows = draw(lefts, rights)
    plan, remarks = read(table(*rows), kind="text")
    assert [(one.name, one.items[0].indicator.value) for one in plan.areas[0].components] == [
        (name, f"{name} telah tertib") for name in LABELS
    ]
    assert "realigned" in [remark.code for remark in remarks]
    assert any(item.doubt for item in items(plan))


@pytest.mark.parametrize(
    ("lefts", "rights"),
    [
        ([AREA, *STRAIGHT], [NOTHING, *CONTENTS]),
        ([AREA, *STRAIGHT], [NOTHING, CONTENTS[0], NOTHING, *CONTENTS[2:]]),  # one is still empty
        ([AREA, *STRAIGHT], [NOTHING, NOTHING, *CONTENTS[1:]]),  # the first is still empty
        ([AREA, *STRAIGHT], [NOTHING, *CONTENTS[:3], NOTHING]),  # the last is still empty
        (  # a second item, and below it one that is still empty
            [AREA, STRAIGHT[0], "|", *STRAIGHT[1:]],
            [
                NOTHING,
                CONTENTS[0],
                "Jadwal piket malam telah tertib|Menata piket malam|Foto|Mei 2031",
                NOTHING,
                *CONTENTS[2:],
            ],
        ),
        ([AREA, *STRAIGHT], ["|||Tim Piket", *CONTENTS]),  # something beside the heading
    ],
)
def test_a_straight_table_is_not_moved(lefts: list[str], rights: list[str]) -> None:
    rows = draw(lefts, rights)
    _, remarks = read(table(*rows), kind="text")
    assert "realigned" not in [remark.code for remark in remarks]
    assert is_right(pairs(*rows))


def test_a_cell_that_reads_like_a_heading_is_no_heading() -> None:
    rights = [NOTHING, "PENGUATAN PENGAWASAN|SOSIALISASI|Foto|Mei 2031", *CONTENTS[1:]]
    plan = plan_of(table(*draw([AREA, *STRAIGHT], rights)))
    assert len(plan.areas) == 1
    assert items(plan)[0].indicator.value == "PENGUATAN PENGAWASAN"


def test_the_next_area_may_stand_in_the_row_of_the_last_label() -> None:
    plan = plan_of(
        table(
            *draw(
                [AREA, STRAIGHT[0], "|", *STRAIGHT[1:3], f"1|{LABELS[3]}"],
                [
                    NOTHING,
                    CONTENTS[0],
                    CONTENTS[1],
                    CONTENTS[2],
                    "II. PENGUATAN PENGAWASAN||Foto air minum|Juli 2031",
                    "Air Minum telah tertib|Menata air minum||",
                ],
            )
        ),
        kind="text",
    )
    assert [(area.roman, len(area.components)) for area in plan.areas] == [("I", 3), ("II", 1)]
    assert is_right([(one.name, item.indicator.value) for one in components(plan) for item in one.items])
    assert items(plan)[3].evidence.value == ("Foto air minum",)
