"""The demonstration of review: in the coordinator's areas much is accepted, and the member has something to mend."""

from __future__ import annotations

from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import selectors, services

LEFT_SHARE = 4  # of what waits for the coordinator, every fourth goes on waiting
REASON = "Tanda tangan peserta belum lengkap. Lengkapi, lalu ajukan lagi."


def make(coordinator: User, member: User, office: Office) -> None:
    """The newest of the member's is returned, three in four of the others are accepted."""
    waiting = list(selectors.waiting(coordinator, office).select_related("item__plan__office", "evidence"))
    own = [proof for proof in waiting if proof.cited_by_id == member.pk]
    returned = own[-1] if own else None
    for number, proof in enumerate(waiting):
        version = proof.evidence.current.number
        if proof == returned:
            services.return_proof(coordinator, proof, version=version, reason=REASON)
        elif number % LEFT_SHARE != LEFT_SHARE - 1:
            services.accept_proof(coordinator, proof, version=version)
