"""What waits for a reviewer."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
import time_machine

from tests.conftest import MakePerson, SignIn
from tests.factories.in_force import items_of, make_large_plan, make_plan, occurrences_of
from tests.factories.proofs import cite
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import selectors, services
from zonaintegritas.plans.models import Item, ItemProof, Occurrence, Plan

if TYPE_CHECKING:
    from pytest_django import DjangoAssertNumQueries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
QUEUE = "/antrean/"
EVERYBODY = ("operator", "ketua", "sekretaris", "koordinator", "anggota", "pengamat", "pembina", "orang_luar")


@pytest.fixture
def plan(office: Office) -> Plan:
    """Three items of area I; the last is moved to area VI, for which nobody of the cast answers."""
    made = make_plan(office, ["Maret 2026"] * 3)
    Item.objects.filter(pk=items_of(made)[2].pk).update(area_roman="VI", area_name="PELAYANAN PUBLIK")
    return made


@pytest.fixture
def proofs(plan: Plan, operator: User) -> list[ItemProof]:
    """One for each item, handed in an hour apart, the last item first."""
    made = []
    for number, item in enumerate(reversed(items_of(plan))):
        with time_machine.travel(dt.datetime(2026, 6, 1, 4 + number, tzinfo=dt.UTC), tick=False):
            made.append(cite(operator, occurrences_of(item)[0], f"Bukti {item.position}"))
    return made


def page_of(sign_in: SignIn, person: User, query: str = "") -> str:
    answer = sign_in(person).get(f"{QUEUE}{query}")
    assert answer.status_code == 200
    return answer.content.decode()


def titles(page: str) -> list[str]:
    return [
        f"Bukti {number}"
        for number in sorted((1, 2, 3), key=lambda n: page.find(f">Bukti {n}<"))
        if f">Bukti {number}<" in page
    ]


@pytest.mark.parametrize(
    ("who", "seen"),
    [
        ("ketua", ["Bukti 3", "Bukti 2", "Bukti 1"]),
        ("sekretaris", ["Bukti 3", "Bukti 2", "Bukti 1"]),
        ("koordinator", ["Bukti 2", "Bukti 1"]),
    ],
)
def test_reviewers_see_what_waits_in_their_areas_oldest_first(
    request: pytest.FixtureRequest, sign_in: SignIn, proofs: list[ItemProof], who: str, seen: list[str]
) -> None:
    page = page_of(sign_in, request.getfixturevalue(who))
    assert titles(page) == seen
    assert f"{len(seen)} bukti menunggu Anda" in page
    assert f'href="/antrean/{proofs[3 - len(seen)].pk}/">' in page, "the way to begin leads to the oldest"


@pytest.mark.parametrize("who", ["operator", "anggota", "pengamat", "pembina", "orang_luar"])
def test_others_have_no_queue(
    request: pytest.FixtureRequest, sign_in: SignIn, proofs: list[ItemProof], who: str
) -> None:
    assert sign_in(request.getfixturevalue(who)).get(QUEUE).status_code == 403


@pytest.mark.parametrize("who", EVERYBODY)
def test_the_queue_holds_what_the_table_lets_one_judge(
    request: pytest.FixtureRequest, office: Office, proofs: list[ItemProof], who: str
) -> None:
    person = request.getfixturevalue(who)
    allowed = {proof.pk for proof in proofs if may(person, Action.PROOF_ACCEPT, proof.guard_key())}
    assert {proof.pk for proof in selectors.waiting(person, office)} == allowed


def test_nobody_sees_their_own(
    sign_in: SignIn, plan: Plan, koordinator: User, sekretaris: User, operator: User
) -> None:
    first, second, third = (occurrences_of(item)[0] for item in items_of(plan))
    services.name_people(operator, third.item, people=[sekretaris])
    cite(koordinator, first, "Bukti 1")
    made_anew = cite(operator, second, "Bukti 2")
    cite(sekretaris, Occurrence.objects.select_related("item__plan__office").get(pk=third.pk), "Bukti 3")
    assert titles(page_of(sign_in, koordinator)) == ["Bukti 2"]
    services.hand_in_again(koordinator, made_anew.evidence, link="https://contoh.go.id/bukti")
    assert titles(page_of(sign_in, koordinator)) == []
    assert sorted(titles(page_of(sign_in, sekretaris))) == ["Bukti 1", "Bukti 2"]


def test_it_is_narrowed_by_area_and_round(
    sign_in: SignIn, ketua: User, operator: User, proofs: list[ItemProof]
) -> None:
    services.return_proof(ketua, proofs[1], version=1, reason="Buram.")
    services.hand_in_again(operator, proofs[1].evidence, link="https://contoh.go.id/bukti")
    assert titles(page_of(sign_in, ketua, "?area=VI")) == ["Bukti 3"]
    assert titles(page_of(sign_in, ketua, "?putaran=ulang")) == ["Bukti 2"]
    assert titles(page_of(sign_in, ketua, "?putaran=pertama&area=I")) == ["Bukti 1"]
    assert "Putaran 2" in page_of(sign_in, ketua, "?area=I")
    page = page_of(sign_in, ketua, "?area=VI&putaran=ulang")
    assert "Tidak ada bukti yang cocok" in page


def test_what_is_decided_withdrawn_or_of_a_plan_that_ended_does_not_wait(
    sign_in: SignIn, ketua: User, operator: User, plan: Plan, proofs: list[ItemProof]
) -> None:
    services.accept_proof(ketua, proofs[0], version=1)
    services.withdraw_proof(operator, proofs[1])
    assert titles(page_of(sign_in, ketua)) == ["Bukti 1"]
    services.withdraw(ketua, plan, reason="Keliru.")
    assert "Tidak ada yang menunggu Anda" in page_of(sign_in, ketua)


def test_another_office_waits_elsewhere(
    sign_in: SignIn, proofs: list[ItemProof], other_office: Office, make_person: MakePerson
) -> None:
    neighbour = make_person("ketua2", "CHAIR", other_office)
    assert titles(page_of(sign_in, neighbour)) == []


def test_a_long_queue_takes_few_queries(
    sign_in: SignIn, ketua: User, office: Office, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for item in items_of(make_large_plan(office))[:40]:
        cite(System(), occurrences_of(item)[0])
    client = sign_in(ketua)
    with django_assert_max_num_queries(12):
        page = client.get(QUEUE).content.decode()
    assert page.count("antrean-butir") == 25
    assert "40 bukti menunggu Anda" in page
