"""Writes of drafts and plans: one command per thing a person or a job can do."""

from __future__ import annotations

from zonaintegritas.plans.services.adoption import adopt, start_correction, withdraw
from zonaintegritas.plans.services.approving import approve
from zonaintegritas.plans.services.arranging import move_rows, shift_column
from zonaintegritas.plans.services.composing import compose_draft, compose_from_rows
from zonaintegritas.plans.services.coverage import (
    add_ready_items,
    answer_coverage,
    correct_with_ready_items,
    remove_rows,
    take_coverage_back,
)
from zonaintegritas.plans.services.draft import (
    add_file,
    discard,
    keep_year,
    move_to_office,
    put_file_back,
    remove_file,
    restore,
    start_draft,
)
from zonaintegritas.plans.services.findings import (
    Change,
    edit_paragraph,
    leave_finding,
    mend,
    prepare_mends,
    reopen_finding,
)
from zonaintegritas.plans.services.photos import drop_photo, move_photo, record_joined
from zonaintegritas.plans.services.reading import fail_reading, read_again, record_reading, start_reading
from zonaintegritas.plans.services.review import (
    confirm_cell,
    confirm_header,
    edit_cell,
    edit_header,
    edit_row,
    move_cell,
    set_headings,
    set_kind,
    set_months,
    set_responsible,
    take_paper,
)
from zonaintegritas.plans.services.rows import (
    add_row,
    bring_leftover_back,
    merge_row,
    place_leftover,
    put_all_aside,
    put_leftover_aside,
    remove_row,
    restore_row,
    split_row,
)
from zonaintegritas.plans.services.undo import undo
from zonaintegritas.plans.services.work import mark_done, name_people, take_back

__all__ = [
    "Change",
    "add_file",
    "add_ready_items",
    "add_row",
    "adopt",
    "answer_coverage",
    "approve",
    "bring_leftover_back",
    "compose_draft",
    "compose_from_rows",
    "confirm_cell",
    "confirm_header",
    "correct_with_ready_items",
    "discard",
    "drop_photo",
    "edit_cell",
    "edit_header",
    "edit_paragraph",
    "edit_row",
    "fail_reading",
    "keep_year",
    "leave_finding",
    "mark_done",
    "mend",
    "merge_row",
    "move_cell",
    "move_photo",
    "move_rows",
    "move_to_office",
    "name_people",
    "place_leftover",
    "prepare_mends",
    "put_all_aside",
    "put_file_back",
    "put_leftover_aside",
    "read_again",
    "record_joined",
    "record_reading",
    "remove_file",
    "remove_row",
    "remove_rows",
    "reopen_finding",
    "restore",
    "restore_row",
    "set_headings",
    "set_kind",
    "set_months",
    "set_responsible",
    "shift_column",
    "split_row",
    "start_correction",
    "start_draft",
    "start_reading",
    "take_back",
    "take_coverage_back",
    "take_paper",
    "undo",
    "withdraw",
]
