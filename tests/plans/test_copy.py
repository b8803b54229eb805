"""*Salin rencana*: the page on which a copy is answered and becomes a draft."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.conftest import SignIn
from tests.factories.copies import make_base, make_copy, question_about, reply
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import Draft, PlanCopy

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]

EARLIER = {"indicator": "Laporan dievaluasi", "evidence": ["Laporan Kinerja 2024", "Notula 2019"]}


@pytest.fixture
def copy(office: Office) -> PlanCopy:
    return make_copy(make_base(office, EARLIER), office, year=2026)


def page(client: Client, copy: PlanCopy) -> str:
    return client.get(f"/draf/salin/{copy.pk}/").content.decode()


def said(copy: PlanCopy, old: str, **values: str) -> dict[str, str]:
    key = question_about(copy, old).key
    return {f"{key}-{name}": value for name, value in values.items()}


def test_part_of_the_answers_is_kept_and_the_rest_asked_again(copy: PlanCopy, operator: User, sign_in: SignIn) -> None:
    client = sign_in(operator)
    assert "Laporan Kinerja <mark>2024</mark>" in page(client, copy)
    address = f"/draf/salin/{copy.pk}/"
    answer = client.post(address, said(copy, "2024", says="ACCEPT"), follow=True)
    text = answer.content.decode()
    assert "1 jawaban disimpan." in text
    assert "Laporan Kinerja <mark>2024</mark>" in text  # among what was answered
    assert text.index("<mark>2019</mark>") < text.index("Sudah dijawab") < text.index("<mark>2024</mark>")
    assert "Jadikan draf" not in text
    client.post(address, said(copy, "2019", says="KEEP", reason="Notula pembentukan."))
    assert "Tidak ada lagi yang perlu dijawab" in page(client, copy)
    made = client.post(f"{address}jadikan-draf/", follow=True)
    assert "Draf rencana 2026 dibuat dari salinan." in made.content.decode()
    assert Draft.objects.get(copied_from=copy).rows.get().evidence == ["Laporan Kinerja 2025", "Notula 2019"]
    assert "Salinan ini sudah menjadi draf." in page(client, copy)


def test_what_was_typed_is_not_lost_where_an_answer_lacks_something(
    copy: PlanCopy, operator: User, sign_in: SignIn
) -> None:
    sent = said(copy, "2024", says="WORDS", words=" ")
    sent |= said(copy, "2019", says="KEEP", words="", reason="Notula pertama")
    answer = sign_in(operator).post(f"/draf/salin/{copy.pk}/", sent)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "Tuliskan penggantinya." in text
    assert "Notula pertama" in text
    assert not copy.answers.exists()


def test_who_answers_second_is_not_lost(copy: PlanCopy, operator: User, sign_in: SignIn) -> None:
    sent = said(copy, "2024", says="WORDS", words="tahun lalu", reason="")
    services.answer_copy(System(), copy, replies=[reply(copy, "2024", "ACCEPT")])
    sign_in(operator).post(f"/draf/salin/{copy.pk}/", sent)
    assert copy.answers.get().words == "tahun lalu"


def test_a_copy_whose_draft_was_discarded_is_found_again(copy: PlanCopy, operator: User, sign_in: SignIn) -> None:
    replies = [reply(copy, "2024", "ACCEPT"), reply(copy, "2019", "REMOVE")]
    services.answer_copy(operator, copy, replies=replies)
    draft = services.finish_copy(operator, copy)
    client = sign_in(operator)
    assert f"/draf/salin/{copy.pk}/" not in client.get("/draf/").content.decode()
    services.discard(operator, draft)
    assert f"/draf/salin/{copy.pk}/" in client.get("/draf/").content.decode()
    assert "Ubah jawabannya" in page(client, copy)


def test_a_plan_that_names_nothing_becomes_a_draft_at_once(office: Office, operator: User, sign_in: SignIn) -> None:
    draft_row = {"indicator": "Tim dibentuk", "target_time_raw": "setiap bulan", "evidence": ["Notula"]}
    plain = make_copy(make_base(office, draft_row), office, year=2026)
    text = page(sign_in(operator), plain)
    assert "Tidak ada lagi yang perlu dijawab" in text
    assert "Jadikan draf" in text


def test_saving_nothing_says_so(copy: PlanCopy, operator: User, sign_in: SignIn) -> None:
    answer = sign_in(operator).post(f"/draf/salin/{copy.pk}/", {"x": ""}, follow=True)
    assert "Belum ada jawaban yang dipilih." in answer.content.decode()


def test_a_draft_is_not_made_while_something_is_open(copy: PlanCopy, operator: User, sign_in: SignIn) -> None:
    address = f"/draf/salin/{copy.pk}/"
    answer = sign_in(operator).post(f"{address}jadikan-draf/", headers={"referer": f"http://testserver{address}"})
    assert answer["Location"].endswith(address)
    assert not Draft.objects.filter(copied_from=copy).exists()


def test_others_of_the_office_read_and_do_not_answer(copy: PlanCopy, ketua: User, sign_in: SignIn) -> None:
    client = sign_in(ketua)
    text = page(client, copy)
    assert "Dijawab oleh operator kantor." in text
    assert "Simpan jawaban" not in text
    for address in ("", "jadikan-draf/", "batal/", "ambil-lagi/"):
        assert client.post(f"/draf/salin/{copy.pk}/{address}").status_code == 403


def test_another_office_does_not_know_it(copy: PlanCopy, orang_luar: User, sign_in: SignIn) -> None:
    client = sign_in(orang_luar)
    key = question_about(copy, "2024").key
    for address in ("", f"jawab/{key}/", "batal/", "ambil-lagi/"):
        assert client.get(f"/draf/salin/{copy.pk}/{address}").status_code == 404
    assert client.post(f"/draf/salin/{copy.pk}/jadikan-draf/").status_code == 404


def test_it_is_cancelled_and_taken_up_again(copy: PlanCopy, operator: User, sign_in: SignIn) -> None:
    client = sign_in(operator)
    assert f"/draf/salin/{copy.pk}/" in client.get("/draf/").content.decode()
    assert "Batalkan salinan ini?" in client.get(f"/draf/salin/{copy.pk}/batal/").content.decode()
    client.post(f"/draf/salin/{copy.pk}/batal/")
    assert "Salinan ini dibatalkan." in page(client, copy)
    assert "Simpan jawaban" not in page(client, copy)
    assert "Salinan yang tidak dilanjutkan" in client.get("/draf/").content.decode()
    assert "Buka lagi salinan ini?" in client.get(f"/draf/salin/{copy.pk}/ambil-lagi/").content.decode()
    client.post(f"/draf/salin/{copy.pk}/ambil-lagi/")
    assert "Simpan jawaban" in page(client, copy)


def test_the_draft_says_where_it_comes_from(copy: PlanCopy, operator: User, sign_in: SignIn) -> None:
    replies = [reply(copy, "2024", "ACCEPT"), reply(copy, "2019", "REMOVE")]
    services.answer_copy(operator, copy, replies=replies)
    draft = services.finish_copy(operator, copy)
    text = sign_in(operator).get(f"/draf/{draft.pk}/").content.decode()
    assert "Disalin dari Nomor 4 Tahun 2025" in text
    assert f"/draf/salin/{copy.pk}/" in text


def test_the_second_look_is_told_apart(office: Office, other_office: Office, orang_luar: User, sign_in: SignIn) -> None:
    made = make_copy(make_base(office, {"indicator": "Warga Harapan Jaya"}), other_office)
    services.answer_copy(System(), made, replies=[reply(made, "Harapan Jaya", "WORDS", "kota Harapan Jaya")])
    text = page(sign_in(orang_luar), made)
    assert "dilihat sekali lagi" in text
    assert "Warga kota <mark>Harapan Jaya</mark>" in text
