"""Adding a day off."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from tests.factories.calendars import LOCAL_DAY, Kind, make_day_off
from zonaintegritas.calendars import services
from zonaintegritas.calendars.models import CalendarEntry
from zonaintegritas.calendars.selectors import days_of
from zonaintegritas.guard.models import HistoryEntry
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.offices.models import Office, User

ADDRESS = "/kalender/tambah/"
TYPED = {"day": "2026-10-09", "kind": "HOLIDAY", "name": " Hari  Jadi Kota ", "basis": "Edaran wali kota"}


def test_an_operator_adds_one_and_is_told_what_follows(operator: User, office: Office, sign_in: SignIn) -> None:
    page = sign_in(operator).post(ADDRESS, TYPED, follow=True).content.decode()
    row = CalendarEntry.objects.get()
    assert (row.office, row.day, row.kind, row.name) == (office, LOCAL_DAY, "HOLIDAY", "Hari Jadi Kota")
    assert row.entered_by == operator
    assert "9 Oktober 2026 ditambahkan ke kalender. Tenggat yang belum selesai dihitung ulang sebentar lagi." in page
    assert HistoryEntry.objects.get(action="calendar:add").details == {"day": "2026-10-09", "kind": "HOLIDAY"}


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"day": "2026-02-31"}, "Isi tanggal yang ada"),
        ({"day": "1026-02-01"}, "Periksa tahunnya."),
        ({"name": "  "}, "Bidang ini tidak boleh kosong."),
        ({"kind": "WORKING"}, "WORKING"),
    ],
)
def test_what_cannot_be_is_said_beside_the_field(
    operator: User, sign_in: SignIn, wrong: dict[str, str], words: str
) -> None:
    answer = sign_in(operator).post(ADDRESS, TYPED | wrong)
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not CalendarEntry.objects.exists()


def test_one_office_says_one_thing_about_a_day(operator: User, office: Office, sign_in: SignIn) -> None:
    make_day_off(office)
    page = sign_in(operator).post(ADDRESS, TYPED).content.decode()
    assert "sudah mempunyai catatan untuk tanggal itu" in page
    assert "Edaran wali kota" in page  # what was typed is not lost


def test_what_the_program_knows_is_not_said_twice(operator: User, office: Office) -> None:
    known = next(one for one in days_of(office, 2026).values() if one.kind == Kind.JOINT_LEAVE)
    with pytest.raises(services.KnownAlready):
        services.add_day(operator, office, day=known.day, kind=Kind.JOINT_LEAVE, name=known.name)


def test_a_withdrawn_day_can_be_entered_again(operator: User, office: Office) -> None:
    services.withdraw_day(operator, make_day_off(office), reason="Keliru.")
    make_day_off(office)
    assert CalendarEntry.objects.standing().count() == 1


@pytest.mark.parametrize("who", ["ketua", "sekretaris", "koordinator", "anggota", "pengamat", "pembina", "orang_luar"])
def test_only_the_operator_of_the_office_may(request: pytest.FixtureRequest, office: Office, who: str) -> None:
    person = request.getfixturevalue(who)
    with pytest.raises(NotAllowed):
        services.add_day(person, office, day=LOCAL_DAY, kind=Kind.HOLIDAY, name="Hari Jadi")
    assert not CalendarEntry.objects.exists()
