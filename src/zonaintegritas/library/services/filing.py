"""Filing: what came in becomes evidence, or is known to be evidence that is there; and is used where people say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from zonaintegritas.evidence import services as evidence_services
from zonaintegritas.evidence.facts import EvidenceFacts
from zonaintegritas.evidence.models import Evidence, EvidenceVersion
from zonaintegritas.files.store import StoredBytes
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.library.models import Incoming
from zonaintegritas.library.places import Place
from zonaintegritas.library.services.incoming import NotReady
from zonaintegritas.library.services.uses import use
from zonaintegritas.offices.models import Office
from zonaintegritas.plans import services as plans


@dataclass(frozen=True, slots=True)
class Filing:
    """One file and what somebody says about it; `known` is the evidence that it already is."""

    incoming: Incoming
    facts: EvidenceFacts
    places: tuple[Place, ...] = ()
    known: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Renewal:
    """What a new version of a document is: files that came in before or with the form, or a link; and why."""

    reason: str
    incoming: Sequence[Incoming] = ()
    contents: Sequence[StoredBytes] = ()
    link: str = ""


@command(Action.EVIDENCE_FILE)
def file_each(actor: Actor, office: Office, /, *, filings: Sequence[Filing]) -> list[Evidence]:
    """Every file becomes one document, or is one that is there; all of them or none."""
    made = []
    for filing in filings:
        _lock_ready([filing.incoming])
        evidence = filing.known or evidence_services.add(
            actor, office, facts=filing.facts, contents=[filing.incoming.content]
        )
        _close([filing.incoming], evidence)
        _use(actor, evidence, filing.places)
        made.append(evidence)
    return made


@command(Action.EVIDENCE_FILE)
def file_together(
    actor: Actor,
    office: Office,
    /,
    *,
    incoming: Sequence[Incoming],
    facts: EvidenceFacts,
    places: Sequence[Place] = (),
    joined: StoredBytes | None = None,
) -> Evidence:
    """Several files are one document. Photos that were joined follow their PDF, as they came."""
    _lock_ready(incoming)
    contents = [*([joined] if joined else []), *(one.content for one in incoming)]
    evidence = evidence_services.add(actor, office, facts=facts, contents=contents)
    _close(incoming, evidence)
    _use(actor, evidence, places)
    return evidence


@command(Action.EVIDENCE_FILE)
def file_as_version(actor: Actor, office: Office, /, *, evidence: Evidence, renewal: Renewal) -> EvidenceVersion:
    """Something new replaces what a document was; its uses wait for a reviewer again."""
    _lock_ready(renewal.incoming)
    contents = [*(one.content for one in renewal.incoming), *renewal.contents]
    version = plans.hand_in_again(actor, evidence, contents=contents, link=renewal.link, reason=renewal.reason)
    _close(renewal.incoming, evidence)
    return version


@command(Action.EVIDENCE_FILE)
def file_link(
    actor: Actor,
    office: Office,
    /,
    *,
    facts: EvidenceFacts,
    link: str,
    seen_on: dt.date,
    places: Sequence[Place] = (),
) -> Evidence:
    """A page elsewhere is the document; kept with the day on which somebody saw it."""
    evidence = evidence_services.add(actor, office, facts=facts, link=link, seen_on=seen_on)
    _use(actor, evidence, places)
    return evidence


def _lock_ready(incoming: Sequence[Incoming]) -> None:
    """Kept still until the end of the transaction: nobody files a file twice."""
    wanted = {one.pk for one in incoming}
    ready = Incoming.objects.select_for_update(of=("self",)).filter(pk__in=wanted, state=Incoming.State.READY)
    if len(ready) != len(wanted):
        raise NotReady


def _close(incoming: Sequence[Incoming], evidence: Evidence) -> None:
    rows = Incoming.objects.filter(pk__in=[one.pk for one in incoming])
    rows.update(state=Incoming.State.FILED, evidence=evidence)


def _use(actor: Actor, evidence: Evidence, places: Sequence[Place]) -> None:
    if places:
        use(actor, evidence, places=places)
