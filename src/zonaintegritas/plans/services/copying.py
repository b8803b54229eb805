"""A new plan from another one: begun, answered, made a draft; cancelled and taken up again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from zonaintegritas.core.copying import KEEP, known
from zonaintegritas.core.copying.even import squeezed
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import command
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import NotAllowed, Refused
from zonaintegritas.offices.models import Office, acting_person
from zonaintegritas.plans.copy_questions import Examined, Question, question_key
from zonaintegritas.plans.copy_sides import target_of
from zonaintegritas.plans.copy_traces import CODE, Left, as_known, left_in
from zonaintegritas.plans.models import CopyAnswer, Draft, DraftRow, FindingAnswer, Plan, PlanCopy, Revision
from zonaintegritas.plans.selectors.copying import examined
from zonaintegritas.plans.selectors.rows import standing_rows
from zonaintegritas.plans.services.composing import compose_draft, require_year
from zonaintegritas.plans.services.draft import discard
from zonaintegritas.plans.services.findings import leave_finding
from zonaintegritas.plans.stored_reading import stored_rows


class NoExample(Refused):
    message = _("Rencana yang ditarik tidak dapat dijadikan dasar.")


class SameYear(Refused):
    message = _("Rencana kantor ini untuk tahun itu dikoreksi, bukan disalin. Pilih rencana tahun sebelumnya.")


class CopyClosed(Refused):
    message = _("Salinan ini tidak sedang dijawab. Ambil lagi dahulu, lalu ubah jawabannya.")


class StillOpen(Refused):
    message = _("Masih ada yang belum dijawab, jadi belum dapat dijadikan draf.")


class AnswerIncomplete(Refused):
    message = _("Tuliskan penggantinya, atau alasan mengapa dibiarkan.")


class NotAside(Refused):
    message = _("Salinan ini masih dijawab, jadi tidak ada yang perlu diambil lagi.")


class DraftAdopted(Refused):
    message = _("Draf dari salinan ini sudah ditetapkan. Mulailah salinan baru.")


@dataclass(frozen=True, slots=True)
class Reply:
    """What a person says about one question."""

    question: str  # its key
    says: str
    words: str = ""
    reason: str = ""


@command(Action.COPY_START, records=("plan_year", "base"))
def start_copy(actor: Actor, office: Office, /, *, base: Revision, plan_year: int) -> PlanCopy:
    """Take a revision that the actor may see or that was published as the base; the open copy, where there is one."""
    if not Revision.objects.visible_or_published(actor).filter(pk=base.pk).exists():
        raise NotAllowed(f"{actor.key} may not see the plan")
    require_year(office, plan_year)
    if base.plan.state == Plan.State.WITHDRAWN:
        raise NoExample
    if base.plan.office_id == office.pk and base.content["header"]["plan_year"] >= plan_year:
        raise SameYear
    already = PlanCopy.objects.filter(office=office, base=base, plan_year=plan_year, state=PlanCopy.State.OPEN).first()
    if already is not None:
        return already
    now = timezone.now()
    return PlanCopy.objects.create(
        office=office,
        base=base,
        plan_year=plan_year,
        started_by=acting_person(actor),
        started_at=now,
        changed_at=now,
    )


@command(Action.COPY_ANSWER)
def answer_copy(actor: Actor, copy: PlanCopy, /, *, replies: Sequence[Reply]) -> PlanCopy:
    """Keep these answers; a later one takes the place of an earlier one."""
    current = _lock_open(copy)
    for reply in replies:
        words, reason = reply.words.strip(), reply.reason.strip()
        needed = {CopyAnswer.Says.WORDS.value: words, CopyAnswer.Says.KEEP.value: reason}
        if not needed.get(reply.says, reply.says):
            raise AnswerIncomplete
        CopyAnswer.objects.update_or_create(
            copy=current,
            question=reply.question,
            defaults={
                "says": reply.says,
                "words": words if reply.says == CopyAnswer.Says.WORDS else "",
                "reason": reason if reply.says == CopyAnswer.Says.KEEP else "",
                "answered_by": acting_person(actor),
                "answered_at": timezone.now(),
            },
        )
    current.changed_at = timezone.now()
    current.save(update_fields=["changed_at"])
    return current


@command(Action.COPY_FINISH)
def finish_copy(actor: Actor, copy: PlanCopy, /) -> Draft:
    """The draft, once nothing is open. Only texts and times travel: no state, no proof, no person named on an item.

    What people let stand on purpose is answered in the draft's findings with their reason, as long as its cell says
    the same.
    """
    current = _lock_open(copy)
    found = examined(current)
    if found.plan is None:
        raise StillOpen
    draft = compose_draft(actor, current.office, plan_year=current.plan_year, is_filled=False)
    draft.copied_from = current
    draft.save(update_fields=["copied_from"])
    DraftRow.objects.bulk_create(DraftRow(draft=draft, **row) for row in stored_rows(found.plan))
    origin = known(found.copy, dict.fromkeys(_let_stand(found), KEEP))
    current.known = as_known(origin)
    current.state = PlanCopy.State.DRAFTED
    current.changed_at = timezone.now()
    current.save(update_fields=["known", "state", "changed_at"])
    left = left_in(standing_rows(draft), origin, target_of(current.office, current.plan_year))
    _answer_left(actor, draft, left, found.questions)
    return draft


@command(Action.COPY_CANCEL)
def cancel_copy(actor: Actor, copy: PlanCopy, /) -> PlanCopy:
    """Put a copy aside with its answers; it can be taken up again."""
    return _to(_lock_open(copy), PlanCopy.State.CANCELLED)


@command(Action.COPY_REOPEN)
def reopen_copy(actor: Actor, copy: PlanCopy, /) -> PlanCopy:
    """Answer again: a copy that was cancelled, or one whose open draft goes for it."""
    current = _lock(copy)
    if current.is_open:
        raise NotAside
    drafts = list(current.drafts.select_related("office"))
    if any(draft.state == Draft.State.ADOPTED for draft in drafts):
        raise DraftAdopted
    for draft in drafts:
        if draft.is_open:
            discard(actor, draft)
    return _to(current, PlanCopy.State.OPEN)


def _lock(copy: PlanCopy) -> PlanCopy:
    """The copy as it stands now; nobody else changes it until the end of the transaction."""
    locked = PlanCopy.objects.select_for_update(of=("self",)).select_related("office", "base__plan__office")
    return locked.get(pk=copy.pk)


def _lock_open(copy: PlanCopy) -> PlanCopy:
    current = _lock(copy)
    if not current.is_open:
        raise CopyClosed
    return current


def _to(copy: PlanCopy, state: str) -> PlanCopy:
    copy.state = state
    copy.changed_at = timezone.now()
    copy.save(update_fields=["state", "changed_at"])
    return copy


def _let_stand(found: Examined) -> Iterator[str]:
    """The keys of the mentions whose words stay."""
    kept = {question.key for question in found.questions if question.is_kept}
    return (mention.key for mention in found.copy.mentions if question_key(mention) in kept)


def _answer_left(actor: Actor, draft: Draft, left: Iterable[Left], questions: Sequence[Question]) -> None:
    """Leave what stands on purpose, with the reason that was given for it."""
    standing = FindingAnswer.objects.standing_for(draft.office, draft.plan_year)
    answered = set(standing.values_list("finding", flat=True))
    for one in left:
        reason = _reason_for(one, questions)
        if reason and one.key not in answered:
            leave_finding(actor, draft, finding=one.key, code=CODE, what=one.what, reason=reason)


def _reason_for(left: Left, questions: Iterable[Question]) -> str:
    """Why these words stand in the draft; empty where nobody said so."""
    wanted = squeezed(left.words)
    for question in questions:
        if question.answer is None:
            continue
        if question.is_kept and any(wanted in squeezed(old) for old in question.old):
            return question.answer.reason
        if question.is_accepted and any(wanted in squeezed(new) for new in question.new):
            facts = {"old": question.old[0], "new": question.new[0]}
            return gettext("Usulan yang diterima waktu menyalin: “%(old)s” menjadi “%(new)s”.") % facts
    return ""
