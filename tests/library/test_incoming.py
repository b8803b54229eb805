"""Files that came in, as rows to look at; what is confirmed becomes evidence and is used."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.conftest import MakePerson, SignIn
from tests.factories.evidence import make_evidence
from tests.factories.in_force import items_of, make_large_plan, occurrences_of
from tests.factories.library import make_incoming, stored
from tests.factories.plans import adopted, make_draft, make_row
from zonaintegritas.evidence.models import Evidence
from zonaintegritas.guard.actor import System
from zonaintegritas.library.models import Incoming
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans.models import Item, ItemProof

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
ADDRESS = "/bukti/masuk/"


@pytest.fixture
def item(office: Office) -> Item:
    draft = make_draft(office, rows=0)
    make_row(
        draft, 1, indicator="Penanganan gratifikasi", evidence=["Laporan gratifikasi"], target_time_raw="Maret 2026"
    )
    make_row(draft, 2, indicator="Survei kepuasan masyarakat", evidence=["Hasil survei"])
    return items_of(adopted(System(), draft))[0]


def fields(one: Incoming, **values: Any) -> dict[str, Any]:
    """What the row of a file sends."""
    sent = {"title": one.name, "kind": "OTHER", "take": "on", **values}
    return {f"{one.uid}-{name}": value for name, value in sent.items() if value is not None}


def test_title_kind_date_and_items_are_proposed_and_nothing_is_ticked_by_itself(
    sign_in: SignIn, operator: User, office: Office, item: Item
) -> None:
    make_incoming(operator, office, [stored(name="Laporan gratifikasi 12 Maret 2026.txt")])
    row = sign_in(operator).get(ADDRESS).context["rows"][0]
    assert row.form.initial["title"] == "Laporan gratifikasi 12 Maret 2026"
    assert (row.form.initial["kind"], row.form.initial["dated_on"]) == ("REPORT", dt.date(2026, 3, 12))
    kali = occurrences_of(item)[0]
    assert row.form.fields["places"].choices[0][0] == f"{item.pk}:{kali.pk}"
    assert row.form.initial["places"] == []


def test_what_is_ticked_becomes_evidence_and_is_used_where_it_is_said(
    sign_in: SignIn, operator: User, office: Office, item: Item
) -> None:
    report, other = make_incoming(
        operator, office, [stored("a", "Laporan gratifikasi Maret 2026.txt"), stored("b", "lain.txt")]
    )
    kali = occurrences_of(item)[0]
    sent = {
        "berkas": [str(report.uid), str(other.uid)],
        **fields(report, title="Laporan Maret", kind="REPORT", places=[f"{item.pk}:{kali.pk}"]),
        **fields(other, take=None),
    }
    answer = sign_in(operator).post(ADDRESS, sent)
    assert answer["Location"] == ADDRESS
    made = Evidence.objects.get()
    assert (made.title, made.kind, made.proves_until) == ("Laporan Maret", "REPORT", dt.date(2026, 3, 31))
    assert ItemProof.objects.get().occurrence == kali
    report.refresh_from_db()
    other.refresh_from_db()
    assert (report.state, report.evidence, other.state) == ("FILED", made, "READY")


def test_an_item_that_a_person_may_not_work_on_is_not_used_though_it_is_sent(
    sign_in: SignIn, anggota: User, office: Office, item: Item
) -> None:
    one = make_incoming(anggota, office, [stored(name="Laporan gratifikasi.txt")])[0]
    client = sign_in(anggota)
    assert client.get(ADDRESS).context["rows"][0].form.fields["places"].choices == []
    sent = {"berkas": [str(one.uid)], **fields(one, places=[f"{item.pk}:"])}
    assert client.post(ADDRESS, sent).status_code == 422
    assert not Evidence.objects.exists()
    assert not ItemProof.objects.exists()


def test_a_file_the_office_has_is_told_and_may_be_used_instead(
    sign_in: SignIn, operator: User, office: Office, item: Item
) -> None:
    there = make_evidence(System(), office, title="Laporan gratifikasi")
    one = make_incoming(operator, office, [stored("Laporan gratifikasi", "salinan gratifikasi laporan.txt")])[0]
    client = sign_in(operator)
    page = client.get(ADDRESS).content.decode()
    assert "Berkas ini sudah ada sebagai" in page
    kali = occurrences_of(item)[0]
    places = [f"{item.pk}:{kali.pk}"]
    client.post(ADDRESS, {"berkas": [str(one.uid)], **fields(one, known="known", places=places)})
    assert Evidence.objects.get() == there
    assert ItemProof.objects.get().evidence == there
    again = make_incoming(operator, office, [stored("Laporan gratifikasi")])[0]
    client.post(ADDRESS, {"berkas": [str(again.uid)], **fields(again, known="new")})
    assert Evidence.objects.count() == 2


def test_the_same_file_of_another_office_is_not_told(
    sign_in: SignIn, operator: User, office: Office, other_office: Office
) -> None:
    make_evidence(System(), other_office, title="Rahasia tetangga")
    make_incoming(operator, office, [stored("Rahasia tetangga")])
    page = sign_in(operator).get(ADDRESS).content.decode()
    assert "sudah ada sebagai" not in page
    assert "Rahasia" not in page


def test_a_mistake_in_one_row_saves_none_and_keeps_what_was_typed(
    sign_in: SignIn, operator: User, office: Office
) -> None:
    first, second = make_incoming(operator, office, [stored("a", "a.txt"), stored("b", "b.txt")])
    sent = {
        "berkas": [str(first.uid), str(second.uid)],
        **fields(first, title="Judul yang diketik"),
        **fields(second, dated_on="2026-02-31"),
    }
    answer = sign_in(operator).post(ADDRESS, sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Judul yang diketik" in page
    assert "Tanggal ini tidak ada" in page
    assert not Evidence.objects.exists()


def test_filing_twice_files_once(sign_in: SignIn, operator: User, office: Office) -> None:
    one = make_incoming(operator, office)[0]
    client = sign_in(operator)
    sent = {"berkas": [str(one.uid)], **fields(one)}
    client.post(ADDRESS, sent)
    client.post(ADDRESS, sent)
    assert Evidence.objects.count() == 1


def test_everybody_sees_their_own_files_only(
    sign_in: SignIn, operator: User, koordinator: User, office: Office
) -> None:
    one = make_incoming(koordinator, office, [stored(name="milik koordinator.txt")])[0]
    client = sign_in(operator)
    assert "milik koordinator" not in client.get(ADDRESS).content.decode()
    assert client.get(f"{ADDRESS}{one.uid}/").status_code == 404
    assert client.post(f"{ADDRESS}{one.uid}/batal/").status_code == 404
    client.post(ADDRESS, {"berkas": [str(one.uid)], **fields(one)})
    assert not Evidence.objects.exists()


def test_a_discarded_file_is_gone_from_the_list(sign_in: SignIn, operator: User, office: Office) -> None:
    one = make_incoming(operator, office, [stored(name="salah pilih.txt")])[0]
    client = sign_in(operator)
    assert client.post(f"{ADDRESS}{one.uid}/batal/")["Location"] == ADDRESS
    page = client.get(ADDRESS).content.decode()
    assert "salah pilih" not in page
    assert "Tidak ada berkas yang menunggu" in page


def test_a_folder_of_many_files_asks_few_questions(
    sign_in: SignIn, operator: User, office: Office, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    make_large_plan(office)
    make_incoming(operator, office, [stored(str(number), f"Indikator {number}.txt") for number in range(60)])
    client = sign_in(operator)
    client.get(ADDRESS)
    with django_assert_max_num_queries(12):
        page = client.get(ADDRESS)
    assert len(page.context["rows"]) == 50
    assert page.context["page"].paginator.count == 60


def test_a_person_of_two_offices_files_where_the_file_came_in(
    sign_in: SignIn, make_person: MakePerson, office: Office, other_office: Office
) -> None:
    person = make_person("dua", "MEMBER", office)
    make_incoming(person, office)
    from zonaintegritas.offices.models import Membership

    Membership.objects.create(user=person, office=other_office, role="MEMBER", areas=[])
    client = sign_in(person)
    client.post("/kantor/pilih/", {"code": other_office.code})
    assert client.get(ADDRESS).context["rows"] == []
