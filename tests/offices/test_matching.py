"""Finding the office that a decree names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonaintegritas.offices.load import office_facts
from zonaintegritas.offices.matching import find_office

OFFICES = [(office.code, office.name, office.aliases) for office in office_facts()]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Komisi Pemilihan Umum Kabupaten Blitar", "3505"),
        ("KOMISI PEMILIHAN UMUM\nKOTA BLITAR", "3572"),
        ("KPU Kab. Blitar", "3505"),
        ("KPU Kota Blitar Provinsi Jawa Timur", "3572"),
        ("Ketua Komisi Pemilihan Umum Kabupaten Blitar,", "3505"),
        ("KPU Kab.Blitar", "3505"),
        ("KOMISI PEMILHAN UMUM KABUPATCN BL1TAR", "3505"),
        ("Komisi Pemilihan Umum Kabupaten Banjarnegra", "3304"),
        ("Komisi Pemilihan Umum Provinsi Jawa Barat", "3200"),
        ("KPU Jawa Barat", "3200"),
        ("KPU Propinsi NTB", "5200"),
        ("KPU D.I. Yogyakarta", "3400"),
        ("KPU Kota Yogyakarta", "3471"),
        ("KPU Daerah Istimewa Yogyakarta", "3400"),
        ("Komisi Independen Pemilihan Aceh", "1100"),
        ("KIP Kabupaten Aceh Barat", "1105"),
        ("KPU Kabupaten Aceh Barat Daya", "1112"),
        ("KPU Kabupaten Kotabaru", "6302"),
        ("KPU Kabupaten Kota Baru", "6302"),
        ("KPU Kab. Lima Puluh Kota", "1307"),
        ("KPU Kab. Kep. Anambas", "2105"),
        ("KPU Kabupaten Anambas", "2105"),
        ("KPU Kabupaten Batanghari", "1504"),
        ("KPU Kota Administrasi Jakarta Timur", "3175"),
        ("KPU Kabupaten OKU Timur", "1608"),
        ("KPU Kabupaten Toba Samosir", "1212"),
        ("KPU Kota Pare-Pare", "7372"),
        ("Komisi Pemilihan Umum", "0000"),
        ("KPU RI", "0000"),
        ("KPU Merauke", "9301"),
    ],
)
def test_an_office_is_found_under_the_names_that_are_in_use(name: str, code: str) -> None:
    assert find_office(name, OFFICES) == code


@pytest.mark.parametrize(
    "name",
    [
        "",
        "KPU Kota Banyuwangi",  # there is only the regency
        "KPU Kabupaten Surabaya",
        "KPU Blitar",  # city or regency
        "KPU Kabupaten Sukamaju",
        "KPU Kabupaten OKV",
        "KPU Kabupaten Nias Bartara",
        "Dinas Pendidikan Kabupaten",
        "x" * 5000,
    ],
)
def test_where_none_clearly_fits_none_is_taken(name: str) -> None:
    assert find_office(name, OFFICES) is None


def test_every_name_and_alias_leads_to_its_own_office() -> None:
    wrong = [
        (name, code)
        for code, full, aliases in OFFICES
        for name in (full, full.upper(), *aliases)
        if find_office(name, OFFICES) != code
    ]
    assert wrong == []


@given(st.sampled_from([entry for entry in OFFICES if " Kota " in entry[1]]))
def test_a_city_is_never_taken_for_a_regency(office: tuple[str, str, tuple[str, ...]]) -> None:
    found = find_office(office[1].replace(" Kota ", " Kabupaten ", 1), OFFICES)
    names = {code: full for code, full, _ in OFFICES}
    assert found is None or " Kabupaten " in names[found]


@given(st.text(max_size=60))
def test_no_text_makes_it_fail(name: str) -> None:
    find_office(name, OFFICES)
