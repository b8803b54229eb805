"""Opening the rounds of a year, and changing how often until the first is closed."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.conftest import SignIn
from tests.factories.monitoring import YEAR, make_follow_up, make_year, round_of
from zonaintegritas.guard import history
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.monitoring import selectors, services
from zonaintegritas.monitoring.models import Monitoring, Round
from zonaintegritas.offices.models import Office, User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
ADDRESS = "/pemantauan/buka/"


def codes(office: Office) -> list[str]:
    monitoring = selectors.monitoring_of(System(), office, YEAR)
    return [one.code for one in selectors.rounds_of(System(), monitoring)] if monitoring else []


def test_a_year_without_a_plan_has_no_rounds(operator: User, office: Office, sign_in: SignIn) -> None:
    assert "Belum ada rencana yang berlaku" in sign_in(operator).get(ADDRESS).content.decode()
    with pytest.raises(services.NoPlan):
        services.open_rounds(operator, office, year=YEAR, rhythm="QUARTERS")


def test_the_page_changes_quarters_into_halves_and_back(operator: User, office: Office, sign_in: SignIn) -> None:
    make_year(office)
    client = sign_in(operator)
    assert client.post(ADDRESS, {"rhythm": "HALVES"}).status_code == 302
    assert codes(office) == ["B06", "B12"]
    assert round_of(office, "B06").first_day == dt.date(2026, 1, 1)
    assert client.post(ADDRESS, {"rhythm": "QUARTERS"}).status_code == 302
    assert codes(office) == ["B03", "B06", "B09", "B12"]
    assert round_of(office, "B06").first_day == dt.date(2026, 4, 1)


def test_opening_twice_is_refused_and_once_is_on_record(operator: User, office: Office) -> None:
    make_year(office)
    with pytest.raises(services.RoundsOpen):
        services.open_rounds(operator, office, year=YEAR, rhythm="QUARTERS")
    assert history.of(office).filter(action="rounds:open", outcome="DONE").exists()


def test_after_the_first_is_closed_it_stays(operator: User, office: Office, sign_in: SignIn) -> None:
    make_year(office)
    services.close_round(operator, round_of(office))
    answer = sign_in(operator).post(ADDRESS, {"rhythm": "HALVES"})
    assert answer.status_code == 422
    assert "tidak dapat diubah lagi" in answer.content.decode()
    assert len(codes(office)) == 4


def test_a_round_with_something_in_it_does_not_vanish(operator: User, anggota: User, office: Office) -> None:
    make_year(office)
    make_follow_up(operator, office, anggota, round=round_of(office))
    with pytest.raises(services.RoundInUse):
        services.change_rhythm(operator, Monitoring.objects.get(), rhythm="HALVES")
    assert Round.objects.count() == 4


def test_who_does_not_run_rounds_opens_none(
    ketua: User, koordinator: User, pengamat: User, pembina: User, office: Office
) -> None:
    for person in (ketua, koordinator, pengamat, pembina):
        with pytest.raises(NotAllowed):
            services.open_rounds(person, office, year=YEAR, rhythm="QUARTERS")
