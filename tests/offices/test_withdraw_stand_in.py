"""A stand-in ends before its last day."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.conftest import SignIn
from zonaintegritas.guard.actor import GuardKey
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.guard.scope import may
from zonaintegritas.offices import services
from zonaintegritas.offices.models import Office, StandIn, User

pytestmark = pytest.mark.django_db


@pytest.fixture
def stand_in(office: Office, operator: User, anggota: User, sekretaris: User) -> StandIn:
    today = office.today()
    role = anggota.memberships.get()
    return services.set_stand_in(operator, role, acting=sekretaris, begins_on=today, until=today + dt.timedelta(days=5))


def test_from_then_on_the_work_is_the_persons_own_again(
    sign_in: SignIn, operator: User, sekretaris: User, anggota: User, office: Office, stand_in: StandIn
) -> None:
    client = sign_in(operator)
    assert "tidak lagi menggantikan" in client.get(f"/pengganti/{stand_in.pk}/tarik/").content.decode()
    answer = client.post(f"/pengganti/{stand_in.pk}/tarik/", follow=True)
    assert "kembali sendiri" in answer.content.decode()
    key = GuardKey(office.lineage, people=frozenset({anggota.key}))
    assert not may(User.objects.get(pk=sekretaris.pk), Action.OCCURRENCE_MARK, key)
    assert client.get(f"/pengganti/{stand_in.pk}/tarik/").status_code == 404


def test_what_is_over_cannot_be_withdrawn(operator: User, office: Office, stand_in: StandIn) -> None:
    services.withdraw_stand_in(operator, stand_in)
    with pytest.raises(Refused, match="sudah ditarik"):
        services.withdraw_stand_in(operator, stand_in)


def test_another_office_does_not_find_it(sign_in: SignIn, orang_luar: User, stand_in: StandIn) -> None:
    assert sign_in(orang_luar).post(f"/pengganti/{stand_in.pk}/tarik/").status_code == 404
    stand_in.refresh_from_db()
    assert stand_in.withdrawn_at is None
