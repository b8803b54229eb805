"""Reminders in the background: the look of every morning, what follows from what people do, sending letters."""

from __future__ import annotations

import datetime as dt
import logging
import smtplib

from django.utils import timezone
from django_tasks import TaskContext, task

from zonaintegritas.guard.actor import System
from zonaintegritas.guard.events import Enqueuable, subscribe
from zonaintegritas.guard.policy import Action
from zonaintegritas.offices.models import Office
from zonaintegritas.reminders import happened, selectors, services
from zonaintegritas.reminders.letters import post, told_permanently
from zonaintegritas.reminders.models import Letter, Notice

logger = logging.getLogger(__name__)


# ---- by the clock ----


def sweep(now: dt.datetime) -> int:
    """Make the reminders of the day where its morning has come, and take up letters that nobody sends.

    Cheap when there is nothing to do (two queries), and safe to run as often as one likes, by several processes.
    """
    offices = selectors.offices_to_sweep(now)
    for office in offices:
        services.remind(System(), office, today=office.today())
    left = selectors.letters_left(now)
    for pk in left:
        send_letter.enqueue(pk)
    return len(offices) + len(left)


# ---- by what people do ----


@task()
def plan_changed(plan_pk: int) -> None:
    """A plan came into force, was corrected or withdrawn: what waited in another one waits there no more."""
    office = happened.office_of_plan(plan_pk)
    if office is not None:
        for proof_pk in happened.proofs_of_changed(office, plan_pk):
            proof_changed.call(proof_pk)
    _look_again(office)


@task()
def occurrence_changed(occurrence_pk: int) -> None:
    """Something was done, or was not done after all."""
    _look_again(happened.office_of_occurrence(occurrence_pk))


@task()
def stand_in_changed(stand_in_pk: int) -> None:
    """Somebody acts for another, or does so no more."""
    _look_again(happened.office_of_stand_in(stand_in_pk))


@task()
def obligation_changed(time_pk: int) -> None:
    """A time of an obligation was done, or was not done after all."""
    _look_again(happened.office_of_obligation_time(time_pk))


@task()
def obligation_edited(obligation_pk: int) -> None:
    """An obligation has another due rule or other people, or was withdrawn."""
    _look_again(happened.office_of_obligation(obligation_pk))


@task()
def obligations_moved(office_pk: int) -> None:
    """Obligations or follow-ups of an office went to others, or are due on other days."""
    _look_again(happened.office_with(office_pk))


@task()
def follow_up_changed(follow_up_pk: int) -> None:
    """A follow-up was asked for, changed, reported, closed or returned."""
    _look_again(happened.office_of_follow_up(follow_up_pk))


@task()
def people_named(item_pk: int) -> None:
    """People were named on an item: they are told, and take over what is due."""
    office = happened.office_of_item(item_pk)
    if office is not None:
        for telling in happened.namings(item_pk):
            services.tell(System(), office, news=telling.news, people=telling.people)
        _look_again(office)


@task()
def many_named(change_pk: int) -> None:
    """People were named on many items in one step, or that step was taken back."""
    change = happened.change_with(change_pk)
    if change is None:
        return
    if change.undone_at is None:
        for telling in happened.namings_at_once(change):
            services.tell(System(), change.office, news=telling.news, people=telling.people)
    else:
        subject = happened.subject_of(change)
        services.settle(System(), change.office, subject=subject, kinds=[Notice.Kind.ASSIGNED])
    _look_again(change.office)


@task()
def proof_changed(proof_pk: int) -> None:
    """A proof was handed in, returned, accepted or withdrawn: what it asks for now is told to whom it concerns."""
    found = happened.proof_news(proof_pk)
    if found is None:
        return
    services.settle(System(), found.office, subject=found.subject, kinds=found.settled)
    if found.telling is not None:
        services.tell(System(), found.office, news=found.telling.news, people=found.telling.people)


@task()
def document_renewed(version_pk: int) -> None:
    """A document has a new version: all its uses wait for a reviewer again."""
    for proof_pk in happened.proofs_of_version(version_pk):
        proof_changed.call(proof_pk)


def _look_again(office: Office | None) -> None:
    if office is not None:
        services.remind(System(), office, today=office.today(), with_digest=False)


# ---- letters ----


@task(takes_context=True)
def send_letter(context: TaskContext, letter_pk: int) -> None:
    """Send a letter when its time has come. May run twice: who claims it sends it.

    After a crash between sending and marking it travels once more, with the same Message-ID.
    """
    letter = selectors.letter_to_send(letter_pk)
    if letter is None:
        return
    if letter.state == Letter.State.WAITING and letter.not_before > timezone.now():
        send_letter.using(run_after=letter.not_before).enqueue(letter_pk)
        return
    claimed = services.claim_letter(System(), letter, by=str(context.task_result.id))
    if claimed is not None:
        _send(claimed)


def _send(letter: Letter) -> None:
    content = selectors.content_of(letter)
    if content is None:
        services.end_letter(System(), letter, state=Letter.State.DROPPED)
        return
    try:
        post(letter, content)
    except (OSError, smtplib.SMTPException) as error:
        failure = type(error).__name__
        logger.warning("letter not sent", extra={"letter": letter.pk, "failure": failure})
        if told_permanently(error):
            services.end_letter(System(), letter, state=Letter.State.FAILED, failure=failure)
        elif services.put_letter_back(System(), letter, failure=failure).state == Letter.State.WAITING:
            send_letter.using(run_after=letter.not_before).enqueue(letter.pk)
    else:
        services.end_letter(System(), letter, state=Letter.State.SENT)


SUBSCRIPTIONS: tuple[tuple[Enqueuable, tuple[Action, ...]], ...] = (
    (send_letter, (Action.LETTER_WRITE,)),
    (plan_changed, (Action.PLAN_ADOPT, Action.PLAN_WITHDRAW)),
    (occurrence_changed, (Action.OCCURRENCE_MARK, Action.OCCURRENCE_TAKE_BACK)),
    (stand_in_changed, (Action.STAND_IN_SET, Action.STAND_IN_WITHDRAW)),
    (obligation_changed, (Action.OBLIGATION_MARK, Action.OBLIGATION_TAKE_BACK)),
    (obligation_edited, (Action.OBLIGATION_EDIT, Action.OBLIGATION_WITHDRAW)),
    (obligations_moved, (Action.OBLIGATION_INHERIT, Action.OBLIGATION_GIVE_BACK, Action.OBLIGATION_RESCHEDULE)),
    (obligations_moved, (Action.FOLLOW_UP_INHERIT, Action.FOLLOW_UP_GIVE_BACK)),
    (
        follow_up_changed,
        (Action.FOLLOW_UP_OPEN, Action.FOLLOW_UP_EDIT, Action.FOLLOW_UP_REPORT, Action.FOLLOW_UP_CHECK),
    ),
    (people_named, (Action.ITEM_NAME_PEOPLE,)),
    (many_named, (Action.PLAN_NAME_PEOPLE, Action.PLAN_NAME_PARTY, Action.WORK_HAND_OVER, Action.NAMING_UNDO)),
    (
        proof_changed,
        (
            Action.PROOF_CITE,
            Action.PROOF_WITHDRAW,
            Action.PROOF_RETURN,
            Action.PROOF_ACCEPT,
            Action.PROOF_REOPEN,
        ),
    ),
    (document_renewed, (Action.PROOF_RESUBMIT,)),
)
for subscriber, actions in SUBSCRIPTIONS:
    for action in actions:
        subscribe(action, subscriber)
