"""A pasted list goes in as a whole, or not at all and with every line that is wrong."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from tests.factories.teams import team
from zonaintegritas.offices.models import Office, User
from zonaintegritas.teams.models import TeamMember

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]

ADDRESS = "/tim/tempel/?tahun=2026"


def test_a_list_out_of_a_spreadsheet(operator: User, sign_in: SignIn) -> None:
    pasted = "No\tNama\tJabatan\tKedudukan\tArea\n1\tSiti, S.H.\tSekretaris\tKetua\n2\tRudi\tStaf\tKoordinator\tII\n"
    answer = sign_in(operator).post(ADDRESS, {"people": pasted}, follow=True)
    assert "2 orang masuk tim kerja." in answer.content.decode()
    assert list(TeamMember.objects.order_by("area").values_list("name", "role", "area")) == [
        ("Siti, S.H.", "CHAIR", ""),
        ("Rudi", "COORDINATOR", "II"),
    ]


def test_every_wrong_line_is_told_and_nothing_goes_in(operator: User, sign_in: SignIn) -> None:
    answer = sign_in(operator).post(ADDRESS, {"people": "Rudi\nWati; Staf; Panglima\nSari; Staf; Anggota; XX"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Baris 2: Kedudukan “Panglima” tidak dikenal" in page
    assert "Baris 3: Area “XX” tidak dikenal" in page
    assert "Wati; Staf; Panglima" in page
    assert not TeamMember.objects.exists()


def test_who_is_there_already_keeps_the_whole_list_out(operator: User, office: Office, sign_in: SignIn) -> None:
    team(operator, office, 2026)
    answer = sign_in(operator).post(ADDRESS, {"people": "Baru Sekali\nRatna Kusuma; Staf; Anggota; I"}, follow=True)
    assert "Ratna Kusuma sudah ada di kelompok kerja itu." in answer.content.decode()
    assert not TeamMember.objects.filter(name="Baru Sekali").exists()


def test_a_list_without_names(operator: User, sign_in: SignIn) -> None:
    assert "tidak berisi nama" in sign_in(operator).post(ADDRESS, {"people": "Nama;Jabatan"}).content.decode()
