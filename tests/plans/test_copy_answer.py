"""One question of a copy: answered otherwise than before, or otherwise than the program settled it."""

from __future__ import annotations

import pytest

from tests.conftest import SignIn
from tests.factories.copies import make_base, make_copy, question_about, reply
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import PlanCopy

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


@pytest.fixture
def copy(office: Office) -> PlanCopy:
    rows = [{"indicator": f"Laporan {number}", "evidence": ["Laporan Kinerja 2024"]} for number in range(5)]
    return make_copy(make_base(office, *rows), office, year=2026)


def address(copy: PlanCopy, old: str) -> str:
    return f"/draf/salin/{copy.pk}/jawab/{question_about(copy, old).key}/"


def test_every_place_is_shown_and_the_answer_changed(copy: PlanCopy, operator: User, sign_in: SignIn) -> None:
    services.answer_copy(operator, copy, replies=[reply(copy, "2024", "WORDS", "tahun lalu")])
    client = sign_in(operator)
    page = client.get(address(copy, "2024")).content.decode()
    assert page.count("<mark>2024</mark>") == 5
    assert "tahun lalu" in page
    key = question_about(copy, "2024").key
    client.post(address(copy, "2024"), {f"{key}-says": "KEEP", f"{key}-reason": "Bukti lama."})
    answer = copy.answers.get()
    assert (answer.says, answer.words, answer.reason, answer.answered_by) == ("KEEP", "", "Bukti lama.", operator)


def test_what_the_program_settled_is_overruled(copy: PlanCopy, operator: User, sign_in: SignIn) -> None:
    client = sign_in(operator)
    assert "Seperti yang sudah disesuaikan" in client.get(address(copy, "2025")).content.decode()
    key = question_about(copy, "2025").key
    client.post(address(copy, "2025"), {f"{key}-says": "WORDS", f"{key}-words": "akhir tahun"})
    assert question_about(copy, "2025").now == ("akhir tahun",)


def test_nothing_chosen_is_told(copy: PlanCopy, operator: User, sign_in: SignIn) -> None:
    answer = sign_in(operator).post(address(copy, "2024"), {"x": ""})
    assert answer.status_code == 422
    assert "Bidang ini" in answer.content.decode()


def test_a_question_that_is_not_there_is_not_found(copy: PlanCopy, operator: User, sign_in: SignIn) -> None:
    assert sign_in(operator).get(f"/draf/salin/{copy.pk}/jawab/abc/").status_code == 404


def test_it_is_for_operators(copy: PlanCopy, ketua: User, sign_in: SignIn) -> None:
    assert sign_in(ketua).get(address(copy, "2024")).status_code == 403
