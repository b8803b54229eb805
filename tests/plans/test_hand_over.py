"""Somebody leaves: what is open of theirs goes to others in one step; what is done stays theirs."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.conftest import MakePerson, SignIn
from tests.factories.in_force import items_of, occurrences_of
from tests.factories.plans import adopted, make_draft, make_row
from zonaintegritas.guard import events
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.policy import Action, Role
from zonaintegritas.guard.refused import NotAllowed, Refused
from zonaintegritas.offices import services as offices
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import BulkChange, PartyPerson, Plan
from zonaintegritas.plans.parties import party_key

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


@pytest.fixture
def plan(office: Office) -> Plan:
    """Items in areas I, II and III, for parties of their own."""
    draft = make_draft(office, rows=0)
    for position, area in enumerate(("I", "II", "III"), start=1):
        make_row(draft, position, area_roman=area, area_name=f"AREA {area}", responsible=f"Tim {area}")
    return adopted(System(), draft)


@pytest.fixture
def maya(make_person: MakePerson, office: Office) -> User:
    return make_person("maya", Role.MEMBER.value, office)


@pytest.fixture
def busy(operator: User, koordinator: User, plan: Plan) -> User:
    """The coordinator of areas I and II: named on all items, of which the first is done, and standing for a party."""
    for item in items_of(plan):
        services.name_people(operator, item, people=[koordinator])
    services.mark_done(koordinator, occurrences_of(items_of(plan)[0])[0], done_on=dt.date(2026, 3, 12))
    services.name_party(operator, plan, key=party_key("Tim III"), people=[koordinator])
    return koordinator


def named(plan: Plan) -> list[set[str]]:
    return [set(item.people.values_list("username", flat=True)) for item in items_of(plan)]


def coordinated(person: User) -> list[str]:
    held = person.memberships.filter(role=Role.COORDINATOR.value, revoked_at=None)
    return [area for membership in held for area in membership.areas]


def test_everything_goes_to_one_and_what_is_done_stays(
    sign_in: SignIn, operator: User, maya: User, busy: User, plan: Plan
) -> None:
    client = sign_in(operator)
    page = client.get(f"/orang/{busy.pk}/serah-terima/").content.decode()
    assert "2 butir yang belum selesai" in page
    answer = client.post(f"/orang/{busy.pk}/serah-terima/", {"successor": maya.pk, "note": "SK pindah 12"}, follow=True)
    assert "SK pindah 12" in answer.content.decode()
    assert named(plan) == [{"koordinator"}, {"maya"}, {"maya"}]
    assert occurrences_of(items_of(plan)[0])[0].marked_by == busy
    assert coordinated(maya) == ["I", "II"]
    assert coordinated(busy) == []
    assert [one.user for one in PartyPerson.objects.all()] == [maya]


def test_areas_go_to_different_people(
    sign_in: SignIn, operator: User, anggota: User, maya: User, busy: User, plan: Plan
) -> None:
    sign_in(operator).post(f"/orang/{busy.pk}/serah-terima/", {"successor": maya.pk, "area_II": anggota.pk})
    assert named(plan) == [{"koordinator"}, {"anggota"}, {"maya"}]
    assert (coordinated(maya), coordinated(anggota)) == (["I"], ["II"])
    assert set(BulkChange.objects.get(kind="HANDOVER").successors.all()) == {maya, anggota}


def test_a_successor_who_is_named_already_stands_once(operator: User, maya: User, busy: User, office: Office) -> None:
    item = busy.items.get(area_roman="II")
    services.name_people(operator, item, people=[busy, maya])
    services.hand_over(operator, office, leaver=busy, successor=maya, by_area={})
    assert [one.user for one in item.named.all()] == [maya]


def test_it_is_taken_back_whole(
    operator: User, maya: User, make_person: MakePerson, busy: User, office: Office, plan: Plan
) -> None:
    other = make_person("koordinator2", Role.COORDINATOR.value, office, ("II", "V"))
    change = services.hand_over(operator, office, leaver=busy, successor=maya, by_area={"II": other})
    assert coordinated(maya) == ["I"]
    services.undo_naming(operator, change)
    assert named(plan) == [{"koordinator"}, {"koordinator"}, {"koordinator"}]
    assert coordinated(busy) == ["I", "II"]
    assert coordinated(maya) == []
    assert coordinated(other) == ["II", "V"]
    assert [one.user for one in PartyPerson.objects.all()] == [busy]


def test_it_is_not_taken_back_behind_the_back_of_somebody_deactivated(
    operator: User, maya: User, busy: User, office: Office, plan: Plan
) -> None:
    change = services.hand_over(operator, office, leaver=busy, successor=maya, by_area={})
    offices.deactivate(operator, office, person=busy)
    with pytest.raises(Refused, match="Aktifkan kembali"):
        services.undo_naming(operator, BulkChange.objects.get(pk=change.pk))
    assert named(plan) == [{"koordinator"}, {"maya"}, {"maya"}]


def test_apps_above_hear_of_it(operator: User, maya: User, busy: User, office: Office) -> None:
    heard: list[int] = []

    class Hears:
        def enqueue(self, pk: int) -> None:
            heard.append(pk)

    task = Hears()
    events.subscribe(Action.WORK_HAND_OVER, task)
    try:
        change = services.hand_over(operator, office, leaver=busy, successor=maya, by_area={})
    finally:
        events._SUBSCRIBERS[Action.WORK_HAND_OVER].remove(task)
    assert heard == [change.pk]


def test_deactivating_somebody_with_open_work_suggests_it_first(
    sign_in: SignIn, operator: User, maya: User, busy: User, office: Office
) -> None:
    client = sign_in(operator)
    page = client.get(f"/orang/{busy.pk}/nonaktifkan/").content.decode()
    assert "2 butir yang belum selesai, koordinator area I, II, 1 sebutan penanggung jawab" in page
    assert f"/orang/{busy.pk}/serah-terima/" in page
    services.hand_over(operator, office, leaver=busy, successor=maya, by_area={})
    assert "masih memegang" not in client.get(f"/orang/{busy.pk}/nonaktifkan/").content.decode()


def test_who_holds_nothing_has_nothing_to_hand_over(
    sign_in: SignIn, operator: User, anggota: User, maya: User, office: Office
) -> None:
    page = sign_in(operator).get(f"/orang/{anggota.pk}/serah-terima/").content.decode()
    assert "Tidak ada yang perlu diserahkan" in page
    with pytest.raises(Refused, match="tidak memegang"):
        services.hand_over(operator, office, leaver=anggota, successor=maya, by_area={})


def test_it_is_not_handed_over_to_oneself_or_to_strangers(
    operator: User, busy: User, pengamat: User, orang_luar: User, office: Office
) -> None:
    for successor in (busy, pengamat, orang_luar):
        with pytest.raises(Refused, match="orang lain yang bekerja"):
            services.hand_over(operator, office, leaver=busy, successor=successor, by_area={})


def test_somebody_must_be_chosen_and_what_was_typed_stays(sign_in: SignIn, operator: User, busy: User) -> None:
    answer = sign_in(operator).post(f"/orang/{busy.pk}/serah-terima/", {"note": "Kunci lemari di meja"})
    assert answer.status_code == 422
    assert "Pilih penerusnya" in answer.content.decode()
    assert "Kunci lemari di meja" in answer.content.decode()


@pytest.mark.parametrize("who", ["ketua", "sekretaris", "koordinator", "anggota", "pengamat", "pembina"])
def test_only_the_operator_may(
    request: pytest.FixtureRequest, sign_in: SignIn, maya: User, busy: User, office: Office, who: str
) -> None:
    person: User = request.getfixturevalue(who)
    assert sign_in(person).get(f"/orang/{busy.pk}/serah-terima/").status_code in {403, 404}
    with pytest.raises(NotAllowed):
        services.hand_over(person, office, leaver=busy, successor=maya, by_area={})


def test_another_office_does_not_find_the_person(sign_in: SignIn, orang_luar: User, busy: User) -> None:
    assert sign_in(orang_luar).get(f"/orang/{busy.pk}/serah-terima/").status_code == 404
