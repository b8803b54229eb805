"""A signed-in person who holds no role any more."""

from __future__ import annotations

from tests.conftest import MakePerson, SignIn


def test_every_staff_page_says_so_and_signing_out_works(sign_in: SignIn, make_person: MakePerson) -> None:
    client = sign_in(make_person("dewi"))
    for address in ("/orang/", "/orang/tambah/", "/masuk/ganti-kata-sandi/"):
        answer = client.get(address)
        assert answer.status_code == 403
        assert "tidak memegang peran di kantor mana pun" in answer.content.decode()
    assert client.post("/masuk/keluar/")["Location"] == "/masuk/"
