"""Writes of obligations: choosing them, adding own ones, saying who and what for, withdrawing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping

from django.utils import timezone
from django.utils.translation import gettext_noop as _

from zonaintegritas.calendars.selectors import days_off_of
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import Refused
from zonaintegritas.obligations.catalogue import template
from zonaintegritas.obligations.facts import ObligationFacts
from zonaintegritas.obligations.models import Obligation, ObligationItem, ObligationPerson, ObligationTime
from zonaintegritas.offices.models import Office, User, acting_person
from zonaintegritas.plans.models import Item, Plan
from zonaintegritas.plans.selectors import people_for

YEARS_AROUND = 1  # obligations are chosen for last year, this one or the next
LABEL_LENGTH = 80


class NothingChosen(Refused):
    message = _("Belum ada kewajiban yang dipilih. Centang sedikitnya satu yang belum dijalankan kantor ini.")


class YearTooFar(Refused):
    message = _("Kewajiban dipilih untuk tahun lalu, tahun ini atau tahun depan saja.")


class NotOfThisPlan(Refused):
    message = _("Butir yang dipilih bukan dari rencana yang berlaku di kantor dan tahun ini. Muat ulang halamannya.")


class NotOfThisOffice(Refused):
    message = _("Hanya orang yang bekerja di kantor ini yang dapat ditunjuk, bukan pengamat atau pembina.")


class NoLongerStands(Refused):
    message = _("Kewajiban ini sudah ditarik. Buka lagi daftarnya untuk melihat yang terbaru.")


class WithdrawReasonMissing(Refused):
    message = _("Tuliskan alasan penarikannya.")


@command(Action.OBLIGATION_ADD, records=("year", "keys"))
def choose_obligations(
    actor: Actor,
    office: Office,
    /,
    *,
    year: int,
    keys: Collection[str],
    ties: Mapping[str, Collection[int]],
    since_new_year: bool = False,
) -> Office:
    """Obligations of the catalogue become those of this office for a year; those it has already stay as they are.

    `ties`: the items that each proves, by the key of the catalogue. `since_new_year`: the office has them since the
    year began, so that what was due by now is asked for; else what is due from today on.
    """
    known = set(Obligation.objects.standing().filter(office=office, year=year).values_list("key", flat=True))
    chosen = [one for key in keys if key not in known and (one := template(key)) is not None]
    if not chosen:
        raise NothingChosen
    for one in chosen:
        facts = ObligationFacts(one.name, one.recurrence, one.proof, one.basis)
        row = _begin(actor, office, year, facts, key=one.key)
        if since_new_year:
            row.since = dt.date(year, 1, 1)
            row.save(update_fields=["since"])
        _tie(row, ties.get(one.key, ()))
    return office


@command(Action.OBLIGATION_ADD, records=("year",))
def add_obligation(
    actor: Actor,
    office: Office,
    /,
    *,
    year: int,
    facts: ObligationFacts,
    items: Collection[int] = (),
    people: Collection[User] = (),
) -> Obligation:
    """An obligation of the office's own."""
    row = _begin(actor, office, year, facts)
    _tie(row, items)
    _name(row, people)
    return row


@command(Action.OBLIGATION_EDIT)
def edit_obligation(
    actor: Actor,
    obligation: Obligation,
    /,
    *,
    facts: ObligationFacts,
    items: Collection[int],
    people: Collection[User],
) -> Obligation:
    """Other words, another due rule, other items and people. The periods stay, and what is done keeps its day."""
    row = _locked(obligation)
    row.name, row.proof, row.basis = facts.name, facts.proof, facts.basis
    row.rule, row.number = facts.recurrence.rule.value, facts.recurrence.number
    row.save(update_fields=["name", "proof", "basis", "rule", "number"])
    _tie(row, items)
    _name(row, people)
    _reschedule([row])
    return row


