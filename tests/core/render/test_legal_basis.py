"""*Mengingat*: order, amendments, what was replaced, what is not certain."""

from __future__ import annotations

from zonaintegritas.core.decree.plan import Regulation
from zonaintegritas.core.lint.registry import Certainty, Entry, Name, Registry, default_registry
from zonaintegritas.core.render.legal_basis import legal_basis

OLD, NEW, CHANGE, LATER = Name("PP", "4", 2015), Name("PP", "9", 2020), Name("PP", "1", 2022), Name("PP", "2", 2028)
REGISTRY = Registry(
    [
        Entry(OLD, "Tata Arsip", "contoh", Certainty.CERTAIN, replaced_by=NEW),
        Entry(NEW, "Tata Arsip Negara", "contoh", Certainty.CERTAIN, amended_by=(CHANGE, LATER), gazette="12"),
        Entry(CHANGE, "Perubahan atas Tata Arsip Negara", "contoh", Certainty.CERTAIN),
        Entry(Name("UU", "3", 2019), "Kearsipan", "contoh", Certainty.CITED, topics=("basis",)),
    ]
)


def said(*kept: Regulation, year: int = 2027) -> list[str]:
    return [one.text for one in legal_basis(kept, REGISTRY, year=year)]


def test_acts_come_before_regulations_and_local_decrees_last() -> None:
    local = Regulation("Keputusan KPU Kota", "2", 2026, text="Keputusan tentang tim")
    assert said(local, Regulation("PP", "9", 2020))[::2] == [
        "Undang-Undang Nomor 3 Tahun 2019 tentang Kearsipan",
        "Keputusan tentang tim",
    ]


def test_what_was_replaced_gives_way_and_stands_once() -> None:
    told = said(Regulation("PP", "4", 2015), Regulation("PP", "9", 2020))
    assert len(told) == 2
    assert told[1].startswith("Peraturan Pemerintah Nomor 9 Tahun 2020 tentang Tata Arsip Negara (Lembaran Negara")


def test_amendments_are_those_of_before_the_decree() -> None:
    assert said(Regulation("PP", "9", 2020))[1].endswith(
        "sebagaimana telah diubah dengan Peraturan Pemerintah Nomor 1 Tahun 2022 tentang Perubahan atas Tata Arsip "
        "Negara"
    )
    later = said(Regulation("PP", "9", 2020), year=2030)[1]
    assert later.endswith("telah beberapa kali diubah, terakhir dengan Peraturan Pemerintah Nomor 2 Tahun 2028")
    assert "diubah" not in said(Regulation("PP", "9", 2020), year=2021)[1]


def test_an_amendment_is_not_named_twice() -> None:
    told = said(Regulation("PP", "9", 2020), Regulation("PP", "1", 2022))
    assert len(told) == 2


def test_what_the_registry_does_not_know_keeps_its_words() -> None:
    unknown = Regulation("PKPU", "99", 2024, text="Peraturan KPU Nomor 99 Tahun 2024 tentang Contoh;")
    assert unknown.text in said(unknown)


def test_what_is_not_certain_asks_for_a_look() -> None:
    first, second = legal_basis([Regulation("PP", "9", 2020)], REGISTRY, year=2027)
    assert first.caution == "UU 3/2019: dikutip, contoh"
    assert second.caution == ""


def test_the_registry_of_the_program_gives_a_basis_in_order() -> None:
    years = [
        one.name.year for one in legal_basis((), default_registry(), year=2027) if one.name and one.name.kind == "UU"
    ]
    assert years == sorted(years)
    assert len(years) >= 2
