"""Refusals: a rule says no (people read the sentence and go on), or the gate says no (403)."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_noop as _


class Refused(Exception):  # noqa: N818 - it is an answer, not an error
    """A rule forbids what was asked. Subclasses carry the Indonesian sentence people will read."""

    message: str = _("Permintaan ini tidak dapat dilakukan.")

    def __init__(self, message: str | None = None) -> None:
        super().__init__(message or self.message)
        if message:
            self.message = message


class NotAllowed(PermissionDenied):
    """The permission table holds no right of this actor to this action here."""
