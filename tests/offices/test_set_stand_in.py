"""Somebody acts for a person who is away: on their items and in their areas, for a span of days."""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine

from tests.conftest import MakePerson, SignIn
from tests.factories.in_force import make_item, occurrences_of
from zonaintegritas.guard.actor import GuardKey
from zonaintegritas.guard.policy import TABLE, Action, Role, Scope
from zonaintegritas.guard.refused import NotAllowed, Refused
from zonaintegritas.guard.scope import keys_of, may
from zonaintegritas.offices import selectors, services
from zonaintegritas.offices.crew import crew_of
from zonaintegritas.offices.models import Office, StandIn, User
from zonaintegritas.plans import services as plans
from zonaintegritas.plans.selectors import is_of, item_for

pytestmark = pytest.mark.django_db
FIRST, LAST = dt.date(2026, 6, 15), dt.date(2026, 6, 19)
NOON = "2026-06-15 04:00Z"


def replace(actor: User, absent: User, acting: User, first: dt.date = FIRST, last: dt.date = LAST) -> StandIn:
    with time_machine.travel(NOON, tick=False):
        role = absent.memberships.order_by("pk")[0]
        return services.set_stand_in(actor, role, acting=acting, begins_on=first, until=last)


def reread(person: User) -> User:
    """As on the next request: rights are read once a request."""
    return User.objects.get(pk=person.pk)


def may_mark(person: User, key: GuardKey) -> bool:
    return may(reread(person), Action.OCCURRENCE_MARK, key)


def test_the_page_offers_those_who_work_here_and_saves(
    sign_in: SignIn, operator: User, anggota: User, sekretaris: User, pengamat: User, orang_luar: User
) -> None:
    with time_machine.travel(NOON, tick=False):
        client = sign_in(operator)
        page = client.get(f"/orang/{anggota.pk}/pengganti/").content.decode()
        assert f">{sekretaris.full_name}</option>" in page
        for other in (anggota, pengamat, orang_luar):
            assert f">{other.full_name}</option>" not in page
        answer = client.post(
            f"/orang/{anggota.pk}/pengganti/",
            {"acting": sekretaris.pk, "begins_on": "2026-06-15", "until": "2026-06-19", "reason": "Cuti tahunan"},
            follow=True,
        )
        assert "Cuti tahunan" in answer.content.decode()
        assert "19 Juni 2026" in client.get("/orang/").content.decode()


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"begins_on": "2026-06-19", "until": "2026-06-15"}, "mendahului"),
        ({"begins_on": "2026-05-04", "until": "2026-05-08"}, "sudah lewat"),
        ({"begins_on": "2026-06-15", "until": "2027-12-31"}, "Serah terima"),
    ],
)
def test_days_that_make_no_sense_are_refused_and_nothing_typed_is_lost(
    sign_in: SignIn, operator: User, anggota: User, sekretaris: User, sent: dict[str, str], said: str
) -> None:
    with time_machine.travel(NOON, tick=False):
        data = {"acting": sekretaris.pk, "reason": "Cuti melahirkan", **sent}
        answer = sign_in(operator).post(f"/orang/{anggota.pk}/pengganti/", data)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert "Cuti melahirkan" in answer.content.decode()
    assert not StandIn.objects.exists()


def test_the_acting_person_works_on_the_absent_ones_items_on_those_days_only(
    office: Office, operator: User, anggota: User, make_person: MakePerson
) -> None:
    acting = make_person("maya", Role.MEMBER.value, office)
    replace(operator, anggota, acting)
    key = GuardKey(office.lineage, area="V", people=frozenset({anggota.key}))
    for moment, holds in (
        ("2026-06-14 15:59Z", False),  # 23.59 in Makassar on the day before
        ("2026-06-14 16:00Z", True),
        ("2026-06-19 15:59Z", True),
        ("2026-06-19 16:00Z", False),
    ):
        with time_machine.travel(moment, tick=False):
            assert may_mark(acting, key) is holds, moment


def test_the_acting_person_coordinates_the_absent_ones_areas(
    office: Office, operator: User, koordinator: User, anggota: User
) -> None:
    replace(operator, koordinator, anggota)
    with time_machine.travel(NOON, tick=False):
        assert may_mark(anggota, GuardKey(office.lineage, area="II"))
        assert not may_mark(anggota, GuardKey(office.lineage, area="III"))
        services.revoke_role(operator, koordinator.memberships.get())
        assert not may_mark(anggota, GuardKey(office.lineage, area="II"))


@pytest.mark.parametrize("who", ["operator", "ketua", "sekretaris"])
def test_what_comes_with_other_roles_does_not_pass(
    request: pytest.FixtureRequest, office: Office, make_person: MakePerson, ketua: User, who: str
) -> None:
    absent: User = request.getfixturevalue(who)
    acting = make_person("maya", Role.MEMBER.value, office)
    before = {action for action in Action if may(reread(acting), action, office.guard_key())}
    setter = absent if who != "ketua" else ketua
    replace(setter, absent, acting)
    with time_machine.travel(NOON, tick=False):
        if who == "sekretaris":
            services.give_mandate(ketua, office, secretary=absent, begins_on=FIRST, until=None)
        assert {action for action in Action if may(reread(acting), action, office.guard_key())} == before


