"""The page on which photos of one paper are put in order."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from tests.factories.pictures import picture
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import selectors, services
from zonaintegritas.plans.models import Draft, Source

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


@pytest.fixture
def source(operator: User, office: Office) -> Source:
    photos = [keep_bytes(picture(shade), f"hal-{number}.png") for number, shade in enumerate((80, 120), start=1)]
    return services.start_draft(operator, office, contents=photos).sources.get()


def test_photos_are_shown_moved_and_read(operator: User, source: Source, sign_in: SignIn) -> None:
    client = sign_in(operator)
    address = f"/draf/sumber/{source.pk}/foto/"
    page = client.get(address).content.decode()
    first, second = selectors.photos_of(source)
    assert page.index("hal-1.png") < page.index("hal-2.png")
    assert f"/draf/foto/{first.pk}.png" in page
    moved = client.post(address, {"foto": f"{second.pk}:naik"}, follow=True).content.decode()
    assert moved.index("hal-2.png") < moved.index("hal-1.png")
    client.post(address, {"foto": f"{first.pk}:buang"})
    assert [photo.file.name for photo in selectors.photos_of(source)] == ["hal-2.png"]
    client.post(f"/draf/sumber/{source.pk}/baca-lagi/")
    source.refresh_from_db()
    assert source.state == Source.State.WAITING


def test_uploading_several_photos_leads_to_their_order(operator: User, office: Office, sign_in: SignIn) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    files = [SimpleUploadedFile(f"hal-{shade}.png", picture(shade)) for shade in (70, 75)]
    answer = sign_in(operator).post("/draf/unggah/", {"uploads": files})
    assert answer["Location"] == f"/draf/sumber/{Draft.objects.get().sources.get().pk}/foto/"


def test_a_photo_is_shown_small(operator: User, source: Source, sign_in: SignIn) -> None:
    answer = sign_in(operator).get(f"/draf/foto/{selectors.photos_of(source)[0].pk}.png")
    assert answer.content.startswith(b"\x89PNG")


def test_a_wrong_number_is_not_found(operator: User, source: Source, sign_in: SignIn) -> None:
    assert sign_in(operator).post(f"/draf/sumber/{source.pk}/foto/", {"foto": "x:naik"}).status_code == 404


def test_other_offices_see_no_photo(orang_luar: User, source: Source, sign_in: SignIn) -> None:
    client = sign_in(orang_luar)
    assert client.get(f"/draf/sumber/{source.pk}/foto/").status_code == 404
    assert client.get(f"/draf/foto/{selectors.photos_of(source)[0].pk}.png").status_code == 404
