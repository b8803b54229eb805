"""The use of evidence: citing it, judging it, handing it in again.

*Belum unggah* -> *Menunggu verifikasi* -> *Perlu perbaikan* or *Lengkap*; every handing in after a return is a round.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import timezone
from django.utils.translation import gettext_noop as _

from zonaintegritas.evidence import services as evidence_services
from zonaintegritas.evidence.models import Evidence, EvidenceVersion
from zonaintegritas.files.store import StoredBytes
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.offices.models import acting_person
from zonaintegritas.offices.selectors import acting_as
from zonaintegritas.plans.models import Item, ItemProof, Occurrence, ProofDecision
from zonaintegritas.plans.services.occurrences import drop_unwanted
from zonaintegritas.plans.services.settling import lock_plan, settle

State, Verdict = ItemProof.State, ProofDecision.Verdict


class OtherOffice(Refused):
    message = _("Bukti ini milik kantor lain. Unggah bukti kantor ini sendiri.")


class EvidenceGone(Refused):
    message = _("Bukti ini sudah ditarik, jadi tidak dapat dipakai. Ambil lagi dahulu di pustaka bukti.")


class SameDocument(Refused):
    message = _("Bukti itu sudah dipakai di sini. Pilih bukti lain, atau unggah versi barunya.")


class NotOfThisItem(Refused):
    message = _("Jadwal ini bukan dari butir itu. Buka lagi butirnya, lalu pilih jadwalnya.")


class OwnWork(Refused):
    message = _(
        "Bukti ini diunggah atau diajukan Anda atau orang yang Anda gantikan, jadi orang lain yang memeriksanya."
    )


class AlreadyDecided(Refused):
    message = _("Bukti ini sudah diperiksa orang lain. Muat ulang halamannya untuk melihat putusannya.")


class ChangedMeanwhile(Refused):
    message = _("Berkas bukti ini diganti sesudah Anda membukanya. Lihat versi barunya dahulu.")


class NothingDecided(Refused):
    message = _("Belum ada putusan atas bukti ini, jadi tidak ada yang dibuka lagi.")


class ReasonMissing(Refused):
    message = _("Tuliskan apa yang perlu diperbaiki, supaya pengunggah tahu yang harus dilakukan.")


@command(Action.PROOF_CITE)
def cite(
    actor: Actor, item: Item, /, *, evidence: Evidence, occurrence: Occurrence | None = None, claim: str = ""
) -> ItemProof:
    """This document proves the item, or one of its occurrences; a reviewer will look. Citing twice changes nothing."""
    plan = lock_plan(item)
    if evidence.office_id != plan.office_id:
        raise OtherOffice
    if evidence.is_withdrawn:
        raise EvidenceGone
    if occurrence is not None and occurrence.item_id != item.pk:
        raise NotOfThisItem
    proof = ItemProof.objects.filter(item=item, occurrence=occurrence, evidence=evidence).first()
    if proof is not None and proof.state != State.WITHDRAWN:
        return proof
    proof = proof or ItemProof(item=item, occurrence=occurrence, evidence=evidence)
    _submit(proof, actor, claim)
    _settle_of([proof])
    return proof


@command(Action.PROOF_WITHDRAW, records=("reason",))
def withdraw_proof(actor: Actor, proof: ItemProof, /, *, reason: str = "") -> ItemProof:
    """The document is no longer used here; it stays in the library, and the use stays on record."""
    lock_plan(proof.item)
    current = _lock(proof)
    if current.state == State.WITHDRAWN:
        return current
    current.state = State.WITHDRAWN
    current.reason = reason
    current.save(update_fields=["state", "reason"])
    for occurrence in _settle_of([current]):
        drop_unwanted(occurrence)
    return current


@command(Action.PROOF_CITE)
def replace_proof(actor: Actor, proof: ItemProof, /, *, evidence: Evidence) -> ItemProof:
    """Another document of the library takes the place of this one; it is a proof of its own, in its first round."""
    if proof.evidence_id == evidence.pk:
        raise SameDocument
    new = cite(actor, proof.item, evidence=evidence, occurrence=proof.occurrence, claim=proof.claim)
    withdraw_proof(actor, proof)
    return new


@command(Action.PROOF_RESUBMIT, records=("reason",))
def hand_in_again(
    actor: Actor,
    evidence: Evidence,
    /,
    *,
    contents: Sequence[StoredBytes] = (),
    link: str = "",
    reason: str = "",
) -> EvidenceVersion:
    """A new version of the document; all its uses in plans in force wait for a reviewer again, one round further."""
    version = evidence_services.revise(actor, evidence, contents=contents, link=link, reason=reason)
    used = ItemProof.objects.standing().filter(evidence=evidence, item__plan__state="IN_FORCE")
    uses = list(used.select_for_update(of=("self",)).select_related("item__plan__office").order_by("pk"))
    for use in uses:
        _submit(use, actor, use.claim)
    _settle_of(uses)
    return version


@command(Action.PROOF_ACCEPT)
def accept_proof(actor: Actor, proof: ItemProof, /, *, version: int) -> ItemProof:
    """What was handed in proves what it should. `version` is the number of the version that was looked at."""
    return _decide(actor, proof, Verdict.ACCEPTED, version)


@command(Action.PROOF_RETURN, records=("reason",))
def return_proof(actor: Actor, proof: ItemProof, /, *, version: int, reason: str) -> ItemProof:
    """It has to be mended; the reason says what."""
    if not reason.strip():
        raise ReasonMissing
    return _decide(actor, proof, Verdict.RETURNED, version, reason.strip())


@command(Action.PROOF_REOPEN)
def reopen_proof(actor: Actor, proof: ItemProof, /) -> ItemProof:
    """Take a decision back: it waits for a reviewer again; the decision stays on record.

    Nobody opens what was decided about their own: what came back is mended, not sent around once more.
    """
    plan = lock_plan(proof.item)
    current = _lock(proof)
    if current.is_own_of(acting_as(actor, plan.office)):
        raise OwnWork
    if current.state not in (State.ACCEPTED, State.RETURNED):
        raise NothingDecided
    _record(actor, current, Verdict.REOPENED, current.evidence.current, "")
    current.state, current.reason = State.SUBMITTED, ""
    current.decided_by = current.decided_at = None
    current.save(update_fields=["state", "reason", "decided_by", "decided_at"])
    _settle_of([current])
    return current


def _decide(
    actor: Actor, proof: ItemProof, verdict: ProofDecision.Verdict, version: int, reason: str = ""
) -> ItemProof:
    plan = lock_plan(proof.item)
    current = _lock(proof)
    if current.is_own_of(acting_as(actor, plan.office)):
        raise OwnWork
    if current.state != State.SUBMITTED:
        raise AlreadyDecided
    seen = current.evidence.current
    if seen.number != version:
        raise ChangedMeanwhile
    _record(actor, current, verdict, seen, reason)
    current.state, current.reason = State(verdict.value), reason
    current.decided_by = acting_person(actor)
    current.decided_at = timezone.now()
    current.save(update_fields=["state", "reason", "decided_by", "decided_at"])
    _settle_of([current])
    return current


def _record(
    actor: Actor, proof: ItemProof, verdict: ProofDecision.Verdict, version: EvidenceVersion, reason: str
) -> None:
    ProofDecision.objects.create(
        proof=proof,
        round=proof.round,
        verdict=verdict,
        version=version,
        reason=reason,
        made_by=acting_person(actor),
        made_at=timezone.now(),
    )


def _submit(proof: ItemProof, actor: Actor, claim: str) -> None:
    """Put it up for review; what was decided before makes this a further round."""
    if proof.pk is not None and proof.decisions.filter(round=proof.round).exists():
        proof.round += 1
    proof.state, proof.reason, proof.claim = State.SUBMITTED, "", claim
    proof.cited_by = acting_person(actor)
    proof.cited_at = timezone.now()
    proof.decided_by = proof.decided_at = None
    proof.save()


def _lock(proof: ItemProof) -> ItemProof:
    rows = ItemProof.objects.select_for_update(of=("self",)).select_related("item__plan__office", "evidence__office")
    return rows.get(pk=proof.pk)


def _settle_of(proofs: Sequence[ItemProof]) -> list[Occurrence]:
    keys = [proof.occurrence_id for proof in proofs if proof.occurrence_id is not None]
    occurrences = list(Occurrence.objects.filter(pk__in=keys).select_related("item__plan__office"))
    settle(occurrences)
    return occurrences
