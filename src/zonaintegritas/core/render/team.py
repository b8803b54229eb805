"""The team decree: who belongs to the Zona Integritas team, as annex of a decree of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from zonaintegritas.core.render.keputusan import Keputusan
from zonaintegritas.core.render.layouts import plain_header
from zonaintegritas.core.render.paper import FOLIO, Cell, Form, Grid, Paper, Row
from zonaintegritas.core.render.whole import with_annex
from zonaintegritas.core.render.wording import rulings

HEADINGS: Final = ("NO", "NAMA", "JABATAN", "KEDUDUKAN DALAM TIM")
WIDTHS: Final = (6.0, 34.0, 32.0, 28.0)


@dataclass(frozen=True, slots=True)
class Member:
    """A person of the team: name, position in the office, role in the team."""

    name: str
    position: str
    role: str


@dataclass(frozen=True, slots=True)
class Group:
    """A working group with its members; the leading team is a group as well."""

    name: str
    members: Sequence[Member]


def about_team(office: str, year: int) -> str:
    """What the team decree is about."""
    return f"Pembentukan Tim Kerja Pembangunan Zona Integritas di Lingkungan {office} Tahun {year}"


def team_considerations(office: str, about: str) -> tuple[str, ...]:
    """*Menimbang* of a team decree."""
    return (
        "bahwa pembangunan zona integritas dikerjakan bersama oleh pimpinan dan seluruh pegawai, sehingga perlu "
        "pembagian tugas yang jelas;",
        "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Keputusan "
        f"{office} tentang {about};",
    )


def team_decree(decree: Keputusan, groups: Sequence[Group], *, form: Form = FOLIO) -> Paper:
    """The decree that names the team. Its rulings are made here."""
    whole = replace(
        decree,
        rulings=rulings(
            (
                f"Membentuk Tim Kerja Pembangunan Zona Integritas Tahun {decree.year} dengan susunan sebagaimana "
                "tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.",
                "Tim kerja menyusun rencana aksi, melaksanakan dan memantaunya, serta mengumpulkan buktinya.",
                "Tim kerja melapor kepada ketua sekurang-kurangnya sekali dalam tiga bulan.",
                "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
            )
        ),
    )
    return with_annex(whole, _team_grid(groups), form)


def _team_grid(groups: Sequence[Group]) -> Grid:
    head = plain_header(HEADINGS)[:1]  # its columns are not counted
    return Grid(WIDTHS, len(head), (*head, *(row for group in groups for row in _group_rows(group))))


def _group_rows(group: Group) -> Iterator[Row]:
    yield (Cell((group.name,), column_span=len(WIDTHS), is_bold=True), *([None] * (len(WIDTHS) - 1)))
    for number, member in enumerate(group.members, 1):
        yield (
            Cell((str(number),), is_centred=True),
            Cell((member.name,)),
            Cell((member.position,)),
            Cell((member.role,)),
        )
