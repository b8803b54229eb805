"""The decree that names the team, as a file."""

from __future__ import annotations

import io
import json

import docx
import pypdfium2
import pytest

from tests.conftest import SignIn
from tests.factories.teams import team
from zonaintegritas.offices.models import Office, User
from zonaintegritas.teams import services

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _team(operator: User, office: Office) -> None:
    members = team(operator, office, office.today().year)
    services.withdraw_member(operator, members[3])


def test_word_names_every_group_and_member(operator: User, office: Office, sign_in: SignIn) -> None:
    answer = sign_in(operator).get(f"/naskah/tim/{office.today().year}/unduh.docx")
    [*_, table] = docx.Document(io.BytesIO(answer.content)).tables
    said = [cell.text for row in table.rows for cell in row.cells]
    for words in ("Tim Inti", "Siti Amalia, S.H., M.H.", "Kelompok Kerja Manajemen Perubahan", "Koordinator"):
        assert words in said
    assert "Wati Lestari" not in said


def test_pdf_and_the_data_of_jdih(pengamat: User, office: Office, sign_in: SignIn) -> None:
    client, year = sign_in(pengamat), office.today().year
    document = pypdfium2.PdfDocument(client.get(f"/naskah/tim/{year}/unduh.pdf").content)
    said = " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split())
    assert "Membentuk Tim Kerja Pembangunan" in said
    assert "Yusuf Maulana" in said
    assert "Tim Kerja" in json.dumps(json.loads(client.get(f"/naskah/tim/{year}/unduh.json").content))


def test_a_year_without_team_and_another_office_have_no_decree(
    operator: User, orang_luar: User, office: Office, sign_in: SignIn
) -> None:
    assert sign_in(operator).get("/naskah/tim/1999/unduh.pdf").status_code == 404
    assert sign_in(orang_luar).get(f"/naskah/tim/{office.today().year}/unduh.pdf").status_code == 404
