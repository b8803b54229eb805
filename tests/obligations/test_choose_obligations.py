"""Choosing obligations of the catalogue, several at once, with the items that they prove."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import SignIn
from tests.factories.in_force import items_of, make_large_plan, make_plan
from tests.factories.plans import adopted, make_draft, make_row
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.models import HistoryEntry
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.obligations import services
from zonaintegritas.obligations.models import Obligation
from zonaintegritas.obligations.selectors import rows_of
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans.models import Item

if TYPE_CHECKING:
    from pytest_django import DjangoAssertNumQueries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
ADDRESS = "/kewajiban/pilih/"
CARD = "kartu-kendali-spip"


def make_spip_item(office: Office) -> Item:
    draft = make_draft(office, rows=0)
    make_row(draft, 1, indicator="Kartu Kendali SPIP disusun setiap bulan", target_time_raw="setiap bulan")
    make_row(draft, 2, indicator="Apel pagi dilaksanakan", target_time_raw="setiap bulan")
    return items_of(adopted(System(), draft))[0]


def test_several_are_chosen_with_the_suggested_items_ticked(operator: User, office: Office, sign_in: SignIn) -> None:
    item = make_spip_item(office)
    client = sign_in(operator)
    page = client.get(ADDRESS).content.decode()
    assert f'name="butir-{CARD}" value="{item.pk}" checked' in page
    assert f'name="butir-lhkpn" value="{item.pk}"' not in page
    sent = {"keys": [CARD, "lhkpn"], f"butir-{CARD}": [item.pk]}
    said = client.post(ADDRESS, sent, follow=True).content.decode()
    assert "2 kewajiban dijalankan tahun 2026." in said
    card, lhkpn = Obligation.objects.get(key=CARD), Obligation.objects.get(key="lhkpn")
    assert [tie.item_id for tie in card.ties.all()] == [item.pk]
    assert (card.times.count(), lhkpn.times.count(), lhkpn.ties.count()) == (12, 1, 0)
    assert HistoryEntry.objects.get(action="obligation:add").details["year"] == "2026"


@pytest.mark.parametrize(("sent", "late"), [({}, 0), ({"since_new_year": "on"}, 6)])
def test_what_was_due_before_is_asked_for_where_the_office_has_it_since_new_year(
    operator: User, office: Office, sign_in: SignIn, sent: dict[str, str], late: int
) -> None:
    sign_in(operator).post(ADDRESS, {"keys": [CARD], **sent})
    (row,) = rows_of(operator, office, 2026, office.today())
    assert row.late == late


def test_what_is_chosen_is_not_offered_again(operator: User, office: Office, sign_in: SignIn) -> None:
    services.choose_obligations(System(), office, year=2026, keys=[CARD], ties={})
    page = sign_in(operator).get(ADDRESS).content.decode()
    assert f'value="{CARD}"' not in page
    assert "Sudah dijalankan" in page
    with pytest.raises(services.choosing.NothingChosen):
        services.choose_obligations(operator, office, year=2026, keys=[CARD], ties={})
    services.withdraw_obligation(System(), Obligation.objects.get(), reason="Keliru.")
    services.choose_obligations(System(), office, year=2026, keys=[CARD], ties={})
    assert Obligation.objects.standing().count() == 1


def test_with_nothing_ticked_it_says_so_and_keeps_the_ticks(operator: User, office: Office, sign_in: SignIn) -> None:
    item = make_spip_item(office)
    answer = sign_in(operator).post(ADDRESS, {f"butir-{CARD}": [item.pk]})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Centang sedikitnya satu kewajiban" in page
    assert f'name="butir-{CARD}" value="{item.pk}" checked' in page


def test_without_a_plan_they_are_chosen_all_the_same(operator: User, office: Office, sign_in: SignIn) -> None:
    client = sign_in(operator)
    assert "Belum ada rencana yang berlaku" in client.get(ADDRESS).content.decode()
    client.post(ADDRESS, {"keys": ["lhkpn"]})
    assert Obligation.objects.get().key == "lhkpn"


def test_items_of_another_office_are_refused(operator: User, office: Office, other_office: Office) -> None:
    foreign = items_of(make_plan(other_office))[0]
    with pytest.raises(services.choosing.NotOfThisPlan):
        services.choose_obligations(operator, office, year=2026, keys=[CARD], ties={CARD: [foreign.pk]})
    assert not Obligation.objects.exists()


def test_a_year_far_away_is_refused(operator: User, office: Office) -> None:
    with pytest.raises(services.choosing.YearTooFar):
        services.choose_obligations(operator, office, year=2029, keys=[CARD], ties={})


@pytest.mark.parametrize("who", ["ketua", "sekretaris", "koordinator", "anggota", "pengamat", "pembina", "orang_luar"])
def test_only_the_operator_of_the_office_may(request: pytest.FixtureRequest, office: Office, who: str) -> None:
    with pytest.raises(NotAllowed):
        services.choose_obligations(request.getfixturevalue(who), office, year=2026, keys=[CARD], ties={})


def test_a_large_plan_takes_few_queries(
    office: Office, operator: User, sign_in: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    make_large_plan(office)
    client = sign_in(operator)
    client.get("/kewajiban/")
    with django_assert_max_num_queries(12):
        client.get(ADDRESS)
