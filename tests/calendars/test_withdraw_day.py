"""Withdrawing what an office said about a day."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from tests.factories.calendars import LOCAL_DAY, make_day_off
from zonaintegritas.calendars import services
from zonaintegritas.calendars.models import CalendarEntry
from zonaintegritas.calendars.selectors import days_off_of
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.offices.models import Office, User


def address(row: CalendarEntry) -> str:
    return f"/kalender/{row.pk}/tarik/"


def test_then_what_stood_before_counts_again(operator: User, office: Office, sign_in: SignIn) -> None:
    row = make_day_off(office)
    client = sign_in(operator)
    assert "Hari Jadi Daerah" in client.get(address(row)).content.decode()
    page = client.post(address(row), {"reason": "Salah tanggal."}, follow=True).content.decode()
    row.refresh_from_db()
    assert "Catatan tentang 9 Oktober 2026 ditarik." in page
    assert (row.withdraw_reason, row.withdrawn_by) == ("Salah tanggal.", operator)
    assert LOCAL_DAY not in days_off_of(office, {2026})


def test_it_takes_a_reason_and_happens_once(operator: User, office: Office, sign_in: SignIn) -> None:
    row = make_day_off(office)
    assert sign_in(operator).post(address(row), {"reason": " "}).status_code == 422
    with pytest.raises(services.WithdrawReasonMissing):
        services.withdraw_day(operator, row, reason=" ")
    services.withdraw_day(operator, row, reason="Keliru.")
    with pytest.raises(services.NoLongerStands):
        services.withdraw_day(operator, row, reason="Keliru.")
    assert sign_in(operator).get(address(row)).status_code == 404


def test_an_office_below_does_not_withdraw_what_the_one_above_added(
    province: Office, operator: User, sign_in: SignIn
) -> None:
    row = make_day_off(province)
    assert sign_in(operator).get(address(row)).status_code == 404
    with pytest.raises(NotAllowed):
        services.withdraw_day(operator, row, reason="Keliru.")


@pytest.mark.parametrize("who", ["ketua", "sekretaris", "koordinator", "anggota", "pengamat", "pembina", "orang_luar"])
def test_only_the_operator_of_the_office_may(request: pytest.FixtureRequest, office: Office, who: str) -> None:
    row = make_day_off(office)
    with pytest.raises(NotAllowed):
        services.withdraw_day(request.getfixturevalue(who), row, reason="Keliru.")
