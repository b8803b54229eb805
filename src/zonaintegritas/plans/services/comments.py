"""*Bahasan*: writing about an item, taking back what one wrote, closing the conversation."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import gettext_noop as _

from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.offices.models import acting_person
from zonaintegritas.plans.locking import DraftClosed
from zonaintegritas.plans.models import Comment, DraftRow, Item


class NothingSaid(Refused):
    message = _("Tuliskan bahasannya.")


class TakenBackAlready(Refused):
    message = _("Bahasan ini sudah ditarik.")


class NothingOpen(Refused):
    message = _("Tidak ada bahasan yang terbuka di butir ini.")


@command(Action.COMMENT_WRITE)
def write_comment(actor: Actor, about: DraftRow | Item, /, *, text: str) -> Comment:
    """Say something about an item; the conversation is open again."""
    if not text.strip():
        raise NothingSaid
    if isinstance(about, DraftRow) and not about.draft.is_open:
        raise DraftClosed
    return Comment.objects.create(
        row=about if isinstance(about, DraftRow) else None,
        item=about if isinstance(about, Item) else None,
        text=text.strip(),
        written_by=acting_person(actor),
        written_at=timezone.now(),
    )


@command(Action.COMMENT_WITHDRAW)
def withdraw_comment(actor: Actor, comment: Comment, /) -> Comment:
    """Take back what one wrote oneself; that something stood there stays visible."""
    current = Comment.objects.select_for_update(of=("self",)).get(pk=comment.pk)
    if current.withdrawn_at is not None:
        raise TakenBackAlready
    current.withdrawn_at = timezone.now()
    current.save(update_fields=["withdrawn_at"])
    return current


@command(Action.COMMENT_RESOLVE)
def close_conversation(actor: Actor, about: DraftRow | Item, /) -> DraftRow | Item:
    """*Selesai dibahas*: everything said so far is settled; it stays readable."""
    person = acting_person(actor)
    if not about.comments.filter(withdrawn_at=None, resolved_at=None).update(
        resolved_at=timezone.now(), resolved_by=person
    ):
        raise NothingOpen
    return about
