"""Withdrawing an entry of the registry."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from tests.factories.regulations import make_entry, own_entry
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.offices.models import Office, User
from zonaintegritas.regulations import services
from zonaintegritas.regulations.models import RegulationEntry
from zonaintegritas.regulations.selectors import registry_of


def address(row: RegulationEntry) -> str:
    return f"/peraturan/{row.pk}/tarik/"


def test_then_the_program_s_own_counts_again(operator: User, office: Office, sign_in: SignIn) -> None:
    row = own_entry(office, "UU 5/2014", title="Judul kantor")
    client = sign_in(operator)
    assert "bawaan program dipakai lagi" in client.get(address(row)).content.decode()
    page = client.post(address(row), {"reason": "Salah baca."}, follow=True).content.decode()
    row.refresh_from_db()
    entry = registry_of(office).get(row.entry.name)
    assert "Catatan tentang UU 5/2014 ditarik." in page
    assert (row.ending, row.end_reason, row.ended_by) == ("WITHDRAWN", "Salah baca.", operator)
    assert entry is not None
    assert entry.title == "Aparatur Sipil Negara"


def test_the_same_regulation_can_be_entered_again(operator: User, office: Office) -> None:
    services.withdraw_regulation(operator, own_entry(office), reason="Keliru.")
    services.add_regulation(operator, office, entry=make_entry())
    assert RegulationEntry.objects.standing().count() == 1
    assert RegulationEntry.objects.count() == 2


def test_it_takes_a_reason(operator: User, office: Office, sign_in: SignIn) -> None:
    row = own_entry(office)
    assert sign_in(operator).post(address(row), {"reason": " "}).status_code == 422
    with pytest.raises(services.WithdrawReasonMissing):
        services.withdraw_regulation(operator, row, reason=" ")


def test_an_entry_is_withdrawn_once(operator: User, office: Office, sign_in: SignIn) -> None:
    row = own_entry(office)
    services.withdraw_regulation(operator, row, reason="Keliru.")
    with pytest.raises(services.NoLongerStands):
        services.withdraw_regulation(operator, row, reason="Keliru.")
    assert sign_in(operator).get(address(row)).status_code == 404


def test_other_offices_do_not_find_it(orang_luar: User, office: Office, sign_in: SignIn) -> None:
    assert sign_in(orang_luar).get(address(own_entry(office))).status_code == 404


@pytest.mark.parametrize("who", ["ketua", "sekretaris", "koordinator", "anggota", "pengamat", "pembina", "orang_luar"])
def test_only_the_operator_of_the_office_may(request: pytest.FixtureRequest, office: Office, who: str) -> None:
    row = own_entry(office)
    with pytest.raises(NotAllowed):
        services.withdraw_regulation(request.getfixturevalue(who), row, reason="Keliru.")
