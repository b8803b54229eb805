"""Two versions of a plan, or the plans of two offices, side by side."""

from __future__ import annotations

import io

import openpyxl
import pytest

from tests.conftest import SignIn
from tests.factories.in_force import make_plan
from tests.factories.plans import adopted, answer_heavy, make_draft
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import selectors, services
from zonaintegritas.plans.models import Plan
from zonaintegritas.plans.side_by_side import side_by_side

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
ADDRESS = "/rencana/banding/"


@pytest.fixture
def plan(operator: User, ketua: User, office: Office) -> Plan:
    """Corrected: one cell changed, one item gone, one new."""
    plan = adopted(ketua, make_draft(office, rows=3))
    correction = services.start_correction(operator, plan)
    first, second, third = correction.rows.order_by("position")
    services.edit_cell(operator, first, field="responsible", value="Tim Kerja II", kind="CONTENT")
    services.remove_row(operator, third)
    added = services.add_row(operator, correction, after=second)
    services.edit_cell(operator, added, field="indicator", value="Butir baru", kind="CONTENT")
    services.adopt(ketua, answer_heavy(correction), reason="Rapat pleno.")
    return plan


def test_two_revisions_differ_in_the_words_that_changed(anggota: User, plan: Plan, sign_in: SignIn) -> None:
    client = sign_in(anggota)
    sides = {"kiri": f"naskah-{plan.pk}-1", "kanan": f"rencana-{plan.pk}"}
    page = client.get(ADDRESS, sides).content.decode()
    assert "Tim <mark>Kerja II</mark>" in page
    assert "Butir baru" in page
    assert "Hanya di kiri" in page
    assert "Indikator 2" not in page
    assert "Indikator 2" in client.get(ADDRESS, sides | {"semua": "1"}).content.decode()


def test_the_revisions_lead_there(operator: User, plan: Plan, sign_in: SignIn) -> None:
    page = sign_in(operator).get(f"/rencana/{plan.pk}/revisi/").content.decode()
    assert f"{ADDRESS}?kiri=naskah-{plan.pk}-1&amp;kanan=rencana-{plan.pk}" in page


def test_a_correction_is_laid_beside_the_plan_in_force(operator: User, plan: Plan) -> None:
    correction = services.start_correction(operator, plan)
    row = correction.rows.order_by("position")[1]
    services.edit_cell(operator, row, field="indicator", value="Sama sekali lain", kind="CONTENT")
    left = selectors.version_for(operator, f"rencana-{plan.pk}")
    compared = side_by_side(left, selectors.version_for(operator, f"draf-{correction.pk}"))
    assert [(pair.state, [cell.name for cell in pair.cells]) for pair in compared.different] == [
        ("CHANGED", ["Indikator"])
    ]


def test_plans_of_two_offices_are_matched_by_what_they_say(
    pembina: User, office: Office, other_office: Office, sign_in: SignIn
) -> None:
    ours, theirs = make_plan(office, ["Maret 2026", "Juni 2026"]), make_plan(other_office, ["Maret 2026"])
    client = sign_in(pembina)
    page = client.get(ADDRESS, {"kiri": f"rencana-{ours.pk}", "kanan": f"rencana-{theirs.pk}"}).content.decode()
    assert "Hanya di kiri" in page
    assert "Kantor lain" in page


def test_a_plan_that_one_may_not_see_is_not_found(
    operator: User, anggota: User, plan: Plan, other_office: Office, sign_in: SignIn
) -> None:
    theirs = make_plan(other_office)
    draft = make_draft(plan.office)
    own = {"kiri": f"rencana-{plan.pk}"}
    assert sign_in(operator).get(ADDRESS, own | {"kanan": f"rencana-{theirs.pk}"}).status_code == 404
    assert sign_in(operator).get(ADDRESS, own | {"kanan": f"draf-{draft.pk}"}).status_code == 200
    assert sign_in(anggota).get(ADDRESS, own | {"kanan": f"draf-{draft.pk}"}).status_code == 404
    for strange in ("rencana", "rencana-x", "naskah-1", "x-1", "naskah-1-99", "rencana-" + "9" * 30):
        assert sign_in(operator).get(ADDRESS, own | {"kanan": strange}).status_code == 404


def test_nothing_chosen_yet_and_nothing_to_choose(
    operator: User, plan: Plan, orang_luar: User, sign_in: SignIn
) -> None:
    assert f'value="rencana-{plan.pk}"' in sign_in(operator).get(ADDRESS).content.decode()
    assert "Belum ada yang dapat dibandingkan" in sign_in(orang_luar).get(ADDRESS).content.decode()


def test_the_same_is_said_to_be_the_same(operator: User, plan: Plan, sign_in: SignIn) -> None:
    sides = {"kiri": f"rencana-{plan.pk}", "kanan": f"rencana-{plan.pk}"}
    assert "Tidak ada yang berbeda." in sign_in(operator).get(ADDRESS, sides).content.decode()


def test_it_is_taken_along_as_a_workbook(operator: User, plan: Plan, sign_in: SignIn) -> None:
    sides = {"kiri": f"naskah-{plan.pk}-1", "kanan": f"rencana-{plan.pk}"}
    content = sign_in(operator).get(f"{ADDRESS}unduh.xlsx", sides).content
    sheet = openpyxl.load_workbook(io.BytesIO(content))["Perbandingan"]
    rows = list(sheet.iter_rows(values_only=True))
    assert ("Berbeda", "I.1.a", "I.1.a", "Penanggung jawab", "Tim I", "Tim Kerja II") in rows
    assert any(row[0] == "Hanya di kanan" and row[5] == "Butir baru" for row in rows)
