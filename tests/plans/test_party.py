"""Who stands for what a plan prints as responsible: named on all its items, remembered for corrections."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from tests.factories.in_force import items_of
from tests.factories.plans import adopted, make_draft, make_row
from tests.factories.teams import team
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.refused import NotAllowed, Refused
from zonaintegritas.offices import services as offices
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import BulkChange, PartyPerson, Plan
from zonaintegritas.plans.parties import party_key
from zonaintegritas.plans.selectors import Why, duty_of
from zonaintegritas.teams import services as teams

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
KEY = party_key("Pokja Manajemen Perubahan")


def make(office: Office, *printed: str, **header: object) -> Plan:
    draft = make_draft(office, rows=0, **header)
    for position, words in enumerate(printed, start=1):
        make_row(draft, position, responsible=words)
    services.keep_year(System(), draft)
    return adopted(System(), draft)


@pytest.fixture
def plan(office: Office) -> Plan:
    return make(office, "Pokja Manajemen Perubahan", "POKJA Manajemen\nPerubahan", "Sekretaris")


def named(plan: Plan) -> list[set[str]]:
    return [set(item.people.values_list("username", flat=True)) for item in items_of(plan) if not item.is_removed]


def address(plan: Plan) -> str:
    return f"/rencana/{plan.pk}/penanggung-jawab/{KEY}/"


def test_with_one_click_they_are_named_on_all_its_items(
    sign_in: SignIn, operator: User, anggota: User, koordinator: User, plan: Plan
) -> None:
    answer = sign_in(operator).post(address(plan), {"people": [anggota.pk, koordinator.pk]})
    assert answer["Location"] == f"/rencana/perubahan-orang/{BulkChange.objects.get().pk}/"
    assert named(plan) == [{"anggota", "koordinator"}, {"anggota", "koordinator"}, set()]


def test_the_page_ticks_those_whom_the_team_means(
    sign_in: SignIn, operator: User, anggota: User, office: Office, plan: Plan
) -> None:
    member = team(operator, office, 2026)[1]
    teams.edit_member(operator, member, facts=member.as_member, person=anggota)
    page = sign_in(operator).get(address(plan)).content.decode()
    assert f'value="{anggota.pk}"' in page
    assert page.count("checked") == 1
    assert "berasal dari tim kerja" in page


def test_who_no_longer_stands_for_it_goes_and_others_stay(
    operator: User, anggota: User, koordinator: User, ketua: User, plan: Plan
) -> None:
    services.name_party(operator, plan, key=KEY, people=[anggota])
    services.name_people(operator, items_of(plan)[0], people=[anggota, ketua])
    services.name_party(operator, plan, key=KEY, people=[koordinator])
    assert named(plan) == [{"ketua", "koordinator"}, {"koordinator"}, set()]
    assert [one.user for one in PartyPerson.objects.all()] == [koordinator]


def test_a_correction_keeps_it_and_names_them_on_a_new_item(
    operator: User, ketua: User, anggota: User, plan: Plan
) -> None:
    services.name_party(operator, plan, key=KEY, people=[anggota])
    correction = services.start_correction(operator, plan)
    services.edit_cell(
        operator, correction.rows.order_by("position")[2], field="responsible",
        value="pokja manajemen perubahan", kind="CONTENT",
    )  # fmt: skip
    adopted(ketua, correction, reason="Penanggung jawab dibetulkan.")
    assert named(plan) == [{"anggota"}, {"anggota"}, {"anggota"}]


def test_a_correction_leaves_alone_whom_somebody_chose(operator: User, ketua: User, anggota: User, plan: Plan) -> None:
    services.name_party(operator, plan, key=KEY, people=[anggota])
    services.name_people(operator, items_of(plan)[0], people=[operator])
    adopted(ketua, services.start_correction(operator, plan), reason="Tanpa perubahan.")
    assert named(plan) == [{"operator"}, {"anggota"}, set()]


def test_the_plan_of_next_year_knows_them_from_the_first_day(
    operator: User, anggota: User, office: Office, other_office: Office, plan: Plan
) -> None:
    services.name_party(operator, plan, key=KEY, people=[anggota])
    assert named(make(office, "Pokja Manajemen Perubahan", plan_year=2027, number="9")) == [{"anggota"}]
    assert named(make(other_office, "Pokja Manajemen Perubahan")) == [set()]


def test_taking_the_step_back_forgets_them(operator: User, anggota: User, plan: Plan) -> None:
    change = services.name_party(operator, plan, key=KEY, people=[anggota])
    services.undo_naming(operator, change)
    assert named(plan) == [set(), set(), set()]
    assert duty_of(items_of(plan)[0], plan.office.today()).why is Why.NOBODY


def test_who_left_is_not_named_any_more(operator: User, ketua: User, anggota: User, office: Office, plan: Plan) -> None:
    services.name_party(operator, plan, key=KEY, people=[anggota])
    offices.deactivate(operator, office, person=anggota)
    assert named(make(office, "Pokja Manajemen Perubahan", plan_year=2027, number="9")) == [set()]


def test_a_party_that_is_not_in_the_plan_is_not_found(sign_in: SignIn, operator: User, plan: Plan) -> None:
    other = party_key("Inspektorat")
    assert sign_in(operator).get(f"/rencana/{plan.pk}/penanggung-jawab/{other}/").status_code == 404
    with pytest.raises(Refused, match="tidak ada lagi di rencana"):
        services.name_party(operator, plan, key=other, people=[operator])


@pytest.mark.parametrize("who", ["pengamat", "orang_luar"])
def test_only_people_who_work_here_can_stand_for_it(
    request: pytest.FixtureRequest, sign_in: SignIn, operator: User, plan: Plan, who: str
) -> None:
    stranger: User = request.getfixturevalue(who)
    assert sign_in(operator).post(address(plan), {"people": [stranger.pk]}).status_code == 422
    with pytest.raises(Refused, match="Hanya orang yang bekerja di kantor ini"):
        services.name_party(operator, plan, key=KEY, people=[stranger])


def test_saving_the_same_is_no_step(operator: User, anggota: User, plan: Plan) -> None:
    services.name_party(operator, plan, key=KEY, people=[anggota])
    with pytest.raises(Refused, match="Tidak ada yang berubah"):
        services.name_party(operator, plan, key=KEY, people=[anggota])


@pytest.mark.parametrize("who", ["ketua", "sekretaris", "koordinator", "anggota", "pengamat", "pembina"])
def test_others_may_not(request: pytest.FixtureRequest, sign_in: SignIn, plan: Plan, who: str) -> None:
    person: User = request.getfixturevalue(who)
    assert sign_in(person).get(address(plan)).status_code == 403
    with pytest.raises(NotAllowed):
        services.name_party(person, plan, key=KEY, people=[])


def test_another_office_does_not_find_it(sign_in: SignIn, orang_luar: User, plan: Plan) -> None:
    assert sign_in(orang_luar).get(address(plan)).status_code == 404
