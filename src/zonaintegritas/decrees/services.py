"""Writes about the form in which an office prints its decrees."""

from __future__ import annotations

from typing import Any

from zonaintegritas.decrees.models import PrintForm
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.offices.models import Office


@command(Action.DECREE_FORM)
def set_print_form(_actor: Actor, office: Office, /, *, values: dict[str, Any]) -> PrintForm:
    """Paper, table and who signs, from now on; what was printed before stays as it is. `values` by field."""
    form, _ = PrintForm.objects.update_or_create(office=office, defaults=values)
    return form
