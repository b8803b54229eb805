"""What an amending decree says between two revisions of a plan. Pure functions."""

from __future__ import annotations

from zonaintegritas.core.render.amendment import Change, changes_between
from zonaintegritas.plans.core_reading import core_plan
from zonaintegritas.plans.models import CELL_FIELDS, ChangeKind, Item
from zonaintegritas.plans.refs import refs_of
from zonaintegritas.plans.revisions import Content, items_of


def content_changes(first: Content, last: Content) -> tuple[Change, ...]:
    """All changes of content from one version to a later one. Where only the reading was mended, nothing changed."""
    before, after = items_of(first), items_of(last)
    known = {item.pk: item for item in before}
    for item in after:
        if item.pk in known:
            _take_mended(known[item.pk], item)
    refs, refs_after = refs_of(before), refs_of(after)
    known_as = {refs_after[item.pk]: refs[item.pk] for item in after if item.pk in known}
    return changes_between(core_plan(before), core_plan(after), known_as=known_as)


def _take_mended(before: Item, after: Item) -> None:
    """The paper always said what the mended reading says."""
    for name in CELL_FIELDS:
        if (after.cells.get(name) or {}).get("kind") == ChangeKind.READING:
            setattr(before, name, after.value_of(name))
