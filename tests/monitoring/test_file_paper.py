"""The signed scan of a meeting becomes evidence of every item that it proves."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.conftest import SignIn
from tests.factories.monitoring import make_meeting, make_year
from zonaintegritas.evidence import services as evidence
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.monitoring import selectors, services
from zonaintegritas.monitoring.fitting import occurrence_on
from zonaintegritas.monitoring.models import Meeting
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans.models import Item, ItemProof

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


def page_of(meeting: Meeting) -> str:
    return f"/pemantauan/rapat/{meeting.pk}/berkas/"


def scan() -> SimpleUploadedFile:
    return SimpleUploadedFile("notulen-ttd.txt", b"Notulen bertanda tangan.\n")


def test_every_chosen_item_cites_the_scan_for_the_occurrence_of_that_month(
    operator: User, office: Office, sign_in: SignIn
) -> None:
    make_year(office)
    made = make_meeting(operator, office)
    client = sign_in(operator)
    first, second = [
        target
        for target in selectors.citable_for(operator, made, "MINUTES")
        if target.item.target_time_raw == "Juni 2026"
    ][:2]
    assert first.occurrence is not None
    typed = {"kind": "MINUTES", "papers": [scan()], "targets": [first.key, second.key]}
    assert client.post(page_of(made), typed)["Location"] == f"/pemantauan/rapat/{made.pk}/"
    [one, other] = ItemProof.objects.order_by("pk")
    assert (one.item, one.occurrence, other.item) == (first.item, first.occurrence, second.item)
    assert one.evidence == other.evidence
    assert (one.evidence.kind, one.evidence.dated_on) == ("MINUTES", made.held_on)
    first.occurrence.refresh_from_db()
    assert first.occurrence.proof_state == "SUBMITTED"
    row = selectors.meeting_for(operator, made.pk)
    assert [str(kind) for kind in row.missing] == ["INVITATION", "ATTENDANCE", "PHOTO"]


def test_items_that_ask_for_minutes_stand_first(operator: User, office: Office, sign_in: SignIn) -> None:
    make_year(office)
    wanted = Item.objects.filter(area_roman="III").order_by("-position")[0]
    Item.objects.exclude(pk=wanted.pk).update(evidence=["Laporan"])
    Item.objects.filter(pk=wanted.pk).update(evidence=["Undangan", "Notula rapat"])
    made = make_meeting(operator, office)
    targets = selectors.citable_for(operator, made, "MINUTES")
    assert (targets[0].item, targets[0].is_likely, targets[1].is_likely) == (wanted, True, False)
    assert not any(target.is_likely for target in selectors.citable_for(operator, made, "PHOTO"))


def test_a_coordinator_cites_for_own_areas_only(koordinator: User, office: Office) -> None:
    make_year(office)
    made = make_meeting(koordinator, office)
    areas = {target.item.area_roman for target in selectors.citable_for(koordinator, made, "MINUTES")}
    assert areas == {"I", "II"}


def test_nothing_to_file_is_said_and_the_choice_stays(operator: User, office: Office, sign_in: SignIn) -> None:
    make_year(office)
    made = make_meeting(operator, office)
    key = selectors.citable_for(operator, made, "PHOTO")[0].key
    answer = sign_in(operator).post(page_of(made), {"kind": "PHOTO", "targets": [key]})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Pilih berkasnya." in page
    assert "checked" in page


def test_a_forged_item_is_no_choice(operator: User, office: Office, other_office: Office, sign_in: SignIn) -> None:
    make_year(office)
    make_year(other_office)
    theirs = Item.objects.filter(plan__office=other_office)[0]
    made = make_meeting(operator, office)
    typed = {"kind": "MINUTES", "papers": [scan()], "targets": [f"{theirs.pk}:"]}
    assert sign_in(operator).post(page_of(made), typed).status_code == 422
    assert not ItemProof.objects.exists()


def test_a_withdrawn_scan_is_missing_again(operator: User, office: Office) -> None:
    made = make_meeting(operator, office)
    filed = services.file_paper(operator, made, kind="MINUTES", contents=[keep_bytes(b"isi", "notulen.txt")])
    evidence.withdraw(operator, filed, reason="Salah unggah")
    assert "MINUTES" in selectors.meeting_for(operator, made.pk).missing


def test_who_files_none(anggota: User, pengamat: User, operator: User, office: Office) -> None:
    made = make_meeting(operator, office)
    for person in (anggota, pengamat):
        with pytest.raises(NotAllowed):
            services.file_paper(person, made, kind="MINUTES", contents=[keep_bytes(b"isi", "a.txt")])


@pytest.mark.parametrize(
    ("day", "label"),
    [(dt.date(2026, 3, 10), "Maret"), (dt.date(2026, 4, 10), "Juni"), (dt.date(2026, 12, 1), "Desember")],
)
def test_the_occurrence_of_the_month_else_the_next_else_the_last(office: Office, day: dt.date, label: str) -> None:
    make_year(office, ["Maret, Juni, Desember 2026"])
    chosen = occurrence_on(Item.objects.order_by("position")[0], day)
    assert chosen is not None
    assert chosen.label.startswith(label)
