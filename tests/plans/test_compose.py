"""*Susun rencana baru*: a plan that is written here, approved, numbered and adopted."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.conftest import SignIn
from tests.factories.plans import answer_heavy
from tests.factories.signed import sign
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import readiness, services
from zonaintegritas.plans.models import Draft

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]

ADDRESS = "/draf/susun/"


def test_an_empty_sheet_is_begun_and_its_first_row_typed(operator: User, sign_in: SignIn) -> None:
    client = sign_in(operator)
    answer = client.post(ADDRESS, {"plan_year": "2027", "begins_with": "NOTHING"}, follow=True)
    draft = Draft.objects.get()
    assert "Draf rencana 2027 siap disusun." in answer.content.decode()
    assert "Tambah butir pertama" in answer.content.decode()
    assert (draft.plan_year, draft.about) == (
        2027,
        f"Rencana Aksi Pembangunan Zona Integritas di Lingkungan {draft.office.name} Tahun 2027",
    )
    client.post(f"/draf/{draft.pk}/baris/tambah/")
    assert draft.rows.standing().count() == 1


def test_a_plan_of_ready_items_covers_the_sheet(operator: User, office: Office) -> None:
    draft = services.compose_draft(operator, office, plan_year=2027, is_filled=True)
    rows = list(draft.rows.standing().order_by("position"))
    assert len(rows) == 110
    assert list(dict.fromkeys(row.area_roman for row in rows)) == ["I", "II", "III", "IV", "V", "VI"]
    assert all("2027" in row.target_time_raw for row in rows)


def test_it_is_adopted_only_after_approval(operator: User, ketua: User, office: Office) -> None:
    draft = answer_heavy(services.compose_draft(operator, office, plan_year=2027, is_filled=True))
    services.edit_header(
        operator,
        draft,
        values={"number": "3", "year": 2026, "enacted_on": dt.date(2026, 6, 1), "signatory_name": "Rara"},
    )
    draft.refresh_from_db()
    assert [point.sentence for point in readiness.obstacles(draft)] == [
        "Naskah ini ditulis di sini dan belum disetujui."
    ]
    services.approve(ketua, draft)
    sign(operator, draft)
    assert services.adopt(ketua, draft).plan_year == 2027


@pytest.mark.parametrize(
    ("sent", "says"),
    [
        ({"plan_year": "2031", "begins_with": "NOTHING"}, "2031"),
        ({"plan_year": "2027", "begins_with": ""}, "Bidang ini"),
    ],
)
def test_what_cannot_be_is_refused(sent: dict[str, str], says: str, operator: User, sign_in: SignIn) -> None:
    answer = sign_in(operator).post(ADDRESS, sent)
    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert not Draft.objects.exists()


def test_it_is_for_operators(ketua: User, sign_in: SignIn) -> None:
    assert sign_in(ketua).get(ADDRESS).status_code == 403
