"""*Pengaturan pengingat*: address, steps, digest, quiet hours; what is wrong is said and nothing is lost."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.conftest import SignIn
from zonaintegritas.offices.models import Office, User
from zonaintegritas.reminders.models import Letter, Preference
from zonaintegritas.reminders.selectors import preferences_of

PAGE = reverse("reminders:preference")
CHOSEN: dict[str, Any] = {
    "email": "ratna@contoh.id", "by_email": "on", "steps": ["LATE", "DUE_1"], "digest_day": "4",
    "quiet_from": "17:30", "quiet_until": "08:00",
}  # fmt: skip


def test_what_is_chosen_counts(anggota: User, sign_in: SignIn) -> None:
    answer = sign_in(anggota).post(PAGE, CHOSEN, follow=True)
    assert "Pengaturan pengingat disimpan" in answer.content.decode()
    anggota.refresh_from_db()
    chosen = Preference.objects.get(person=anggota)
    assert anggota.email == "ratna@contoh.id"
    assert (chosen.by_email, chosen.steps, chosen.digest_day) == (True, ["DUE_1", "LATE"], 4)
    assert (chosen.quiet_from, chosen.quiet_until, chosen.quiet_weekends) == (dt.time(17, 30), dt.time(8), False)


def test_who_chose_nothing_is_reminded_of_everything(anggota: User) -> None:
    chosen = preferences_of([anggota.pk])[anggota.pk]
    assert (chosen.by_email, chosen.steps, chosen.digest_day) == (True, ["DUE_30", "DUE_7", "DUE_1", "LATE"], 0)
    assert (chosen.quiet_from, chosen.quiet_until, chosen.quiet_weekends) == (dt.time(18), dt.time(7), True)


def test_no_digest_is_a_choice_too(anggota: User, sign_in: SignIn) -> None:
    client = sign_in(anggota)
    client.post(PAGE, CHOSEN | {"digest_day": ""})
    assert Preference.objects.get(person=anggota).digest_day is None
    assert '<option value="" selected>' in client.get(PAGE).content.decode()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [({"email": ""}, "Isi alamat surel"), ({"email": "bukan alamat"}, "alamat"), ({"quiet_from": "25:00"}, "waktu")],
)
def test_what_is_wrong_is_said_and_the_rest_stays(
    anggota: User, sign_in: SignIn, wrong: dict[str, str], said: str
) -> None:
    answer = sign_in(anggota).post(PAGE, CHOSEN | wrong)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in page.lower() or said in page
    assert '<option value="4" selected>' in page
    assert not Preference.objects.exists()


def test_two_people_choose_for_themselves(anggota: User, koordinator: User, sign_in: SignIn) -> None:
    sign_in(anggota).post(PAGE, CHOSEN)
    koordinator.refresh_from_db()
    assert (koordinator.email, Preference.objects.filter(person=koordinator).exists()) == ("", False)


def test_a_letter_that_failed_is_told_until_one_arrives(anggota: User, office: Office, sign_in: SignIn) -> None:
    now = timezone.now()
    letter = Letter.objects.create(
        office=office, person=anggota, message_id="<satu@contoh.id>", written_at=now, not_before=now,
        state="FAILED", attempts=1, ended_at=now,
    )  # fmt: skip
    client = sign_in(anggota)
    assert "tidak dapat dikirim" in client.get(PAGE).content.decode()
    letter.pk, letter.message_id, letter.state = None, "<dua@contoh.id>", "SENT"
    letter.save()
    assert "tidak dapat dikirim" not in client.get(PAGE).content.decode()


def test_where_no_mail_is_sent_the_page_says_so(anggota: User, sign_in: SignIn, settings: Any) -> None:
    client = sign_in(anggota)
    assert "belum mengirim surel" in client.get(PAGE).content.decode()
    settings.ZI_SENDS_MAIL = True
    assert "belum mengirim surel" not in client.get(PAGE).content.decode()
