"""Rows of plans and monitoring as the core knows them. Pure functions over loaded rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import partial

from zonaintegritas.core.monitoring import AreaSheet, FollowUpLine, Proof, Row, Texts, Work, figures_of, gathered
from zonaintegritas.core.monitoring.sheet import NO_TEXTS
from zonaintegritas.core.period import period_in_words
from zonaintegritas.monitoring.models import FollowUp, Round, SheetNote
from zonaintegritas.plans.models import Item, Occurrence, Plan
from zonaintegritas.plans.refs import refs_of


def work_of(occurrence: Occurrence) -> Work:
    """An occurrence as the core counts it."""
    return Work(occurrence.due_on, occurrence.done_on, occurrence.accepted_on, Proof(occurrence.proof_state))


def works_of(items: Iterable[Item]) -> list[Work]:
    """All occurrences of these items."""
    return [work_of(occurrence) for item in items for occurrence in item.occurrences.all()]


def texts_of_rounds(notes: Iterable[SheetNote]) -> dict[int | str, Texts]:
    """Key of an item, or ordinal of an area -> what the rounds of a year wrote about it, the first round first."""
    by_about: dict[int | str, list[tuple[str, Texts]]] = {}
    for note in notes:
        by_about.setdefault(note.about, []).append((note.round.code, note.texts))
    return {about: gathered(written) for about, written in by_about.items()}


def areas_of(
    plan: Plan, items: Sequence[Item], shown: Round, notes: Iterable[SheetNote], today: dt.date
) -> tuple[AreaSheet, ...]:
    """The areas of the plan in the order of their first item, each with its items and texts."""
    refs = refs_of(items)
    texts = {note.about: note.texts for note in notes}
    by_roman: dict[str, list[Item]] = {}
    for item in items:
        by_roman.setdefault(item.area_roman, []).append(item)
    return tuple(
        AreaSheet(
            roman,
            below[0].area_name,
            tuple(_row(plan, item, refs[item.pk], shown, texts.get(item.pk, NO_TEXTS), today) for item in below),
            texts.get(roman, NO_TEXTS),
        )
        for roman, below in by_roman.items()
    )


def _row(plan: Plan, item: Item, ref: str, shown: Round, texts: Texts, today: dt.date) -> Row:
    works = [work_of(occurrence) for occurrence in item.occurrences.all()]
    counted = partial(figures_of, works, cut_off=shown.cut_off, today=today, enacted_on=plan.enacted_on)
    return Row(
        item=item.pk,
        ref=ref,
        indicator=item.indicator,
        times=period_in_words(item.period_value()),
        figures=counted(),
        in_round=counted(since=shown.first_day),
        responsible=item.responsible,
        texts=texts,
    )


def line_of(follow_up: FollowUp, shown: Round, today: dt.date) -> FollowUpLine:
    """A follow-up as the sheet of this round keeps it."""
    before = follow_up.round is not None and follow_up.round.cut_off < shown.cut_off
    return FollowUpLine(
        what=follow_up.what,
        owner=follow_up.owner.full_name,
        due_on=follow_up.due_on,
        state=follow_up.state_on(today),
        opened_on=follow_up.opened_on,
        origin=follow_up.origin,
        area=follow_up.area,
        is_carried=before or follow_up.opened_on < shown.first_day,
        follow_up=follow_up.pk,
        closed_on=follow_up.closed_on,
    )
