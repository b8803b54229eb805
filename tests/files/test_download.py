"""Downloads: permission first, then an attachment that no browser runs."""

from __future__ import annotations

import uuid

import pytest
from django.test import Client

from tests.conftest import SignIn
from zonaintegritas.files import services, store
from zonaintegritas.files.models import StoredFile
from zonaintegritas.offices.models import Office, User

CONTENT = b"<script>alert(1)</script> isi berkas contoh\n"


@pytest.fixture
def stored(operator: User, office: Office) -> StoredFile:
    return services.keep(operator, office, content=store.keep_bytes(CONTENT, "SK Nomor 12 – salinan.txt"))


def address(stored: StoredFile) -> str:
    return f"/berkas/{stored.uid}/"


@pytest.mark.parametrize("who", ["operator", "ketua", "anggota", "pengamat", "pembina"])
def test_people_of_the_office_and_above_get_it(
    request: pytest.FixtureRequest, sign_in: SignIn, stored: StoredFile, who: str
) -> None:
    answer = sign_in(request.getfixturevalue(who)).get(address(stored))
    assert answer.getvalue() == CONTENT


def test_it_is_an_attachment_with_its_name_and_never_run(sign_in: SignIn, operator: User, stored: StoredFile) -> None:
    answer = sign_in(operator).get(address(stored))
    assert answer["Content-Disposition"] == "attachment; filename*=utf-8''SK%20Nomor%2012%20%E2%80%93%20salinan.txt"
    assert answer["Content-Type"] == "text/plain"
    assert answer["Content-Length"] == str(len(CONTENT))
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert "no-store" in answer["Cache-Control"]
    answer.close()


def test_head_answers_without_the_content(sign_in: SignIn, operator: User, stored: StoredFile) -> None:
    answer = sign_in(operator).head(address(stored))
    assert answer.status_code == 200
    assert answer["Content-Length"] == str(len(CONTENT))
    assert not answer.getvalue()


def test_for_another_office_it_does_not_exist(sign_in: SignIn, orang_luar: User, stored: StoredFile) -> None:
    assert sign_in(orang_luar).get(address(stored)).status_code == 404


def test_nobody_gets_it_without_signing_in(client: Client, stored: StoredFile) -> None:
    assert client.get(address(stored))["Location"].startswith("/masuk/")


def test_an_address_cannot_be_guessed(sign_in: SignIn, operator: User, stored: StoredFile) -> None:
    assert sign_in(operator).get(f"/berkas/{uuid.uuid4()}/").status_code == 404
    assert sign_in(operator).get(f"/berkas/{stored.pk}/").status_code == 404
