"""The home page: one clear thing to do, the lanes, the offices below."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
import time_machine

from tests.conftest import MakePerson, SignIn
from tests.factories.copies import make_base, make_copy
from tests.factories.evidence import make_evidence
from tests.factories.in_force import given_to, items_of, make_large_plan, make_plan, occurrences_of
from tests.factories.monitoring import make_follow_up
from tests.factories.obligations import make_obligation
from tests.factories.plans import make_draft
from tests.factories.proofs import cite
from zonaintegritas.desk import selectors as desk
from zonaintegritas.guard.actor import System
from zonaintegritas.offices import services as offices
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import Item, ItemProof

if TYPE_CHECKING:
    from pytest_django import DjangoAssertNumQueries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
UPLOAD = "Unggah SK rencana aksi"


def page_of(sign_in: SignIn, person: User, query: str = "") -> str:
    answer = sign_in(person).get(f"/{query}")
    assert answer.status_code == 200
    return answer.content.decode()


def test_without_a_plan_the_operator_is_offered_the_upload_and_the_sample(sign_in: SignIn, operator: User) -> None:
    page = page_of(sign_in, operator)
    assert UPLOAD in page
    assert "Coba dengan contoh" in page
    assert page.count("tombol-utama") == 1


@pytest.mark.parametrize("who", ["ketua", "sekretaris", "koordinator", "anggota", "pengamat"])
def test_others_are_told_who_can(request: pytest.FixtureRequest, sign_in: SignIn, operator: User, who: str) -> None:
    page = page_of(sign_in, request.getfixturevalue(who))
    assert UPLOAD not in page
    assert operator.full_name in page


def test_an_open_draft_comes_first(sign_in: SignIn, operator: User, office: Office) -> None:
    draft = make_draft(office)
    assert f"/draf/{draft.pk}/" in page_of(sign_in, operator)


def test_what_is_late_or_due_this_month_is_there_and_later_things_are_not(
    sign_in: SignIn, operator: User, office: Office
) -> None:
    make_plan(office, ["Maret 2026", "Juni 2026", "September 2026", "Januari-Desember 2026"])
    page = page_of(sign_in, operator)
    assert "Terlambat" in page
    assert ["Indikator 1" in page, "Indikator 2" in page, "Indikator 3" in page, "Indikator 4" in page] == [
        True, True, False, False,
    ]  # fmt: skip


def test_ones_own_items_come_first_and_the_rest_waits_for_others(
    sign_in: SignIn, operator: User, anggota: User, office: Office
) -> None:
    first, second = items_of(make_plan(office, ["Maret 2026", "Juni 2026"]))
    services.name_people(operator, second, people=[anggota])
    page = page_of(sign_in, anggota)
    assert page.index("Kerjakan") < page.index(second.indicator) < page.index("Menunggu orang lain")
    assert page.index("Menunggu orang lain") < page.index(first.indicator)
    assert "Anda ditunjuk untuk butir ini." in page


def test_a_card_that_waits_for_others_says_for_whom(
    sign_in: SignIn, operator: User, anggota: User, sekretaris: User, ketua: User, office: Office
) -> None:
    first, second, third = items_of(make_plan(office, ["Maret 2026", "Juni 2026", "Mei 2026"]))
    services.name_people(operator, first, people=[sekretaris])
    services.name_people(operator, second, people=[sekretaris, operator, ketua])
    Item.objects.filter(pk=third.pk).update(responsible="Kasubbag Hukum\ndan SDM")
    page = page_of(sign_in, anggota)
    assert f"Dikerjakan {sekretaris.full_name}." in page
    one, two, _three = sorted([sekretaris.full_name, operator.full_name, ketua.full_name])
    assert f"Dikerjakan {one}, {two} dan 1 lagi." in page
    assert "Belum ada yang ditunjuk; di SK: Kasubbag Hukum dan SDM." in page


def test_a_card_of_an_item_without_any_party_says_that_nobody_is_named(
    sign_in: SignIn, anggota: User, office: Office
) -> None:
    item = items_of(make_plan(office, ["Maret 2026"]))[0]
    Item.objects.filter(pk=item.pk).update(responsible="")
    assert "Belum ada yang ditunjuk.<" in page_of(sign_in, anggota)


def test_a_viewer_has_no_lane_of_work(sign_in: SignIn, pengamat: User, office: Office) -> None:
    make_plan(office)
    page = page_of(sign_in, pengamat)
    assert ">Kerjakan<" not in page
    assert "Indikator 1" in page


def test_the_progress_of_areas_moves_with_a_mark(sign_in: SignIn, operator: User, office: Office) -> None:
    item = items_of(make_plan(office, ["Maret 2026", "Juni 2026"]))[0]
    assert "Dari 1 yang jatuh tempo: 0 dilaporkan, 0 diterima" in page_of(sign_in, operator)
    services.mark_done(operator, occurrences_of(item)[0], done_on=dt.date(2026, 3, 5))
    page = page_of(sign_in, operator)
    assert "Dari 1 yang jatuh tempo: 1 dilaporkan, 0 diterima" in page


def test_the_bars_show_what_is_reported_before_anything_is_accepted(
    sign_in: SignIn, operator: User, office: Office
) -> None:
    first, _second = items_of(make_plan(office, ["Maret 2026", "April 2026"]))
    services.mark_done(operator, occurrences_of(first)[0], done_on=dt.date(2026, 3, 5))
    page = page_of(sign_in, operator)
    assert '<progress value="1" max="2" aria-label="Dilaporkan dari yang jatuh tempo">' in page
    assert '<progress class="diterima" value="0" max="2" aria-label="Diterima dari yang jatuh tempo">' in page


def test_a_plan_of_last_year_is_not_the_plan_of_this_year(sign_in: SignIn, operator: User, office: Office) -> None:
    make_plan(office, ["Maret 2025"], plan_year=2025, is_year_settled=True, enacted_on=dt.date(2025, 1, 6))
    assert UPLOAD in page_of(sign_in, operator)


def test_the_plan_of_last_year_is_offered_as_a_base_and_its_copy_goes_on(
    sign_in: SignIn, operator: User, office: Office
) -> None:
    assert "Susun dari rencana tahun lalu" not in page_of(sign_in, operator)
    plan = make_base(office)
    assert "/draf/susun/dasar/?tahun=2026" in page_of(sign_in, operator)
    copy = make_copy(plan, office, year=2026)
    assert f"/draf/salin/{copy.pk}/" in page_of(sign_in, operator)


def test_a_supervisor_sees_the_offices_below_and_opens_a_plan(
    sign_in: SignIn, pembina: User, office: Office, other_office: Office
) -> None:
    plan = make_plan(office)
    page = page_of(sign_in, pembina)
    assert page.index(office.name) < page.index(other_office.name), "offices with a plan come first"
    assert "1 dari 2 kantor" in page
    assert f"/rencana/{plan.pk}/" in page
    assert sign_in(pembina).get(f"/rencana/{plan.pk}/").status_code == 200


@pytest.mark.parametrize(
    ("query", "seen"),
    [
        ("?nama=harapan+jaya", [True, False]),
        ("?nama=9901", [False, True]),
        ("?rencana=ada", [True, False]),
        ("?rencana=belum", [False, True]),
        ("?nama=tidakada", [False, False]),
    ],
)
def test_a_supervisor_filters_offices(
    sign_in: SignIn, pembina: User, office: Office, other_office: Office, query: str, seen: list[bool]
) -> None:
    make_plan(office)
    page = page_of(sign_in, pembina, query)
    assert [office.name in page, other_office.name in page] == seen


def test_a_nation_filters_by_province(
    sign_in: SignIn, make_person: object, root: Office, office: Office, other_office: Office
) -> None:
    assert callable(make_person)
    watcher = make_person("nasional", "SUPERVISOR", root)
    assert office.name in page_of(sign_in, watcher, "?provinsi=9900")
    assert office.name in page_of(sign_in, watcher, "?provinsi=salah"), "what is no choice leaves nothing out"


def test_nobody_else_sees_offices_below(sign_in: SignIn, make_person: object, province: Office, office: Office) -> None:
    assert callable(make_person)
    assert office.name not in page_of(sign_in, make_person("prov", "OPERATOR", province))


def test_a_full_page_of_offices_takes_few_queries(
    sign_in: SignIn,
    pembina: User,
    province: Office,
    office: Office,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    make_large_plan(office)
    for number in range(40):
        code = str(9910 + number)
        Office.objects.create(
            code=code, parent=province, lineage=f"{province.lineage}/{code}", level="LOCAL", name=code, zone="WIT"
        )
    client = sign_in(pembina)
    with django_assert_max_num_queries(12):
        assert "Halaman 1 dari 2" in client.get("/").content.decode()


def test_a_large_plan_takes_few_queries(
    sign_in: SignIn, operator: User, office: Office, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    make_large_plan(office)
    client = sign_in(operator)
    with django_assert_max_num_queries(12):
        client.get("/")


def test_signed_out_leads_to_the_sign_in(client: object, db: None) -> None:
    from django.test import Client

    answer = Client().get("/")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/masuk/")


def test_work_of_system_has_no_author(sign_in: SignIn, operator: User, office: Office) -> None:
    item = items_of(make_plan(office))[0]
    services.mark_done(System(), occurrences_of(item)[0], done_on=dt.date(2026, 3, 5))
    assert "Selesai" in page_of(sign_in, operator)


# ---- whose work it is ----


def lane(page: str, name: str) -> str:
    """The part of the page from this heading to the next lane."""
    _before, _heading, after = page.partition(f'<h2 id="{name}">')
    return after.partition('<section class="lajur"')[0]


def absent(person: User, acting: User, office: Office) -> None:
    day = office.today()
    offices.set_stand_in(System(), person.memberships.get(), acting=acting, begins_on=day, until=day)


def returned_to(person: User, office: Office, reviewer: User) -> ItemProof:
    """A proof that this person handed in on an item that is theirs, and that came back."""
    occurrence = given_to(person, office)
    document = make_evidence(person, office, title="Notulen rapat")
    proof = services.cite(person, occurrence.item, evidence=document, occurrence=occurrence)
    return services.return_proof(reviewer, proof, version=1, reason="Halaman kedua buram.")


def test_what_somebody_left_behind_lies_with_the_coordinator_again(
    sign_in: SignIn, operator: User, anggota: User, koordinator: User, office: Office
) -> None:
    given_to(anggota, office)
    assert "Indikator 1" not in lane(page_of(sign_in, koordinator), "kerjakan")
    offices.deactivate(operator, office, person=anggota)
    assert "Indikator 1" in lane(page_of(sign_in, koordinator), "kerjakan")


def test_who_acts_for_somebody_finds_their_obligations_follow_ups_and_returned_proofs(
    sign_in: SignIn, operator: User, anggota: User, koordinator: User, sekretaris: User, office: Office
) -> None:
    returned_to(anggota, office, koordinator)
    make_obligation(office, people=[anggota])
    make_follow_up(operator, office, anggota)
    theirs = ("Notulen rapat", "Laporan pengendalian", "Lengkapi tanda tangan", "Indikator 1")
    assert not any(words in lane(page_of(sign_in, sekretaris), "kerjakan") for words in theirs)
    absent(anggota, sekretaris, office)
    shown = lane(page_of(sign_in, sekretaris), "kerjakan")
    assert all(words in shown for words in theirs)
    assert f"Anda menggantikan {anggota.full_name}." in shown
    assert all(words in lane(page_of(sign_in, anggota), "kerjakan") for words in theirs), "the absent keep theirs"


def test_what_came_back_to_somebody_who_left_is_for_who_has_to_act_now(
    sign_in: SignIn, operator: User, anggota: User, koordinator: User, make_person: MakePerson, office: Office
) -> None:
    proof = returned_to(anggota, office, koordinator)
    successor = make_person("penerus", "MEMBER", office)
    services.name_people(operator, proof.item, people=[successor])
    assert "Notulen rapat" not in page_of(sign_in, successor)
    offices.deactivate(operator, office, person=anggota)
    page = page_of(sign_in, successor)
    assert "Notulen rapat" in lane(page, "kerjakan")
    place = f"/rencana/butir/{proof.item_id}/#bukti-{proof.pk}"
    assert place in page, "another document may be used there; the old one is not theirs to renew"


def test_obligations_and_follow_ups_that_nobody_sees_to_lie_with_the_operator(
    sign_in: SignIn, operator: User, anggota: User, office: Office
) -> None:
    make_plan(office)
    make_obligation(office, people=[anggota])
    make_follow_up(operator, office, anggota)
    offices.deactivate(operator, office, person=anggota)
    shown = lane(page_of(sign_in, operator), "kerjakan")
    assert "Laporan pengendalian" in shown
    assert "Lengkapi tanda tangan" in shown


def test_ones_own_work_stays_however_much_of_others_is_older(
    sign_in: SignIn, operator: User, anggota: User, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk, "MOST_ROWS", 3)
    *_others, last = items_of(make_plan(office, ["Februari 2026"] * 6 + ["Juni 2026"]))
    services.name_people(operator, last, people=[anggota])
    assert last.indicator in lane(page_of(sign_in, anggota), "kerjakan")


def test_what_was_done_last_comes_first_and_the_rest_is_counted(
    sign_in: SignIn, operator: User, office: Office
) -> None:
    items = items_of(make_plan(office, ["Maret 2026"] * 12))
    for minute, item in enumerate(items):
        with time_machine.travel(f"2026-06-15 04:{minute:02}Z", tick=False):
            services.mark_done(System(), occurrences_of(item)[0], done_on=dt.date(2026, 3, 5))
    shown = lane(page_of(sign_in, operator), "selesai")
    assert shown.index("Indikator 12 ") < shown.index("Indikator 11 ")
    assert "Indikator 2 " not in shown
    assert "2 lagi di daftar per bulan" in shown


def test_days_are_those_of_the_office(sign_in: SignIn, anggota: User, koordinator: User, office: Office) -> None:
    with time_machine.travel("2026-06-14 23:30Z", tick=False):  # half past seven in the morning of the 15th
        occurrence = given_to(anggota, office)
        document = make_evidence(anggota, office, title="Notulen rapat")
        services.cite(anggota, occurrence.item, evidence=document, occurrence=occurrence)
    assert "Diajukan 15 Juni 2026" in page_of(sign_in, anggota)
    assert "Yang paling lama diajukan 15 Juni 2026" in page_of(sign_in, koordinator)


def test_in_january_what_needs_no_plan_is_there_beside_the_first_step(
    sign_in: SignIn, anggota: User, koordinator: User, operator: User, office: Office
) -> None:
    march = given_to(anggota, office)
    services.return_proof(koordinator, cite(anggota, march), version=1, reason="Tanda tangan belum ada.")
    obligation = make_obligation(office, people=[anggota])
    with time_machine.travel("2027-01-04 02:00:00+00:00", tick=False):
        page = page_of(sign_in, anggota)
        assert "Belum ada rencana aksi 2027" in page
        assert "Tanda tangan belum ada." in page
        assert obligation.name in page
        assert UPLOAD in page_of(sign_in, operator)
