"""What people do about findings: mend with one click, leave as it is with a reason, take that back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_noop as _

from zonaintegritas.core.lint import PARAGRAPH
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.offices.models import acting_person
from zonaintegritas.plans.cells import rows_chosen, value_of, write
from zonaintegritas.plans.core_reading import paragraph_key
from zonaintegritas.plans.locking import lock_open
from zonaintegritas.plans.models import ChangeKind, Draft, DraftRow, FindingAnswer, Plan
from zonaintegritas.plans.services.corrections import correction_of, lock_in_force
from zonaintegritas.plans.services.draft import touch
from zonaintegritas.plans.services.undo import undoable


class NothingToMend(Refused):
    message = _("Sel itu sudah berubah, jadi tidak ada yang dibetulkan. Periksa sekali lagi.")


class AnswerReasonMissing(Refused):
    message = _("Tuliskan alasannya.")


class AlreadyAnswered(Refused):
    message = _("Temuan ini sudah dijawab.")


class NotAnswered(Refused):
    message = _("Temuan ini belum dijawab, jadi tidak ada yang dibatalkan.")


@dataclass(frozen=True, slots=True)
class Change:
    """A cell that gets another value, if it still holds the one that was looked at."""

    row: int  # of a draft the key of the row, of a plan that of the item
    field: str
    before: Any
    after: Any
    kind: str = ChangeKind.CONTENT.value
    block: int | None = None  # of a paragraph; `row` is then the key of its file


@command(Action.DRAFT_EDIT)
@undoable
def mend(actor: Actor, draft: Draft, /, *, changes: Sequence[Change]) -> int:
    """Make the changes that findings offer; one whose cell has changed meanwhile is passed over. How many."""
    current = lock_open(draft)
    rows = {row.pk: row for row in rows_chosen(current, {change.row for change in changes})}
    return _mend(current, rows, changes)


@command(Action.PLAN_CORRECT)
def prepare_mends(actor: Actor, plan: Plan, /, *, changes: Sequence[Change]) -> Draft:
    """The same on a plan in force: they go into a correction, which the chair adopts."""
    draft = correction_of(actor, lock_in_force(plan.pk))
    items = {change.row for change in changes}
    standing = draft.rows.standing().filter(item__in=items).values_list("item", "pk")
    by_item = {item: pk for item, pk in standing if item is not None}
    rows = {row.pk: row for row in rows_chosen(draft, by_item.values())}
    _mend(draft, {item: rows[pk] for item, pk in by_item.items()}, changes)
    return draft


@command(Action.DRAFT_EDIT, records=("kind",))
@undoable
def edit_paragraph(  # noqa: PLR0913 - a place, two texts and a kind
    actor: Actor, draft: Draft, /, *, source: int, block: int, before: str, after: str, kind: str
) -> Draft:
    """Correct the running text of a file: titles, considerations, legal basis. What the paper says stays beside it."""
    current = lock_open(draft)
    if not _write_paragraph(current, Change(source, PARAGRAPH, before, after, kind, block)):
        raise NothingToMend
    current.save(update_fields=["paragraphs"])
    touch(current)
    return current


@command(Action.FINDING_ANSWER, records=("code", "reason"))
def leave_finding(
    actor: Actor, record: Draft | Plan, /, *, finding: str, code: str, what: str, reason: str
) -> FindingAnswer:
    """*Abaikan*: it stays as it is, for this reason. On record, and no longer in the way of adoption."""
    if not reason.strip():
        raise AnswerReasonMissing
    standing = FindingAnswer.objects.standing_for(record.office, record.plan_year)
    if standing.filter(finding=finding).exists():
        raise AlreadyAnswered
    return FindingAnswer.objects.create(
        office=record.office,
        plan_year=record.plan_year,
        finding=finding,
        code=code,
        what=what,
        reason=reason.strip(),
        answered_by=acting_person(actor),
        answered_at=timezone.now(),
    )


@command(Action.FINDING_REOPEN)
def reopen_finding(actor: Actor, record: Draft | Plan, /, *, finding: str) -> FindingAnswer:
    """The finding counts again; what was answered stays on record."""
    standing = FindingAnswer.objects.standing_for(record.office, record.plan_year)
    answer = standing.select_for_update().filter(finding=finding).first()
    if answer is None:
        raise NotAnswered
    answer.withdrawn_by = acting_person(actor)
    answer.withdrawn_at = timezone.now()
    answer.save(update_fields=["withdrawn_by", "withdrawn_at"])
    return answer


def _mend(draft: Draft, rows: Mapping[int, DraftRow], changes: Iterable[Change]) -> int:
    done = 0
    touched: dict[int, DraftRow] = {}
    for change in changes:
        if change.block is not None:
            done += _write_paragraph(draft, change)
            continue
        row = rows.get(change.row)
        if row is None or value_of(row, change.field) != change.before:
            continue
        write(row, change.field, change.after, change.kind)
        touched[row.pk] = row
        done += 1
    if not done:
        raise NothingToMend
    for row in touched.values():
        row.save()
    draft.save(update_fields=["paragraphs"])
    touch(draft)
    return done


def _write_paragraph(draft: Draft, change: Change) -> bool:
    """Put other words in the place of a paragraph's, and keep what the paper says; its own words end the change."""
    key = paragraph_key(change.row, change.block or 0)
    standing = draft.paragraphs.get(key)
    if standing is not None and standing["text"] != change.before:
        return False
    paper = standing["paper"] if standing else change.before
    if change.after == paper:
        draft.paragraphs.pop(key, None)
    else:
        draft.paragraphs[key] = {"paper": paper, "text": change.after, "kind": change.kind}
    return True
