"""Citing evidence, judging it, handing it in again; what an occurrence is then."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.conftest import MakePerson
from tests.factories.evidence import make_evidence
from tests.factories.in_force import items_of, make_plan, occurrences_of
from tests.plans.test_duty import stand_in
from zonaintegritas.evidence import services as evidence
from zonaintegritas.evidence.facts import EvidenceFacts
from zonaintegritas.evidence.models import Evidence
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.guard import history
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import selectors, services
from zonaintegritas.plans.models import Item, ItemProof, Occurrence, ProofDecision, ProofState
from zonaintegritas.plans.services import proofs

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
DAY = dt.date(2026, 3, 20)


@pytest.fixture
def item(office: Office, anggota: User, operator: User) -> Item:
    """An item of area I, due in March, on which the member is named."""
    made = items_of(make_plan(office, ["Maret 2026", "Juni 2026"]))[0]
    services.name_people(operator, made, people=[anggota])
    return Item.objects.select_related("plan__office").get(pk=made.pk)


@pytest.fixture
def march(item: Item) -> Occurrence:
    return occurrences_of(item)[0]


@pytest.fixture
def minutes(anggota: User, office: Office) -> Evidence:
    facts = EvidenceFacts(title="Notulen rapat Maret", kind="MINUTES", dated_on=DAY)
    return evidence.add(anggota, office, facts=facts, contents=[keep_bytes(b"notulen rapat", "notulen.txt")])


@pytest.fixture
def proof(anggota: User, item: Item, march: Occurrence, minutes: Evidence) -> ItemProof:
    return services.cite(anggota, item, evidence=minutes, occurrence=march, claim="Rapat sudah diadakan")


def now(occurrence: Occurrence) -> tuple[str, dt.date | None]:
    fresh = Occurrence.objects.get(pk=occurrence.pk)
    return fresh.proof_state, fresh.accepted_on


def test_a_cited_document_waits_for_a_reviewer(proof: ItemProof, march: Occurrence, anggota: User) -> None:
    assert (proof.state, proof.round, proof.cited_by) == (ItemProof.State.SUBMITTED, 1, anggota)
    assert now(march) == (ProofState.SUBMITTED, None)


def test_citing_twice_changes_nothing(
    proof: ItemProof, anggota: User, item: Item, march: Occurrence, minutes: Evidence
) -> None:
    assert services.cite(anggota, item, evidence=minutes, occurrence=march) == proof
    assert ItemProof.objects.count() == 1


def test_an_accepted_proof_of_something_reported_counts_from_that_day(
    proof: ItemProof, koordinator: User, operator: User, march: Occurrence
) -> None:
    services.accept_proof(koordinator, proof, version=1)
    assert now(march) == (ProofState.ACCEPTED, None)  # not reported yet
    services.mark_done(operator, march, done_on=DAY)
    assert now(march) == (ProofState.ACCEPTED, dt.date(2026, 6, 15))


def test_a_returned_proof_says_why_and_comes_back_as_a_second_round(
    proof: ItemProof, koordinator: User, anggota: User, march: Occurrence, minutes: Evidence
) -> None:
    services.return_proof(koordinator, proof, version=1, reason="Tanda tangan belum ada.")
    proof.refresh_from_db()
    assert (proof.state, proof.reason, now(march)[0]) == ("RETURNED", "Tanda tangan belum ada.", "RETURNED")
    services.hand_in_again(anggota, minutes, contents=[keep_bytes(b"notulen lengkap", "notulen.txt")])
    proof.refresh_from_db()
    assert (proof.state, proof.round, proof.reason) == ("SUBMITTED", 2, "")
    assert [one.verdict for one in proof.decisions.all()] == [ProofDecision.Verdict.RETURNED]
    assert [version.files[0].size for version in minutes.versions.order_by("number")] == [13, 15]


def test_a_new_version_puts_all_its_uses_up_for_review(
    proof: ItemProof, koordinator: User, anggota: User, item: Item, minutes: Evidence, march: Occurrence
) -> None:
    whole = services.cite(anggota, item, evidence=minutes)
    services.mark_done(anggota, march, done_on=DAY)
    for one in (proof, whole):
        services.accept_proof(koordinator, one, version=1)
    assert now(march) == (ProofState.ACCEPTED, dt.date(2026, 6, 15))
    services.hand_in_again(anggota, minutes, link="https://contoh.go.id/notulen")
    assert set(ItemProof.objects.values_list("state", "round")) == {("SUBMITTED", 2)}
    assert now(march) == (ProofState.SUBMITTED, None)


@pytest.mark.parametrize("verdict", ["accept", "return"])
def test_nobody_judges_their_own(
    verdict: str, koordinator: User, item: Item, march: Occurrence, office: Office
) -> None:
    own = evidence.add(
        koordinator, office, facts=EvidenceFacts(title="Foto"), contents=[keep_bytes(b"isi foto", "foto.txt")]
    )
    proof = services.cite(koordinator, item, evidence=own, occurrence=march)
    with pytest.raises(proofs.OwnWork):
        services.accept_proof(koordinator, proof, version=1)
    with pytest.raises(proofs.OwnWork):
        services.return_proof(koordinator, proof, version=1, reason="Salah")


@pytest.mark.parametrize("part", ["cited", "added", "made the version"])
def test_who_acts_for_another_does_not_judge_what_is_theirs(
    make_person: MakePerson, part: str, item: Item, march: Occurrence, koordinator: User, anggota: User
) -> None:
    """A coordinator is away: a member holds their area, and still judges nothing of theirs."""
    office = item.plan.office
    adding = koordinator if part == "added" else System()
    document = make_evidence(adding, office)
    if part == "made the version":
        evidence.revise(koordinator, document, link="https://contoh.go.id/notulen")
    citing = koordinator if part == "cited" else System()
    proof = services.cite(citing, item, evidence=document, occurrence=march)
    version = document.versions.count()
    acting = make_person("pengganti", "MEMBER", office)
    stand_in(koordinator, acting, office)
    assert not selectors.waiting(acting, office).exists()
    with pytest.raises(proofs.OwnWork):
        services.accept_proof(acting, proof, version=version)
    with pytest.raises(proofs.OwnWork):
        services.return_proof(acting, proof, version=version, reason="Salah")
    other = services.cite(anggota, item, evidence=make_evidence(anggota, office, title="Foto"), occurrence=march)
    assert list(selectors.waiting(acting, office)) == [other]
    assert services.accept_proof(acting, other, version=1).state == ItemProof.State.ACCEPTED


def test_who_made_the_version_does_not_accept_it(
    proof: ItemProof, koordinator: User, sekretaris: User, minutes: Evidence
) -> None:
    services.hand_in_again(koordinator, minutes, contents=[keep_bytes(b"versi koordinator", "n.txt")])
    with pytest.raises(proofs.OwnWork):
        services.accept_proof(koordinator, proof, version=2)
    assert services.accept_proof(sekretaris, proof, version=2).state == ItemProof.State.ACCEPTED


@pytest.mark.parametrize("who", ["koordinator", "ketua", "sekretaris"])
def test_reviewers_accept(request: pytest.FixtureRequest, proof: ItemProof, who: str) -> None:
    services.accept_proof(request.getfixturevalue(who), proof, version=1)
    assert ItemProof.objects.get().state == ItemProof.State.ACCEPTED


@pytest.mark.parametrize("who", ["operator", "anggota", "pengamat", "pembina", "orang_luar"])
def test_others_do_not(request: pytest.FixtureRequest, proof: ItemProof, who: str) -> None:
    with pytest.raises(NotAllowed):
        services.accept_proof(request.getfixturevalue(who), proof, version=1)
    assert history.of(proof).filter(outcome="REFUSED").count() == 1


def test_a_coordinator_of_another_area_does_not(proof: ItemProof, office: Office, make_person: MakePerson) -> None:
    other = make_person("koordinator6", "COORDINATOR", office, ("VI",))
    with pytest.raises(NotAllowed):
        services.return_proof(other, proof, version=1, reason="Salah")


def test_a_second_reviewer_is_told(proof: ItemProof, koordinator: User, ketua: User) -> None:
    services.accept_proof(koordinator, proof, version=1)
    with pytest.raises(proofs.AlreadyDecided):
        services.return_proof(ketua, proof, version=1, reason="Salah")


def test_what_was_changed_while_somebody_looked_is_not_accepted(
    proof: ItemProof, koordinator: User, anggota: User, minutes: Evidence
) -> None:
    services.hand_in_again(anggota, minutes, contents=[keep_bytes(b"versi dua", "n.txt")])
    with pytest.raises(proofs.ChangedMeanwhile):
        services.accept_proof(koordinator, proof, version=1)


def test_a_return_needs_a_reason(proof: ItemProof, koordinator: User) -> None:
    with pytest.raises(proofs.ReasonMissing):
        services.return_proof(koordinator, proof, version=1, reason="  ")


def test_a_decision_can_be_taken_back(proof: ItemProof, koordinator: User, march: Occurrence) -> None:
    services.accept_proof(koordinator, proof, version=1)
    services.reopen_proof(koordinator, proof)
    assert now(march)[0] == ProofState.SUBMITTED
    assert [one.verdict for one in proof.decisions.order_by("pk")] == ["ACCEPTED", "REOPENED"]
    with pytest.raises(proofs.NothingDecided):
        services.reopen_proof(koordinator, proof)


def test_nobody_opens_again_what_was_decided_about_their_own(
    march: Occurrence, office: Office, koordinator: User, ketua: User
) -> None:
    document = make_evidence(koordinator, office, title="Milik koordinator")
    own = services.cite(koordinator, march.item, evidence=document, occurrence=march)
    services.return_proof(ketua, own, version=1, reason="Buram.")
    with pytest.raises(proofs.OwnWork):
        services.reopen_proof(koordinator, own)
    assert now(march)[0] == ProofState.RETURNED
    services.reopen_proof(ketua, own)
    assert now(march)[0] == ProofState.SUBMITTED


def test_a_withdrawn_use_no_longer_counts_and_may_come_back(
    proof: ItemProof, anggota: User, item: Item, march: Occurrence, minutes: Evidence
) -> None:
    services.withdraw_proof(anggota, proof, reason="Salah butir")
    assert now(march)[0] == ProofState.MISSING
    assert services.cite(anggota, item, evidence=minutes, occurrence=march) == proof
    assert now(march)[0] == ProofState.SUBMITTED


def test_evidence_of_another_office_is_refused(
    operator: User, orang_luar: User, other_office: Office, item: Item
) -> None:
    theirs = evidence.add(
        orang_luar, other_office, facts=EvidenceFacts(title="Milik lain"), contents=[keep_bytes(b"lain", "l.txt")]
    )
    with pytest.raises(proofs.OtherOffice):
        services.cite(operator, item, evidence=theirs)


def test_withdrawn_evidence_and_foreign_occurrences_are_refused(operator: User, item: Item, minutes: Evidence) -> None:
    stranger = occurrences_of(items_of(item.plan)[1])[0]
    with pytest.raises(proofs.NotOfThisItem):
        services.cite(operator, item, evidence=minutes, occurrence=stranger)
    gone = evidence.withdraw(operator, minutes, reason="Salah unggah")
    with pytest.raises(proofs.EvidenceGone):
        services.cite(operator, item, evidence=gone)
