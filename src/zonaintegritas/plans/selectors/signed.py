"""Decrees that came back signed: what is recorded, where a number is used, what stands in the way."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from zonaintegritas.core.signed import Difference, Verdict
from zonaintegritas.guard.actor import Actor
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.cell_words import cell_name
from zonaintegritas.plans.models import Draft, Plan, Revision, SignedDecree, SignedPhoto
from zonaintegritas.plans.signed_text import contradicted, differences_of

RELATED = ("office", "draft__office", "plan__office", "first", "last", "file", "recorded_by", "settled_by")


@dataclass(frozen=True, slots=True)
class Compared:
    """What was found of a signed paper: what differs, and which recorded facts the paper contradicts."""

    signed: SignedDecree
    differences: tuple[Difference, ...]
    contradicted: tuple[str, ...]

    @property
    def real(self) -> tuple[Difference, ...]:
        return tuple(one for one in self.differences if one.verdict is Verdict.DIFFERENT)

    @property
    def misread(self) -> tuple[Difference, ...]:
        return tuple(one for one in self.differences if one.verdict is Verdict.MISREAD)

    @property
    def is_identical(self) -> bool:
        return self.signed.is_compared and not self.differences and not self.contradicted

    @property
    def needs_reason(self) -> bool:
        return bool(self.real or self.contradicted)


def compared(signed: SignedDecree) -> Compared:
    """The stored differences of a signed paper, and what it says against the facts recorded for it."""
    return Compared(signed, differences_of(signed.result), contradicted(signed.values(), signed.found))


def signed_for(actor: Actor, pk: int) -> SignedDecree:
    """A signed decree that stands and that this actor may see, or 404."""
    visible = SignedDecree.objects.visible_to(actor).standing().select_related(*RELATED)
    return get_object_or_404(visible, pk=pk)


def signed_of_draft(draft: Draft) -> SignedDecree | None:
    """The one that counts for a draft."""
    return SignedDecree.objects.standing().filter(draft=draft).select_related(*RELATED).first()


def papers_of_plan(plan: Plan) -> tuple[SignedDecree | None, list[SignedDecree]]:
    """The paper of the decree that set this plan, and its amending decrees, the newest revision first."""
    standing = list(plan.signed.standing().select_related(*RELATED).order_by("-last__number", "-pk"))
    first = [paper for paper in standing if paper.last_id is None]
    return (first[-1] if first else None), [paper for paper in standing if paper.last_id is not None]


def amendments_of(plan: Plan) -> list[SignedDecree]:
    """The amending decrees of a plan, those not yet settled too, the newest revision first."""
    return papers_of_plan(plan)[1]


def amendment_between(plan: Plan, first: Revision, last: Revision) -> SignedDecree | None:
    """The amending decree that was recorded for exactly these revisions."""
    return next((one for one in amendments_of(plan) if (one.first_id, one.last_id) == (first.pk, last.pk)), None)


def amendment_of(revision: Revision) -> SignedDecree | None:
    """The settled amending decree from which a revision comes."""
    known = SignedDecree.objects.amendments().filter(plan=revision.plan_id)
    covering = known.filter(first__number__lt=revision.number, last__number__gte=revision.number)
    return covering.select_related(*RELATED).order_by("-pk").first()


def unread_signed(pk: int) -> SignedDecree | None:
    """A signed paper that waits, or whose reading was begun and not ended: for the background job."""
    busy = Q(state=SignedDecree.State.WAITING) | Q(state=SignedDecree.State.READING)
    return SignedDecree.objects.standing().filter(busy, pk=pk).select_related(*RELATED).first()


def signed_photos_of(signed: SignedDecree) -> list[SignedPhoto]:
    """The photos of which a signed paper is made, in order; none for any other file."""
    return list(signed.photos.select_related("file").order_by("position"))


def signed_waiting_for_ocr(before: dt.datetime) -> list[SignedDecree]:
    """Signed scans that could not be read for want of OCR and that nobody settled since."""
    waiting = SignedDecree.objects.standing().filter(
        state=SignedDecree.State.NO_OCR, settled_at=None, beat_at__lt=before
    )
    open_ones = waiting.filter(Q(draft=None) | Q(draft__state=Draft.State.OPEN))
    return list(open_ones.select_related(*RELATED))


def where_number_is_used(
    office: Office,
    number: str,
    year: int | None,
    *,
    own_plans: Iterable[int] = (),
    own_signed: int = 0,
    for_year: int = 0,
) -> str:
    """In words, which decree of the office has the number; empty where none has.

    `own_plans` may keep it; so may decrees about the same plan year (`for_year`): one may be read again.
    """
    if not number:
        return ""
    plans = Plan.objects.filter(office=office, number__iexact=number.strip(), year=year)
    others = plans.exclude(state=Plan.State.WITHDRAWN).exclude(plan_year=for_year).exclude(pk__in=list(own_plans))
    if (plan := others.order_by("-pk").first()) is not None:
        return _("keputusan rencana aksi tahun %(year)s") % {"year": plan.plan_year}
    amending = SignedDecree.objects.amendments().filter(office=office, number__iexact=number.strip(), year=year)
    if (one := amending.exclude(pk=own_signed).select_related("plan").first()) is not None:
        return _("keputusan perubahan atas %(title)s") % {"title": one.plan.title if one.plan else ""}
    return ""


def unprinted_of(signed: SignedDecree) -> list[str]:
    """The columns of the approved plan, in words, that the paper does not hold."""
    return [cell_name(name) for name in signed.result.get("unprinted", ())]
