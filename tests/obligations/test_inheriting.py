"""Somebody leaves: others see to their obligations."""

from __future__ import annotations

import pytest
from django_tasks_db.models import DBTaskResult

from tests.factories.in_force import items_of, make_plan
from tests.factories.obligations import YEARLY, make_obligation
from tests.obligations.test_mark_time import first_of, mark
from zonaintegritas.guard.actor import System
from zonaintegritas.obligations.jobs import follow_handover
from zonaintegritas.obligations.models import Obligation
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services as plans

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


def people_of(obligation: Obligation) -> set[User]:
    return {named.user for named in obligation.named.select_related("user")}


def test_who_takes_over_sees_to_what_is_open(
    office: Office, operator: User, anggota: User, sekretaris: User, ketua: User
) -> None:
    (item,) = items_of(make_plan(office, ["Maret 2026"]))
    plans.name_people(System(), item, people=[anggota])
    tied = make_obligation(office, items=[item], people=[anggota, ketua])
    done = make_obligation(office, YEARLY, people=[anggota])
    mark(first_of(done))
    plans.hand_over(operator, office, leaver=anggota, successor=sekretaris, by_area={})
    waiting = DBTaskResult.objects.get(task_path=follow_handover.module_path)
    for _ in range(2):
        follow_handover.func(*waiting.args_kwargs["args"])
        assert people_of(tied) == {sekretaris, ketua}
        assert people_of(done) == {anggota}
