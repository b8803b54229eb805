"""Several photos of one paper: their order, leaving one out, and the file that is made of them."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from tests.factories.pictures import picture
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import selectors, services
from zonaintegritas.plans.models import Draft, Source, SourcePhoto
from zonaintegritas.plans.services.photos import OnlyPhoto, OrderSettled

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


@pytest.fixture
def draft(operator: User, office: Office) -> Draft:
    photos = [keep_bytes(picture(shade), f"hal-{number}.png") for number, shade in enumerate((80, 120, 160), start=1)]
    return services.start_draft(operator, office, contents=photos)


def names(source: Source) -> list[str]:
    return [photo.file.name for photo in selectors.photos_of(source)]


def photo(draft: Draft, number: int) -> SourcePhoto:
    return selectors.photos_of(draft.sources.get())[number - 1]


def test_several_photos_are_one_file_that_waits_for_its_order(draft: Draft) -> None:
    source = draft.sources.get()
    assert source.state == Source.State.SORTING
    assert names(source) == ["hal-1.png", "hal-2.png", "hal-3.png"]
    assert not source.is_busy


def test_photos_beside_another_file_stay_together(operator: User, office: Office) -> None:
    contents = [keep_bytes(picture(shade), f"hal-{shade}.png") for shade in (80, 90)]
    draft = services.start_draft(operator, office, contents=[*contents, keep_bytes(b"Surat.\n", "sk.txt")])
    assert sorted(draft.sources.values_list("state", flat=True)) == ["SORTING", "WAITING"]


def test_a_photo_moves_up_and_down_and_no_further(operator: User, draft: Draft) -> None:
    source = services.move_photo(operator, photo(draft, 1), down=True)
    assert names(source) == ["hal-2.png", "hal-1.png", "hal-3.png"]
    services.move_photo(operator, photo(draft, 1), down=False)
    services.move_photo(operator, photo(draft, 3), down=False)
    assert names(source) == ["hal-2.png", "hal-3.png", "hal-1.png"]


def test_a_photo_is_left_out_but_not_the_last(operator: User, draft: Draft) -> None:
    services.drop_photo(operator, photo(draft, 1))
    source = services.drop_photo(operator, photo(draft, 2))
    assert names(source) == ["hal-2.png"]
    assert draft.sources.get().file.name == "hal-2.png"
    with pytest.raises(OnlyPhoto):
        services.drop_photo(operator, photo(draft, 1))


def test_once_they_are_to_be_read_the_order_stands(operator: User, draft: Draft) -> None:
    first = photo(draft, 1)
    services.read_again(operator, draft.sources.get())
    assert draft.sources.get().state == Source.State.WAITING
    with pytest.raises(OrderSettled):
        services.move_photo(operator, first, down=True)


def test_who_may_not_edit_may_not_sort(ketua: User, anggota: User, orang_luar: User, draft: Draft) -> None:
    for person in (ketua, anggota, orang_luar):
        with pytest.raises(PermissionDenied):
            services.move_photo(person, photo(draft, 1), down=True)
        with pytest.raises(PermissionDenied):
            services.drop_photo(person, photo(draft, 1))
        with pytest.raises(PermissionDenied):
            services.record_joined(person, draft.sources.get(), content=keep_bytes(b"%PDF-1.4 x", "a.pdf"))


def test_photos_move_with_the_draft_to_another_office(operator: User, other_office: Office, draft: Draft) -> None:
    services.move_to_office(System(), draft, office=other_office)
    assert {one.file.lineage for one in selectors.photos_of(draft.sources.get())} == {other_office.lineage}
