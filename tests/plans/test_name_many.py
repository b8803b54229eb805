"""People are added, replaced or taken out on many items at once: chosen, looked at, saved."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.conftest import MakePerson, SignIn
from tests.factories.in_force import items_of, make_large_plan
from tests.factories.plans import adopted, make_draft, make_row
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.policy import Role
from zonaintegritas.guard.refused import NotAllowed, Refused
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import BulkChange, Item, Plan
from zonaintegritas.plans.parties import party_key

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
Kind = BulkChange.Kind


@pytest.fixture
def plan(office: Office) -> Plan:
    """Two items in each of the areas I and III; the second of an area is for the secretariat."""
    draft = make_draft(office, rows=0)
    for position, area in enumerate(("I", "I", "III", "III"), start=1):
        printed = "Tim I" if position % 2 else "Sekretariat"
        make_row(draft, position, area_roman=area, area_name=f"AREA {area}", responsible=printed)
    return adopted(System(), draft)


@pytest.fixture
def maya(make_person: MakePerson, office: Office) -> User:
    return make_person("maya", Role.MEMBER.value, office)


def named(plan: Plan) -> list[set[str]]:
    return [set(item.people.values_list("username", flat=True)) for item in items_of(plan)]


def send(client: Client, plan: Plan, query: str = "", **data: Any) -> Any:
    return client.post(f"/rencana/{plan.pk}/orang/{query}", {"which": "semua", "kind": Kind.ADD, **data})


def test_the_preview_changes_nothing_and_saving_does(
    sign_in: SignIn, operator: User, anggota: User, plan: Plan
) -> None:
    client = sign_in(operator)
    page = send(client, plan, "?area=I", people=[anggota.pk]).content.decode()
    assert "2 butir berubah" in page
    assert f"{anggota.full_name} ditunjuk" in page
    assert named(plan) == [set(), set(), set(), set()]
    items = [item.pk for item in items_of(plan)[:2]]
    answer = send(client, plan, "?area=I", people=[anggota.pk], which="dicentang", butir=items, langkah="simpan")
    assert answer["Location"] == f"/rencana/perubahan-orang/{BulkChange.objects.get().pk}/"
    assert named(plan) == [{"anggota"}, {"anggota"}, set(), set()]


@pytest.mark.parametrize(
    ("query", "places"),
    [
        ("?area=III", [2, 3]),
        ("?komponen=I.1", [0, 1]),
        (f"?pihak={party_key('Sekretariat')}", [1, 3]),
        ("?orang=tanpa", [1, 2, 3]),
        (f"?area=I&pihak={party_key('tim  i')}", [0]),
        ("?area=XX", [0, 1, 2, 3]),
    ],
)
def test_items_are_chosen_by_area_component_party_and_person(
    sign_in: SignIn, operator: User, anggota: User, plan: Plan, query: str, places: list[int]
) -> None:
    services.name_people(operator, items_of(plan)[0], people=[operator])
    send(sign_in(operator), plan, query, people=[anggota.pk], langkah="simpan")
    assert [place for place, people in enumerate(named(plan)) if "anggota" in people] == places


def test_items_of_one_person_are_chosen_and_that_person_replaced(
    sign_in: SignIn, operator: User, anggota: User, maya: User, plan: Plan
) -> None:
    first, second, *_rest = items_of(plan)
    services.name_people(operator, first, people=[maya, operator])
    services.name_people(operator, second, people=[operator])
    send(
        sign_in(operator), plan, f"?orang={maya.pk}",
        kind=Kind.REPLACE, people=[anggota.pk], instead_of=maya.pk, langkah="simpan",
    )  # fmt: skip
    assert named(plan)[:2] == [{"anggota", "operator"}, {"operator"}]


def test_replacing_everybody_leaves_only_the_new_ones(operator: User, anggota: User, maya: User, plan: Plan) -> None:
    first, *_rest = items_of(plan)
    services.name_people(operator, first, people=[maya, operator])
    services.name_many(operator, plan, kind=Kind.REPLACE, items=[first.pk], people=[anggota, maya])
    assert named(plan)[0] == {"anggota", "maya"}


def test_taking_out_spares_the_others(operator: User, anggota: User, maya: User, plan: Plan) -> None:
    keys = [item.pk for item in items_of(plan)]
    services.name_many(operator, plan, kind=Kind.ADD, items=keys, people=[anggota, maya])
    services.name_many(operator, plan, kind=Kind.REMOVE, items=keys[:3], people=[anggota])
    assert named(plan) == [{"maya"}, {"maya"}, {"maya"}, {"anggota", "maya"}]


def test_nothing_ticked_and_nobody_chosen_are_told_and_the_ticks_stay(
    sign_in: SignIn, operator: User, anggota: User, plan: Plan
) -> None:
    client = sign_in(operator)
    page = send(client, plan, which="dicentang", people=[anggota.pk])
    assert page.status_code == 422
    assert "Belum ada butir yang dicentang" in page.content.decode()
    key = items_of(plan)[0].pk
    page = send(client, plan, which="dicentang", butir=[key])
    assert "Pilih sedikitnya satu orang" in page.content.decode()
    assert f'value="{key}" checked' in page.content.decode()
    page = send(client, plan, which="dicentang", butir=[key], people=[anggota.pk], langkah="ubah")
    assert f'value="{key}" checked' in page.content.decode()


def test_a_coordinator_names_people_in_own_areas_only(
    sign_in: SignIn, koordinator: User, anggota: User, plan: Plan
) -> None:
    page = send(sign_in(koordinator), plan, people=[anggota.pk], langkah="simpan")
    assert page.status_code == 302
    assert named(plan) == [{"anggota"}, {"anggota"}, set(), set()]
    beyond = items_of(plan)[2]
    with pytest.raises(NotAllowed):
        services.name_many(koordinator, plan, kind=Kind.ADD, items=[beyond.pk], people=[anggota])


def test_a_coordinator_without_items_is_told_so(
    sign_in: SignIn, make_person: MakePerson, office: Office, plan: Plan
) -> None:
    other = make_person("koordinator5", Role.COORDINATOR.value, office, ("V",))
    assert "Tidak ada butir untuk Anda" in sign_in(other).get(f"/rencana/{plan.pk}/orang/").content.decode()


@pytest.mark.parametrize("who", ["pengamat", "orang_luar"])
def test_only_people_who_work_here_are_named(
    request: pytest.FixtureRequest, operator: User, plan: Plan, who: str
) -> None:
    stranger: User = request.getfixturevalue(who)
    with pytest.raises(Refused, match="Hanya orang yang bekerja di kantor ini"):
        services.name_many(operator, plan, kind=Kind.ADD, items=[items_of(plan)[0].pk], people=[stranger])


def test_what_changes_nothing_is_no_step(operator: User, anggota: User, plan: Plan, office: Office) -> None:
    key = items_of(plan)[0].pk
    services.name_many(operator, plan, kind=Kind.ADD, items=[key], people=[anggota])
    with pytest.raises(Refused, match="Tidak ada yang berubah"):
        services.name_many(operator, plan, kind=Kind.ADD, items=[key], people=[anggota])
    assert BulkChange.objects.count() == 1


def test_items_of_another_plan_are_left_alone(operator: User, anggota: User, plan: Plan, office: Office) -> None:
    beside = make_draft(office, rows=1, plan_year=2027, number="5")
    services.keep_year(System(), beside)
    other = adopted(System(), beside)
    with pytest.raises(Refused, match="Tidak ada yang berubah"):
        services.name_many(operator, plan, kind=Kind.ADD, items=[items_of(other)[0].pk], people=[anggota])


def test_a_plan_that_is_no_longer_in_force_is_not_worked_on(
    ketua: User, operator: User, anggota: User, plan: Plan
) -> None:
    services.withdraw(ketua, plan, reason="Keliru.")
    with pytest.raises(Refused, match="tidak berlaku lagi"):
        services.name_many(operator, plan, kind=Kind.ADD, items=[items_of(plan)[0].pk], people=[anggota])


@pytest.mark.parametrize("who", ["ketua", "sekretaris", "anggota", "pengamat", "pembina"])
def test_others_may_not(request: pytest.FixtureRequest, sign_in: SignIn, plan: Plan, who: str) -> None:
    assert sign_in(request.getfixturevalue(who)).get(f"/rencana/{plan.pk}/orang/").status_code == 403


def test_another_office_does_not_find_it(sign_in: SignIn, orang_luar: User, plan: Plan) -> None:
    assert sign_in(orang_luar).get(f"/rencana/{plan.pk}/orang/").status_code == 404


def test_the_item_tells_who_was_named_at_once(sign_in: SignIn, operator: User, anggota: User, plan: Plan) -> None:
    item = items_of(plan)[0]
    change = services.name_many(operator, plan, kind=Kind.ADD, items=[item.pk], people=[anggota])
    client = sign_in(operator)
    sentence = f"{operator.full_name} menunjuk {anggota.full_name}, bersama butir lain."
    assert sentence in client.get(f"/rencana/butir/{item.pk}/riwayat/").content.decode()
    services.undo_naming(operator, change)
    assert "membatalkan penunjukan itu" in client.get(f"/rencana/butir/{item.pk}/riwayat/").content.decode()


def test_a_large_plan_takes_few_queries(
    sign_in: SignIn, operator: User, office: Office, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    plan = make_large_plan(office)
    client = sign_in(operator)
    with django_assert_max_num_queries(10):
        page = client.get(f"/rencana/{plan.pk}/orang/")
    assert page.content.decode().count('name="butir"') == Item.objects.filter(plan=plan).count()
