"""The page of *menetapkan*."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from tests.factories.plans import adopted, answer_heavy, make_draft, make_row
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import Draft, Plan


@pytest.fixture
def draft(office: Office) -> Draft:
    return answer_heavy(make_draft(office))


def url(draft: Draft) -> str:
    return f"/draf/{draft.pk}/tetapkan/"


def test_the_chair_sees_the_summary_and_adopts(ketua: User, draft: Draft, sign_in: SignIn) -> None:
    client = sign_in(ketua)
    page = client.get(url(draft)).content.decode()
    assert "I. MANAJEMEN PERUBAHAN" in page
    assert "Centang" not in page
    answer = client.post(url(draft), {"confirm": "on"})
    assert answer["Location"] == f"/rencana/{Plan.objects.get().pk}/"


def test_nothing_is_adopted_without_confirmation(ketua: User, draft: Draft, sign_in: SignIn) -> None:
    answer = sign_in(ketua).post(url(draft), {"lain": "1"})
    assert answer.status_code == 422
    assert "Centang dahulu pernyataan ini." in answer.content.decode()
    assert not Plan.objects.exists()


def test_others_see_who_adopts(operator: User, ketua: User, draft: Draft, sign_in: SignIn) -> None:
    client = sign_in(operator)
    page = client.get(url(draft)).content.decode()
    assert ketua.full_name in page
    assert 'name="confirm"' not in page
    assert client.post(url(draft), {"confirm": "on"}).status_code == 403


def test_an_office_without_chair_is_told(operator: User, draft: Draft, sign_in: SignIn) -> None:
    assert "Belum ada ketua di kantor ini." in sign_in(operator).get(url(draft)).content.decode()


def test_other_offices_and_members_see_nothing(orang_luar: User, anggota: User, draft: Draft, sign_in: SignIn) -> None:
    for person in (orang_luar, anggota):
        assert sign_in(person).get(url(draft)).status_code == 404


def test_obstacles_lead_to_where_they_are_mended(ketua: User, office: Office, sign_in: SignIn) -> None:
    draft = make_draft(office, number="", rows=0)
    client = sign_in(ketua)
    page = client.get(url(draft)).content.decode()
    assert f'Nomor keputusan belum diisi. <a href="/draf/{draft.pk}/kepala/">' in page
    assert f'Belum ada satu butir pun. <a href="/draf/{draft.pk}/#butir">' in page
    refused = client.post(url(draft), {"confirm": "on"}, follow=True).content.decode()
    assert "Nomor keputusan belum diisi." in refused
    assert not Plan.objects.exists()


def test_doubtful_cells_are_counted_and_do_not_stand_in_the_way(ketua: User, draft: Draft, sign_in: SignIn) -> None:
    make_row(draft, 4, doubts={"steps": "terpotong"})
    client = sign_in(ketua)
    assert "Masih ada 1 sel yang meragukan." in client.get(url(draft)).content.decode()
    client.post(url(draft), {"confirm": "on"})
    assert Plan.objects.exists()


def test_changes_are_listed_with_paper_and_kind(operator: User, ketua: User, draft: Draft, sign_in: SignIn) -> None:
    services.edit_cell(operator, draft.rows.get(position=1), field="indicator", value="Baru", kind="CONTENT")
    services.edit_header(operator, draft, values={"number": "5"})
    page = sign_in(ketua).get(url(draft)).content.decode()
    for words in ("Indikator 1", "Baru", "Perubahan isi", "Perbaikan bacaan"):
        assert words in page


def test_replacing_the_plan_in_force_is_offered(ketua: User, draft: Draft, office: Office, sign_in: SignIn) -> None:
    first = adopted(ketua, draft)
    second = make_draft(office, number="9")
    client = sign_in(ketua)
    assert 'name="replace"' in client.get(url(second)).content.decode()
    refused = client.post(url(second), {"confirm": "on"}, follow=True).content.decode()
    assert "Sudah ada rencana yang berlaku" in refused
    client.post(url(second), {"confirm": "on", "replace": "on"})
    first.refresh_from_db()
    assert first.state == Plan.State.REPLACED


def test_a_correction_says_so_and_needs_a_reason(operator: User, ketua: User, draft: Draft, sign_in: SignIn) -> None:
    correction = services.start_correction(operator, adopted(ketua, draft))
    client = sign_in(ketua)
    page = client.get(url(correction)).content.decode()
    assert "Tetapkan koreksi" in page
    assert 'name="reason"' in page
    assert client.post(url(correction), {"confirm": "on"}).status_code == 422
    client.post(url(correction), {"confirm": "on", "reason": "Salah ketik"})
    assert Plan.objects.get().revisions.count() == 2


def test_an_adopted_draft_is_closed(ketua: User, draft: Draft, sign_in: SignIn) -> None:
    adopted(ketua, draft)
    assert "Rencananya sudah ditetapkan." in sign_in(ketua).get(url(draft)).content.decode()


def test_what_was_done_on_the_plan_in_force_is_offered_and_goes_along(
    ketua: User, operator: User, draft: Draft, office: Office, sign_in: SignIn
) -> None:
    old = adopted(ketua, draft)
    mark = old.items.get(position=1).occurrences.get()
    services.mark_done(operator, mark, done_on=office.today())
    other = old.items.get(position=2).occurrences.get()
    services.mark_done(operator, other, done_on=office.today())
    fresh = make_draft(office, number="5", rows=1)
    answer_heavy(fresh)
    client = sign_in(ketua)
    page = client.get(url(fresh)).content.decode()
    assert "1 tanda selesai dengan 0 bukti dan 0 penunjukan orang" in page
    assert "1 tanda selesai tidak dapat dibawa" in page
    client.post(url(fresh), {"confirm": "on", "replace": "on", "carry": "on"})
    plan = Plan.objects.get(state=Plan.State.IN_FORCE)
    assert plan.items.get().occurrences.get().done_on == office.today()


def test_nothing_is_offered_where_nothing_was_done(ketua: User, draft: Draft, office: Office, sign_in: SignIn) -> None:
    adopted(ketua, draft)
    assert 'name="carry"' not in sign_in(ketua).get(url(make_draft(office, number="5"))).content.decode()
