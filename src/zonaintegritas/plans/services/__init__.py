"""Writes of drafts and plans: one command per thing a person or a job can do."""

from __future__ import annotations

from zonaintegritas.plans.services.adoption import adopt, start_correction, withdraw
from zonaintegritas.plans.services.draft import (
    add_file,
    discard,
    keep_year,
    move_to_office,
    remove_file,
    restore,
    start_draft,
)
from zonaintegritas.plans.services.reading import fail_reading, record_reading, start_reading
from zonaintegritas.plans.services.review import (
    add_row,
    edit_cell,
    edit_header,
    merge_row,
    move_cell,
    place_leftover,
    put_leftover_aside,
    remove_row,
    restore_row,
    set_months,
    set_responsible,
    split_row,
)
from zonaintegritas.plans.services.work import mark_done, name_people, take_back

__all__ = [
    "add_file",
    "add_row",
    "adopt",
    "discard",
    "edit_cell",
    "edit_header",
    "fail_reading",
    "keep_year",
    "mark_done",
    "merge_row",
    "move_cell",
    "move_to_office",
    "name_people",
    "place_leftover",
    "put_leftover_aside",
    "record_reading",
    "remove_file",
    "remove_row",
    "restore",
    "restore_row",
    "set_months",
    "set_responsible",
    "split_row",
    "start_correction",
    "start_draft",
    "start_reading",
    "take_back",
    "withdraw",
]
