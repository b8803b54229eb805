"""Undoing: every edit of a draft remembers what it replaced; the newest ones can be taken back, one by one."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from typing import Any, Concatenate, ParamSpec, TypeVar

from django.db.models import Model
from django.utils.translation import gettext_noop as _

from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.offices.models import acting_person
from zonaintegritas.plans.locking import lock, lock_open
from zonaintegritas.plans.models import HEADER_FIELDS, Draft, DraftRow, DraftStep, Leftover
from zonaintegritas.plans.selectors.steps import newest_step

STEPS_KEPT = 20  # of a draft; older ones stay done
DRAFT_COLUMNS = (
    *HEADER_FIELDS,
    "header_cells",
    "paragraphs",
    "named_office_id",
    "is_office_settled",
    "is_year_settled",
)
LEFTOVER_COLUMNS = ("is_settled", "moved_to_id")
ROW_COLUMNS = tuple(field.attname for field in DraftRow._meta.concrete_fields if field.name not in ("id", "draft"))  # noqa: SLF001 - documented API

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T", bound=Draft | DraftRow | Leftover)
Columns = dict[str, Any]
State = dict[str, dict[str, Columns]]


class NotLatest(Refused):
    message = _("Draf ini sudah berubah lagi sesudahnya, jadi langkah itu tidak dapat diurungkan. Muat ulang halaman.")


def undoable(body: Callable[Concatenate[Actor, T, P], R]) -> Callable[Concatenate[Actor, T, P], R]:
    """Stands below @command: what the command replaces in the draft is kept as a step."""

    @functools.wraps(body)
    def remembered(actor: Actor, target: T, /, *args: P.args, **kwargs: P.kwargs) -> R:
        draft = lock(target if isinstance(target, Draft) else target.draft)
        before = _state(draft)
        result = body(actor, target, *args, **kwargs)
        _remember(actor, draft, body.__name__, _replaced(before, _state(draft)))
        return result

    return remembered


@command(Action.DRAFT_EDIT)
def undo(actor: Actor, draft: Draft, /, *, step: int) -> Draft:
    """Take the newest edit back: every column that it changed holds again what it held before."""
    current = lock_open(draft)
    newest = newest_step(current)
    if newest is None or newest.pk != step:
        raise NotLatest
    _put_back(current, newest.before)
    current.changed_at = newest.changed_from
    current.save(update_fields=["changed_at"])
    newest.delete()
    return current


def _state(draft: Draft) -> State:
    """The columns of a draft, of all its rows and of its leftovers as they stand."""
    return {
        "draft": _by_key(Draft.objects.filter(pk=draft.pk).values("pk", *DRAFT_COLUMNS)),
        "rows": _by_key(DraftRow.objects.filter(draft=draft).values("pk", *ROW_COLUMNS)),
        "leftovers": _by_key(Leftover.objects.filter(draft=draft).values("pk", *LEFTOVER_COLUMNS)),
    }


def _by_key(values: Iterable[Columns]) -> dict[str, Columns]:
    return {str(row.pop("pk")): row for row in values}


def _replaced(before: State, after: State) -> dict[str, Any]:
    """What the columns held that are different now; the rows that are new."""
    replaced: dict[str, Any] = {}
    for kind, rows in before.items():
        now = after[kind]
        changed = {
            key: {name: value for name, value in columns.items() if now[key][name] != value}
            for key, columns in rows.items()
            if key in now and now[key] != columns
        }
        if changed:
            replaced[kind] = changed
    fresh = [int(key) for key in after["rows"] if key not in before["rows"]]
    return {**replaced, "fresh": fresh} if fresh else replaced


def _remember(actor: Actor, draft: Draft, name: str, replaced: dict[str, Any]) -> None:
    """Keep the step. An edit that changed nothing does not stand in the way of undoing the one before."""
    changed_to = Draft.objects.values_list("changed_at", flat=True).get(pk=draft.pk)
    if not replaced:
        draft.steps.filter(changed_to=draft.changed_at).update(changed_to=changed_to)
        return
    fresh = DraftStep.objects.create(
        draft=draft,
        name=name,
        before=replaced,
        made_by=acting_person(actor),
        changed_from=draft.changed_at,
        changed_to=changed_to,
    )
    kept = draft.steps.order_by("-pk").values_list("pk", flat=True)[:STEPS_KEPT]
    draft.steps.filter(pk__lt=min(kept, default=fresh.pk)).delete()


def _put_back(draft: Draft, before: dict[str, Any]) -> None:
    """Leftovers leave the rows that go; then rows and the draft hold again what they held."""
    _restore(Leftover, before.get("leftovers", {}))
    DraftRow.objects.filter(draft=draft, pk__in=before.get("fresh", ())).delete()
    _restore(DraftRow, before.get("rows", {}))
    _restore(Draft, before.get("draft", {}))
    draft.refresh_from_db()


def _restore(model: type[Model], rows: dict[str, Columns]) -> None:
    for key, columns in rows.items():
        values = {name: model._meta.get_field(name).to_python(value) for name, value in columns.items()}  # type: ignore[union-attr]  # noqa: SLF001 - documented API; plain columns
        model._default_manager.filter(pk=key).update(**values)  # noqa: SLF001 - documented API
