"""One follow-up from opening to closing: its owner reports with a proof, somebody else closes."""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.conftest import SignIn
from tests.factories.monitoring import make_follow_up, make_year, round_of
from tests.plans.test_duty import stand_in
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.monitoring import services
from zonaintegritas.monitoring.models import FollowUp
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services as plans
from zonaintegritas.plans.models import Item, ItemProof

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
NEW = "/pemantauan/tindak-lanjut/tambah/"


def page_of(follow_up: FollowUp, more: str = "") -> str:
    return f"/pemantauan/tindak-lanjut/{follow_up.pk}/{more}"


def item_of(office: Office) -> Item:
    return Item.objects.select_related("plan__office").filter(plan__office=office).order_by("position")[0]


def test_a_coordinator_opens_one_for_an_item_of_the_own_area(
    koordinator: User, anggota: User, office: Office, sign_in: SignIn
) -> None:
    make_year(office)
    item, shown = item_of(office), round_of(office)
    address = f"{NEW}?putaran={shown.pk}&butir={item.pk}"
    client = sign_in(koordinator)
    assert item.indicator in client.get(address).content.decode()
    answer = client.post(address, {"what": "Lengkapi notulen", "owner": anggota.pk, "due_on": "2026-06-30"})
    made = FollowUp.objects.get()
    assert answer["Location"] == page_of(made)
    assert (made.item, made.round, made.area, made.owner, made.opened_by) == (item, shown, "I", anggota, koordinator)


def test_a_coordinator_chooses_among_own_areas_and_no_others(
    koordinator: User, anggota: User, office: Office, sign_in: SignIn
) -> None:
    make_year(office)
    client = sign_in(koordinator)
    page = client.get(NEW).content.decode()
    assert "AREA II" in page
    assert "AREA III" not in page
    facts = {"what": "Lengkapi", "owner": anggota.pk, "due_on": "2026-06-30"}
    assert client.post(NEW, {**facts, "area": "III"}).status_code == 403
    assert client.post(NEW, facts).status_code == 403
    assert client.post(NEW, {**facts, "area": "II"}).status_code == 302
    assert FollowUp.objects.get().area == "II"


def test_in_january_the_last_round_still_opens_follow_ups_in_its_own_areas(
    koordinator: User, anggota: User, office: Office, sign_in: SignIn
) -> None:
    make_year(office)
    last = round_of(office, "B12")
    with time_machine.travel("2027-01-08 04:00Z", tick=False):
        client = sign_in(koordinator)
        assert client.get("/pemantauan/tindak-lanjut/").context["can_open"]
        for address in (NEW, f"{NEW}?putaran={last.pk}"):
            page = client.get(address).content.decode()
            assert "AREA II" in page
            assert "AREA III" not in page
        typed = {"what": "Lengkapi", "owner": anggota.pk, "due_on": "2027-01-29", "area": "II"}
        assert client.post(f"{NEW}?putaran={last.pk}", typed).status_code == 302
    assert FollowUp.objects.get().round == last


def test_an_area_that_the_plan_does_not_have_is_no_address(operator: User, office: Office, sign_in: SignIn) -> None:
    make_year(office)
    client = sign_in(operator)
    assert client.get(f"{NEW}?area=III").status_code == 200
    assert client.get(f"{NEW}?area=VI").status_code == 404


def test_a_slip_keeps_what_was_typed(operator: User, office: Office, sign_in: SignIn) -> None:
    answer = sign_in(operator).post(NEW, {"what": "Lengkapi notulen", "owner": "", "due_on": "2026-06-01"})
    page = answer.content.decode()
    assert answer.status_code == 422
    for words in ("Lengkapi notulen", "Pilih penanggung jawabnya", "Tenggat ini sudah lewat"):
        assert words in page


def test_the_owner_reports_with_a_file_that_also_proves_the_item(
    operator: User, anggota: User, office: Office, sign_in: SignIn
) -> None:
    make_year(office)
    item = item_of(office)
    plans.name_people(operator, item, people=[anggota])
    made = make_follow_up(operator, office, anggota, item=item)
    client = sign_in(anggota)
    assert "Laporkan selesai" in client.get(page_of(made)).content.decode()
    files = [SimpleUploadedFile("notulen.txt", b"Notulen rapat.\n")]
    answer = client.post(page_of(made, "lapor/"), {"report": "Sudah dilengkapi", "papers": files})
    assert answer.status_code == 302
    made.refresh_from_db()
    assert (made.state, made.reported_by, made.report) == ("WAITING", anggota, "Sudah dilengkapi")
    assert made.evidence is not None
    assert ItemProof.objects.get().evidence == made.evidence
    page = client.get(page_of(made)).content.decode()
    assert "notulen.txt" in page
    assert "Menunggu pemeriksaan" in page


def test_who_does_not_work_on_the_item_reports_without_citing(operator: User, anggota: User, office: Office) -> None:
    make_year(office)
    made = make_follow_up(operator, office, anggota, item=item_of(office))
    services.report_follow_up(anggota, made, report="", contents=[keep_bytes(b"isi", "bukti.txt")])
    assert not ItemProof.objects.exists()
    assert FollowUp.objects.get().evidence is not None


def test_a_report_says_something_and_an_unreadable_file_loses_no_other(
    operator: User, anggota: User, office: Office, sign_in: SignIn
) -> None:
    made = make_follow_up(operator, office, anggota)
    client = sign_in(anggota)
    assert client.post(page_of(made, "lapor/"), {"report": ""}).status_code == 422
    files = [SimpleUploadedFile("baik.txt", b"isi"), SimpleUploadedFile("kosong.txt", b"")]
    answer = client.post(page_of(made, "lapor/"), {"report": "Sudah", "papers": files})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "kosong.txt" in page
    token = answer.context["form"]["received_token"].value()
    again = client.post(page_of(made, "lapor/"), {"report": "Sudah", "received_token": token})
    assert again.status_code == 302
    kept = FollowUp.objects.select_related("evidence").get().evidence
    assert kept is not None
    assert [file.name for file in kept.files] == ["baik.txt"]


