"""*Menyetujui*: the text of a draft is agreed on; a material change makes the approval stale."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.conftest import SignIn
from tests.factories.plans import answer_heavy, make_draft, make_row
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import selectors, services
from zonaintegritas.plans.models import Approval, Draft
from zonaintegritas.plans.services.adoption import NotReady
from zonaintegritas.plans.services.approving import ApprovedAlready, NotReadyForApproval

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


@pytest.fixture
def draft(office: Office) -> Draft:
    return answer_heavy(make_draft(office, rows=2))


def test_the_chair_approves_and_everybody_sees_it(operator: User, ketua: User, draft: Draft, sign_in: SignIn) -> None:
    address = f"/draf/{draft.pk}/tetapkan/"
    assert "Belum disetujui" in sign_in(operator).get(address).content.decode()
    answer = sign_in(ketua).post(f"/draf/{draft.pk}/setujui/", follow=True)
    assert "Naskah disetujui." in answer.content.decode()
    approval = Approval.objects.get()
    page = sign_in(operator).get(address).content.decode()
    assert f"Disetujui {ketua.full_name}" in page
    assert approval.fingerprint[:12] in page
    assert "Setujui naskah" not in page


def test_number_date_and_signatory_come_after_the_approval(operator: User, ketua: User, draft: Draft) -> None:
    Draft.objects.filter(pk=draft.pk).update(number="", enacted_on=None)
    draft.refresh_from_db()
    services.approve(ketua, draft)
    services.edit_header(
        operator, draft, values={"number": "12", "enacted_on": dt.date(2026, 1, 12), "signatory_name": "Rara"}
    )
    draft.refresh_from_db()
    approved = selectors.approved_of(draft)
    assert approved is not None
    assert approved.is_fresh
    assert services.adopt(ketua, draft).number == "12"


def test_a_material_change_is_told_and_stands_in_the_way(
    operator: User, ketua: User, draft: Draft, sign_in: SignIn
) -> None:
    services.approve(ketua, draft)
    row = draft.rows.order_by("position")[0]
    services.edit_cell(operator, row, field="responsible", value="Bagian lain", kind="CONTENT")
    make_row(draft, 3)
    page = sign_in(ketua).get(f"/draf/{draft.pk}/tetapkan/").content.decode()
    assert "Isinya berubah sejak disetujui." in page
    assert "<ins" in page
    assert "Bagian lain" in page
    assert "Butir baru: I.1.c" in page
    with pytest.raises(NotReady, match="berubah sejak disetujui"):
        services.adopt(ketua, draft)
    answer_heavy(draft)
    services.approve(ketua, draft)
    assert services.adopt(ketua, draft).is_in_force


def test_what_is_put_back_is_approved_again(operator: User, ketua: User, draft: Draft) -> None:
    services.approve(ketua, draft)
    row = draft.rows.order_by("position")[0]
    before = row.indicator
    services.edit_cell(operator, row, field="indicator", value="Lain", kind="CONTENT")
    row.refresh_from_db()
    services.edit_cell(operator, row, field="indicator", value=before, kind="CONTENT")
    approved = selectors.approved_of(draft)
    assert approved is not None
    assert approved.is_fresh
    with pytest.raises(ApprovedAlready):
        services.approve(ketua, draft)


def test_open_findings_stand_in_the_way(ketua: User, office: Office) -> None:
    with pytest.raises(NotReadyForApproval, match="temuan berat"):
        services.approve(ketua, make_draft(office, rows=2))
    with pytest.raises(NotReadyForApproval, match="Belum ada satu butir pun"):
        services.approve(ketua, make_draft(office, rows=0, number="5"))


def test_it_is_for_who_adopts(operator: User, draft: Draft) -> None:
    with pytest.raises(NotAllowed):
        services.approve(operator, draft)
