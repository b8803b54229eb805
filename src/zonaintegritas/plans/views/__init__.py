"""Pages of drafts and plans; one module per part of the work."""

from __future__ import annotations

from zonaintegritas.plans.views.adopt import adopt
from zonaintegritas.plans.views.draft import (
    add_file,
    discard,
    drafts,
    move_office,
    put_file_back,
    read_again,
    reading,
    remove_file,
    restore,
    sample,
    settle_year,
    upload,
)
from zonaintegritas.plans.views.export import export_json, export_xlsx
from zonaintegritas.plans.views.home import current, home, plans
from zonaintegritas.plans.views.item import item, mark, name_people, take_back
from zonaintegritas.plans.views.plan import correct, grid, months, plan, revision, revisions, withdraw
from zonaintegritas.plans.views.review import (
    bulk,
    confirm_cell,
    confirm_header,
    header,
    heading,
    leftover,
    review,
)
from zonaintegritas.plans.views.row import (
    add_row,
    cell,
    merge_row,
    move_cell,
    remove_row,
    restore_row,
    row,
    split_row,
    take_paper,
)
from zonaintegritas.plans.views.source import source, source_page

__all__ = [
    "add_file",
    "add_row",
    "adopt",
    "bulk",
    "cell",
    "confirm_cell",
    "confirm_header",
    "correct",
    "current",
    "discard",
    "drafts",
    "export_json",
    "export_xlsx",
    "grid",
    "header",
    "heading",
    "home",
    "item",
    "leftover",
    "mark",
    "merge_row",
    "months",
    "move_cell",
    "move_office",
    "name_people",
    "plan",
    "plans",
    "put_file_back",
    "read_again",
    "reading",
    "remove_file",
    "remove_row",
    "restore",
    "restore_row",
    "review",
    "revision",
    "revisions",
    "row",
    "sample",
    "settle_year",
    "source",
    "source_page",
    "split_row",
    "take_back",
    "take_paper",
    "upload",
    "withdraw",
]
