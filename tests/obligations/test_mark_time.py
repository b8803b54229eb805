"""A time is done: its evidence proves the items that are tied to the obligation."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.conftest import SignIn
from tests.factories.evidence import make_evidence
from tests.factories.in_force import items_of, make_plan, occurrences_of
from tests.factories.obligations import MONTHLY, QUARTERLY, YEARLY, make_obligation
from zonaintegritas.evidence import services as evidence
from zonaintegritas.evidence.models import Evidence
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.obligations import selectors, services
from zonaintegritas.obligations.facts import Brought
from zonaintegritas.obligations.models import Obligation, ObligationTime
from zonaintegritas.obligations.services import marking
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services as plans
from zonaintegritas.plans.models import ItemProof, Occurrence
from zonaintegritas.plans.services.proofs import EvidenceGone, OtherOffice

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
JUNE = dt.date(2026, 6, 12)


def first_of(obligation: Obligation) -> ObligationTime:
    return obligation.times.order_by("position")[0]


def mark(time: ObligationTime, actor: User | System | None = None, done_on: dt.date = JUNE) -> ObligationTime:
    contents = [keep_bytes(f"Laporan {time.label}.\n".encode(), "laporan.txt")]
    return services.mark_time(actor or System(), time, done_on=done_on, brought=Brought(contents))


def proved() -> set[tuple[int, str]]:
    """(key of the item, label of the occurrence) of every use that stands."""
    uses = ItemProof.objects.standing().select_related("occurrence")
    return {(use.item_id, use.occurrence.label) for use in uses if use.occurrence}


def test_its_evidence_is_cited_for_every_tied_item(office: Office) -> None:
    items = items_of(make_plan(office, ["per triwulan", "setiap bulan", "Maret 2026", "Mei 2026"]))
    time = mark(first_of(make_obligation(office, QUARTERLY, items=items)))
    assert time.evidence is not None
    assert time.evidence.title == "Laporan pengendalian: Januari–Maret 2026"
    assert (time.evidence.proves_from, time.evidence.proves_until) == (dt.date(2026, 1, 1), dt.date(2026, 3, 31))
    assert proved() == {(item.pk, "Maret 2026") for item in items[:3]}
    assert set(Occurrence.objects.exclude(done_on=None).values_list("item", "label")) == proved()
    assert set(ItemProof.objects.values_list("evidence", "state")) == {(time.evidence.pk, "SUBMITTED")}


def test_a_range_is_done_only_when_every_time_that_proves_it_is(office: Office) -> None:
    (item,) = items_of(make_plan(office, ["Januari-Maret 2026"]))
    january, february, march = make_obligation(office, MONTHLY, items=[item]).times.order_by("position")[:3]
    mark(january)
    mark(march)
    (occurrence,) = occurrences_of(item)
    assert (occurrence.done_on, ItemProof.objects.count()) == (None, 2)
    mark(february)
    (occurrence,) = occurrences_of(item)
    assert (occurrence.done_on, ItemProof.objects.count()) == (JUNE, 3)


def test_what_returns_once_a_year_proves_an_item_that_is_due_once(office: Office) -> None:
    (item,) = items_of(make_plan(office, ["Januari 2026"]))
    mark(first_of(make_obligation(office, YEARLY, items=[item])))
    assert proved() == {(item.pk, "Januari 2026")}


def test_without_a_file_it_is_done_and_proves_nothing(office: Office) -> None:
    (item,) = items_of(make_plan(office, ["Maret 2026"]))
    time = services.mark_time(System(), first_of(make_obligation(office, items=[item])), done_on=JUNE)
    assert (time.evidence, ItemProof.objects.count()) == (None, 0)
    with pytest.raises(marking.NothingToCite):
        services.prove_items(System(), time)


def test_a_named_member_marks_it_and_cites_where_they_may(
    office: Office, anggota: User, operator: User, sign_in: SignIn
) -> None:
    own, other = items_of(make_plan(office, ["Maret 2026", "Maret 2026"]))
    plans.name_people(System(), own, people=[anggota])
    time = first_of(make_obligation(office, items=[own, other], people=[anggota]))
    client, address = sign_in(anggota), f"/kewajiban/kali/{time.pk}/selesai/"
    assert "Anda tidak ditunjuk di butir ini" in client.get(address).content.decode()
    upload = SimpleUploadedFile("laporan.txt", b"Isi laporan.\n", "text/plain")
    page = client.post(address, {"done_on": "2026-06-12", "files": [upload]}, follow=True).content.decode()
    assert "Januari–Maret 2026 ditandai selesai." in page
    assert proved() == {(own.pk, "Maret 2026")}
    assert ItemProof.objects.get().evidence.kind == "REPORT", "as the name of the file says"
    assert ItemProof.objects.get().cited_by == anggota
    answer = sign_in(operator).post(f"/kewajiban/kali/{time.pk}/kaitkan/", follow=True).content.decode()
    assert "dikaitkan ke butir rencana" in answer
    assert proved() == {(own.pk, "Maret 2026"), (other.pk, "Maret 2026")}
    services.prove_items(operator, time)
    assert ItemProof.objects.count() == 2


def test_a_link_is_evidence(office: Office, operator: User, sign_in: SignIn) -> None:
    (item,) = items_of(make_plan(office, ["Maret 2026"]))
    time = first_of(make_obligation(office, items=[item]))
    given = {"done_on": "2026-06-12", "link": "https://contoh.go.id/laporan"}
    assert sign_in(operator).post(f"/kewajiban/kali/{time.pk}/selesai/", given).status_code == 302
    assert Evidence.objects.get().current.link == "https://contoh.go.id/laporan"
    assert proved() == {(item.pk, "Maret 2026")}


def test_evidence_that_the_office_has_is_used_again(
    office: Office, province: Office, operator: User, sign_in: SignIn
) -> None:
    (item,) = items_of(make_plan(office, ["Maret 2026"]))
    known, strange = (
        make_evidence(operator, office, title="Kartu kendali"),
        make_evidence(System(), province, title="Rahasia"),
    )
    gone = make_evidence(operator, office, title="Salah unggah")
    evidence.withdraw(operator, gone, reason="Keliru.")
    time = first_of(make_obligation(office, items=[item]))
    client, address = sign_in(operator), f"/kewajiban/kali/{time.pk}/selesai/"
    page = client.get(address).content.decode()
    assert "Kartu kendali" in page
    assert "Rahasia" not in page
    assert "Salah unggah" not in page
    both = {"done_on": "2026-06-12", "bukti": known.pk, "link": "https://contoh.go.id/laporan"}
    assert "Pilih salah satu" in client.post(address, both).content.decode()
    assert client.post(address, {"done_on": "2026-06-12", "bukti": strange.pk}).status_code == 422
    assert client.post(address, {"done_on": "2026-06-12", "bukti": known.pk}).status_code == 302
    assert ObligationTime.objects.get(pk=time.pk).evidence == known
    assert proved() == {(item.pk, "Maret 2026")}


def test_evidence_of_another_office_and_what_was_withdrawn_are_refused(office: Office, province: Office) -> None:
    time = first_of(make_obligation(office))
    with pytest.raises(OtherOffice):
        services.mark_time(System(), time, done_on=JUNE, brought=make_evidence(System(), province))
    gone = evidence.withdraw(System(), make_evidence(System(), office), reason="Keliru.")
    with pytest.raises(EvidenceGone):
        services.mark_time(System(), time, done_on=JUNE, brought=gone)


def test_what_bears_on_the_time_is_offered_first_and_words_narrow_it(office: Office, operator: User) -> None:
    time = first_of(make_obligation(office))
    march = make_evidence(operator, office, title="Notulen Maret", dated_on=dt.date(2026, 3, 10))
    newer = make_evidence(operator, office, title="Foto kegiatan", dated_on=dt.date(2026, 6, 1))
    assert selectors.evidence_for_time(operator, time, "", 9) == [march, newer]
    assert selectors.evidence_for_time(operator, time, "foto", 9) == [newer]
    assert selectors.evidence_for_time(operator, time, "", 1) == [march]


def test_an_occurrence_that_was_done_before_keeps_its_day(office: Office) -> None:
    (item,) = items_of(make_plan(office, ["Maret 2026"]))
    plans.mark_done(System(), occurrences_of(item)[0], done_on=dt.date(2026, 3, 5))
    mark(first_of(make_obligation(office, items=[item])))
    assert occurrences_of(item)[0].done_on == dt.date(2026, 3, 5)


def test_items_of_a_plan_that_was_withdrawn_are_left_out(office: Office) -> None:
    plan = make_plan(office, ["Maret 2026"])
    obligation = make_obligation(office, items=items_of(plan))
    plans.withdraw(System(), plan, reason="Keliru.")
    assert mark(first_of(obligation)).evidence is not None
    assert not ItemProof.objects.exists()


def test_days_that_cannot_be_are_refused_and_twice_as_well(office: Office, operator: User, sign_in: SignIn) -> None:
    time = first_of(make_obligation(office))
    with pytest.raises(marking.DoneInFuture):
        services.mark_time(operator, time, done_on=dt.date(2026, 6, 16))
    with pytest.raises(marking.DoneLongAgo):
        services.mark_time(operator, time, done_on=dt.date(2024, 6, 16))
    answer = sign_in(operator).post(f"/kewajiban/kali/{time.pk}/selesai/", {"done_on": "2026-06-16", "note": "Sudah"})
    assert answer.status_code == 422
    assert "Sudah" in answer.content.decode()
    services.mark_time(operator, time, done_on=JUNE)
    with pytest.raises(marking.AlreadyDone):
        services.mark_time(operator, time, done_on=JUNE)


def test_one_that_was_withdrawn_is_not_marked(office: Office, operator: User, sign_in: SignIn) -> None:
    obligation = make_obligation(office)
    services.withdraw_obligation(System(), obligation, reason="Keliru.")
    with pytest.raises(marking.NoLongerStands):
        services.mark_time(operator, first_of(obligation), done_on=JUNE)
    assert sign_in(operator).get(f"/kewajiban/kali/{first_of(obligation).pk}/selesai/").status_code == 404


@pytest.mark.parametrize("who", ["ketua", "sekretaris", "koordinator", "anggota", "pengamat", "pembina", "orang_luar"])
def test_only_the_operator_and_who_is_named_may(request: pytest.FixtureRequest, office: Office, who: str) -> None:
    with pytest.raises(NotAllowed):
        mark(first_of(make_obligation(office)), request.getfixturevalue(who))
    assert not Evidence.objects.exists()
