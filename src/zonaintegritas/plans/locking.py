"""Taking a draft in hand: as it stands now, and still until the end of the transaction."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from zonaintegritas.guard.refused import Refused
from zonaintegritas.plans.models import Draft


class DraftClosed(Refused):
    message = _("Draf ini sudah tidak dapat diubah.")


def lock(draft: Draft) -> Draft:
    """The draft as it stands now; nobody else changes it until the end of the transaction."""
    return Draft.objects.select_for_update(of=("self",)).select_related("office").get(pk=draft.pk)


def lock_open(draft: Draft) -> Draft:
    """The same; refuses where the draft can no longer be changed."""
    current = lock(draft)
    if not current.is_open:
        raise DraftClosed
    return current
