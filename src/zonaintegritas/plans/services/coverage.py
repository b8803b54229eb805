"""What people say about the coverage of the evaluation sheet, and ready items for its gaps."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_noop as _

from zonaintegritas.core.lke.coverage import Extent
from zonaintegritas.core.lke.instruments import instrument
from zonaintegritas.core.lke.library import ReadyItem, ready_items
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.offices.models import acting_person
from zonaintegritas.plans.cells import write
from zonaintegritas.plans.locking import lock_open
from zonaintegritas.plans.models import ChangeKind, CoverageAnswer, Draft, DraftRow, Item, Plan, agency_of
from zonaintegritas.plans.ready_place import Place, place_of
from zonaintegritas.plans.services.adoption import start_correction
from zonaintegritas.plans.services.draft import touch
from zonaintegritas.plans.services.undo import undoable
from zonaintegritas.plans.sheet_rows import key_of


class NoSuchQuestion(Refused):
    message = _("Butir lembar evaluasi itu tidak ada. Muat ulang halamannya.")


class RowTakenOut(Refused):
    message = _("Butir rencana ini sudah dikeluarkan, jadi tidak mencakup apa pun.")


class RowSaysNothing(Refused):
    message = _("Isi dahulu indikator atau langkah butir ini.")


class NotAnswered(Refused):
    message = _("Belum ada jawaban yang dapat dibatalkan.")


class NothingChosen(Refused):
    message = _("Centang sedikitnya satu butir siap pakai.")


class AlreadyThere(Refused):
    message = _("Butir siap pakai itu sudah ada di rencana.")


@command(Action.COVERAGE_ANSWER, records=("code", "extent"))
def answer_coverage(actor: Actor, row: DraftRow | Item, /, *, code: str, extent: Extent) -> CoverageAnswer:
    """How far an item of the plan covers an item of the sheet, as a person sees it; for the whole agency."""
    _known(code)
    if row.is_removed:
        raise RowTakenOut
    if not row.indicator and not row.steps:
        raise RowSaysNothing
    said = {
        "says": extent.name,
        "answered_by": acting_person(actor),
        "answered_at": timezone.now(),
    }
    answer, _created = CoverageAnswer.objects.update_or_create(**_of(row, code), defaults=said)
    return answer


@command(Action.COVERAGE_TAKE_BACK, records=("code",))
def take_coverage_back(actor: Actor, row: DraftRow | Item, /, *, code: str) -> DraftRow | Item:
    """The answer no longer counts: the program judges by itself again."""
    gone, _kinds = CoverageAnswer.objects.filter(**_of(row, code)).delete()
    if not gone:
        raise NotAnswered
    return row


@command(Action.DRAFT_EDIT, records=("codes",))
@undoable
def add_ready_items(actor: Actor, draft: Draft, /, *, codes: Collection[str]) -> list[DraftRow]:
    """The ready items for these items of the sheet, each in its area and component, as a change of content."""
    current = lock_open(draft)
    chosen = _chosen(codes)
    there = set(current.rows.standing().values_list("indicator", flat=True))
    missing = [ready for ready in chosen if ready.indicator not in there]
    if not missing:
        raise AlreadyThere
    everything = list(current.rows.select_related("source").order_by("position", "pk"))
    fresh = [_insert(current, everything, ready) for ready in missing]
    for position, row in enumerate(everything, start=1):
        row.position = position
    DraftRow.objects.bulk_update(everything, ["position"])
    touch(current)
    return fresh


@command(Action.PLAN_CORRECT, records=("codes",))
def correct_with_ready_items(actor: Actor, plan: Plan, /, *, codes: Collection[str]) -> list[DraftRow]:
    """A correction of the plan in force, begun or under way, with the ready items in it."""
    _chosen(codes)
    return add_ready_items(actor, start_correction(actor, plan), codes=codes)


@command(Action.DRAFT_EDIT)
@undoable
def remove_rows(actor: Actor, draft: Draft, /, *, rows: Collection[int]) -> Draft:
    """Take several rows out at once; each can be put back."""
    current = lock_open(draft)
    current.rows.filter(pk__in=set(rows)).update(is_removed=True)
    touch(current)
    return current


def _of(row: DraftRow | Item, code: str) -> dict[str, Any]:
    """Under what an answer about a row and an item of the sheet is kept."""
    return {
        "agency": agency_of(row.guard_key().lineage),
        "instrument": instrument().version,
        "item_key": key_of(row),
        "code": code,
    }


def _known(code: str) -> None:
    if all(question.code != code for question in instrument().questions):
        raise NoSuchQuestion


def _chosen(codes: Collection[str]) -> list[ReadyItem]:
    """The ready items in the order of the sheet."""
    library = ready_items(instrument())
    if not codes:
        raise NothingChosen
    if set(codes) - library.keys():
        raise NoSuchQuestion
    return [ready for code, ready in library.items() if code in set(codes)]


def _insert(draft: Draft, everything: list[DraftRow], ready: ReadyItem) -> DraftRow:
    """Make the row of a ready item and put it where it belongs among all rows of the draft."""
    standing = [row for row in everything if not row.is_removed and not (row.source and row.source.is_removed)]
    place = place_of(draft, standing, ready)
    row = DraftRow(draft=draft, position=0, **place.tree)
    _fill(row, ready, draft.plan_year or draft.office.today().year)
    row.save()
    everything.insert(_index(everything, place), row)
    return row


def _index(everything: Iterable[DraftRow], place: Place) -> int:
    return next((at + 1 for at, row in enumerate(everything) if row.pk == place.after), 0)


def _fill(row: DraftRow, ready: ReadyItem, year: int) -> None:
    """Every cell as a change of content: nothing of it stands on the paper."""
    values = {
        "indicator": ready.indicator,
        "steps": list(ready.steps),
        "evidence": list(ready.evidence),
        "target_time_raw": ready.target_time(year),
        "note": f"LKE {ready.code} (soal {ready.soal_id})",
    }
    for field, value in values.items():
        write(row, field, value, ChangeKind.CONTENT.value)
