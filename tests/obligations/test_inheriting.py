"""Somebody leaves: others see to their obligations."""

from __future__ import annotations

import pytest
from django_tasks_db.models import DBTaskResult

from tests.conftest import SignIn
from tests.factories.in_force import items_of, make_plan
from tests.factories.obligations import YEARLY, make_obligation
from tests.obligations.test_mark_time import first_of, mark
from zonaintegritas.guard.actor import System
from zonaintegritas.obligations.jobs import follow_handover
from zonaintegritas.obligations.models import Obligation
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services as plans
from zonaintegritas.plans.handed import WENT_ALONG

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


def people_of(obligation: Obligation) -> set[User]:
    return {named.user for named in obligation.named.select_related("user")}


def follow() -> None:
    """Run what waits since the last handover or its undoing."""
    for waiting in DBTaskResult.objects.filter(task_path=follow_handover.module_path):
        follow_handover.func(*waiting.args_kwargs["args"])


def test_who_takes_over_sees_to_what_is_open(
    office: Office, operator: User, anggota: User, sekretaris: User, ketua: User
) -> None:
    (item,) = items_of(make_plan(office, ["Maret 2026"]))
    plans.name_people(System(), item, people=[anggota])
    tied = make_obligation(office, items=[item], people=[anggota, ketua])
    done = make_obligation(office, YEARLY, people=[anggota])
    mark(first_of(done))
    plans.hand_over(operator, office, leaver=anggota, successor=sekretaris, by_area={})
    for _ in range(2):
        follow()
        assert people_of(tied) == {sekretaris, ketua}
        assert people_of(done) == {anggota}


def test_who_holds_only_obligations_hands_them_over(
    office: Office, operator: User, anggota: User, sekretaris: User, sign_in: SignIn
) -> None:
    obligation = make_obligation(office, people=[anggota])
    client, address = sign_in(operator), f"/orang/{anggota.pk}/serah-terima/"
    page = client.get(address).content.decode()
    assert "1 kewajiban rutin." in page
    assert f"<li>{obligation.name}</li>" in page
    done = client.post(address, {"successor": sekretaris.pk})
    assert done.status_code == 302
    follow()
    assert people_of(obligation) == {sekretaris}
    step = client.get(done["Location"]).content.decode()
    assert "1 kewajiban rutin" in step
    assert f"<li>{obligation.name}: {sekretaris.full_name}</li>" in step
    assert "Tidak ada yang perlu diserahkan" in client.get(address).content.decode()


def test_undoing_gives_them_back_and_leaves_the_others(
    office: Office, operator: User, anggota: User, sekretaris: User, ketua: User
) -> None:
    alone = make_obligation(office, people=[anggota])
    shared = make_obligation(office, people=[anggota, sekretaris])
    change = plans.hand_over(operator, office, leaver=anggota, successor=sekretaris, by_area={})
    follow()
    assert (people_of(alone), people_of(shared)) == ({sekretaris}, {sekretaris})
    alone.named.create(user=ketua)
    assert [str(held) for held in WENT_ALONG.ask(change)] == ["2 kewajiban rutin"]
    plans.undo_naming(operator, change)
    for _ in range(2):
        follow()
        assert people_of(alone) == {anggota, ketua}
        assert people_of(shared) == {anggota, sekretaris}
    assert not WENT_ALONG.ask(change)


def test_undone_before_anybody_took_over_changes_nothing(
    office: Office, operator: User, anggota: User, sekretaris: User
) -> None:
    obligation = make_obligation(office, people=[anggota])
    plans.undo_naming(operator, plans.hand_over(operator, office, leaver=anggota, successor=sekretaris, by_area={}))
    follow()
    assert people_of(obligation) == {anggota}
