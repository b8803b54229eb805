"""Names of the old office are bound to the new one in their own style; other places are asked about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.core.copying.plans import TARGET, YEAR_ON, item_of, plan_of, rows
from zonaintegritas.core.copying import Origin, Target, remaining


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("KPU Kabupaten Wonosobo", "KPU Kota Ternate"),
        ("KPU KABUPATEN WONOSOBO", "KPU KOTA TERNATE"),
        ("kpu kabupaten wonosobo", "kpu kota ternate"),
        ("KPU Kab. Wonosobo", "KPU Kota Ternate"),
        ("KPU Kab.Wonosobo", "KPU Kota Ternate"),
        ("KPU Wonosobo", "KPU Ternate"),
        ("KPUD Wonosobo", "KPU Ternate"),
        ("K P U Kabupaten Wonosobo", "KPU Kota Ternate"),
        ("Komisi Pemilihan Umum Kabupaten Wonosobo", "Komisi Pemilihan Umum Kota Ternate"),
        ("KOMISI PEMILIHAN UMUM\nKABUPATEN\n WONOSOBO", "KOMISI PEMILIHAN UMUM KOTA TERNATE"),
        ("Komisi Pemilihan Umum (KPU) Kabupaten Wonosobo", "Komisi Pemilihan Umum (KPU) Kota Ternate"),
        ("Komisi Pemilhan Umum Kabupaten Wonosobo", "Komisi Pemilihan Umum Kota Ternate"),
        ("KPU Kabupaten W O N O S O B O", "KPU Kota TERNATE"),
        ("KPU Kabupaten Wono\u00adsobo", "KPU Kota Ternate"),
        ("KPU Kabupaten Wono-\nsobo", "KPU Kota Ternate"),
        ("KPU\u00a0Kabupaten<br>Wonosobo", "KPU Kota Ternate"),
        ("KPU Kabupaten Wonosoho", "KPU Kota Ternate"),
        ("KPU Kabupaten Won0sobo", "KPU Kota Ternate"),
    ],
)
def test_any_writing_of_the_old_office_is_bound(old: str, new: str) -> None:
    assert rows(f"Pegawai {old} hadir.") == [f"office bound: {old} -> {new}"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("masyarakat Kabupaten Wonosobo", "place open: Kabupaten Wonosobo -> Kota Ternate"),
        ("Pengadilan Negeri Wonosobo", "place open: Wonosobo -> Ternate"),
        ("POLRES WONOSOBO", "place open: WONOSOBO -> TERNATE"),
        ("masyarakat wonosobo", "place open: wonosobo -> ternate"),
        ("warga Wonosabo", "place open: Wonosabo -> Ternate"),
        ("kantor di Mojotengah", "place open: Mojotengah -> Ternate"),
        ("Kab/Kota Jawa Tengah", "place open: Kab/Kota Jawa Tengah -> Kab/Kota Maluku Utara"),
        ("kpukabwonosobo", "office open: kpukabwonosobo -> kpukotaternate"),
        ("akun kpu_wonosobo", "contact cleared: kpu_wonosobo -> […]"),
        ("spanduk diWonosobo", "place open: diWonosobo ->"),
        ("KPU Kota Wonosobo", "office open: KPU Kota Wonosobo -> KPU Kota Ternate"),
        ("KPU Kabupaten Wonosobo Utara", "place open: Kabupaten Wonosobo -> Kota Ternate"),
        ("KPU Kabupaten Banjarnegara", "office open: KPU Kabupaten Banjarnegara ->"),
        ("KPU Provinsi Bali", "office open: KPU Provinsi Bali -> KPU Provinsi Maluku Utara"),
        ("KPU Provinsi Jateng", "office bound: KPU Provinsi Jateng -> KPU Provinsi Maluku Utara"),
        ("KPU Prov. Jawa Tengah", "office bound: KPU Prov. Jawa Tengah -> KPU Prov. Maluku Utara"),
    ],
)
def test_other_places_and_offices(text: str, expected: str) -> None:
    assert expected in rows(text)


@pytest.mark.parametrize(
    "text",
    [
        "KPU RI", "Setjen KPU", "Komisi Pemilihan Umum Republik Indonesia", "KPU Kota Ternate", "KPU Kabupaten/Kota",
        "KPU Provinsi Maluku Utara", "pegawai wajib", "website KPU", "WBK/WBBM", "SK Tim Kerja",
    ],
)  # fmt: skip
def test_what_is_no_trace_is_not_told(text: str) -> None:
    assert rows(text) == []


def test_for_another_year_of_the_same_office_its_names_stay() -> None:
    assert rows("KPU Kabupaten Wonosobo, masyarakat Wonosobo, KPU Provinsi Jawa Tengah", target=YEAR_ON) == []


def test_a_longer_name_of_the_new_office_is_not_taken_for_the_old_one() -> None:
    origin = Origin("Komisi Pemilihan Umum Kabupaten Bandung", 2025)
    target = Target("Komisi Pemilihan Umum Kabupaten Bandung Barat", 2026)
    assert rows("KPU Kabupaten Bandung Barat", origin=origin, target=target) == []
    assert rows("KPU Kabupaten Bandung", origin=origin, target=target) == [
        "office bound: KPU Kabupaten Bandung -> KPU Kabupaten Bandung Barat"
    ]


def test_a_place_of_the_same_name_is_asked_about() -> None:
    target = replace(TARGET, office="Komisi Pemilihan Umum Kota Wonosobo")
    assert rows("Kabupaten Wonosobo", target=target) == ["place open: Kabupaten Wonosobo -> Kota Wonosobo"]


def test_an_office_in_aceh_changes_its_organ() -> None:
    origin = Origin("Komisi Independen Pemilihan Kabupaten Pidie", 2025)
    assert rows("KIP Kabupaten Pidie dan pegawai KIP", origin=origin) == [
        "office bound: KIP Kabupaten Pidie -> KPU Kota Ternate",
        "office open: KIP -> KPU",
    ]


def test_another_kind_of_office_is_bound_by_its_full_name() -> None:
    origin = Origin("Pengadilan Negeri Wonosobo", 2025, also=("PN Wonosobo",), places=("Wonosobo",))
    target = Target("Pengadilan Negeri Ternate", 2026, also=("PN Ternate",))
    assert rows("Ketua Pengadilan Negeri Wonosobo dan PN Wonosobo", origin=origin, target=target) == [
        "office bound: Pengadilan Negeri Wonosobo -> Pengadilan Negeri Ternate",
        "office bound: PN Wonosobo -> PN Ternate",
    ]


PROVINCE = Origin("Komisi Pemilihan Umum Provinsi Jambi", 2025, parents=("Komisi Pemilihan Umum Republik Indonesia",))
TOWN = Origin("Komisi Pemilihan Umum Kota Jambi", 2025, parents=("Komisi Pemilihan Umum Provinsi Jambi",))
NATION = Origin("Komisi Pemilihan Umum Republik Indonesia", 2025, also=("KPU RI", "KPU Pusat"))
BELOW = Target(
    "Komisi Pemilihan Umum Kabupaten Merangin",
    2027,
    also=("KPU Kabupaten Merangin",),
    parents=("Komisi Pemilihan Umum Provinsi Jambi", "Komisi Pemilihan Umum Republik Indonesia"),
)


@pytest.mark.parametrize(
    ("origin", "text", "expected"),
    [
        (PROVINCE, "Tim KPU Provinsi Jambi", "office bound: KPU Provinsi Jambi -> KPU Kabupaten Merangin"),
        (PROVINCE, "warga Jambi", "place open: Jambi -> Merangin"),
        (TOWN, "Tim KPU Kota Jambi", "office bound: KPU Kota Jambi -> KPU Kabupaten Merangin"),
        (TOWN, "ke KPU Provinsi Jambi", "office open: KPU Provinsi Jambi -> KPU Provinsi Jambi"),
        (NATION, "Tim KPU RI", "office bound: KPU RI -> KPU Kabupaten Merangin"),
        (NATION, "Tim KPU Pusat", "office bound: KPU Pusat -> KPU Kabupaten Merangin"),
    ],
)
def test_an_office_above_the_new_one_is_the_old_one_all_the_same(origin: Origin, text: str, expected: str) -> None:
    assert rows(text, origin=origin, target=BELOW) == [expected]
    assert remaining(plan_of(item_of(indicator=text)), origin, BELOW)


def test_the_country_is_no_trace_of_its_office() -> None:
    text = "Undang-Undang Republik Indonesia bagi warga Indonesia dan pegawai KPU"
    assert rows(text, origin=NATION, target=BELOW) == []
    assert remaining(plan_of(item_of(indicator=text)), NATION, BELOW) == ()
