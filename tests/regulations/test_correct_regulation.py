"""Correcting what is known about a regulation."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from tests.factories.regulations import make_entry, own_entry, typed
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.offices.models import Office, User
from zonaintegritas.regulations import services
from zonaintegritas.regulations.models import RegulationEntry
from zonaintegritas.regulations.selectors import registry_of


def address(name: str) -> str:
    return f"/peraturan/betulkan/{name}/"


def test_the_form_holds_what_is_known(operator: User, sign_in: SignIn) -> None:
    page = sign_in(operator).get(address("UU 5/2014")).content.decode()
    assert 'value="UU 20/2023"' in page
    assert "catatan asalnya tidak berubah" in page


def test_correcting_what_the_program_knows_makes_an_entry_of_the_office(
    operator: User, office: Office, sign_in: SignIn
) -> None:
    sign_in(operator).post(address("UU 5/2014"), typed(replaced_by="UU 77/2024"))
    row = RegulationEntry.objects.get()
    entry = registry_of(office).get(row.entry.name)
    assert row.office == office
    assert entry is not None
    assert str(entry.replaced_by) == "UU 77/2024"


def test_correcting_what_an_office_above_knows_leaves_that_alone(
    operator: User, province: Office, sign_in: SignIn
) -> None:
    above = own_entry(province, "UU 93/2024", title="Provinsi")
    sign_in(operator).post(address("UU 93/2024"), typed(title="Kota"))
    above.refresh_from_db()
    assert (above.title, above.ended_at) == ("Provinsi", None)


def test_an_own_entry_is_ended_and_a_new_one_stands(operator: User, office: Office, sign_in: SignIn) -> None:
    row = own_entry(office, "UU 93/2024", title="Lama")
    page = sign_in(operator).post(address("UU 93/2024"), typed(title="Baru"), follow=True).content.decode()
    row.refresh_from_db()
    assert "Catatan yang lama tetap tersimpan." in page
    assert (row.title, row.ending, row.ended_by) == ("Lama", "CORRECTED", operator)
    assert RegulationEntry.objects.standing().get().title == "Baru"


def test_the_name_stays(operator: User, office: Office) -> None:
    row = own_entry(office, "UU 93/2024")
    fresh = services.correct_regulation(operator, row, entry=make_entry("UU 1/1990", title="Lain"))
    assert str(fresh.entry.name) == "UU 93/2024"


def test_nothing_changed_is_said(operator: User, office: Office) -> None:
    row = own_entry(office)
    with pytest.raises(services.NothingChanged):
        services.correct_regulation(operator, row, entry=row.entry)


def test_what_somebody_else_corrected_meanwhile_is_not_overwritten(operator: User, office: Office) -> None:
    row = own_entry(office)
    services.correct_regulation(operator, row, entry=make_entry(title="Pertama"))
    with pytest.raises(services.NoLongerStands):
        services.correct_regulation(operator, row, entry=make_entry(title="Kedua"))


@pytest.mark.parametrize("who", ["ketua", "sekretaris", "koordinator", "anggota", "pengamat", "pembina", "orang_luar"])
def test_only_the_operator_of_the_office_may(request: pytest.FixtureRequest, office: Office, who: str) -> None:
    row = own_entry(office)
    with pytest.raises(NotAllowed):
        services.correct_regulation(request.getfixturevalue(who), row, entry=make_entry(title="Lain"))
