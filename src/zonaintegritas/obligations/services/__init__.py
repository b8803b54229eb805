"""Writes of obligations."""

from __future__ import annotations

from zonaintegritas.obligations.services.choosing import (
    add_obligation,
    choose_obligations,
    edit_obligation,
    reschedule_obligations,
    withdraw_obligation,
)
from zonaintegritas.obligations.services.following import follow_plan
from zonaintegritas.obligations.services.inheriting import give_obligations_back, inherit_obligations
from zonaintegritas.obligations.services.marking import mark_time, prove_items, take_back_time

__all__ = [
    "add_obligation",
    "choose_obligations",
    "edit_obligation",
    "follow_plan",
    "give_obligations_back",
    "inherit_obligations",
    "mark_time",
    "prove_items",
    "reschedule_obligations",
    "take_back_time",
    "withdraw_obligation",
]
