"""Reads of rounds: those of a year, and the sheet of one, live or as it was when it was closed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from zonaintegritas.core.monitoring import NO_AREA, Sheet, all_follow_ups, course_of, with_texts
from zonaintegritas.guard.actor import Actor
from zonaintegritas.monitoring.models import FollowUp, Monitoring, Round, RoundSnapshot, SheetNote
from zonaintegritas.monitoring.sheets import areas_of, line_of, texts_of_rounds, works_of
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.models import Item, Plan
from zonaintegritas.plans.selectors import plan_in_force
from zonaintegritas.ui.asked import key_of

ONE_DAY = dt.timedelta(days=1)


def monitoring_of(actor: Actor, office: Office, year: int) -> Monitoring | None:
    """How this office looks at its plan of this year; nothing where its rounds were not opened."""
    return Monitoring.objects.visible_to(actor).filter(office=office, year=year).select_related("office").first()


def monitoring_years(actor: Actor, office: Office) -> list[int]:
    """The years of which rounds were opened, the newest first."""
    known = Monitoring.objects.visible_to(actor).filter(office=office).order_by("-year")
    return list(known.values_list("year", flat=True))


def rounds_of(actor: Actor, monitoring: Monitoring) -> list[Round]:
    """The rounds of a year in order."""
    rows = Round.objects.visible_to(actor).filter(monitoring=monitoring)
    return list(rows.select_related("monitoring__office", "closed_by").order_by("cut_off"))


def rounds_in_year(actor: Actor, office: Office, year: int) -> list[Round]:
    """The rounds of an office in a year, in order; none where they were not opened. One query."""
    rows = Round.objects.visible_to(actor).filter(monitoring__office=office, monitoring__year=year)
    return list(rows.order_by("cut_off"))


def round_for(actor: Actor, pk: int) -> Round:
    """A round this actor may see, or 404."""
    rows = Round.objects.visible_to(actor).select_related("monitoring__office", "closed_by", "reopened_by")
    return get_object_or_404(rows, pk=pk)


@dataclass(frozen=True, slots=True)
class RoundRow:
    """A round with its state and its sheet on a day."""

    round: Round
    state: str
    sheet: Sheet
    is_next: bool  # the first that is not closed


def rows_of_rounds(actor: Actor, monitoring: Monitoring, today: dt.date) -> list[RoundRow]:
    """The rounds of a year with their figures: kept ones where closed, live ones else; a fixed number of queries."""
    rounds = rounds_of(actor, monitoring)
    upcoming = next((one for one in rounds if not one.is_closed), None)
    kept = _newest_snapshots(rounds)
    loaded = _loaded(actor, monitoring.office, monitoring.year)
    return [
        RoundRow(
            one,
            one.state_on(today),
            kept[one.pk].sheet if one.is_closed else _built(one, loaded, (), (), today),
            is_next=one is upcoming,
        )
        for one in rounds
    ]


def sheet_of(actor: Actor, shown: Round) -> Sheet:
    """The sheet as it was when the round was closed; as it stands today where it is not."""
    if shown.is_closed:
        return _newest_snapshots([shown])[shown.pk].sheet
    return live_sheet(actor, shown)


def live_sheet(actor: Actor, shown: Round) -> Sheet:
    """The sheet that fills itself from the work; five queries, however large the plan."""
    office, today = shown.office, shown.office.today()
    loaded = _loaded(actor, office, shown.monitoring.year)
    notes = list(SheetNote.objects.filter(round=shown)) if shown.pk else []
    known = FollowUp.objects.visible_to(actor).filter(_of_round(shown), office=office)
    follow_ups = list(known.select_related("owner", "round", "meeting", "office").order_by("due_on", "pk"))
    return _built(shown, loaded, notes, follow_ups, today)


def frozen_by(shown: Round) -> RoundSnapshot | None:
    """What was kept when the round was closed last."""
    return shown.snapshots.select_related("made_by").order_by("-number").first()


def whole_year(actor: Actor, monitoring: Monitoring) -> Sheet:
    """The sheet of the year, with what was written in all its rounds.

    Its figures are those of the last round once that is closed, else all that is planned, as it stands.
    """
    rounds = rounds_of(actor, monitoring)
    notes = SheetNote.objects.filter(round__in=rounds).select_related("round").order_by("round__cut_off")
    return with_texts(_year_sheet(actor, monitoring, rounds), texts_of_rounds(notes))


def _year_sheet(actor: Actor, monitoring: Monitoring, rounds: list[Round]) -> Sheet:
    name, first_day, last = f"Tahun {monitoring.year}", dt.date(monitoring.year, 1, 1), rounds[-1]
    if not last.is_closed:
        span = Round(monitoring=monitoring, code="TAHUN", name=name, first_day=first_day, cut_off=last.cut_off)
        return live_sheet(actor, span)
    newest = _newest_snapshots(rounds)
    kept = [newest[one.pk].sheet for one in rounds]
    return replace(kept[-1], code="TAHUN", name=name, first_day=first_day, follow_ups=all_follow_ups(kept))


def note_of(shown: Round, area: str, item: Item | None) -> SheetNote:
    """What was written about an area or an item; an unsaved row where nothing was."""
    known = SheetNote.objects.filter(round=shown, area=area, item=item).first()
    return known or SheetNote(round=shown, area=area, item=item, written_at=timezone.now())


def note_target(actor: Actor, shown: Round, area: str, item: str) -> SheetNote:
    """The note that an address names: of an area of the plan, or of one of its items; else 404."""
    area = "" if area == NO_AREA else area
    rows = Item.objects.visible_to(actor).filter(
        plan__office=shown.office, plan__plan_year=shown.monitoring.year, plan__state=Plan.State.IN_FORCE
    )
    rows = rows.filter(area_roman=area, is_removed=False)
    if item:
        return note_of(shown, area, get_object_or_404(rows, pk=key_of(item) or 0))
    if not rows.exists():
        raise Http404("no such area")
    return note_of(shown, area, None)


def _newest_snapshots(rounds: list[Round]) -> dict[int, RoundSnapshot]:
    """Key of a round -> what it said when it was closed last."""
    closed = [one.pk for one in rounds if one.is_closed]
    return {kept.round_id: kept for kept in RoundSnapshot.objects.filter(round__in=closed).order_by("number")}


def _loaded(actor: Actor, office: Office, year: int) -> tuple[Plan | None, list[Item]]:
    """The plan in force with its items and their occurrences; three queries."""
    plan = plan_in_force(actor, office, year)
    if plan is None:
        return None, []
    rows = Item.objects.visible_to(actor).filter(plan=plan, is_removed=False)
    return plan, list(rows.prefetch_related("occurrences").order_by("position"))


def _of_round(shown: Round) -> Q:
    """Follow-ups that the sheet of a round shows: what is open from here or before, and what was closed meanwhile.

    One that belongs to no round belongs to the time in which it was opened.
    """
    begins, ends = (
        dt.datetime.combine(day, dt.time(), shown.office.tzinfo) for day in (shown.first_day, shown.cut_off + ONE_DAY)
    )
    begun = Q(round=None, opened_at__lt=ends) | Q(round__cut_off__lte=shown.cut_off)
    closed_since = Q(closed_at__gte=begins)
    return begun & (~Q(state=FollowUp.State.CLOSED) | closed_since)


def _built(
    shown: Round,
    loaded: tuple[Plan | None, list[Item]],
    notes: list[SheetNote] | tuple[()],
    follow_ups: list[FollowUp] | tuple[()],
    today: dt.date,
) -> Sheet:
    plan, items = loaded
    return Sheet(
        code=shown.code,
        name=shown.name,
        year=shown.monitoring.year,
        first_day=shown.first_day,
        cut_off=shown.cut_off,
        as_of=today,
        areas=areas_of(plan, items, shown, notes, today) if plan else (),
        follow_ups=tuple(line_of(one, shown, today) for one in follow_ups),
        course=course_of(works_of(items), year=shown.monitoring.year, today=today) if plan else None,
    )
