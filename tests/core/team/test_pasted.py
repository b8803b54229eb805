"""A pasted list of members: every line is a member, or has a problem that is told."""

from __future__ import annotations

import pytest

from zonaintegritas.core.team import Member, TeamRole, grouped, read_pasted
from zonaintegritas.core.team.pasted import MOST_LINES


def test_a_list_from_a_spreadsheet_with_headings_and_ordinals() -> None:
    pasted = (
        "No\tNama\tJabatan\tKedudukan\n1\tSiti Amalia, S.H.\tSekretaris\tKetua\n2\tRudi\tKasubbag\tKoordinator Area I\n"
    )
    assert read_pasted(pasted) == (
        [
            Member("Siti Amalia, S.H.", "Sekretaris", TeamRole.CHAIR),
            Member("Rudi", "Kasubbag", TeamRole.COORDINATOR, "I"),
        ],
        [],
    )


def test_a_typed_list_with_an_area_by_name() -> None:
    members, problems = read_pasted("1. Rudi; Staf; anggota; Penguatan Pengawasan\n\n2. Wati")
    assert members == [Member("Rudi", "Staf", TeamRole.MEMBER, "V"), Member("Wati")]
    assert problems == []


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("Rudi; Staf; Panglima", "Kedudukan “Panglima” tidak dikenal"),
        ("Rudi; Staf; Anggota; XIV", "Area “XIV” tidak dikenal"),
        ("Rudi; Staf; Koordinator", "Koordinator memerlukan area"),
        ("; Staf", "Nama kosong"),
        ("a; b; c; d; e", "Terlalu banyak isian"),
        ("R" * 121, "Nama lebih dari 120 huruf"),
        ("Rudi; " + "S" * 201, "Jabatan lebih dari 200 huruf"),
    ],
)
def test_a_line_that_cannot_be_read_is_told(line: str, says: str) -> None:
    members, [problem] = read_pasted(f"Wati\n{line}")
    assert members == [Member("Wati")]
    assert problem.line == 2
    assert says in problem.message


def test_who_stands_twice_in_a_group_is_told() -> None:
    assert "dua kali" in read_pasted("Rudi\nRUDI")[1][0].message
    assert read_pasted("Rudi\nRudi; Staf; Anggota; II")[1] == []


def test_a_list_without_end_is_refused() -> None:
    assert read_pasted("Rudi\n" * (MOST_LINES + 1))[0] == []


def test_the_leading_team_stands_first_and_areas_in_order() -> None:
    people = [Member("a", area="IX"), Member("b", area="V"), Member("c"), Member("d", area="V")]
    assert [(area, [one.name for one in below]) for area, below in grouped(people)] == [
        ("", ["c"]), ("V", ["b", "d"]), ("IX", ["a"]),
    ]  # fmt: skip
