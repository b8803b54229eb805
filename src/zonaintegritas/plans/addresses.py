"""Where a use of evidence stands in the plan, as an address."""

from __future__ import annotations

from django.urls import reverse

from zonaintegritas.plans.models import ItemProof


def place_of(proof: ItemProof) -> str:
    """The page of the item, at the occurrence that it proves."""
    anchor = f"#kali-{proof.occurrence_id}" if proof.occurrence_id else ""
    return f"{reverse('plans:item', args=[proof.item_id])}{anchor}"
