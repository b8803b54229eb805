"""The page on which a signed amending decree is recorded, and where it is told afterwards."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from tests.factories.plans import adopted, answer_heavy, make_draft
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import Plan, SignedDecree

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
SENT = {"number": "9", "year": "2026", "enacted_on": "2026-06-12", "reason": "Mesin pindai rusak."}


@pytest.fixture
def plan(operator: User, ketua: User, office: Office) -> Plan:
    plan = adopted(ketua, make_draft(office, rows=2))
    correction = services.start_correction(operator, plan)
    row = correction.rows.order_by("position")[0]
    services.edit_cell(operator, row, field="responsible", value="Sekretaris", kind="CONTENT")
    services.adopt(ketua, answer_heavy(correction), reason="Rapat pleno.")
    return plan


def test_it_is_recorded_and_the_revision_says_from_which_decree_it_comes(
    operator: User, anggota: User, plan: Plan, sign_in: SignIn
) -> None:
    client = sign_in(operator)
    address = f"/rencana/{plan.pk}/perubahan/1/2/"
    assert f'href="{address}"' in client.get(f"/naskah/rencana/{plan.pk}/perubahan/").content.decode()
    answer = client.post(address, SENT)
    assert answer["Location"] == f"/tanda-tangan/{SignedDecree.objects.get().pk}/"
    member = sign_in(anggota)
    told = "keputusan perubahan Nomor 9 Tahun 2026"
    assert told in member.get(f"/rencana/{plan.pk}/revisi/2/").content.decode()
    assert told in member.get(f"/rencana/{plan.pk}/revisi/").content.decode().replace("Keputusan p", "keputusan p")
    assert "Diubah dengan" in member.get(f"/rencana/{plan.pk}/").content.decode()
    assert "Sudah dicatat" in client.get(f"/naskah/rencana/{plan.pk}/perubahan/").content.decode()


def test_a_used_number_is_refused_with_where(operator: User, plan: Plan, sign_in: SignIn) -> None:
    page = sign_in(operator).post(f"/rencana/{plan.pk}/perubahan/1/2/", SENT | {"number": "4"}, follow=True)
    assert "Nomor 4 Tahun 2026 sudah dipakai keputusan rencana aksi tahun 2026 kantor ini." in page.content.decode()
    assert not SignedDecree.objects.exists()


def test_a_span_that_is_none_is_not_found_or_refused(operator: User, plan: Plan, sign_in: SignIn) -> None:
    client = sign_in(operator)
    assert client.get(f"/rencana/{plan.pk}/perubahan/1/9/").status_code == 404
    page = client.post(f"/rencana/{plan.pk}/perubahan/2/2/", SENT, follow=True).content.decode()
    assert "Pilih dua revisi" in page


def test_others_do_not_come_in(anggota: User, orang_luar: User, plan: Plan, sign_in: SignIn) -> None:
    for person, status in ((anggota, 403), (orang_luar, 404)):
        assert sign_in(person).get(f"/rencana/{plan.pk}/perubahan/1/2/").status_code == status
