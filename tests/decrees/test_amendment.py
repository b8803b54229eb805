"""*Keputusan perubahan*: what changed in a plan, as a page and as a decree."""

from __future__ import annotations

import json

import pypdfium2
import pytest

from tests.conftest import SignIn
from tests.factories.plans import adopted, answer_heavy, make_draft
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import Plan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


@pytest.fixture
def plan(operator: User, ketua: User, office: Office) -> Plan:
    """Corrected once: one change of content, one mended reading, one item that came and one that went."""
    plan = adopted(ketua, make_draft(office, rows=3))
    correction = services.start_correction(operator, plan)
    first, second, third = correction.rows.order_by("position")
    services.edit_cell(operator, first, field="responsible", value="Sekretaris", kind="CONTENT")
    services.edit_cell(operator, second, field="indicator", value="Dibaca keliru tadinya", kind="READING")
    services.remove_row(operator, third)
    added = services.add_row(operator, correction, after=second)
    services.edit_cell(operator, added, field="indicator", value="Butir baru", kind="CONTENT")
    services.adopt(ketua, answer_heavy(correction), reason="Rapat pleno.")
    return plan


def test_changes_of_content_are_told_and_mended_readings_are_not(anggota: User, plan: Plan, sign_in: SignIn) -> None:
    page = sign_in(anggota).get(f"/naskah/rencana/{plan.pk}/perubahan/").content.decode()
    assert "Sekretaris" in page
    assert "Indikator: Butir baru" in page
    assert "(dihapus)" in page
    assert "Dibaca keliru tadinya" not in page
    assert "3 perubahan" in page


def test_the_decree_names_the_amended_one_and_has_no_number_yet(operator: User, plan: Plan, sign_in: SignIn) -> None:
    content = sign_in(operator).get(f"/naskah/rencana/{plan.pk}/perubahan/unduh.pdf").content
    document = pypdfium2.PdfDocument(content)
    text = " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in document)
    assert "NOMOR ... TAHUN 2026" in text
    assert "PERUBAHAN ATAS KEPUTUSAN" in text
    assert "Mengubah Lampiran Keputusan" in text
    assert "Nomor 4 Tahun 2026" in text
    assert "SEMULA" in text


def test_the_data_for_the_network_say_that_it_is_a_draft(operator: User, plan: Plan, sign_in: SignIn) -> None:
    facts = json.loads(sign_in(operator).get(f"/naskah/rencana/{plan.pk}/perubahan/unduh.json").content)
    assert (facts["noPeraturan"], facts["status"]) == ("", "Rancangan")
    assert facts["judul"].startswith("Keputusan ")


def test_a_plan_that_was_never_corrected_says_what_to_do(
    operator: User, ketua: User, office: Office, sign_in: SignIn
) -> None:
    plan = adopted(ketua, make_draft(office))
    page = sign_in(operator).get(f"/naskah/rencana/{plan.pk}/perubahan/").content.decode()
    assert "Belum ada perubahan isi" in page
    assert "Koreksi rencana" in page


def test_a_revision_that_is_none_is_not_found(operator: User, plan: Plan, sign_in: SignIn) -> None:
    client = sign_in(operator)
    address = f"/naskah/rencana/{plan.pk}/perubahan/"
    assert client.get(address, {"sampai": "9"}).status_code == 404
    assert "Belum ada perubahan isi" in client.get(address, {"dari": "2", "sampai": "2"}).content.decode()
