"""Whom a plan means by its responsible people: forgiving about spelling, strict about whom it could be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonaintegritas.core.team import Member, Roster, TeamRole

MEMBERS = (
    Member("Drs. H. Bagas Prakoso, M.Si.", "Ketua KPU Kota Tirtamaya", TeamRole.STEERING),
    Member("Siti Amalia, S.H., M.H.", "Sekretaris KPU Kota Tirtamaya", TeamRole.CHAIR),
    Member("Rudi Hartawan", "Kepala Subbagian Hukum dan SDM", TeamRole.COORDINATOR, "I"),
    Member("Wati Lestari", "Kepala Subbagian Keuangan, Umum, dan Logistik", TeamRole.COORDINATOR, "II"),
    Member("Andi Wijaya", "Anggota KPU Divisi Hukum dan Pengawasan", TeamRole.MEMBER, "V"),
)
ROSTER = Roster(MEMBERS)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Divisi Hukum", ["Anggota KPU Divisi Hukum dan Pengawasan"]),
        ("Ketua Tim", ["Siti Amalia, S.H., M.H. (Ketua Tim)"]),
        ("Ketua KPU", ["Drs. H. Bagas Prakoso, M.Si. (Ketua KPU Kota Tirtamaya)"]),
        ("bagas prakoso, M.Si., Siti Amalia, SH, MH", ["Drs. H. Bagas Prakoso, M.Si.", "Siti Amalia, S.H., M.H."]),
        ("Siti Amalja", ["Siti Amalia, S.H., M.H."]),
        ("Kasubbag Hukum & SDM", ["Rudi Hartawan (Kepala Subbagian Hukum dan SDM)"]),
        (
            "Subbag Keuangan, Umum dan Logistik, Rudi Hartawan",
            ["Kepala Subbagian Keuangan, Umum, dan Logistik", "Rudi Hartawan"],
        ),
        (
            "Pokja Manajemen Perubahan\nArea II",
            ["Kelompok Kerja Manajemen Perubahan", "Kelompok Kerja Penataan Tatalaksana"],
        ),
        ("1. Rudi Hartawan\n2. Wati Lestari, S.E.", ["Rudi Hartawan", "Wati Lestari"]),
        (
            "Koordinator Area I; Tim Kerja Zona Integritas",
            ["Rudi Hartawan (Koordinator Manajemen Perubahan)", "Tim Kerja"],
        ),
        (
            "Tim Manajemen Perubahan dan Sekretaris",
            ["Kelompok Kerja Manajemen Perubahan", "Siti Amalia, S.H., M.H. (Sekretaris KPU Kota Tirtamaya)"],
        ),
    ],
)
def test_who_is_meant(text: str, who: list[str]) -> None:
    matched = ROSTER.match(text)
    assert ([one.who for one in matched.found], matched.unmatched) == (who, ())


@pytest.mark.parametrize(
    ("text", "unmatched"),
    [
        ("Area III", ["Area III"]),  # nobody is in it, and it is not Area II
        ("Inspektorat dan Ketua Tim", ["Inspektorat"]),
        ("Subbagian Program, Data dan Informasi", ["Subbagian Program, Data dan Informasi"]),
        ("Rudi", ["Rudi"]),
        ("Divisi", ["Divisi"]),
        ("", []),
        (" , ; dan ", []),
    ],
)
def test_what_is_not_clear_is_listed_as_printed(text: str, unmatched: list[str]) -> None:
    assert list(ROSTER.match(text).unmatched) == unmatched


def test_what_could_be_two_people_is_nobody() -> None:
    roster = Roster([Member("Ratna Dewi Sari"), Member("Ratna Dewa Sari")])
    assert roster.match("Ratna Dewo Sari").unmatched == ("Ratna Dewo Sari",)


@given(st.text(max_size=400))
def test_no_text_breaks_it_and_nothing_is_said_twice(text: str) -> None:
    matched = ROSTER.match(text)
    assert all(one.text in text for one in matched.found)
    assert all(one in text for one in matched.unmatched)
    assert len(set(matched.found)) == len(matched.found)


def test_every_member_is_found_by_name_and_by_position() -> None:
    for member in MEMBERS:
        for text in (member.name, member.name.upper(), member.position):
            matched = ROSTER.match(text)
            assert len(matched.found) == 1, text
            assert matched.unmatched == ()


@pytest.mark.parametrize(
    ("text", "area", "who"),
    [
        ("Kelompok Kerja Tata Laksana", "II", "Wati Lestari"),
        ("Pokja Pengawasan", "V", "Andi Wijaya"),
        ("Tim Area V Pengawasan", "V", "Andi Wijaya"),
    ],
)
def test_a_group_goes_by_its_short_name_too_and_its_members_are_known(text: str, area: str, who: str) -> None:
    (found,) = ROSTER.match(text).found
    assert [(member.name, member.area) for member in found.members] == [(who, area)]


def test_a_word_alone_is_no_group() -> None:
    assert ROSTER.match("Pengawasan").unmatched == ("Pengawasan",)


def test_a_position_and_the_whole_team_mean_their_members() -> None:
    (unit,) = ROSTER.match("Subbag Keuangan, Umum dan Logistik").found
    assert [member.name for member in unit.members] == ["Wati Lestari"]
    (team,) = ROSTER.match("Seluruh anggota tim").found
    assert team.members == MEMBERS
