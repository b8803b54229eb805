"""Meetings: the list with what is missing, calling one, who comes, minutes and decisions."""

from __future__ import annotations

import datetime as dt

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.conftest import SignIn
from tests.factories.monitoring import facts_of, make_meeting, make_year, round_of
from tests.factories.teams import team
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.monitoring import selectors, services
from zonaintegritas.monitoring.models import FollowUp, Meeting
from zonaintegritas.monitoring.services import Person
from zonaintegritas.offices.models import Office, User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
ADDRESS = "/pemantauan/rapat/"
TYPED = {
    "kind": "ROUND", "about": "Pembahasan triwulan I", "held_on": "2026-06-20", "starts_at": "09:00",
    "ends_at": "11:00", "place": "Aula", "agenda": "Capaian\nKendala",
}  # fmt: skip


def page_of(meeting: Meeting, more: str = "") -> str:
    return f"{ADDRESS}{meeting.pk}/{more}"


def test_the_list_says_which_papers_are_missing(operator: User, office: Office, sign_in: SignIn) -> None:
    made = make_meeting(operator, office)
    services.file_paper(operator, made, kind="INVITATION", contents=[keep_bytes(b"isi", "undangan.txt")])
    page = sign_in(operator).get(ADDRESS).content.decode()
    assert "daftar hadir, notulen, foto" in page
    assert selectors.meetings_without(System(), office, 2026, office.today()) == [made]
    services.file_paper(operator, made, kind="MINUTES", contents=[keep_bytes(b"lain", "notulen.txt")])
    assert selectors.meetings_without(System(), office, 2026, office.today()) == []


def test_a_meeting_without_minutes_stands_in_the_check_of_the_plan_until_they_are_filed(
    operator: User, pembina: User, orang_luar: User, office: Office, sign_in: SignIn
) -> None:
    plan = make_year(office)
    made = make_meeting(operator, office)
    make_meeting(operator, office, held_on=dt.date(2026, 6, 13), about="Rapat kemarin dulu")
    make_meeting(operator, office, held_on=dt.date(2025, 6, 10), about="Rapat tahun lalu")
    for person in (operator, pembina):
        page = sign_in(person).get(f"/rencana/{plan.pk}/pemeriksaan/").content.decode()
        words = "Rapat monitoring dan evaluasi “Pembahasan triwulan I” pada 10 Juni 2026 belum mempunyai notulen."
        assert words in page
        assert f'<a href="{page_of(made)}">rapat ini</a>' in page
        assert "kemarin dulu" not in page
        assert "tahun lalu" not in page
    assert selectors.contradictions(orang_luar, plan) == []
    services.file_paper(operator, made, kind="MINUTES", contents=[keep_bytes(b"lain", "notulen.txt")])
    assert "belum mempunyai notulen" not in sign_in(operator).get(f"/rencana/{plan.pk}/pemeriksaan/").content.decode()


def test_what_was_filed_can_be_looked_at_from_the_meeting(operator: User, office: Office, sign_in: SignIn) -> None:
    made = make_meeting(operator, office)
    filed = [
        services.file_paper(operator, made, kind=kind, contents=[keep_bytes(kind.encode(), "berkas.txt")])
        for kind in ("MINUTES", "MATERIAL")
    ]
    page = sign_in(operator).get(page_of(made)).content.decode()
    assert all(f'href="/bukti/{paper.pk}/"' in page for paper in filed)


def test_what_did_not_take_place_misses_nothing(operator: User, office: Office) -> None:
    make_meeting(operator, office, held_on=dt.date(2026, 7, 1))
    services.cancel_meeting(operator, make_meeting(operator, office), reason="Pimpinan berhalangan")
    assert selectors.meetings_without(System(), office, 2026, office.today()) == []


