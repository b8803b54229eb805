"""Items on which a person may say that something proves them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Exists, OuterRef
from django.shortcuts import get_object_or_404

from zonaintegritas.evidence.models import Evidence
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may
from zonaintegritas.library.places import Offer, Place, Places
from zonaintegritas.library.selectors.library import Wanted, looked_for
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.models import Item, ItemProof, Occurrence, Plan
from zonaintegritas.plans.refs import refs_of
from zonaintegritas.ui.asked import key_of

MOST_DOCUMENTS = 500  # looked through for one item; words narrow them


def places_for(actor: Actor, office: Office) -> Places:
    """All items of the office's plans in force on which this actor may cite: three queries."""
    rows = (
        Item.objects.visible_to(actor)
        .filter(plan__office=office, plan__state=Plan.State.IN_FORCE, is_removed=False)
        .select_related("plan__office")
        .defer("cells", "extra", "plan__header_cells")
        .prefetch_related("occurrences", "named")
    )
    items: dict[int, list[Item]] = {}
    for item in rows.order_by("-plan__plan_year", "position"):
        items.setdefault(item.plan_id, []).append(item)
    return Places(
        [
            Offer(item, ref, tuple(sorted(item.occurrences.all(), key=lambda one: one.position)))
            for below in items.values()
            for item, ref in zip(below, refs_of(below).values(), strict=True)
            if may(actor, Action.PROOF_CITE, item.guard_key())
        ]
    )


def place_from(actor: Actor, item: str, occurrence: str) -> Place | None:
    """The item and occurrence that an address names, for which something is uploaded; 404 where they are not there."""
    if (key := key_of(item)) is None:
        return None
    shown = item_to_prove(actor, key)
    if (time := key_of(occurrence)) is None:
        return Place(shown)
    times = Occurrence.objects.visible_to(actor).filter(item=shown)
    return Place(shown, get_object_or_404(times, pk=time))


@dataclass(frozen=True, slots=True)
class OfferLine:
    """An item to choose: whether it is likely, the occurrence that is likely, and where it is used already."""

    offer: Offer
    is_likely: bool
    likely: Occurrence | None
    used: frozenset[int | None]  # occurrences for which the document is cited already, None for the item as a whole


def offers_for(actor: Actor, evidence: Evidence, places: Places, words: str) -> list[OfferLine]:
    """Items in which these words stand; the likely ones for this document first."""
    proofs = ItemProof.objects.visible_to(actor).standing().filter(evidence=evidence)
    used: dict[int, set[int | None]] = {}
    for item, occurrence in proofs.values_list("item", "occurrence"):
        used.setdefault(item, set()).add(occurrence)
    day = evidence.dated_on or evidence.proves_from
    likely = [offer.item.pk for offer, _ in places.likely(words_of(evidence), day)]
    lines = [
        OfferLine(
            offer,
            offer.item.pk in likely,
            offer.occurrence_on(day),
            frozenset(used.get(offer.item.pk, ())),
        )
        for offer in places.matching(words)
    ]
    return sorted(lines, key=lambda line: likely.index(line.offer.item.pk) if line.is_likely else len(likely))


def words_of(evidence: Evidence) -> str:
    """What a document says of itself: its title, and the names of its files."""
    return " ".join((evidence.title, *(file.name for file in evidence.files)))


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document to choose for an item: whether it is likely, whether it is used there already."""

    evidence: Evidence
    is_likely: bool
    is_used: bool


def documents_for(actor: Actor, item: Item, places: Places, words: str) -> list[DocumentLine]:
    """Documents of the office in which these words stand; those that are likely for this item first."""
    uses = ItemProof.objects.visible_to(actor).standing().filter(item=item, evidence=OuterRef("pk"))
    found = looked_for(actor, item.plan.office, Wanted(words=words)).with_files().annotate(is_used=Exists(uses))
    lines = [
        DocumentLine(one, _is_likely(one, item, places), one.is_used)  # type: ignore[attr-defined]  # annotated above
        for one in found[:MOST_DOCUMENTS]
    ]
    return sorted(lines, key=lambda line: not line.is_likely)


def item_to_prove(actor: Actor, pk: int) -> Item:
    """An item this actor may see, or 404."""
    return get_object_or_404(Item.objects.visible_to(actor).select_related("plan__office"), pk=pk)


def documents_of(actor: Actor, office: Office, keys: Sequence[str]) -> list[Evidence]:
    """The standing documents of an office that were ticked."""
    wanted = [key for text in keys if (key := key_of(text)) is not None]
    rows = Evidence.objects.visible_to(actor).standing().filter(office=office, pk__in=wanted)
    return list(rows.select_related("office").order_by("pk"))


def _is_likely(evidence: Evidence, item: Item, places: Places) -> bool:
    day = evidence.dated_on or evidence.proves_from
    return item.pk in {offer.item.pk for offer, _ in places.likely(words_of(evidence), day)}
