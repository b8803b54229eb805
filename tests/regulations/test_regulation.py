"""The page of one regulation."""

from __future__ import annotations

from tests.conftest import SignIn
from tests.factories.regulations import OWN, make_entry, own_entry
from zonaintegritas.core.lint.registry import Certainty
from zonaintegritas.offices.models import Office, User
from zonaintegritas.regulations import services


def address(name: str = OWN) -> str:
    return f"/peraturan/rincian/{name}/"


def test_what_is_not_certain_is_not_shown_as_a_fact(operator: User, office: Office, sign_in: SignIn) -> None:
    own_entry(office, "UU 97/2024", certainty=Certainty.CERTAIN)
    own_entry(office, "UU 96/2024", certainty=Certainty.UNCHECKED)
    client = sign_in(operator)
    assert "Cocokkan dengan naskah resmi" not in client.get(address("UU 97/2024")).content.decode()
    assert "Cocokkan dengan naskah resmi" in client.get(address("UU 96/2024")).content.decode()


def test_it_tells_who_entered_what_and_why_it_ended(operator: User, office: Office, sign_in: SignIn) -> None:
    row = services.add_regulation(operator, office, entry=make_entry(title="Judul lama"))
    fresh = services.correct_regulation(operator, row, entry=make_entry(title="Judul baru"))
    page = sign_in(operator).get(address()).content.decode()
    assert "Judul lama" in page
    assert "Judul baru" in page
    assert operator.full_name in page
    assert "Diganti catatan yang lebih baru" in page
    services.withdraw_regulation(operator, fresh, reason="Keliru.")
    assert sign_in(operator).get(address()).status_code == 404


def test_a_name_with_signs_finds_its_page(operator: User, office: Office, sign_in: SignIn) -> None:
    own_entry(office, "Keputusan KPU 314/ORT.07-Kpt/01/KPU/2020")
    assert "314/ORT.07" in sign_in(operator).get(address("Keputusan KPU 314/ORT.07-Kpt/01/KPU/2020")).content.decode()


def test_the_regulation_of_another_office_is_not_found(orang_luar: User, office: Office, sign_in: SignIn) -> None:
    own_entry(office)
    assert sign_in(orang_luar).get(address()).status_code == 404
