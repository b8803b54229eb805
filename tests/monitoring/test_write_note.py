"""Obstacle and recommendation, of an area and of an item: who writes where, and until when."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from tests.factories.monitoring import make_year, round_of
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.monitoring import selectors, services
from zonaintegritas.monitoring.models import SheetNote
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans.models import Item

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
TEXTS = {"obstacle": "Anggaran belum cair.", "recommendation": "Ajukan revisi."}


def address(office: Office, area: str = "I") -> str:
    return f"/pemantauan/putaran/{round_of(office).pk}/catatan/{area}/"


def item_in(office: Office, area: str) -> Item:
    return Item.objects.filter(plan__office=office, area_roman=area).order_by("position")[0]


def test_a_coordinator_writes_for_the_own_area(koordinator: User, office: Office, sign_in: SignIn) -> None:
    make_year(office)
    client = sign_in(koordinator)
    assert client.post(address(office), TEXTS)["Location"].endswith("#area-I")
    area = selectors.sheet_of(System(), round_of(office)).areas[0]
    assert (area.texts.obstacle, area.texts.recommendation) == tuple(TEXTS.values())
    assert client.get(address(office, "III")).status_code == 403
    assert client.post(address(office, "III"), TEXTS).status_code == 403


def test_what_another_wrote_meanwhile_stays_and_is_never_written_over(
    koordinator: User, operator: User, office: Office, sign_in: SignIn
) -> None:
    make_year(office)
    empty = {"shown_obstacle": "", "shown_recommendation": ""}
    page = sign_in(koordinator).get(f"/pemantauan/putaran/{round_of(office).pk}/").content.decode()
    assert 'name="shown_recommendation"' in page
    first = {**empty, "obstacle": "", "recommendation": "Ajukan revisi."}
    assert sign_in(operator).post(address(office), first).status_code == 302
    mine = {**empty, "obstacle": "Anggaran belum cair.", "recommendation": ""}
    assert sign_in(koordinator).post(address(office), mine).status_code == 302
    area = selectors.sheet_of(System(), round_of(office)).areas[0]
    assert (area.texts.obstacle, area.texts.recommendation) == tuple(TEXTS.values())
    late = sign_in(operator).post(address(office), {**first, "obstacle": "Narasumber sakit."})
    assert late.status_code == 422
    said = late.content.decode()
    assert f"{koordinator.full_name} sudah menulis di sini: “Anggaran belum cair.”" in said
    assert "Narasumber sakit." in said
    assert SheetNote.objects.get().obstacle == "Anggaran belum cair."


def test_who_wrote_last_goes_on_writing_on_the_same_page(operator: User, office: Office, sign_in: SignIn) -> None:
    make_year(office)
    client, begun = sign_in(operator), {"shown_obstacle": "", "shown_recommendation": "", "recommendation": ""}
    for text in ("Anggaran", "Anggaran belum cair.", ""):
        client.post(address(office), {**begun, "obstacle": text}, headers={"hx-request": "true"})
        assert SheetNote.objects.get().obstacle == text


def test_writing_again_changes_the_same_note_and_answers_a_script_with_nothing(
    operator: User, office: Office, sign_in: SignIn
) -> None:
    make_year(office)
    client = sign_in(operator)
    client.post(address(office), TEXTS)
    answer = client.post(address(office), {**TEXTS, "obstacle": "Cair."}, headers={"HX-Request": "true"})
    assert answer.status_code == 204
    assert SheetNote.objects.get().obstacle == "Cair."


def test_an_item_has_its_own_note_beside_that_of_its_area(operator: User, office: Office, sign_in: SignIn) -> None:
    make_year(office)
    client, item = sign_in(operator), item_in(office, "I")
    client.post(address(office), TEXTS)
    client.post(f"{address(office)}?butir={item.pk}", {"obstacle": "Narasumber berhalangan.", "recommendation": ""})
    area = selectors.sheet_of(System(), round_of(office)).areas[0]
    assert area.rows[0].texts.obstacle == "Narasumber berhalangan."
    assert area.texts.obstacle == "Anggaran belum cair."
    assert "Narasumber berhalangan." in client.get(f"{address(office)}?butir={item.pk}").content.decode()


def test_an_item_of_another_area_or_office_is_no_address(
    operator: User, office: Office, other_office: Office, sign_in: SignIn
) -> None:
    make_year(office)
    make_year(other_office)
    client = sign_in(operator)
    for item in (item_in(office, "II"), item_in(other_office, "I")):
        assert client.get(f"{address(office)}?butir={item.pk}").status_code == 404
    assert client.get(address(office, "X")).status_code == 404


def test_a_closed_round_takes_no_more_words_and_says_so(operator: User, office: Office, sign_in: SignIn) -> None:
    make_year(office)
    services.close_round(operator, round_of(office))
    answer = sign_in(operator).post(address(office), TEXTS)
    assert answer.status_code == 422
    assert "sudah ditutup" in answer.content.decode()
    assert "Anggaran belum cair." in answer.content.decode()
    assert not SheetNote.objects.exists()


@pytest.mark.parametrize("who", ["ketua", "anggota", "pengamat", "pembina", "orang_luar"])
def test_others_write_nothing(request: pytest.FixtureRequest, office: Office, who: str) -> None:
    make_year(office)
    note = selectors.note_of(round_of(office), "I", None)
    with pytest.raises(NotAllowed):
        services.write_note(request.getfixturevalue(who), note, obstacle="x", recommendation="")
