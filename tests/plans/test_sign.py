"""The page on which the signed decree is recorded."""

from __future__ import annotations

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.conftest import SignIn
from tests.factories.plans import make_draft
from tests.factories.signed import approved_draft, printed
from zonaintegritas.files.models import store_path
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans.jobs import compare_waiting
from zonaintegritas.plans.models import Draft, SignedDecree

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


@pytest.fixture
def draft(office: Office, ketua: User) -> Draft:
    return approved_draft(office, ketua)


def test_the_adoption_page_leads_there(operator: User, draft: Draft, sign_in: SignIn) -> None:
    page = sign_in(operator).get(f"/draf/{draft.pk}/tetapkan/").content.decode()
    assert f'href="/draf/{draft.pk}/tanda-tangan/"' in page


def test_a_file_is_recorded_and_its_reading_awaited(operator: User, draft: Draft, sign_in: SignIn) -> None:
    from django.core.files.storage import storages

    kept = printed(Draft.objects.select_related("office").get(pk=draft.pk))
    with storages["content"].open(store_path(kept.sha256)) as file:
        content = file.read()
    client = sign_in(operator)
    answer = client.post(
        f"/draf/{draft.pk}/tanda-tangan/", {"uploads": SimpleUploadedFile("sk.docx", content), "number": "4"}
    )
    signed = SignedDecree.objects.get()
    assert answer["Location"] == f"/tanda-tangan/{signed.pk}/"
    assert "Menunggu giliran dibaca" in client.get(answer["Location"]).content.decode()
    compare_waiting.func(signed.pk)
    fragment = client.get(answer["Location"], headers={"HX-Request": "true"})
    assert fragment["HX-Refresh"] == "true"
    assert "Ini naskahnya" in client.get(answer["Location"]).content.decode()


def test_a_form_without_file_and_reason_says_what_is_missing(operator: User, draft: Draft, sign_in: SignIn) -> None:
    answer = sign_in(operator).post(f"/draf/{draft.pk}/tanda-tangan/", {"number": "77"})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "mengapa berkasnya tidak ada" in page
    assert 'value="77"' in page


def test_a_file_of_a_strange_kind_is_named(operator: User, draft: Draft, sign_in: SignIn) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as container:
        container.writestr("satu.bin", b"1")
    strange = SimpleUploadedFile("sk.zip", packed.getvalue())
    answer = sign_in(operator).post(f"/draf/{draft.pk}/tanda-tangan/", {"uploads": strange})
    assert answer.status_code == 422
    assert "sk.zip: " in answer.content.decode()


def test_what_is_not_approved_leads_to_the_approval(operator: User, office: Office, sign_in: SignIn) -> None:
    page = sign_in(operator).get(f"/draf/{make_draft(office).pk}/tanda-tangan/").content.decode()
    assert "Belum ada yang dibandingkan" in page


def test_others_do_not_come_in(
    anggota: User, sekretaris: User, orang_luar: User, draft: Draft, sign_in: SignIn
) -> None:
    for person, status in ((anggota, 404), (sekretaris, 403), (orang_luar, 404)):
        assert sign_in(person).get(f"/draf/{draft.pk}/tanda-tangan/").status_code == status