def test_it_costs_the_same_for_many(
    operator: User, office: Office, sign_in: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(15):
        made = make_meeting(operator, office)
        services.file_paper(operator, made, kind="MINUTES", contents=[keep_bytes(b"%d" % number, "notulen.txt")])
    client = sign_in(operator)
    with django_assert_max_num_queries(12):
        assert client.get(ADDRESS).content.decode().count("<tr>") == 16


def test_calling_one_invites_the_team_and_who_has_an_account(
    operator: User, anggota: User, office: Office, sign_in: SignIn
) -> None:
    make_year(office)
    team(operator, office, 2026)
    client = sign_in(operator)
    page = client.get(f"{ADDRESS}tambah/?putaran={round_of(office).pk}").content.decode()
    assert "Pembahasan pelaksanaan rencana aksi Triwulan I 2026" in page
    answer = client.post(f"{ADDRESS}tambah/", {**TYPED, "round": round_of(office).pk})
    made = Meeting.objects.get()
    assert answer["Location"] == page_of(made)
    assert (made.round, made.points) == (round_of(office), ["Capaian", "Kendala"])
    names = [one.name for one in made.participants.all()]
    assert names[0] == "Siti Amalia, S.H., M.H."
    assert "Anggota Contoh" in names


def test_a_meeting_does_not_end_before_it_begins(operator: User, sign_in: SignIn) -> None:
    answer = sign_in(operator).post(f"{ADDRESS}tambah/", {**TYPED, "ends_at": "08:00"})
    assert answer.status_code == 422
    assert "Jam selesai harus sesudah jam mulai" in answer.content.decode()
    assert "Pembahasan triwulan I" in answer.content.decode()


def test_people_are_ticked_and_typed_each_once(operator: User, office: Office, sign_in: SignIn) -> None:
    team(operator, office, 2026)
    made = make_meeting(operator, office)
    client = sign_in(operator)
    assert "Siti Amalia; Sekretaris" in client.get(page_of(made, "peserta/")).content.decode()
    typed = {"known": ["1"], "others": "Tamu Inspektorat; Auditor\nYusuf Maulana\n\nTamu Lain\tDinas"}
    assert client.post(page_of(made, "peserta/"), typed).status_code == 302
    people = [(one.name, one.job) for one in made.participants.all()]
    assert people == [
        ("Yusuf Maulana", "Kepala Subbagian Hukum dan SDM"),
        ("Tamu Inspektorat", "Auditor"),
        ("Tamu Lain", "Dinas"),
    ]


def test_minutes_say_who_was_there_and_those_stay_when_the_list_changes(
    operator: User, office: Office, sign_in: SignIn
) -> None:
    made = make_meeting(operator, office)
    first = made.participants.get(position=1)
    typed = {"discussion": "Capaian dibahas.", "writer": "Sri Lestari", "present": [first.pk]}
    assert sign_in(operator).post(page_of(made, "notulen/"), typed).status_code == 302
    assert [one.was_there for one in made.participants.all()] == [True, False]
    services.set_participants(operator, made, people=[Person("Baru"), Person("Siti Amalia", "Sekretaris")])
    assert [one.was_there for one in made.participants.all()] == [None, True]
    page = sign_in(operator).get(page_of(made)).content.decode()
    assert "Capaian dibahas." in page
    assert "1 dari 2 tercatat hadir" in page


def test_what_was_said_may_be_written_down_before_who_was_there(
    operator: User, office: Office, sign_in: SignIn
) -> None:
    made = make_meeting(operator, office)
    sign_in(operator).post(page_of(made, "notulen/"), {"discussion": "Capaian dibahas.", "writer": "Sri Lestari"})
    assert [one.was_there for one in made.participants.all()] == [None, None]
    assert "2 orang diundang; kehadirannya belum dicatat" in sign_in(operator).get(page_of(made)).content.decode()


@pytest.mark.parametrize(("year", "status"), [("2027", 200), ("2024", 200), ("0000", 404)])
def test_a_meeting_of_another_year_is_listed_there(
    operator: User, office: Office, sign_in: SignIn, year: str, status: int
) -> None:
    make_meeting(operator, office, held_on=dt.date(2027, 1, 5), about="Rapat awal tahun")
    make_meeting(operator, office, held_on=dt.date(2024, 1, 5), about="Rapat lama")
    client = sign_in(operator)
    listed = client.get(ADDRESS)
    assert list(listed.context["years"]) == [2027, 2026, 2024]
    answer = client.get(f"{ADDRESS}?tahun={year}")
    assert (answer.status_code, "Rapat awal tahun" in answer.content.decode()) == (status, year == "2027")


def test_there_are_no_minutes_before_the_meeting(operator: User, office: Office) -> None:
    made = make_meeting(operator, office, held_on=dt.date(2026, 6, 16))
    with pytest.raises(services.NotYetHeld):
        services.write_minutes(operator, made, discussion="x", writer="", present=())


def test_minutes_that_somebody_else_wrote_meanwhile_are_not_written_over(
    operator: User, sekretaris: User, office: Office, sign_in: SignIn
) -> None:
    made = make_meeting(operator, office)
    address = page_of(made, "notulen/")
    assert 'name="shown_discussion"' in sign_in(operator).get(address).content.decode()
    first = {"discussion": "Anggaran dibahas.", "shown_discussion": "", "writer": "Sri"}
    assert sign_in(operator).post(address, first).status_code == 302
    late = {"discussion": "Capaian dibahas.", "shown_discussion": "", "writer": "Maya"}
    answer = sign_in(sekretaris).post(address, late)
    assert "Sri sudah menulis di sini: “Anggaran dibahas.”" in answer.content.decode()
    made.refresh_from_db()
    assert (made.discussion, made.writer) == ("Anggaran dibahas.", "Sri")
    both = {**late, "discussion": "Anggaran dan capaian dibahas.", "shown_discussion": "Anggaran dibahas."}
    assert sign_in(sekretaris).post(address, both).status_code == 302


def test_a_decision_becomes_a_follow_up_and_then_stays(
    operator: User, anggota: User, office: Office, sign_in: SignIn
) -> None:
    make_year(office)
    made = make_meeting(operator, office, round=round_of(office))
    client = sign_in(operator)
    client.post(page_of(made, "keputusan/"), {"text": "Anggaran direvisi"})
    client.post(page_of(made, "keputusan/"), {"text": "Salah tulis"})
    kept, mistaken = made.decisions.all()
    assert client.post(f"/pemantauan/keputusan/{mistaken.pk}/keluarkan/").status_code == 302
    address = f"/pemantauan/tindak-lanjut/tambah/?keputusan={kept.pk}"
    assert "Anggaran direvisi" in client.get(address).content.decode()
    typed = {"what": "Ajukan revisi", "owner": anggota.pk, "due_on": "2026-06-30", "area": ""}
    assert client.post(address, typed)["Location"] == page_of(made)
    follow_up = FollowUp.objects.get()
    assert (follow_up.decision, follow_up.meeting, follow_up.round) == (kept, made, round_of(office))
    with pytest.raises(services.HasFollowUp):
        services.withdraw_decision(operator, kept)
    page = client.get(page_of(made)).content.decode()
    assert "Salah tulis" not in page
    assert "Anggota Contoh, 30 Juni 2026" in page


def test_an_empty_decision_is_refused(operator: User, office: Office) -> None:
    with pytest.raises(services.NothingDecided):
        services.add_decision(operator, make_meeting(operator, office), text="  ")


def test_what_did_not_take_place_is_cancelled_also_afterwards_until_minutes_are_filed(
    operator: User, office: Office, sign_in: SignIn
) -> None:
    made, client = make_meeting(operator, office), sign_in(operator)
    assert page_of(made, "batal/") in client.get(page_of(made)).content.decode()
    services.file_paper(operator, made, kind="MINUTES", contents=[keep_bytes(b"isi", "notulen.txt")])
    assert page_of(made, "batal/") not in client.get(page_of(made)).content.decode()


def test_cancelled_it_is_readable_and_changes_no_more(operator: User, office: Office, sign_in: SignIn) -> None:
    made = make_meeting(operator, office)
    assert sign_in(operator).post(page_of(made, "batal/"), {"reason": "Pimpinan berhalangan"}).status_code == 302
    assert "Pimpinan berhalangan" in sign_in(operator).get(page_of(made)).content.decode()
    with pytest.raises(services.MeetingCancelled):
        services.edit_meeting(operator, made, facts=facts_of())


def test_one_meeting_costs_the_same_with_many_decisions(
    operator: User,
    anggota: User,
    office: Office,
    sign_in: SignIn,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    made = make_meeting(operator, office)
    for number in range(8):
        decision = services.add_decision(operator, made, text=f"Keputusan {number}")
        draft = FollowUp(office=office, meeting=made, decision=decision, area="I", opened_at=made.made_at)
        services.open_follow_up(operator, draft, what="x", owner=anggota, due_on=dt.date(2026, 7, 1))
    client = sign_in(operator)
    with django_assert_max_num_queries(12):
        assert client.get(page_of(made)).status_code == 200


@pytest.mark.parametrize("who", ["anggota", "pengamat", "pembina", "orang_luar"])
def test_who_calls_no_meetings(request: pytest.FixtureRequest, office: Office, sign_in: SignIn, who: str) -> None:
    person = request.getfixturevalue(who)
    with pytest.raises(NotAllowed):
        make_meeting(person, office)
    made = make_meeting(System(), office)
    expected = 404 if who == "orang_luar" else 403
    assert sign_in(person).get(page_of(made, "ubah/")).status_code == expected
