"""Uses of evidence for tests: a document of one person, cited by an occurrence, as people do."""

from __future__ import annotations

from typing import Any

from zonaintegritas.evidence import services as evidence
from zonaintegritas.evidence.facts import EvidenceFacts
from zonaintegritas.evidence.models import Evidence
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.guard.actor import Actor
from zonaintegritas.offices.models import Office
from zonaintegritas.plans import services
from zonaintegritas.plans.models import ItemProof, Occurrence


def make_evidence(
    who: Actor, office: Office, title: str = "Notulen rapat", *, content: bytes = b"", link: str = "", **facts: Any
) -> Evidence:
    """A document of the library; its file holds its title where nothing else is given."""
    contents = [] if link else [keep_bytes(content or title.encode(), f"{title}.txt")]
    said = EvidenceFacts(title=title, **{"kind": "MINUTES", **facts})
    return evidence.add(who, office, facts=said, contents=contents, link=link)


def cite(
    who: Actor, occurrence: Occurrence, title: str = "Notulen rapat", *, claim: str = "", **document: Any
) -> ItemProof:
    """That document, handed in for the occurrence."""
    item = occurrence.item
    made = make_evidence(who, item.plan.office, title, **document)
    return services.cite(who, item, evidence=made, occurrence=occurrence, claim=claim)
