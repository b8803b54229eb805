"""An old version of a plan and what it changed."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from tests.factories.in_force import items_of, make_plan
from tests.factories.plans import adopted
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import revisions, services
from zonaintegritas.plans.models import ChangeKind, Plan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


@pytest.fixture
def corrected(office: Office) -> Plan:
    """Three items; one changed, one taken out, one added, and the subject of the decree changed."""
    plan = make_plan(office, ["Maret 2026", "Mei 2026", "Juni 2026"])
    draft = services.start_correction(System(), plan)
    first, second, third = draft.rows.order_by("position")
    services.edit_cell(System(), first, field="target_time_raw", value="April 2026", kind=ChangeKind.CONTENT)
    services.edit_cell(System(), first, field="responsible", value="Tim II", kind=ChangeKind.READING)
    services.remove_row(System(), second)
    added = services.add_row(System(), draft, after=third)
    services.edit_cell(System(), added, field="indicator", value="Indikator tambahan")
    about = {"about": "RENCANA AKSI YANG BENAR"}
    services.edit_header(System(), draft, values=about, kinds={"about": ChangeKind.CONTENT})
    adopted(System(), draft, reason="Empat hal.")
    return plan


def test_cells_rows_and_header_are_compared(corrected: Plan) -> None:
    before, after = corrected.revisions.order_by("number")
    change = revisions.compare(before.content, after.content)
    (row,) = change.changed
    assert [(cell.name, cell.before, cell.after, cell.kind) for cell in row.cells] == [
        ("Target waktu", "Maret 2026", "April 2026", "Perubahan isi"),
        ("Bulan", "Maret 2026", "April 2026", row.cells[1].kind),
        ("Penanggung jawab", "Tim I", "Tim II", "Perbaikan bacaan"),
    ]
    assert [row.indicator for row in change.added] == ["Indikator tambahan"]
    assert [row.indicator for row in change.removed] == ["Indikator 2"]
    assert [(cell.name, cell.after) for cell in change.header] == [("Tentang", "RENCANA AKSI YANG BENAR")]


def test_the_same_version_has_no_changes(corrected: Plan) -> None:
    content = corrected.revisions.get(number=2).content
    assert revisions.compare(content, content).is_empty


def test_an_old_version_reads_as_it_was(sign_in: SignIn, pengamat: User, corrected: Plan) -> None:
    client = sign_in(pengamat)
    old = client.get(f"/rencana/{corrected.pk}/revisi/1/").content.decode()
    assert "Naskah pertama" in old
    assert "Indikator 2" in old
    assert "Indikator tambahan" not in old
    assert "Yang berubah" not in old
    new = client.get(f"/rencana/{corrected.pk}/revisi/2/").content.decode()
    assert "Empat hal." in new
    assert "Butir baru" in new
    assert "dikeluarkan: Indikator 2" in new


def test_a_number_that_was_never_given_is_not_found(sign_in: SignIn, pengamat: User, corrected: Plan) -> None:
    assert sign_in(pengamat).get(f"/rencana/{corrected.pk}/revisi/3/").status_code == 404


def test_another_office_does_not_find_it(sign_in: SignIn, orang_luar: User, corrected: Plan) -> None:
    assert sign_in(orang_luar).get(f"/rencana/{corrected.pk}/revisi/1/").status_code == 404


def test_reading_an_old_version_touches_no_row_of_the_plan(sign_in: SignIn, operator: User, corrected: Plan) -> None:
    before = [(item.pk, item.indicator) for item in items_of(corrected)]
    sign_in(operator).get(f"/rencana/{corrected.pk}/revisi/1/")
    assert [(item.pk, item.indicator) for item in items_of(corrected)] == before
