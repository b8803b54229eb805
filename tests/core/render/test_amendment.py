"""The amending decree and the team decree, printed and looked at."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from tests.core.render.test_keputusan import DECREE
from zonaintegritas.core.decree.plan import Area, Component, Field, Item, Plan
from zonaintegritas.core.render import docx_bytes, pdf_bytes
from zonaintegritas.core.render.amendment import (
    ABSENT,
    REMOVED,
    WHOLE,
    Change,
    about_amendment,
    amendment_considerations,
    amendment_decree,
    changes_between,
)
from zonaintegritas.core.render.team import Group, Member, about_team, team_considerations, team_decree


def plan(*items: Item) -> Plan:
    return Plan((Area("I", "MANAJEMEN PERUBAHAN", (Component("1", "Tim kerja", items),)),))


FIRST = Item("I.1.a", "a", indicator=Field("Tim terbentuk"), steps=Field(("Rapat", "Surat")))
SECOND = Item("I.1.b", "b", indicator=Field("Tim bekerja"), target_time_raw=Field("Juni 2027"))


def test_what_changed_is_told_cell_by_cell() -> None:
    moved = replace(SECOND, target_time_raw=Field("Juli 2027"), steps=Field(("Rapat",)))
    assert changes_between(plan(FIRST, SECOND), plan(FIRST, moved)) == (
        Change("I.1.b", "Langkah aksi", "(kosong)", "Rapat"),
        Change("I.1.b", "Target waktu", "Juni 2027", "Juli 2027"),
    )


def test_items_that_come_and_go_are_told_whole() -> None:
    third = Item("I.1.c", "c", indicator=Field("Tim dinilai"))
    assert changes_between(plan(FIRST, SECOND), plan(FIRST, third)) == (
        Change("I.1.c", WHOLE, ABSENT, "Indikator: Tim dinilai"),
        Change("I.1.b", WHOLE, "Indikator: Tim bekerja\nTarget waktu: Juni 2027", REMOVED),
    )


def test_an_item_that_only_moved_is_no_change() -> None:
    moved = replace(FIRST, ref="I.1.b", letter="b")
    assert changes_between(plan(FIRST), plan(moved), known_as={"I.1.b": "I.1.a"}) == ()


@pytest.mark.parametrize("write", [docx_bytes, pdf_bytes])
def test_the_amending_decree_names_what_it_amends(write: object) -> None:
    assert callable(write)
    amending = replace(
        DECREE, number="", about=about_amendment(DECREE), considerations=amendment_considerations(DECREE)
    )
    paper = amendment_decree(amending, DECREE, [Change("I.1.b", "Target waktu", "Juni 2027", "Juli 2027")])
    assert write(paper)
    said = [line.text for line in paper.before]
    assert any("Mengubah Lampiran Keputusan Komisi Pemilihan Umum Kabupaten Harapan Nomor 8" in text for text in said)
    assert paper.grid is not None
    assert [cell.text for cell in paper.grid.rows[2] if cell] == [
        "1",
        "I.1.b",
        "Target waktu",
        "Juni 2027",
        "Juli 2027",
    ]


def test_the_team_decree_names_every_member() -> None:
    about = about_team(DECREE.office, 2027)
    decree = replace(DECREE, about=about, considerations=team_considerations(DECREE.office, about))
    groups = [Group("Kelompok Kerja I", [Member("Sari & Budi", "Staf <Hukum>", "Anggota")])]
    document = pypdfium2.PdfDocument(pdf_bytes(team_decree(decree, groups)))
    text = " ".join(document[at].get_textpage().get_text_bounded() for at in range(len(document)))
    for words in ("Kelompok Kerja I", "Sari & Budi", "Staf <Hukum>", "Membentuk Tim Kerja"):
        assert words in " ".join(text.split())
