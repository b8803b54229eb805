"""The list of revisions."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from tests.factories.in_force import make_plan
from tests.factories.plans import adopted
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import ChangeKind, Plan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


@pytest.fixture
def plan(office: Office) -> Plan:
    return make_plan(office)


def test_it_says_who_when_and_why(sign_in: SignIn, operator: User, ketua: User, plan: Plan) -> None:
    draft = services.start_correction(operator, plan)
    services.edit_cell(operator, draft.rows.get(), field="note", value="Baru", kind=ChangeKind.CONTENT)
    adopted(ketua, draft, reason="Keterangan ditambahkan.")
    services.withdraw(ketua, plan, reason="Lampirannya tertukar.")
    page = sign_in(operator).get(f"/rencana/{plan.pk}/revisi/").content.decode()
    assert page.index("Revisi ke-2") < page.index("Naskah pertama")
    assert "Keterangan ditambahkan." in page
    assert "15 Juni 2026 12.00 WITA" in page
    assert f"{operator.full_name} membuka koreksi." in page
    assert f"{ketua.full_name} menarik rencana ini: Lampirannya tertukar." in page


def test_a_viewer_sees_revisions_and_no_history(sign_in: SignIn, operator: User, pengamat: User, plan: Plan) -> None:
    services.start_correction(operator, plan)
    page = sign_in(pengamat).get(f"/rencana/{plan.pk}/revisi/").content.decode()
    assert "Naskah pertama" in page
    assert "membuka koreksi" not in page


def test_another_office_does_not_find_it(sign_in: SignIn, orang_luar: User, plan: Plan) -> None:
    assert sign_in(orang_luar).get(f"/rencana/{plan.pk}/revisi/").status_code == 404
