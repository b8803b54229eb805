"""The project's own list of offices."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files

import pytest

from zonaintegritas.offices.load import OfficeFacts, office_facts

OFFICES = {office.code: office for office in office_facts()}


def test_the_tree_has_one_root_38_provinces_and_514_local_offices() -> None:
    levels = Counter(office.level for office in office_facts())
    assert levels == {"NATIONAL": 1, "PROVINCE": 38, "LOCAL": 514}
    assert len(OFFICES) == 553


def test_every_office_stands_under_its_parent_which_comes_first() -> None:
    seen: set[str] = set()
    for office in office_facts():
        expected = {"NATIONAL": None, "PROVINCE": "0000", "LOCAL": office.code[:2] + "00"}[office.level]
        assert office.parent == expected
        assert office.parent is None or office.parent in seen
        assert len(office.code) == 4
        assert office.code.isdecimal()
        seen.add(office.code)


@pytest.mark.parametrize(
    ("code", "name", "short_name", "zone"),
    [
        ("0000", "Komisi Pemilihan Umum Republik Indonesia", "KPU RI", "WIB"),
        ("3500", "Komisi Pemilihan Umum Provinsi Jawa Timur", "KPU Provinsi Jawa Timur", "WIB"),
        ("3100", "Komisi Pemilihan Umum Provinsi DKI Jakarta", "KPU Provinsi DKI Jakarta", "WIB"),
        ("3400", "Komisi Pemilihan Umum Daerah Istimewa Yogyakarta", "KPU DI Yogyakarta", "WIB"),
        ("1100", "Komisi Independen Pemilihan Aceh", "KIP Aceh", "WIB"),
        ("1171", "Komisi Independen Pemilihan Kota Banda Aceh", "KIP Kota Banda Aceh", "WIB"),
        ("1504", "Komisi Pemilihan Umum Kabupaten Batang Hari", "KPU Kabupaten Batang Hari", "WIB"),
        ("6302", "Komisi Pemilihan Umum Kabupaten Kotabaru", "KPU Kabupaten Kotabaru", "WITA"),
        ("9471", None, None, None),
        ("9171", "Komisi Pemilihan Umum Kota Jayapura", "KPU Kota Jayapura", "WIT"),
    ],
)
def test_offices_are_named_as_the_commissions_write(
    code: str, name: str | None, short_name: str | None, zone: str | None
) -> None:
    office = OFFICES.get(code)
    assert (office and office.name, office and office.short_name, office and office.zone) == (name, short_name, zone)


def test_only_aceh_has_independent_commissions_at_both_levels() -> None:
    independent = {code for code, office in OFFICES.items() if office.name.startswith("Komisi Independen Pemilihan ")}
    assert independent == {code for code in OFFICES if code.startswith("11")}
    assert len(independent) == 24


def test_the_zone_is_that_of_the_province() -> None:
    assert Counter(office.zone for office in OFFICES.values()) == {"WIB": 320, "WITA": 162, "WIT": 71}
    assert all(office.level != "LOCAL" or office.zone == _parent(office).zone for office in OFFICES.values())


def _parent(office: OfficeFacts) -> OfficeFacts:
    return OFFICES[office.parent or "0000"]


def test_names_are_unique_and_no_alias_is_another_offices_name() -> None:
    names = {office.name for office in OFFICES.values()} | {office.short_name for office in OFFICES.values()}
    assert len(names) == 2 * len(OFFICES)
    for office in OFFICES.values():
        assert not names.intersection(office.aliases)
    every_alias = Counter(alias for office in OFFICES.values() for alias in office.aliases)
    assert max(every_alias.values()) == 1


def test_the_notice_of_the_source_is_kept() -> None:
    notice = (files("zonaintegritas.offices") / "data" / "NOTICE").read_text(encoding="utf-8")
    assert "MIT License" in notice
    assert "Copyright (c) 2017-2025 Cahya DSN" in notice
