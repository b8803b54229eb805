"""One obligation, and changing it: who, when, for which items; withdrawing it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from django_tasks_db.models import DBTaskResult

from tests.conftest import SignIn
from tests.factories.calendars import make_day_off
from tests.factories.in_force import items_of, make_large_plan, make_plan
from tests.factories.obligations import MONTHLY, QUARTERLY, make_obligation
from tests.obligations.test_mark_time import first_of, mark
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.obligations import services
from zonaintegritas.obligations.jobs import follow_calendar
from zonaintegritas.obligations.models import Obligation
from zonaintegritas.obligations.services import choosing
from zonaintegritas.offices.models import Office, User

if TYPE_CHECKING:
    from pytest_django import DjangoAssertNumQueries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


def address(obligation: Obligation, page: str = "") -> str:
    return f"/kewajiban/{obligation.pk}/{page}"


def typed(**more: object) -> dict[str, object]:
    return {"name": "Laporan lain", "proof": "Laporan", "rule": "BY_DAY", "number": "10", "rhythm": "quarterly"} | more


def test_the_page_shows_times_people_items_and_what_is_proved(office: Office, anggota: User, sign_in: SignIn) -> None:
    items = items_of(make_plan(office, ["Maret 2026"]))
    obligation = make_obligation(office, items=items, people=[anggota])
    mark(first_of(obligation))
    page = sign_in(anggota).get(address(obligation)).content.decode()
    assert "dipakai di 1 butir" in page
    assert anggota.full_name in page
    assert page.count("Tandai selesai") == 3
    assert "Ubah, orang dan butir" not in page


def test_one_of_the_office_s_own_is_added(office: Office, operator: User, anggota: User, sign_in: SignIn) -> None:
    item = items_of(make_plan(office))[0]
    sent = typed(people=[anggota.pk], items=[item.pk], rhythm="yearly", month="11", rule="WORKING_DAYS_AFTER")
    page = sign_in(operator).post("/kewajiban/tambah/", sent, follow=True).content.decode()
    row = Obligation.objects.get()
    assert "Laporan lain ditambahkan." in page
    assert (row.months, row.key, [tie.item_id for tie in row.ties.all()]) == ([11], "", [item.pk])
    assert first_of(row).due_on == dt.date(2026, 12, 14)
    assert [named.user for named in row.named.all()] == [anggota]


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"number": ""}, "Isi tanggalnya, atau berapa hari kerja."),
        ({"rhythm": "yearly"}, "Pilih bulannya."),
        ({"proof": " "}, "Bidang ini tidak boleh kosong."),
    ],
)
def test_what_is_missing_is_said_beside_the_field(
    operator: User, sign_in: SignIn, wrong: dict[str, str], words: str
) -> None:
    answer = sign_in(operator).post("/kewajiban/tambah/", typed(**wrong))
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not Obligation.objects.exists()


def test_another_due_rule_moves_what_is_open(office: Office, operator: User, sign_in: SignIn) -> None:
    obligation = make_obligation(office, QUARTERLY)
    done = mark(first_of(obligation))
    client = sign_in(operator)
    assert "Laporan pengendalian" in client.get(address(obligation, "ubah/")).content.decode()
    client.post(address(obligation, "ubah/"), typed())
    obligation.refresh_from_db()
    dues = list(obligation.times.order_by("position").values_list("due_on", flat=True))
    assert dues == [done.due_on, dt.date(2026, 6, 10), dt.date(2026, 9, 10), dt.date(2026, 12, 10)]
    assert obligation.name == "Laporan lain"


def test_people_of_other_offices_are_not_named(office: Office, operator: User, orang_luar: User) -> None:
    with pytest.raises(choosing.NotOfThisOffice):
        make_obligation(office, people=[orang_luar])


def test_a_withdrawn_one_is_read_and_not_worked_on(office: Office, operator: User, sign_in: SignIn) -> None:
    obligation = make_obligation(office)
    client = sign_in(operator)
    assert client.post(address(obligation, "tarik/"), {"reason": " "}).status_code == 422
    client.post(address(obligation, "tarik/"), {"reason": "Sudah dihapus pusat."})
    page = client.get(address(obligation)).content.decode()
    assert "Sudah dihapus pusat." in page
    assert "Tandai selesai" not in page
    with pytest.raises(choosing.NoLongerStands):
        services.withdraw_obligation(operator, obligation, reason="Lagi.")


def test_due_days_follow_the_calendar(office: Office, other_office: Office) -> None:
    here, there = make_obligation(office, MONTHLY), make_obligation(other_office, MONTHLY)
    row = make_day_off(office, dt.date(2026, 7, 10))
    waiting = DBTaskResult.objects.get(task_path=follow_calendar.module_path)
    follow_calendar.func(*waiting.args_kwargs["args"])
    july = [one.times.get(position=7).due_on for one in (here, there)]
    assert july == [dt.date(2026, 7, 9), dt.date(2026, 7, 10)]
    follow_calendar.func(row.pk)
    assert here.times.get(position=7).due_on == dt.date(2026, 7, 9)


def test_other_offices_do_not_find_it(office: Office, orang_luar: User, sign_in: SignIn) -> None:
    obligation = make_obligation(office)
    client = sign_in(orang_luar)
    assert client.get(address(obligation)).status_code == 404
    assert client.get(address(obligation, "ubah/")).status_code == 404


@pytest.mark.parametrize("who", ["ketua", "sekretaris", "koordinator", "anggota", "pengamat", "pembina", "orang_luar"])
def test_only_the_operator_of_the_office_withdraws(request: pytest.FixtureRequest, office: Office, who: str) -> None:
    obligation = make_obligation(office)
    with pytest.raises(NotAllowed):
        services.withdraw_obligation(request.getfixturevalue(who), obligation, reason="Keliru.")


def test_pages_with_many_items_take_few_queries(
    office: Office, operator: User, sign_in: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    obligation = make_obligation(office, MONTHLY, items=items_of(make_large_plan(office)), people=[operator])
    mark(first_of(obligation))
    client = sign_in(operator)
    client.get("/kewajiban/")
    open_time = obligation.times.get(position=2)
    for page in (address(obligation), address(obligation, "ubah/"), f"/kewajiban/kali/{open_time.pk}/selesai/"):
        with django_assert_max_num_queries(12):
            client.get(page)