def test_a_coordinator_closes_it_and_the_owner_never(
    operator: User, koordinator: User, sekretaris: User, anggota: User, office: Office, sign_in: SignIn
) -> None:
    own = make_follow_up(operator, office, koordinator)
    services.report_follow_up(koordinator, own, report="Sudah")
    with pytest.raises(services.OwnFollowUp):
        services.close_follow_up(koordinator, own)
    assert "orang lain yang memeriksanya" in sign_in(koordinator).get(page_of(own)).content.decode()
    closed = services.close_follow_up(sekretaris, own)
    assert (closed.state, closed.closed_by) == ("CLOSED", sekretaris)
    theirs = make_follow_up(operator, office, anggota)
    services.report_follow_up(anggota, theirs, report="Sudah")
    assert sign_in(koordinator).post(page_of(theirs, "tutup/")).status_code == 302
    with pytest.raises(services.FollowUpClosed):
        services.close_follow_up(sekretaris, theirs)


def test_who_acts_for_its_owner_does_not_close_it(
    koordinator: User, anggota: User, sekretaris: User, office: Office, operator: User, sign_in: SignIn
) -> None:
    own = make_follow_up(operator, office, anggota)
    services.report_follow_up(anggota, own, report="Sudah")
    stand_in(anggota, koordinator, office, office.today(), office.today())
    with pytest.raises(services.OwnFollowUp):
        services.close_follow_up(koordinator, own)
    assert "orang yang Anda gantikan" in sign_in(koordinator).get(page_of(own)).content.decode()
    assert services.close_follow_up(sekretaris, own).state == "CLOSED"


def test_who_reported_for_another_does_not_close_it(
    sekretaris: User, anggota: User, ketua: User, office: Office, operator: User
) -> None:
    made = make_follow_up(operator, office, anggota)
    services.report_follow_up(operator, made, report="Sudah")
    with pytest.raises(NotAllowed):
        services.close_follow_up(operator, made)
    assert services.close_follow_up(ketua, made).is_closed


def test_returned_it_is_open_again_with_the_reason(
    operator: User, koordinator: User, anggota: User, office: Office, sign_in: SignIn
) -> None:
    made = make_follow_up(operator, office, anggota)
    with pytest.raises(services.NothingToCheck):
        services.close_follow_up(koordinator, made)
    services.report_follow_up(anggota, made, report="Sudah")
    with pytest.raises(services.AlreadyReported):
        services.report_follow_up(anggota, made, report="Sudah")
    client = sign_in(koordinator)
    assert client.post(page_of(made, "kembalikan/"), {"reason": ""}).status_code == 422
    assert client.post(page_of(made, "kembalikan/"), {"reason": "Belum ada tanda tangan."}).status_code == 302
    assert "Belum ada tanda tangan." in sign_in(anggota).get(page_of(made)).content.decode()
    assert services.report_follow_up(anggota, made, report="Lengkap").return_reason == ""


def test_closed_too_early_it_opens_again(
    operator: User, koordinator: User, anggota: User, office: Office, sign_in: SignIn
) -> None:
    made = make_follow_up(operator, office, anggota)
    services.report_follow_up(anggota, made, report="Sudah")
    services.close_follow_up(koordinator, made)
    with pytest.raises(services.FollowUpClosed):
        services.edit_follow_up(operator, made, what="Lain", owner=anggota, due_on=dt.date(2026, 8, 1))
    assert sign_in(koordinator).post(page_of(made, "buka-lagi/"), {"reason": "Keliru"}).status_code == 302
    made.refresh_from_db()
    assert (made.state, made.closed_at) == ("OPEN", None)


def test_words_owner_and_day_may_change(
    operator: User, anggota: User, sekretaris: User, office: Office, sign_in: SignIn
) -> None:
    made = make_follow_up(operator, office, anggota)
    facts = {"what": "Lain", "owner": sekretaris.pk, "due_on": "2026-08-01"}
    assert sign_in(operator).post(page_of(made, "ubah/"), facts).status_code == 302
    made.refresh_from_db()
    assert (made.what, made.owner, made.due_on) == ("Lain", sekretaris, dt.date(2026, 8, 1))


@pytest.mark.parametrize("who", ["anggota", "pengamat", "pembina", "orang_luar"])
def test_who_opens_none_is_refused(request: pytest.FixtureRequest, anggota: User, office: Office, who: str) -> None:
    with pytest.raises(NotAllowed):
        make_follow_up(request.getfixturevalue(who), office, anggota)


def test_another_member_reports_nothing_and_another_office_sees_nothing(
    operator: User, anggota: User, pengamat: User, orang_luar: User, office: Office, sign_in: SignIn
) -> None:
    made = make_follow_up(operator, office, anggota)
    assert sign_in(pengamat).get(page_of(made, "lapor/")).status_code == 403
    assert sign_in(orang_luar).get(page_of(made)).status_code == 404
    assert sign_in(orang_luar).post(page_of(made, "tutup/")).status_code == 404


def test_sources_of_another_office_are_no_address(
    operator: User, office: Office, other_office: Office, sign_in: SignIn
) -> None:
    make_year(other_office)
    client = sign_in(operator)
    assert client.get(f"{NEW}?putaran={round_of(other_office).pk}").status_code == 404
    assert client.get(f"{NEW}?butir={item_of(other_office).pk}").status_code == 404
