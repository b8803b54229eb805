"""The rows that count of a draft or a plan."""

from __future__ import annotations

from typing import overload

from zonaintegritas.plans.models import Draft, DraftRow, Item, Plan


@overload
def standing_rows(record: Draft) -> list[DraftRow]: ...


@overload
def standing_rows(record: Plan) -> list[Item]: ...


def standing_rows(record: Draft | Plan) -> list[DraftRow] | list[Item]:
    """In order, without those that were taken out."""
    if isinstance(record, Draft):
        return list(record.rows.standing().order_by("position", "pk"))
    return list(record.items.filter(is_removed=False).order_by("position"))
