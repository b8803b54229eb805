"""*Bentuk naskah kantor*: paper, table and who signs."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from zonaintegritas.decrees.models import PrintForm
from zonaintegritas.offices.models import Office, User

pytestmark = pytest.mark.django_db

ADDRESS = "/naskah/bentuk/"
FORM = {
    "table": "MONTHS", "paper": "A4", "top": "3", "bottom": "2.5", "left": "3", "right": "2", "place": "Tirtamaya",
    "signatory_name": "Rara Widyastuti", "signatory_capacity": "", "certifier_name": "", "certifier_role": "",
}  # fmt: skip


def test_the_form_is_kept_for_the_office(operator: User, office: Office, sign_in: SignIn) -> None:
    answer = sign_in(operator).post(ADDRESS, FORM, follow=True)
    assert "Bentuk naskah disimpan." in answer.content.decode()
    form = PrintForm.objects.get(office=office)
    assert (form.layout.value, form.form.width, form.form.top) == ("months", 21.0, 3.0)


def test_it_is_changed_and_not_doubled(operator: User, office: Office, sign_in: SignIn) -> None:
    client = sign_in(operator)
    client.post(ADDRESS, FORM)
    client.post(ADDRESS, FORM | {"place": "Kota Baru"})
    assert PrintForm.objects.get(office=office).place == "Kota Baru"


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"top": "99"}, "lebih kecil"),
        ({"certifier_name": "Bagas"}, "Isi jabatan pengesah salinan"),
        ({"table": "XYZ"}, "XYZ"),
    ],
)
def test_what_cannot_be_printed_is_refused(wrong: dict[str, str], says: str, operator: User, sign_in: SignIn) -> None:
    answer = sign_in(operator).post(ADDRESS, FORM | wrong)
    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert not PrintForm.objects.exists()


def test_it_is_for_operators(ketua: User, sign_in: SignIn) -> None:
    assert sign_in(ketua).get(ADDRESS).status_code == 403
