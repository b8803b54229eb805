"""The list of follow-ups: filter, workbook, what reminders ask for."""

from __future__ import annotations

import datetime as dt
import io

import openpyxl
import pytest
from pytest_django import DjangoAssertNumQueries

from tests.conftest import MakePerson, SignIn
from tests.factories.monitoring import make_follow_up, make_year, round_of
from zonaintegritas.guard.actor import System
from zonaintegritas.monitoring import selectors, services
from zonaintegritas.monitoring.models import FollowUp
from zonaintegritas.offices.models import Office, User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
ADDRESS = "/pemantauan/tindak-lanjut/"
TODAY = dt.date(2026, 6, 15)


def said(follow_up: FollowUp, words: str) -> FollowUp:
    FollowUp.objects.filter(pk=follow_up.pk).update(what=words)
    follow_up.refresh_from_db()
    return follow_up


@pytest.fixture
def four(operator: User, anggota: User, koordinator: User, office: Office) -> list[FollowUp]:
    """One late, one open, one reported, one closed."""
    made = [
        said(make_follow_up(operator, office, anggota, due_on=dt.date(2026, 6, 15) + dt.timedelta(days=days)), words)
        for days, words in ((-3, "Yang terlambat"), (20, "Yang jauh"), (5, "Yang dilaporkan"), (9, "Yang selesai"))
    ]
    for one in made[2:]:
        services.report_follow_up(anggota, one, report="Sudah")
    services.close_follow_up(koordinator, made[3])
    return made


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", {"Yang terlambat", "Yang jauh", "Yang dilaporkan"}),
        ("?keadaan=terlambat", {"Yang terlambat"}),
        ("?keadaan=menunggu", {"Yang dilaporkan"}),
        ("?keadaan=selesai", {"Yang selesai"}),
        ("?keadaan=semua", {"Yang terlambat", "Yang jauh", "Yang dilaporkan", "Yang selesai"}),
        ("?keadaan=apa&area=VI", set()),
    ],
)
def test_the_list_is_narrowed_by_state_and_area(
    four: list[FollowUp], operator: User, sign_in: SignIn, query: str, shown: set[str]
) -> None:
    page = sign_in(operator).get(f"{ADDRESS}{query}").content.decode()
    assert {one.what for one in four if one.what in page} == shown
    assert ("Tidak ada yang cocok" in page) is (not shown)


def test_an_address_with_a_key_that_cannot_be_is_left_out(
    four: list[FollowUp], operator: User, sign_in: SignIn
) -> None:
    answer = sign_in(operator).get(f"{ADDRESS}?putaran={'9' * 30}&orang={'9' * 30}")
    assert answer.status_code == 200
    assert "Yang terlambat" in answer.content.decode()


def test_the_list_is_narrowed_by_person_and_round(
    four: list[FollowUp], operator: User, sekretaris: User, office: Office, sign_in: SignIn
) -> None:
    make_year(office)
    mine = said(make_follow_up(operator, office, sekretaris, round=round_of(office)), "Punya sekretaris")
    client = sign_in(operator)
    for query in (f"orang={sekretaris.pk}", f"putaran={round_of(office).pk}"):
        page = client.get(f"{ADDRESS}?{query}").content.decode()
        assert mine.what in page
        assert "Yang jauh" not in page


def test_the_most_pressing_stands_first_with_its_age(four: list[FollowUp], operator: User, sign_in: SignIn) -> None:
    page = sign_in(operator).get(f"{ADDRESS}?keadaan=semua").content.decode()
    order = [page.index(words) for words in ("Yang terlambat", "Yang dilaporkan", "Yang jauh", "Yang selesai")]
    assert order == sorted(order)
    assert "0 hari" in page


def test_the_workbook_holds_the_same_list_and_no_formula(four: list[FollowUp], operator: User, sign_in: SignIn) -> None:
    said(four[0], "=1+1")
    answer = sign_in(operator).get(f"{ADDRESS}unduh.xlsx?keadaan=terlambat")
    [head, row] = list(openpyxl.load_workbook(io.BytesIO(answer.content)).active.values)  # type: ignore[union-attr]
    assert head[0] == "Tindak lanjut"
    assert row[0] == "'=1+1"
    assert row[3].date() == dt.date(2026, 6, 12)
    assert row[4] == "Terlambat"


def test_reminders_find_what_is_due_until_a_day_and_what_a_person_owns(
    four: list[FollowUp], anggota: User, office: Office
) -> None:
    due = selectors.follow_ups_due_until(System(), office, TODAY + dt.timedelta(days=7))
    assert [one.what for one in due] == ["Yang terlambat"]
    own = selectors.standing_follow_ups_of_person(System(), anggota)
    assert [one.what for one in own] == ["Yang terlambat", "Yang dilaporkan", "Yang jauh"]
    assert len(selectors.standing_follow_ups_of_person(System(), anggota, TODAY)) == 1


def test_it_costs_the_same_for_many(
    operator: User,
    anggota: User,
    office: Office,
    sign_in: SignIn,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    make_year(office)
    for _ in range(60):
        make_follow_up(operator, office, anggota, round=round_of(office))
    client = sign_in(operator)
    with django_assert_max_num_queries(12):
        page = client.get(ADDRESS).content.decode()
    assert page.count("<tr>") == 51
    assert "halaman=2" in page


def test_other_offices_see_none_and_viewers_open_none(
    four: list[FollowUp], orang_luar: User, pengamat: User, sign_in: SignIn
) -> None:
    assert "Yang jauh" not in sign_in(orang_luar).get(ADDRESS).content.decode()
    page = sign_in(pengamat).get(ADDRESS).content.decode()
    assert "Yang jauh" in page
    assert "Tindak lanjut baru" not in page


def test_an_empty_list_says_where_they_come_from(operator: User, sign_in: SignIn) -> None:
    assert "Tidak ada tindak lanjut yang terbuka" in sign_in(operator).get(ADDRESS).content.decode()


def test_people_who_only_watch_own_nothing(
    operator: User, pengamat: User, office: Office, make_person: MakePerson, other_office: Office
) -> None:
    for owner in (pengamat, make_person("jauh", "MEMBER", other_office)):
        with pytest.raises(services.WrongOwner):
            make_follow_up(operator, office, owner)