@command(Action.OBLIGATION_WITHDRAW, records=("reason",))
def withdraw_obligation(actor: Actor, obligation: Obligation, /, *, reason: str) -> Obligation:
    """The office does not have this obligation after all; what was done stays on record and goes on proving."""
    if not reason.strip():
        raise WithdrawReasonMissing
    row = _locked(obligation)
    row.withdrawn_at, row.withdrawn_by, row.withdraw_reason = timezone.now(), acting_person(actor), reason.strip()
    row.save(update_fields=["withdrawn_at", "withdrawn_by", "withdraw_reason"])
    return row


@command(Action.OBLIGATION_RESCHEDULE)
def reschedule_obligations(actor: Actor, office: Office, /, *, years: Collection[int]) -> Office:
    """The calendar of the office changed: times of these years that are open are due by it."""
    held = Office.objects.select_for_update(of=("self",)).get(pk=office.pk)  # before the calendar is read
    _reschedule(list(Obligation.objects.standing().filter(office=held, year__in=list(years)).select_related("office")))
    return held


def _begin(actor: Actor, office: Office, year: int, facts: ObligationFacts, key: str = "") -> Obligation:
    if abs(year - office.today().year) > YEARS_AROUND:
        raise YearTooFar
    row = Obligation.objects.create(
        office=office,
        year=year,
        key=key,
        name=facts.name,
        rhythm=facts.recurrence.rhythm.value,
        months=list(facts.recurrence.months),
        rule=facts.recurrence.rule.value,
        number=facts.recurrence.number,
        proof=facts.proof,
        basis=facts.basis,
        added_by=acting_person(actor),
        added_at=timezone.now(),
    )
    days_off = days_off_of(office, {year, year + 1})
    ObligationTime.objects.bulk_create(
        ObligationTime(
            obligation=row,
            position=position,
            label=turn.label[:LABEL_LENGTH],
            months=[str(month) for month in turn.months],
            first_day=turn.first_day,
            due_on=turn.due_on,
        )
        for position, turn in enumerate(row.recurrence.turns(year, days_off), start=1)
    )
    return row


def _tie(row: Obligation, items: Collection[int]) -> None:
    """The items of the plan in force become these; ties to items of earlier plans stay on record."""
    here = Item.objects.filter(
        plan__office=row.office, plan__plan_year=row.year, plan__state=Plan.State.IN_FORCE, is_removed=False
    )
    wanted = set(items)
    if wanted - set(here.filter(pk__in=wanted).values_list("pk", flat=True)):
        raise NotOfThisPlan
    known = set(row.ties.filter(item__in=here).values_list("item_id", flat=True))
    row.ties.filter(item__in=known - wanted).delete()
    ObligationItem.objects.bulk_create(ObligationItem(obligation=row, item_id=pk) for pk in sorted(wanted - known))


def _name(row: Obligation, people: Collection[User]) -> None:
    chosen = {person.pk for person in people}
    known = set(row.named.values_list("user_id", flat=True))
    if chosen - known - {person.pk for person in people_for(row.office)}:
        raise NotOfThisOffice
    row.named.filter(user__in=known - chosen).delete()
    ObligationPerson.objects.bulk_create(ObligationPerson(obligation=row, user_id=pk) for pk in sorted(chosen - known))


def _reschedule(rows: Collection[Obligation]) -> None:
    """Open times are due by the calendar as it is now; all rows are of one office."""
    if not rows:
        return
    by_key = {row.pk: row for row in rows}
    years = {row.year for row in rows}
    days_off = days_off_of(next(iter(rows)).office, years | {year + 1 for year in years})
    moved = []
    for time in ObligationTime.objects.filter(obligation__in=by_key, done_on=None):
        due = by_key[time.obligation_id].recurrence.due_on(time.last_month, days_off)
        if time.due_on != due:
            time.due_on = due
            moved.append(time)
    ObligationTime.objects.bulk_update(moved, ["due_on"])


def _locked(obligation: Obligation) -> Obligation:
    """The row as it stands now, held until the transaction ends."""
    rows = Obligation.objects.standing().select_for_update(of=("self",)).select_related("office")
    found = rows.filter(pk=obligation.pk).first()
    if found is None:
        raise NoLongerStands
    return found
