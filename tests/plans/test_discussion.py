"""*Bahasan*: a conversation about one item of a draft or of a plan in force."""

from __future__ import annotations

import pytest

from tests.conftest import MakePerson, Role, SignIn
from tests.factories.in_force import make_item
from tests.factories.plans import make_draft
from zonaintegritas.guard import history
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import selectors, services
from zonaintegritas.plans.locking import DraftClosed
from zonaintegritas.plans.models import Comment, Draft, DraftRow
from zonaintegritas.plans.services.comments import NothingOpen, NothingSaid, TakenBackAlready

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


@pytest.fixture
def row(office: Office) -> DraftRow:
    return make_draft(office).rows.select_related("draft__office").order_by("position")[0]


def test_two_people_talk_and_close_the_conversation(
    operator: User, ketua: User, row: DraftRow, sign_in: SignIn
) -> None:
    address = f"/draf/baris/{row.pk}/bahasan/"
    first, second = sign_in(operator), sign_in(ketua)
    first.post(address, {"text": "Apakah bulannya sudah pasti?"})
    second.post(address, {"text": "Ya, menurut pleno."})
    page = first.get(address).content.decode()
    assert "Apakah bulannya sudah pasti?" in page
    assert "Ya, menurut pleno." in page
    assert "Ketua Contoh" in page
    assert "Bahas (2)" in first.get(f"/draf/{row.draft_id}/").content.decode()
    assert "2 bahasan masih terbuka." in second.get(f"/draf/{row.draft_id}/tetapkan/").content.decode()
    second.post(address, {"selesai": "1"})
    page = first.get(address).content.decode()
    assert "Selesai dibahas, Ketua Contoh" in page
    assert "Bahas (2)" not in first.get(f"/draf/{row.draft_id}/").content.decode()
    assert [entry.action for entry in history.of(row)] == ["comment:resolve", "comment:write", "comment:write"]


def test_one_takes_back_only_what_one_wrote_oneself(
    operator: User, ketua: User, row: DraftRow, sign_in: SignIn
) -> None:
    comment = services.write_comment(operator, row, text="Keliru tulis")
    with pytest.raises(NotAllowed):
        services.withdraw_comment(ketua, comment)
    client = sign_in(operator)
    assert "Tarik bahasan saya" not in sign_in(ketua).get(f"/draf/baris/{row.pk}/bahasan/").content.decode()
    client.post(f"/draf/baris/{row.pk}/bahasan/", {"tarik": comment.pk})
    page = client.get(f"/draf/baris/{row.pk}/bahasan/").content.decode()
    assert "Keliru tulis" not in page
    assert "Ditarik oleh penulisnya" in page
    with pytest.raises(TakenBackAlready):
        services.withdraw_comment(operator, comment)
    with pytest.raises(NothingOpen):
        services.close_conversation(operator, row)


def test_a_comment_of_another_item_is_not_found(operator: User, row: DraftRow, sign_in: SignIn) -> None:
    other = row.draft.rows.select_related("draft__office").order_by("position")[1]
    comment = services.write_comment(operator, other, text="Milik baris lain")
    assert sign_in(operator).post(f"/draf/baris/{row.pk}/bahasan/", {"tarik": comment.pk}).status_code == 404


def test_nothing_is_not_said(operator: User, row: DraftRow, sign_in: SignIn) -> None:
    assert sign_in(operator).post(f"/draf/baris/{row.pk}/bahasan/", {"text": "  "}).status_code == 422
    with pytest.raises(NothingSaid):
        services.write_comment(operator, row, text=" ")


def test_a_closed_draft_is_read_only(operator: User, row: DraftRow, sign_in: SignIn) -> None:
    Draft.objects.filter(pk=row.draft_id).update(state=Draft.State.ADOPTED)
    row.draft.refresh_from_db()
    with pytest.raises(DraftClosed):
        services.write_comment(operator, row, text="Terlambat")
    assert "Tulis bahasan" not in sign_in(operator).get(f"/draf/baris/{row.pk}/bahasan/").content.decode()


def test_it_does_not_stand_in_the_way_of_approval(operator: User, ketua: User, row: DraftRow) -> None:
    from tests.factories.plans import answer_heavy

    services.write_comment(operator, row, text="Perlu dilihat")
    assert services.approve(ketua, answer_heavy(row.draft)).pk


def test_members_talk_about_items_of_the_plan_in_force(
    anggota: User, office: Office, pengamat: User, pembina: User, orang_luar: User, sign_in: SignIn
) -> None:
    item = make_item(office)
    address = f"/rencana/butir/{item.pk}/bahasan/"
    member = sign_in(anggota)
    member.post(address, {"text": "Notulanya di mana?"})
    assert "1 bahasan" in member.get(f"/rencana/{item.plan_id}/").content.decode()
    assert "1 terbuka" in member.get(f"/rencana/butir/{item.pk}/").content.decode()
    for reader in (pengamat, pembina):
        page = sign_in(reader).get(address).content.decode()
        assert "Notulanya di mana?" in page
        assert "Tulis bahasan" not in page
        assert sign_in(reader).post(address, {"text": "Saya juga"}).status_code == 403
    assert sign_in(orang_luar).get(address).status_code == 404
    assert Comment.objects.count() == 1


def test_a_coordinator_closes_those_of_the_own_areas(make_person: MakePerson, office: Office) -> None:
    item = selectors.item_for(make_person("lain", Role.OPERATOR, office), make_item(office).pk)
    own, other = (make_person(f"koor{area}", Role.COORDINATOR, office, (area,)) for area in ("I", "II"))
    services.write_comment(other, item, text="Sudah?")
    with pytest.raises(NotAllowed):
        services.close_conversation(other, item)
    services.close_conversation(own, item)


def test_all_that_is_open_is_listed(
    operator: User, anggota: User, office: Office, row: DraftRow, sign_in: SignIn
) -> None:
    client = sign_in(operator)
    assert "Tidak ada bahasan yang terbuka" in client.get(f"/draf/{row.draft_id}/bahasan/").content.decode()
    services.write_comment(operator, row, text="Perlu dilihat")
    page = client.get(f"/draf/{row.draft_id}/bahasan/").content.decode()
    assert "Perlu dilihat" in page
    assert f'href="/draf/baris/{row.pk}/bahasan/"' in page
    assert sign_in(anggota).get(f"/draf/{row.draft_id}/bahasan/").status_code == 404
    item = make_item(office, number="7")
    services.write_comment(anggota, item, text="Sudah dikerjakan?")
    assert "Sudah dikerjakan?" in sign_in(anggota).get(f"/rencana/{item.plan_id}/bahasan/").content.decode()
