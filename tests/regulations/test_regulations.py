"""*Daftar peraturan*: what counts in an office."""

from __future__ import annotations

from tests.conftest import SignIn
from tests.factories.regulations import make_entry, own_entry
from zonaintegritas.core.lint.registry import Certainty, Name, default_registry
from zonaintegritas.offices.models import Office, User
from zonaintegritas.regulations.selectors import registry_of

ASN = Name("UU", "5", 2014)
ADDRESS = "/peraturan/"


def test_the_list_holds_what_comes_with_the_program_and_how_sure_it_is(anggota: User, sign_in: SignIn) -> None:
    page = sign_in(anggota).get(ADDRESS).content.decode()
    assert "Aparatur Sipil Negara" in page
    assert "oleh UU 20/2023" in page
    assert "Bawaan program" in page
    assert "Belum diperiksa" in page
    assert "Tambah peraturan" not in page


def test_it_is_searched_by_number_words_and_certainty(operator: User, sign_in: SignIn) -> None:
    client = sign_in(operator)
    found = client.get(ADDRESS, {"cari": "aparatur 20/2023"}).content.decode()
    assert "UU 20/2023" in found
    assert "UU 28/1999" not in found
    assert "Tidak ada yang cocok" in client.get(ADDRESS, {"cari": "xyzzy"}).content.decode()
    sure = client.get(ADDRESS, {"keyakinan": "CERTAIN"}).content.decode()
    assert "UU 31/1999" in sure
    assert "UU 28/1999" not in sure


def test_without_entries_of_offices_the_registry_is_that_of_the_program(office: Office) -> None:
    assert registry_of(office).entries == default_registry().entries


def test_an_entry_of_the_office_stands_before_that_of_the_program(office: Office, other_office: Office) -> None:
    own_entry(office, "UU 5/2014", title="Judul kantor")
    known, elsewhere = registry_of(office).get(ASN), registry_of(other_office).get(ASN)
    assert known is not None
    assert elsewhere is not None
    assert known.title == "Judul kantor"
    assert elsewhere.title == "Aparatur Sipil Negara"


def test_what_an_office_enters_holds_below_it_and_not_above(root: Office, province: Office, office: Office) -> None:
    own_entry(province, "UU 99/2024")
    assert registry_of(office).get(Name("UU", "99", 2024)) is not None
    assert registry_of(root).get(Name("UU", "99", 2024)) is None


def test_the_nearest_office_has_the_last_word(root: Office, province: Office, office: Office) -> None:
    own_entry(office, "UU 99/2024", title="Kota")
    own_entry(root, "UU 99/2024", title="Nasional")
    own_entry(province, "UU 99/2024", title="Provinsi")
    titles = [
        entry.title
        for one in (root, province, office)
        if (entry := registry_of(one).get(make_entry("UU 99/2024").name))
    ]
    assert titles == ["Nasional", "Provinsi", "Kota"]


def test_the_list_says_whose_entry_it_is(operator: User, root: Office, office: Office, sign_in: SignIn) -> None:
    own_entry(root, "UU 98/2024", certainty=Certainty.CITED)
    own_entry(office)
    page = sign_in(operator).get(ADDRESS).content.decode()
    assert root.short_name in page
    assert "<strong>Kantor ini</strong>" in page
