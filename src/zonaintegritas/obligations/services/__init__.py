"""Writes of obligations."""

from __future__ import annotations

from zonaintegritas.obligations.services.choosing import (
    add_obligation,
    choose_obligations,
    edit_obligation,
    reschedule_obligations,
    withdraw_obligation,
)
from zonaintegritas.obligations.services.inheriting import inherit_obligations
from zonaintegritas.obligations.services.marking import mark_time, prove_items, take_back_time

__all__ = [
    "add_obligation",
    "choose_obligations",
    "edit_obligation",
    "inherit_obligations",
    "mark_time",
    "prove_items",
    "reschedule_obligations",
    "take_back_time",
    "withdraw_obligation",
]