def test_a_stand_in_takes_back_no_words_of_the_absent_person(
    office: Office, operator: User, anggota: User, sekretaris: User
) -> None:
    replace(operator, anggota, sekretaris)
    with time_machine.travel(NOON, tick=False):
        said_by_absent = GuardKey(office.lineage, people=frozenset({anggota.key}))
        assert not may(reread(sekretaris), Action.COMMENT_WITHDRAW, said_by_absent)
    assert set(TABLE[Role.STAND_IN].values()) == {Scope.OWN_ITEM}


def test_it_reaches_no_other_office(
    office: Office, other_office: Office, operator: User, anggota: User, sekretaris: User
) -> None:
    replace(operator, anggota, sekretaris)
    with time_machine.travel(NOON, tick=False):
        assert not may_mark(sekretaris, GuardKey(other_office.lineage, people=frozenset({anggota.key})))
        assert keys_of(reread(sekretaris), other_office.lineage) == {sekretaris.key}
        assert keys_of(reread(sekretaris), office.lineage) == {sekretaris.key, anggota.key}


def test_who_no_longer_works_here_acts_for_nobody(
    office: Office, operator: User, anggota: User, sekretaris: User
) -> None:
    replace(operator, anggota, sekretaris)
    with time_machine.travel(NOON, tick=False):
        assert list(crew_of(operator, office, FIRST).covers) == [anggota.pk]
        services.revoke_role(operator, sekretaris.memberships.get())
        assert not may_mark(sekretaris, GuardKey(office.lineage, people=frozenset({anggota.key})))
        assert crew_of(operator, office, FIRST).covers == {}


def test_the_acting_person_finds_the_work_as_their_own_and_marks_it(
    office: Office, operator: User, anggota: User, sekretaris: User
) -> None:
    with time_machine.travel(NOON, tick=False):
        item = make_item(office)
        plans.name_people(operator, item, people=[anggota])
        assert not is_of(reread(sekretaris), item_for(operator, item.pk))
        replace(operator, anggota, sekretaris)
        actor = reread(sekretaris)
        assert is_of(actor, item_for(actor, item.pk))
        done = plans.mark_done(actor, occurrences_of(item)[0], done_on=FIRST)
        assert done.marked_by == actor
        assert [one.absent for one in selectors.people_acting_for(actor, office, FIRST)] == [anggota]


def test_names_say_who_acts(
    sign_in: SignIn, office: Office, operator: User, anggota: User, koordinator: User, sekretaris: User
) -> None:
    with time_machine.travel(NOON, tick=False):
        item = make_item(office)
        plans.name_people(operator, item, people=[anggota])
        replace(operator, anggota, sekretaris)
        replace(operator, koordinator, operator)
        for address in (f"/rencana/butir/{item.pk}/", f"/rencana/{item.plan_id}/"):
            page = sign_in(operator).get(address).content.decode()
            for absent, acting in ((anggota, sekretaris), (koordinator, operator)):
                assert f"{absent.full_name} (digantikan {acting.full_name} s.d. 19 Juni 2026)" in page


def test_nobody_is_replaced_by_two_or_replaces_while_away(
    office: Office, operator: User, anggota: User, sekretaris: User, koordinator: User
) -> None:
    replace(operator, anggota, sekretaris)
    for absent, acting in ((anggota, koordinator), (sekretaris, koordinator), (koordinator, anggota)):
        with pytest.raises(Refused, match="sudah digantikan"):
            replace(operator, absent, acting, LAST, LAST + dt.timedelta(days=5))
    replace(operator, koordinator, sekretaris)  # one may act for two
    replace(operator, sekretaris, anggota, LAST + dt.timedelta(days=1), LAST + dt.timedelta(days=2))
    assert StandIn.objects.count() == 3


@pytest.mark.parametrize("who", ["pengamat", "orang_luar", "anggota"])
def test_only_another_person_who_works_here_can_act(
    request: pytest.FixtureRequest, operator: User, anggota: User, who: str
) -> None:
    with pytest.raises(Refused, match="orang lain yang bekerja"):
        replace(operator, anggota, request.getfixturevalue(who))


@pytest.mark.parametrize(
    ("who", "is_allowed"),
    [
        ("operator", True), ("sekretaris", True), ("anggota", True),
        ("ketua", False), ("koordinator", False), ("pengamat", False), ("pembina", False), ("orang_luar", False),
    ],
)  # fmt: skip
def test_operator_secretary_and_the_person_set_and_withdraw_it(
    request: pytest.FixtureRequest, anggota: User, office: Office, who: str, *, is_allowed: bool
) -> None:
    make_person: MakePerson = request.getfixturevalue("make_person")
    acting = make_person("maya", Role.MEMBER.value, office)
    actor: User = request.getfixturevalue(who)
    if is_allowed:
        one = replace(actor, anggota, acting)
        with time_machine.travel(NOON, tick=False):
            assert services.withdraw_stand_in(actor, one).withdrawn_at is not None
        return
    with pytest.raises(NotAllowed):
        replace(actor, anggota, acting)
    one = replace(request.getfixturevalue("operator"), anggota, acting)
    with pytest.raises(NotAllowed):
        services.withdraw_stand_in(actor, one)


def test_another_office_does_not_find_the_person(sign_in: SignIn, orang_luar: User, anggota: User) -> None:
    assert sign_in(orang_luar).get(f"/orang/{anggota.pk}/pengganti/").status_code == 404
