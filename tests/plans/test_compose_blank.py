"""*Susun dari templat Excel*: all rows of a filled form become a draft, or every error is told and nothing is made."""

from __future__ import annotations

import io

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse

from tests.conftest import SignIn
from tests.factories.plans import adopted, make_draft
from tests.factories.teams import team
from zonaintegritas.core.blank import Row, blank_workbook
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import CELL_FIELDS, Draft
from zonaintegritas.plans.models.row import TREE_FIELDS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]

ADDRESS = "/draf/susun/templat/"
ROWS = [
    Row("I", "Manajemen Perubahan", "1", "Tim Kerja", "", "a", "Tim dibentuk", ("Menyusun", "Menetapkan"), ("SK",),
        "Maret 2027", responsible="Pokja Manajemen Perubahan; Inspektorat"),
    Row("II", "Tata Laksana", "1", "SOP", indicator="SOP disusun", target_time_raw="Sesuai kebutuhan"),
]  # fmt: skip


def send(client: object, content: bytes, name: str = "templat.xlsx", year: str = "2027") -> HttpResponse:
    answer: HttpResponse = client.post(  # type: ignore[attr-defined]  # a test client
        ADDRESS, {"plan_year": year, "upload": SimpleUploadedFile(name, content)}, follow=True
    )
    return answer


def test_every_row_becomes_one_of_the_draft(operator: User, office: Office, sign_in: SignIn) -> None:
    team(operator, office, 2027)
    page = send(sign_in(operator), blank_workbook(2027, office.name, ROWS)).content.decode()
    draft = Draft.objects.get()
    assert "2 butir dimasukkan ke draf rencana 2027." in page
    assert "1 sebutan belum dikenal" in page  # Inspektorat; that is no error
    assert (draft.is_composed, draft.plan_year, draft.office) == (True, 2027, office)
    first, second = draft.rows.order_by("position")
    assert (first.area_roman, first.component_name, first.letter) == ("I", "Tim Kerja", "a")
    assert (first.steps, first.evidence) == (["Menyusun", "Menetapkan"], ["SK"])
    assert first.period["months"] == ["2027-03"]
    assert second.doubts.keys() == {"period"}  # a time that says no month is told, as everywhere
    assert set(first.content_changes) >= {"indicator", "steps"}


def test_every_error_is_told_and_no_draft_is_made(operator: User, office: Office, sign_in: SignIn) -> None:
    book = openpyxl.load_workbook(io.BytesIO(blank_workbook(2027, office.name, ROWS)))
    book.worksheets[0]["A2"], book.worksheets[0]["I3"] = "Keuangan", 46096
    target = io.BytesIO()
    book.save(target)
    answer = send(sign_in(operator), target.getvalue())
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "2 kekeliruan" in page
    for words in ("Baris 2", "A (Area perubahan)", "Area “Keuangan” tidak dikenal", "Baris 3", "I (Target waktu)"):
        assert words in page
    assert not Draft.objects.exists()


@pytest.mark.parametrize(
    ("content", "name", "says"),
    [
        (b"", "kosong.xlsx", "kosong"),
        (b"%PDF-1.7 bukan templat", "sk.xlsx", "bukan XLSX"),
        (b"PK\x03\x04 rusak", "rusak.xlsx", "Jenis berkas ini tidak dikenali"),
        (b"Nama;Jabatan\n", "daftar.xlsx", "bukan XLSX"),
    ],
)
def test_other_files_are_refused_with_a_sentence(
    content: bytes, name: str, says: str, operator: User, sign_in: SignIn
) -> None:
    answer = send(sign_in(operator), content, name)
    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert not Draft.objects.exists()


def test_a_broken_workbook_is_refused_with_a_sentence(operator: User, office: Office, sign_in: SignIn) -> None:
    whole = blank_workbook(2027, office.name, ROWS)
    answer = send(sign_in(operator), whole[: len(whole) // 2])
    assert answer.status_code == 422
    assert not Draft.objects.exists()


def test_the_empty_form_offers_the_team_as_responsible(operator: User, office: Office, sign_in: SignIn) -> None:
    team(operator, office, 2027)
    answer = sign_in(operator).get(f"{ADDRESS}unduh.xlsx?tahun=2027")
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    offered = [cell.value for cell in book["Daftar"]["D"]]
    assert offered[:2] == ["Penanggung jawab", "Kelompok Kerja Manajemen Perubahan"]
    assert "Kepala Subbagian Hukum dan SDM" in offered
    assert "templat-rencana-aksi-2027.xlsx" in answer["Content-Disposition"]
    assert "2027" in sign_in(operator).get(f"{ADDRESS}unduh.xlsx?tahun=x")["Content-Disposition"]


def test_a_plan_taken_out_as_a_form_comes_back_the_same(
    operator: User, office: Office, pengamat: User, sign_in: SignIn
) -> None:
    draft = make_draft(office, rows=3)
    draft.rows.filter(position=2).update(extra={"Anggaran": "+1"}, area_roman="II", area_name="Tata Laksana")
    plan = adopted(System(), draft)
    content = sign_in(pengamat).get(f"/rencana/{plan.pk}/templat.xlsx").content
    send(sign_in(operator), content, year="2026")
    loaded = Draft.objects.get(is_composed=True)
    pairs = zip(plan.items.order_by("position"), loaded.rows.order_by("position"), strict=True)
    for item, row in pairs:
        for field in (*TREE_FIELDS, *CELL_FIELDS, "extra"):
            assert getattr(row, field) == getattr(item, field), field


def test_without_rows_and_for_far_years_it_is_refused(operator: User, office: Office) -> None:
    with pytest.raises(services.composing.NoRows):
        services.compose_from_rows(operator, office, plan_year=2027, rows=[])
    with pytest.raises(services.composing.YearOutOfReach):
        services.compose_from_rows(operator, office, plan_year=2031, rows=ROWS)
    assert not Draft.objects.exists()


def test_it_is_for_operators_of_the_office(ketua: User, orang_luar: User, office: Office, sign_in: SignIn) -> None:
    assert sign_in(ketua).get(ADDRESS).status_code == 403
    for actor in (ketua, orang_luar):
        with pytest.raises(NotAllowed):
            services.compose_from_rows(actor, office, plan_year=2027, rows=ROWS)
