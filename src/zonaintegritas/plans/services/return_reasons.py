"""The office's own reasons for returning a proof: adding, wording anew, no longer offering."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import gettext_noop as _

from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.offices.models import Office, acting_person
from zonaintegritas.plans.models import ReturnReason
from zonaintegritas.plans.return_reasons import BUILT_IN


class NothingWritten(Refused):
    message = _("Tuliskan alasannya.")


class OfferedAlready(Refused):
    message = _("Alasan ini sudah ada dalam daftar.")


class NoLongerOffered(Refused):
    message = _("Alasan ini sudah dikeluarkan dari daftar.")


@command(Action.RETURN_REASON_EDIT)
def add_return_reason(actor: Actor, office: Office, /, *, text: str) -> ReturnReason:
    """A sentence that reviewers of this office can choose from now on."""
    return ReturnReason.objects.create(
        office=office,
        text=_checked(office, text),
        made_by=acting_person(actor),
        made_at=timezone.now(),
    )


@command(Action.RETURN_REASON_EDIT)
def edit_return_reason(actor: Actor, reason: ReturnReason, /, *, text: str) -> ReturnReason:
    """Say it in other words; what was returned with the old ones stays as it was."""
    current = _lock(reason)
    if text.strip() != current.text:
        current.text = _checked(current.office, text)
        current.save(update_fields=["text"])
    return current


@command(Action.RETURN_REASON_EDIT)
def withdraw_return_reason(actor: Actor, reason: ReturnReason, /) -> ReturnReason:
    """It is no longer offered."""
    current = _lock(reason)
    current.withdrawn_at = timezone.now()
    current.save(update_fields=["withdrawn_at"])
    return current


def _lock(reason: ReturnReason) -> ReturnReason:
    current = ReturnReason.objects.select_for_update(of=("self",)).select_related("office").get(pk=reason.pk)
    if current.withdrawn_at is not None:
        raise NoLongerOffered
    return current


def _checked(office: Office, text: str) -> str:
    said = text.strip()
    if not said:
        raise NothingWritten
    if said in BUILT_IN or ReturnReason.objects.standing().filter(office=office, text=said).exists():
        raise OfferedAlready
    return said
