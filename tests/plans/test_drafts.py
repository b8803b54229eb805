"""The list of drafts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.conftest import SignIn
from tests.factories.plans import make_draft, make_source
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans.models import Draft

URL = "/draf/"
QUERIES = 8  # session, person, offices, roles, drafts, files and the two of the page's rights


def test_open_drafts_and_discarded_ones(operator: User, office: Office, sign_in: SignIn) -> None:
    make_source(make_draft(office, number="31"), state="READING")
    discarded = make_draft(office, number="7", state=Draft.State.DISCARDED)
    make_draft(office, number="99", state=Draft.State.ADOPTED)
    page = sign_in(operator).get(URL).content.decode()
    assert "Nomor 31" in page
    assert "Sedang dibaca" in page
    assert f"/draf/{discarded.pk}/ambil-lagi/" in page
    assert "Nomor 99" not in page


def test_an_empty_list_carries_the_first_action(operator: User, ketua: User, office: Office, sign_in: SignIn) -> None:
    assert "/draf/unggah/" in sign_in(operator).get(URL).content.decode()
    assert "/draf/unggah/" not in sign_in(ketua).get(URL).content.decode()


def test_drafts_of_another_office_are_not_listed(orang_luar: User, office: Office, sign_in: SignIn) -> None:
    make_draft(office, number="31")
    assert "Nomor 31" not in sign_in(orang_luar).get(URL).content.decode()


def test_members_and_viewers_do_not_see_drafts(anggota: User, pengamat: User, office: Office, sign_in: SignIn) -> None:
    for person in (anggota, pengamat):
        assert sign_in(person).get(URL).status_code == 403


def test_the_list_asks_the_database_little(
    operator: User, office: Office, sign_in: SignIn, django_assert_max_num_queries: Callable[[int], Any]
) -> None:
    for number in range(12):
        make_source(make_draft(office, number=str(number)))
    client = sign_in(operator)
    with django_assert_max_num_queries(QUERIES):
        client.get(URL)
