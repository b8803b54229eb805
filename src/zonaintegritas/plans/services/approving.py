"""*Menyetujui* a draft: its text is agreed on before it is printed, numbered and signed."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import gettext_noop as _

from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.offices.models import acting_person
from zonaintegritas.plans.approved_text import fingerprint_of, text_of
from zonaintegritas.plans.locking import lock_open
from zonaintegritas.plans.models import Approval, Draft
from zonaintegritas.plans.readiness import obstacles_to_approval
from zonaintegritas.plans.selectors.approvals import approved_of
from zonaintegritas.plans.selectors.rows import standing_rows


class NotReadyForApproval(Refused):
    """Something in the text is still open."""


class ApprovedAlready(Refused):
    message = _("Naskah ini sudah disetujui dan belum berubah sejak itu.")


@command(Action.DRAFT_APPROVE)
def approve(actor: Actor, draft: Draft, /) -> Approval:
    """Agree with the text as it stands. Number, date and signatory may still be open; heavy findings may not."""
    current = lock_open(draft)
    if open_points := obstacles_to_approval(current):
        raise NotReadyForApproval(" ".join(point.sentence for point in open_points))
    approved = approved_of(current)
    if approved is not None and approved.is_fresh:
        raise ApprovedAlready
    text = text_of(current, standing_rows(current))
    return Approval.objects.create(
        draft=current,
        content=text,
        fingerprint=fingerprint_of(text),
        approved_by=acting_person(actor),
        approved_at=timezone.now(),
    )
