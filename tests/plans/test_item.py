"""The page of one item."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from tests.conftest import SignIn
from tests.factories.in_force import items_of, make_item, make_large_plan, make_plan, occurrences_of
from tests.factories.plans import adopted
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.guard.actor import System
from zonaintegritas.offices import services as offices
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import ChangeKind, Item

if TYPE_CHECKING:
    from pytest_django import DjangoAssertNumQueries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
DAY = dt.date(2026, 3, 20)
BEGUN, ALL_YEAR = dt.date(2026, 6, 15), dt.date(2026, 12, 31)
MARK = "/selesai/"


@pytest.fixture
def item(office: Office) -> Item:
    return make_item(office, "per triwulan")


def page_of(sign_in: SignIn, person: User, item: Item) -> str:
    answer = sign_in(person).get(f"/rencana/butir/{item.pk}/")
    assert answer.status_code == 200
    return answer.content.decode()


def test_it_says_what_is_asked_when_and_by_whom(sign_in: SignIn, operator: User, koordinator: User, item: Item) -> None:
    page = page_of(sign_in, operator, item)
    for words in ("Indikator 1", "Langkah 1.2", "Bukti 1", "per triwulan", "Tim I", "Butir I.1.a"):
        assert words in page
    assert koordinator.full_name in page
    assert "0 dari 4 kali" in page


@pytest.mark.parametrize(
    ("who", "marks", "names"),
    [
        ("operator", True, True),
        ("koordinator", True, True),
        ("ketua", False, False),
        ("anggota", False, False),
        ("pengamat", False, False),
        ("pembina", False, False),
    ],
)
def test_forms_are_those_one_may_use(
    request: pytest.FixtureRequest, sign_in: SignIn, item: Item, who: str, marks: bool, names: bool
) -> None:
    page = page_of(sign_in, request.getfixturevalue(who), item)
    assert (MARK in page, f"/butir/{item.pk}/orang/" in page) == (marks, names)


def test_another_office_does_not_see_it(sign_in: SignIn, orang_luar: User, item: Item) -> None:
    assert sign_in(orang_luar).get(f"/rencana/butir/{item.pk}/").status_code == 404


def test_the_next_thing_to_do_is_open_and_the_main_action(sign_in: SignIn, operator: User, item: Item) -> None:
    page = page_of(sign_in, operator, item)
    assert page.count("<details") - page.count('<details class="laci') == 4
    assert page.count(" open>") == 1
    assert page.count("tombol-utama") == 1


def test_proofs_can_be_downloaded_by_those_who_see_the_item(
    sign_in: SignIn, operator: User, pengamat: User, orang_luar: User, item: Item
) -> None:
    march = occurrences_of(item)[0]
    services.mark_done(operator, march, done_on=DAY, contents=[keep_bytes(b"isi berkas", "daftar hadir.txt")])
    page = page_of(sign_in, pengamat, item)
    assert "daftar hadir.txt" in page
    file = march.proofs.get().evidence.files[0]
    assert sign_in(pengamat).get(f"/berkas/{file.uid}/").getvalue() == b"isi berkas"
    assert sign_in(orang_luar).get(f"/berkas/{file.uid}/").status_code == 404


def test_a_withdrawn_proof_is_told_apart(sign_in: SignIn, operator: User, item: Item) -> None:
    march = occurrences_of(item)[0]
    services.mark_done(operator, march, done_on=DAY, contents=[keep_bytes(b"isi", "lama.txt")])
    services.take_back(operator, march)
    page = page_of(sign_in, operator, item)
    assert page.index("Bukti yang ditarik (1)") < page.index("lama.txt")


def test_history_is_told_in_sentences_to_those_who_may_read_it(
    sign_in: SignIn, operator: User, anggota: User, item: Item
) -> None:
    march = occurrences_of(item)[0]
    services.name_people(operator, item, people=[anggota])
    services.mark_done(operator, march, done_on=DAY)
    services.take_back(operator, march)
    address = f"/rencana/butir/{item.pk}/riwayat/"
    assert address in page_of(sign_in, operator, item)
    page = sign_in(operator).get(address).content.decode()
    assert f"{operator.full_name} menandai Maret 2026 selesai pada 20 Maret 2026." in page
    assert f"{operator.full_name} membatalkan tanda selesai Maret 2026." in page
    assert f"{operator.full_name} mengubah siapa yang ditunjuk." in page
    assert address not in page_of(sign_in, anggota, item)
    assert sign_in(anggota).get(address).status_code == 403


def test_what_the_paper_says_stands_beside_a_change_of_content_only(
    sign_in: SignIn, operator: User, item: Item
) -> None:
    draft = services.start_correction(System(), item.plan)
    row = draft.rows.get()
    services.edit_cell(System(), row, field="indicator", value="Indikator baru", kind=ChangeKind.CONTENT)
    services.edit_cell(System(), row, field="responsible", value="Tim XII", kind=ChangeKind.READING)
    services.edit_cell(System(), row, field="steps", value=["Satu saja"], kind=ChangeKind.CONTENT)
    adopted(System(), draft, reason="Suratnya keliru.")
    page = page_of(sign_in, operator, item)
    assert page.count("Di surat:") == 2
    assert "Indikator 1" in page
    assert "Langkah 1.2" in page
    assert "Tim XII" in page


def test_it_leads_to_its_neighbours(sign_in: SignIn, operator: User, office: Office) -> None:
    first, second, third = items_of(make_plan(office, ["Maret 2026"] * 3))
    page = page_of(sign_in, operator, second)
    assert f'rel="prev" href="/rencana/butir/{first.pk}/"' in page
    assert f'rel="next" href="/rencana/butir/{third.pk}/"' in page
    assert "2 dari 3" in page
    assert 'rel="prev"' not in page_of(sign_in, operator, first)


def test_an_item_taken_out_says_so_and_offers_no_work(sign_in: SignIn, operator: User, office: Office) -> None:
    item = items_of(make_plan(office, ["Maret 2026"] * 2))[0]
    draft = services.start_correction(System(), item.plan)
    services.remove_row(System(), draft.rows.get(item=item))
    adopted(System(), draft, reason="Bukan bagian surat.")
    page = page_of(sign_in, operator, item)
    assert "dikeluarkan dari rencana" in page
    assert MARK not in page


def test_a_withdrawn_plan_offers_no_work(sign_in: SignIn, operator: User, ketua: User, item: Item) -> None:
    services.withdraw(ketua, item.plan, reason="Keliru.")
    assert MARK not in page_of(sign_in, operator, item)


def test_what_people_wrote_is_not_markup(sign_in: SignIn, operator: User, item: Item) -> None:
    Item.objects.update(indicator="<script>alert(1)</script>", extra={"<b>Kolom": "<i>isi"})
    page = page_of(sign_in, operator, item)
    assert "<script>alert" not in page
    assert "&lt;b&gt;Kolom" in page


def test_an_item_of_a_large_plan_takes_few_queries(
    sign_in: SignIn,
    operator: User,
    koordinator: User,
    anggota: User,
    office: Office,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    """Worked on for months: handed in, returned, handed in again, a file used twice, somebody away."""
    items = items_of(make_large_plan(office))
    monthly, other = items[3], items[7]
    services.name_people(operator, monthly, people=[anggota])
    for number, occurrence in enumerate(occurrences_of(monthly)[:5]):
        services.mark_done(operator, occurrence, done_on=DAY, contents=[keep_bytes(f"isi {number}".encode(), "a.txt")])
    services.mark_done(operator, occurrences_of(other)[0], done_on=DAY, contents=[keep_bytes(b"isi 0", "a.txt")])
    proof = monthly.proofs.get(occurrence__position=1)
    services.return_proof(koordinator, proof, version=1, reason="Buram.")
    services.hand_in_again(operator, proof.evidence, contents=[keep_bytes(b"baru", "baru.txt")])
    services.accept_proof(koordinator, proof, version=2)
    offices.set_stand_in(System(), anggota.memberships.get(), acting=operator, begins_on=BEGUN, until=ALL_YEAR)
    client = sign_in(koordinator)
    with django_assert_max_num_queries(12):
        page = client.get(f"/rencana/butir/{monthly.pk}/").content.decode()
    assert "Putaran sebelumnya" in page
    assert "digantikan" in page
