"""Writes of evidence: adding, saying what it is, a new version, withdrawing and taking back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict

from django.utils import timezone
from django.utils.translation import gettext_noop as _

from zonaintegritas.evidence.facts import EvidenceFacts, FoundText, LinkFacts, PreviewFacts
from zonaintegritas.evidence.folding import folded
from zonaintegritas.evidence.models import Evidence, EvidenceFile, EvidenceVersion, FilePreview, ReadText
from zonaintegritas.files import services as files
from zonaintegritas.files.store import StoredBytes
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.offices.models import Office, acting_person


class NothingToProve(Refused):
    message = _("Bukti memerlukan berkas atau tautan. Pilih berkasnya, atau isi alamat tautannya.")


class NotOfThisEvidence(Refused):
    message = _("Berkas ini bukan dari bukti itu. Buka lagi buktinya, lalu pilih berkasnya.")


class EvidenceWithdrawn(Refused):
    message = _("Bukti ini sudah ditarik. Ambil lagi dahulu bila masih dipakai.")


class EvidenceStands(Refused):
    message = _("Bukti ini tidak ditarik, jadi tidak ada yang diambil lagi.")


@command(Action.EVIDENCE_ADD)
def add(
    actor: Actor,
    office: Office,
    /,
    *,
    facts: EvidenceFacts,
    contents: Sequence[StoredBytes] = (),
    link: str = "",
    seen_on: dt.date | None = None,
) -> Evidence:
    """A new proof document of this office: bytes that already lie in the store, or a link, or both.

    `seen_on` is the day on which somebody last opened the link; today where it is not said.
    """
    evidence = Evidence.objects.create(
        office=office, added_by=acting_person(actor), added_at=timezone.now(), **facts.as_fields()
    )
    version = _write_version(actor, evidence, contents, link)
    if link and seen_on is not None:
        version.link_seen_on = seen_on
        version.save(update_fields=["link_seen_on"])
    return evidence


@command(Action.EVIDENCE_DESCRIBE)
def describe(actor: Actor, evidence: Evidence, /, *, facts: EvidenceFacts) -> Evidence:
    """Say anew what it is, which date it bears, what it proves."""
    current = _lock(evidence)
    for name, value in facts.as_fields().items():
        setattr(current, name, value)
    current.save()
    return current


@command(Action.EVIDENCE_REVISE, records=("reason",))
def revise(
    actor: Actor,
    evidence: Evidence,
    /,
    *,
    contents: Sequence[StoredBytes] = (),
    link: str = "",
    reason: str = "",
) -> EvidenceVersion:
    """Other files or another link under the same title; what was there stays as the version before.

    Whoever lets people do this calls `plans.services.proofs.hand_in_again`, which puts the uses up for review again.
    """
    current = _lock(evidence)
    current.versions.filter(is_current=True).update(is_current=False)
    current.__dict__.pop("current", None)
    return _write_version(actor, current, contents, link, number=current.versions.count() + 1, reason=reason)


@command(Action.EVIDENCE_WITHDRAW, records=("reason",))
def withdraw(actor: Actor, evidence: Evidence, /, *, reason: str = "") -> Evidence:
    """It no longer counts; files and versions stay readable."""
    current = _lock(evidence)
    current.withdrawn_at = timezone.now()
    current.withdraw_reason = reason
    current.save(update_fields=["withdrawn_at", "withdraw_reason"])
    return current


@command(Action.EVIDENCE_WITHDRAW)
def restore(actor: Actor, evidence: Evidence, /) -> Evidence:
    """It counts again. The places where it was used are chosen anew."""
    current = Evidence.objects.select_for_update(of=("self",)).select_related("office").get(pk=evidence.pk)
    if not current.is_withdrawn:
        raise EvidenceStands
    current.withdrawn_at = None
    current.withdraw_reason = ""
    current.save(update_fields=["withdrawn_at", "withdraw_reason"])
    return current


@command(Action.PREVIEW_RECORD)
def record_preview(actor: Actor, evidence: Evidence, /, *, sha256: str, facts: PreviewFacts) -> FilePreview:
    """How a file of this document is shown, or why not; what is shown was kept beside the content before."""
    values = {**asdict(facts), "made_at": timezone.now()}
    return FilePreview.objects.update_or_create(sha256=sha256, defaults=values)[0]


@command(Action.PREVIEW_RENEW)
def prepare_again(actor: Actor, evidence: Evidence, /, *, sha256: str) -> Evidence:
    """Try once more to show a file of this document, and to read its words, where that failed."""
    if not EvidenceFile.objects.filter(version__evidence=evidence, file__sha256=sha256).exists():
        raise NotOfThisEvidence
    now = timezone.now()
    previews = FilePreview.objects.filter(sha256=sha256, state=FilePreview.State.FAILED)
    previews.update(state=FilePreview.State.WAITING, made_at=now)
    unread = ReadText.objects.filter(sha256=sha256, state=ReadText.State.FAILED)
    unread.update(state=ReadText.State.WAITING, read_at=now)
    return evidence


@command(Action.TEXT_RECORD)
def record_text(actor: Actor, evidence: Evidence, /, *, sha256: str, found: FoundText) -> ReadText:
    """The words of a file of this document, and what they say about the paper."""
    values = {**asdict(found), "folded": folded(found.text), "read_at": timezone.now()}
    return ReadText.objects.update_or_create(sha256=sha256, defaults=values)[0]


@command(Action.LINK_RECORD)
def record_link(actor: Actor, evidence: Evidence, /, *, version: EvidenceVersion, found: LinkFacts) -> EvidenceVersion:
    """What a look at the link of a version found; the last day on which it opened stays where it did not."""
    current = EvidenceVersion.objects.select_for_update().get(pk=version.pk, evidence=evidence)
    current.link_state, current.link_trouble = found.state, found.trouble
    current.link_checked_at = timezone.now()
    if found.state == EvidenceVersion.LinkState.ALIVE:
        current.link_seen_on = evidence.office.today()
    current.save(update_fields=["link_state", "link_trouble", "link_checked_at", "link_seen_on"])
    return current


def _lock(evidence: Evidence) -> Evidence:
    """The row, kept still until the end of the transaction; refuses a withdrawn one."""
    current = Evidence.objects.select_for_update(of=("self",)).select_related("office").get(pk=evidence.pk)
    if current.is_withdrawn:
        raise EvidenceWithdrawn
    return current


def _write_version(
    actor: Actor,
    evidence: Evidence,
    contents: Sequence[StoredBytes],
    link: str,
    *,
    number: int = 1,
    reason: str = "",
) -> EvidenceVersion:
    if not contents and not link:
        raise NothingToProve
    states = EvidenceVersion.LinkState
    version = EvidenceVersion.objects.create(
        evidence=evidence,
        number=number,
        reason=reason,
        made_by=acting_person(actor),
        made_at=timezone.now(),
        link=link,
        link_state=states.UNCHECKED if link else states.NONE,
        link_seen_on=evidence.office.today() if link else None,
    )
    kept = [files.keep(actor, evidence.office, content=content) for content in contents]
    EvidenceFile.objects.bulk_create(
        EvidenceFile(version=version, file=file, position=position) for position, file in enumerate(kept, start=1)
    )
    return version
