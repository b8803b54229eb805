"""Adding a regulation to the list."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from tests.factories.regulations import make_entry, own_entry, typed
from zonaintegritas.guard.models import HistoryEntry
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.offices.models import Office, User
from zonaintegritas.regulations import services
from zonaintegritas.regulations.models import RegulationEntry

ADDRESS = "/peraturan/tambah/"
NAME = {"kind": "Undang-Undang", "number": "94", "year": "2024"}


def test_an_operator_adds_one_as_the_reader_would_name_it(operator: User, office: Office, sign_in: SignIn) -> None:
    facts = typed(
        replaced_by="Undang-Undang Nomor 95 Tahun 2025", amended_by="UU 1/2025\nUU 2/2025\n", topics=["basis"]
    )
    page = sign_in(operator).post(ADDRESS, NAME | facts, follow=True).content.decode()
    row = RegulationEntry.objects.get()
    assert "UU 94/2024 ditambahkan ke daftar." in page
    assert (row.office, row.kind, row.replaced_by, row.amended_by) == (
        office,
        "UU",
        "UU 95/2025",
        ["UU 1/2025", "UU 2/2025"],
    )
    assert row.entered_by == operator
    assert HistoryEntry.objects.get(action="regulation:add").details == {"entry": "UU 94/2024"}


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"replaced_by": "yang baru"}, "“yang baru” tidak dikenali"),
        ({"amended_by": "UU 1/2025\nentah"}, "“entah” tidak dikenali"),
        ({"gazette": "nomor satu"}, "Isi dengan angkanya saja."),
        ({"number": "9 4"}, "tanpa spasi"),
        ({"citation": ""}, "Bidang ini tidak boleh kosong."),
    ],
)
def test_what_cannot_be_is_said_beside_the_field(
    operator: User, sign_in: SignIn, wrong: dict[str, str], words: str
) -> None:
    answer = sign_in(operator).post(ADDRESS, NAME | typed(**wrong))
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not RegulationEntry.objects.exists()


def test_one_office_enters_a_regulation_once(operator: User, office: Office, other_office: Office) -> None:
    own_entry(other_office)
    own_entry(office)
    with pytest.raises(services.AlreadyKnown):
        services.add_regulation(operator, office, entry=make_entry())


def test_a_regulation_does_not_replace_itself(operator: User, office: Office) -> None:
    entry = make_entry()
    with pytest.raises(services.RefersToItself):
        services.add_regulation(operator, office, entry=make_entry(replaced_by=entry.name))


@pytest.mark.parametrize("who", ["ketua", "sekretaris", "koordinator", "anggota", "pengamat", "pembina", "orang_luar"])
def test_only_the_operator_of_the_office_may(request: pytest.FixtureRequest, office: Office, who: str) -> None:
    with pytest.raises(NotAllowed):
        services.add_regulation(request.getfixturevalue(who), office, entry=make_entry())
    assert not RegulationEntry.objects.exists()
