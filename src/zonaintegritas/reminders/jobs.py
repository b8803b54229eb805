"""Reminders in the background: the look of every morning, what follows from what people do, sending letters."""

from __future__ import annotations

import datetime as dt
import logging
import smtplib

from django.utils import timezone
from django_tasks import TaskContext, task

from zonaintegritas.guard.actor import System
from zonaintegritas.guard.events import subscribe
from zonaintegritas.guard.policy import Action
from zonaintegritas.offices.models import Office
from zonaintegritas.reminders import happened, selectors, services
from zonaintegritas.reminders.letters import post, told_permanently
from zonaintegritas.reminders.models import Letter

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
    """A plan came into force, was corrected or withdrawn."""
    _look_again(happened.office_of_plan(plan_pk))


@task()
def occurrence_changed(occurrence_pk: int) -> None:
    """Something was done, or was not done after all."""
    _look_again(happened.office_of_occurrence(occurrence_pk))


@task()
def people_named(item_pk: int) -> None:
    """People were named on an item: they are told, and take over what is due."""
    office = happened.office_of_item(item_pk)
    if office is not None:
        for news, person in happened.namings(item_pk):
            services.tell(System(), office, news=news, people=[person])
        _look_again(office)


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


subscribe(Action.LETTER_WRITE, send_letter)
subscribe(Action.PLAN_ADOPT, plan_changed)
subscribe(Action.PLAN_WITHDRAW, plan_changed)
subscribe(Action.ITEM_NAME_PEOPLE, people_named)
subscribe(Action.OCCURRENCE_MARK, occurrence_changed)
subscribe(Action.OCCURRENCE_TAKE_BACK, occurrence_changed)
