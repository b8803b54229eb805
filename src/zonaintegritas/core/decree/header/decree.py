"""The decree part of a document put together from its parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

from zonaintegritas.core.decree import remarks
from zonaintegritas.core.decree.blocks import Document, Remark
from zonaintegritas.core.decree.header.citations import read_regulation
from zonaintegritas.core.decree.header.closing import Closing, read_certifier, read_closing
from zonaintegritas.core.decree.header.entries import lettered, numbered
from zonaintegritas.core.decree.header.flow import ABSENT, Flow, Strip, one_line
from zonaintegritas.core.decree.header.lines import strips_of
from zonaintegritas.core.decree.header.office import level_of
from zonaintegritas.core.decree.header.parts import Parts, sort_out
from zonaintegritas.core.decree.header.plan_year import year_of_contents
from zonaintegritas.core.decree.header.title import Title, plan_year, read_annex_title, read_title
from zonaintegritas.core.decree.plan import Decree, Field, Regulation, Ruling

T = TypeVar("T")

WANTED: Final = (
    ("office", "nama kantor"),
    ("number", "nomor"),
    ("year", "tahun"),
    ("about", "judul (tentang)"),
    ("enacted_place", "tempat penetapan"),
    ("enacted_date", "tanggal penetapan"),
    ("signatory_name", "nama penanda tangan"),
)
WANTED_PARTS: Final = (
    ("considerations", "Menimbang"),
    ("legal_basis", "Mengingat"),
    ("rulings", "diktum (KESATU ...)"),
)


def read_decree(document: Document, name: str = "") -> tuple[Decree, tuple[Remark, ...]]:
    """What the decree part says; parts the file does not hold stay empty and are named in a remark."""
    strips = strips_of(document)
    parts = sort_out(strips)
    title = _title(parts)
    closing = _closing(parts, title)
    basis, unread = _legal_basis(parts.recalling)
    decree = Decree(
        office=title.office,
        level=level_of(title.office.value) if title.office.value else None,
        number=title.number,
        year=title.year if title.year.value or not closing.date.value else _year_of(closing),
        about=title.about,
        plan_year=_plan_year(parts, title, closing) or year_of_contents(document, name),
        enacted_place=closing.place,
        enacted_date=closing.date,
        signatory_name=closing.name,
        signatory_role=closing.role,
        signatory_capacity=closing.capacity,
        certifier_name=_certifier(parts, closing.name.value),
        considerations=tuple(Field(text, places) for text, places in lettered(parts.considering)),
        legal_basis=basis,
        rulings=_rulings(parts),
    )
    return decree, (*unread, *_missing(decree, parts))


def _title(parts: Parts) -> Title:
    """The title of the decree, or of the annex where the file holds nothing else."""
    stipulated = one_line(Flow(parts.stipulating).text)
    mentions = [stipulated.split("TENTANG")[0].removeprefix("KEPUTUSAN").split("NOMOR")[0]] if stipulated else []
    title = read_title(parts.title, mentions=mentions)
    found = [title, *(read_annex_title(annex) for annex in parts.annexes)]
    return Title(
        office=_first([one.office for one in found]),
        number=_first([one.number for one in found]),
        year=_first([one.year for one in found]),
        about=_first([one.about for one in found]),
        date=_first([one.date for one in found]),
    )


def _first(fields: Sequence[Field[T | None]]) -> Field[T | None]:
    return next((field for field in fields if field.value is not None), fields[0])


def _closing(parts: Parts, title: Title) -> Closing:
    """The closing of the decree; what it lacks is taken from the closings of the annexes."""
    found = [read_closing(strips, title.office.value) for strips in parts.closings] or [Closing()]
    signed = next((one for one in found if one.name.value), found[0])
    return Closing(
        place=_first([one.place for one in found]),
        date=_first([*(one.date for one in found), title.date]),
        name=signed.name,
        role=_first([signed.role, *(one.role for one in found)]),
        capacity=signed.capacity,
    )


def _year_of(closing: Closing) -> Field[int | None]:
    date = closing.date.value
    return Field(
        date.year if date else None, closing.date.places, "Tahun tidak tercetak; diambil dari tanggal penetapan."
    )


def _plan_year(parts: Parts, title: Title, closing: Closing) -> int | None:
    texts = [title.about.value, Flow(parts.stipulating).text, *(Flow(one.strips).text for one in parts.rulings)]
    named = plan_year([*texts, *(Flow(annex).text for annex in parts.annexes), Flow(parts.title).text])
    return named or title.year.value or (closing.date.value.year if closing.date.value else None)


def _certifier(parts: Parts, signatory: str | None) -> Field[str | None]:
    return _first([*(read_certifier(strips, signatory) for strips in parts.copies), ABSENT])


def _legal_basis(strips: Sequence[Strip]) -> tuple[tuple[Regulation, ...], list[Remark]]:
    basis: list[Regulation] = []
    unread: list[Remark] = []
    for text, places in numbered(strips):
        regulation = read_regulation(text, places)
        if regulation:
            basis.append(regulation)
        else:
            message = "Dasar hukum ini tidak dikenali jenis atau nomornya; periksa dan lengkapi."
            unread.append(Remark(remarks.LEGAL_BASIS_UNREAD, message, places[0] if places else None, text))
    return tuple(basis), unread


def _rulings(parts: Parts) -> tuple[Ruling, ...]:
    found = []
    for ruling in parts.rulings:
        flow = Flow(ruling.strips)
        found.append(Ruling(ruling.ordinal, one_line(flow.text), flow.places(0, len(flow.text))))
    return tuple(found)


def _missing(decree: Decree, parts: Parts) -> Iterator[Remark]:
    if not parts.is_decree:
        message = "Berkas ini tidak memuat batang tubuh keputusan (Menimbang sampai diktum), hanya lampiran atau tabel."
        yield Remark(remarks.NO_DECREE, message)
    for name, label in WANTED:
        if getattr(decree, name).value is None:
            yield Remark(remarks.FIELD_MISSING, f"Bagian {label} tidak ditemukan; isi sendiri bila ada di kertas.")
    if parts.is_decree:
        for name, label in WANTED_PARTS:
            if not getattr(decree, name):
                yield Remark(remarks.FIELD_MISSING, f"Bagian {label} tidak ditemukan di berkas ini.")
