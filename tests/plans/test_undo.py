"""The button that takes the newest edit back."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.conftest import SignIn
from tests.factories.plans import make_draft
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import Draft, DraftRow

HTMX: Any = {"HX-Request": "true"}


@pytest.fixture
def client(operator: User, sign_in: SignIn) -> Client:
    return sign_in(operator)


@pytest.fixture
def draft(operator: User, office: Office) -> Draft:
    draft = make_draft(office)
    services.edit_cell(operator, draft.rows.get(position=2), field="note", value="catatan baru")
    return draft


def test_the_page_names_the_step_and_takes_it_back(client: Client, draft: Draft) -> None:
    assert "Urungkan" in client.get(f"/draf/{draft.pk}/").content.decode()
    answer = client.post(f"/draf/{draft.pk}/urungkan/", {"step": draft.steps.get().pk}, follow=True)
    page = answer.content.decode()
    assert "Diurungkan: isi sel, I.1.b." in page
    assert answer.redirect_chain[-1][0].endswith(f"#b{draft.rows.get(position=2).pk}")
    assert "catatan baru" not in page
    assert 'name="step"' not in page


def test_a_change_in_place_brings_the_button_along(client: Client, draft: Draft) -> None:
    row = draft.rows.get(position=1)
    changed = client.post(f"/draf/baris/{row.pk}/sel/note/", {"note": "lain"}, headers=HTMX).content.decode()
    assert 'id="urungkan"' in changed
    assert "isi sel, I.1.a" in changed
    removed = client.post(f"/draf/baris/{row.pk}/hapus/", headers=HTMX).content.decode()
    assert "hapus baris" in removed


def test_a_step_that_is_no_longer_the_newest_is_told(client: Client, operator: User, draft: Draft) -> None:
    seen = draft.steps.get().pk
    services.edit_cell(operator, draft.rows.get(position=1), field="note", value="sesudahnya")
    answer = client.post(f"/draf/{draft.pk}/urungkan/", {"step": seen}, follow=True)
    assert "sudah berubah lagi" in answer.content.decode()
    assert DraftRow.objects.filter(draft=draft, note="sesudahnya").exists()


def test_a_page_that_sends_nonsense_changes_nothing(client: Client, draft: Draft) -> None:
    client.post(f"/draf/{draft.pk}/urungkan/", {"step": "x"})
    assert draft.steps.count() == 1


def test_who_may_only_read_is_offered_nothing(ketua: User, sign_in: SignIn, draft: Draft) -> None:
    assert 'id="urungkan"' not in sign_in(ketua).get(f"/draf/{draft.pk}/").content.decode()
