"""How far the reading has come: the fragment that asks again, and the page without scripts."""

from __future__ import annotations

from tests.conftest import SignIn
from tests.factories.plans import make_draft, make_source
from zonaintegritas.offices.models import Office, User

HTMX = {"HX-Request": "true"}


def test_progress_in_words_with_a_bar_that_asks_again(operator: User, office: Office, sign_in: SignIn) -> None:
    draft = make_draft(office, rows=0)
    make_source(draft, state="READING", progress="membaca halaman 7 dari 20")
    page = sign_in(operator).get(f"/draf/{draft.pk}/pembacaan/?kosong", headers=HTMX).content.decode()
    assert "Membaca halaman 7 dari 20" in page
    assert 'value="7" max="20"' in page
    assert 'hx-trigger="every 1s"' in page


def test_the_fragment_stops_and_the_page_is_shown(operator: User, office: Office, sign_in: SignIn) -> None:
    draft = make_draft(office)
    make_source(draft, state="READ")
    answer = sign_in(operator).get(f"/draf/{draft.pk}/pembacaan/?kosong", headers=HTMX)
    assert answer["HX-Refresh"] == "true"
    assert "hx-trigger" not in answer.content.decode()


def test_a_page_with_rows_is_not_reloaded_under_the_hands(operator: User, office: Office, sign_in: SignIn) -> None:
    draft = make_draft(office)
    make_source(draft, state="READ")
    answer = sign_in(operator).get(f"/draf/{draft.pk}/pembacaan/", headers=HTMX)
    assert "HX-Refresh" not in answer
    assert "Tampilkan hasilnya" in answer.content.decode()


def test_without_scripts_the_page_reloads_itself_until_it_is_done(
    operator: User, office: Office, sign_in: SignIn
) -> None:
    draft = make_draft(office, rows=0)
    source = make_source(draft, state="WAITING")
    client = sign_in(operator)
    assert '<noscript><meta http-equiv="refresh"' in client.get(f"/draf/{draft.pk}/pembacaan/").content.decode()
    assert '<noscript><meta http-equiv="refresh"' in client.get(f"/draf/{draft.pk}/").content.decode()
    type(source).objects.filter(pk=source.pk).update(state="READ")
    assert client.get(f"/draf/{draft.pk}/pembacaan/")["Location"] == f"/draf/{draft.pk}/"


def test_a_failed_file_says_why_and_can_be_read_again(operator: User, office: Office, sign_in: SignIn) -> None:
    draft = make_draft(office, rows=0)
    source = make_source(draft, state="FAILED", message="Berkas ini rusak.")
    client = sign_in(operator)
    page = client.get(f"/draf/{draft.pk}/").content.decode()
    assert "Berkas ini rusak." in page
    assert f"/draf/sumber/{source.pk}/baca-lagi/" in page
    client.post(f"/draf/sumber/{source.pk}/baca-lagi/")
    source.refresh_from_db()
    assert source.state == "WAITING"


def test_other_offices_and_members_see_nothing(
    orang_luar: User, anggota: User, office: Office, sign_in: SignIn
) -> None:
    draft = make_draft(office)
    for person in (orang_luar, anggota):
        assert sign_in(person).get(f"/draf/{draft.pk}/pembacaan/").status_code == 404
