"""Somebody leaves: others own their follow-ups."""

from __future__ import annotations

import datetime as dt

import pytest
from django_tasks_db.models import DBTaskResult

from tests.conftest import SignIn
from tests.factories.in_force import items_of, make_large_plan, make_plan
from tests.factories.monitoring import make_follow_up
from zonaintegritas.guard.actor import System
from zonaintegritas.monitoring import services
from zonaintegritas.monitoring.jobs import follow_handover
from zonaintegritas.monitoring.models import FollowUp
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services as plans

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
SOON = dt.date(2026, 7, 1)


def follow() -> None:
    """Run what waits since the last handover or its undoing."""
    for waiting in DBTaskResult.objects.filter(task_path=follow_handover.module_path):
        follow_handover.func(*waiting.args_kwargs["args"])


def owner_of(follow_up: FollowUp) -> User:
    return FollowUp.objects.select_related("owner").get(pk=follow_up.pk).owner


def test_who_holds_only_follow_ups_hands_them_over_and_what_is_closed_stays_theirs(
    office: Office, operator: User, anggota: User, sekretaris: User, ketua: User, sign_in: SignIn
) -> None:
    closed, standing = (make_follow_up(operator, office, anggota) for _ in range(2))
    services.close_follow_up(ketua, services.report_follow_up(anggota, closed, report="Sudah."))
    client, address = sign_in(operator), f"/orang/{anggota.pk}/serah-terima/"
    page = client.get(address).content.decode()
    assert "1 tindak lanjut." in page
    assert f"<li>{standing.what}</li>" in page
    done = client.post(address, {"successor": sekretaris.pk})
    assert done.status_code == 302
    for _ in range(2):
        follow()
        assert (owner_of(standing), owner_of(closed)) == (sekretaris, anggota)
    step = client.get(done["Location"]).content.decode()
    assert f"<li>{standing.what}: {sekretaris.full_name}</li>" in step
    assert "Tidak ada yang perlu diserahkan" in client.get(address).content.decode()


def test_each_goes_to_who_took_over_its_item_or_its_area(
    office: Office, operator: User, anggota: User, sekretaris: User, ketua: User
) -> None:
    items = items_of(make_large_plan(office))
    first, last = items[0], items[-1]
    for item in (first, last):
        plans.name_people(System(), item, people=[anggota])
    of_item = make_follow_up(operator, office, anggota, area="", item=last)
    of_area = make_follow_up(operator, office, anggota, area=last.area_roman)
    other = make_follow_up(operator, office, anggota, area=first.area_roman)
    plans.hand_over(operator, office, leaver=anggota, successor=sekretaris, by_area={last.area_roman: ketua})
    follow()
    assert [owner_of(one) for one in (of_item, of_area, other)] == [ketua, ketua, sekretaris]


def test_undoing_gives_back_what_is_still_with_who_got_it(
    office: Office, operator: User, anggota: User, sekretaris: User, ketua: User
) -> None:
    make_plan(office)
    kept, given_on = (make_follow_up(operator, office, anggota) for _ in range(2))
    change = plans.hand_over(operator, office, leaver=anggota, successor=sekretaris, by_area={})
    follow()
    services.edit_follow_up(operator, given_on, what=given_on.what, owner=ketua, due_on=SOON)
    plans.undo_naming(operator, change)
    for _ in range(2):
        follow()
        assert (owner_of(kept), owner_of(given_on)) == (anggota, ketua)


def test_undone_before_anybody_took_over_changes_nothing(
    office: Office, operator: User, anggota: User, sekretaris: User
) -> None:
    follow_up = make_follow_up(operator, office, anggota)
    plans.undo_naming(operator, plans.hand_over(operator, office, leaver=anggota, successor=sekretaris, by_area={}))
    follow()
    assert owner_of(follow_up) == anggota
