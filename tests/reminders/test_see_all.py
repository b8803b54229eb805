"""All of an office at once, and only one's own."""

from __future__ import annotations

import datetime as dt

from django.urls import reverse

from tests.conftest import SignIn
from tests.reminders.conftest import DUE, look
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services as plans
from zonaintegritas.plans.models import Occurrence
from zonaintegritas.reminders.models import Notice


def test_all_of_ones_own_are_read(
    occurrence: Occurrence, office: Office, anggota: User, sekretaris: User, sign_in: SignIn
) -> None:
    plans.name_people(System(), occurrence.item, people=[anggota, sekretaris])
    look(office, DUE - dt.timedelta(days=7))
    answer = sign_in(anggota).post(reverse("reminders:see_all"), follow=True)
    assert "sudah ditandai dibaca" in answer.content.decode()
    assert not Notice.objects.filter(person=anggota).unread().exists()
    assert Notice.objects.filter(person=sekretaris).unread().exists()
