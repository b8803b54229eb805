"""Uses of evidence for tests: a document of one person, cited by an occurrence, as people do."""

from __future__ import annotations

from typing import Any

from tests.factories.evidence import make_evidence
from zonaintegritas.guard.actor import Actor
from zonaintegritas.plans import services
from zonaintegritas.plans.models import ItemProof, Occurrence


def cite(
    who: Actor,
    occurrence: Occurrence,
    title: str = "Notulen rapat",
    *,
    claim: str = "",
    content: bytes = b"",
    **facts: Any,
) -> ItemProof:
    """Minutes, if nothing else is said, handed in for the occurrence; `content` is what their file holds."""
    item = occurrence.item
    files = [(f"{title}.txt", content)] if content else []
    made = make_evidence(who, item.plan.office, *files, title=title, **{"kind": "MINUTES", **facts})
    return services.cite(who, item, evidence=made, occurrence=occurrence, claim=claim)
