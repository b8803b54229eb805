"""The way from the bytes of a file to a Reading."""

from __future__ import annotations

from collections.abc import Callable

from zonaintegritas.core.decree.formats.detect import open_document
from zonaintegritas.core.decree.formats.unreadable import Unreadable
from zonaintegritas.core.decree.header import read_decree
from zonaintegritas.core.decree.plan import Reading
from zonaintegritas.core.decree.structure import read_plan
from zonaintegritas.core.decree.uncertain import Doubts

Progress = Callable[[str], None]


def _silent(_: str) -> None:
    """Nobody wants to hear how far the reading is."""


def read(data: bytes, name: str, *, progress: Progress | None = None) -> Reading:
    """Read a decree. The type is found by content; of `name` only a year counts, where the file itself names none.

    `progress` hears sentences.

    Raises Unreadable, with a sentence for people, where the file cannot be opened at all. Whatever else is wrong
    with it is told in the remarks and doubts of the reading.
    """
    tell = progress or _silent
    document = open_document(data, name, tell)
    if not document.blocks:
        raise Unreadable("no-text")
    tell("Membaca bagian keputusan")
    decree, about_decree = read_decree(document, name)
    tell("Membaca rencana aksi")
    plan, about_plan = read_plan(document, plan_year=decree.plan_year)
    doubts = Doubts(document)
    decree, plan = doubts.decree(decree), doubts.plan(plan)
    return Reading(decree, plan, (*document.remarks, *about_decree, *about_plan), document)
