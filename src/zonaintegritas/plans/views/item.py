"""Pages of one item: what it asks for, what is there, who works on it, marking done and taking back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from zonaintegritas.core.period import date_in_words
from zonaintegritas.core.proving import Doubt
from zonaintegritas.core.schedule import progress_of
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may, require
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.offices.selectors import acting_as
from zonaintegritas.plans import forms, item_facts, selectors, services
from zonaintegritas.plans.board import Mark, marks_of
from zonaintegritas.plans.models import Item, ItemProof, ProofDecision
from zonaintegritas.ui.pages import staff_page


@dataclass(frozen=True, slots=True)
class ShownProof:
    """A use of evidence on the page: what was said in earlier rounds, what is doubtful, what may be done with it."""

    proof: ItemProof
    earlier: tuple[ProofDecision, ...]
    doubts: tuple[Doubt, ...]
    can_judge: bool
    can_hand_in: bool
    can_change: bool


@dataclass(frozen=True, slots=True)
class Step:
    """One occurrence on the page: its state, its proofs, what is doubtful about them together, the form to mark it."""

    mark: Mark
    proofs: tuple[ShownProof, ...]
    doubts: tuple[Doubt, ...]
    form: forms.MarkDone | None
    is_next: bool


@staff_page("GET")
def item(request: StaffRequest, pk: int) -> HttpResponse:
    """Everything about one item."""
    shown = selectors.item_for(request.user, pk)
    can_work = shown.plan.is_in_force and not shown.is_removed
    can_mark = can_work and may(request.user, Action.OCCURRENCE_MARK, shown.guard_key())
    place = selectors.neighbours(request.user, shown)
    proofs = selectors.proofs_of(request.user, shown)
    standing = [proof for proof in proofs if not _is_withdrawn(proof)]
    doubts = selectors.doubts_of_item(request.user, shown, place.ref, standing)
    rights = _rights(request, shown) if can_work else frozenset()
    own = acting_as(request.user, shown.plan.office)
    known = [_shown(request, proof, doubts, rights, own) for proof in standing]
    steps = list(_steps(shown, known, doubts, shown.plan.office.today(), can_mark=can_mark))
    context = {
        "item": shown,
        "plan": shown.plan,
        "place": place,
        "asked": item_facts.facts_of(shown, item_facts.BEFORE_THE_WORK),
        "around": [*item_facts.around_the_work(shown), *item_facts.extra_facts(shown)],
        "indicator": item_facts.fact_of(shown, "indicator"),
        "steps": steps,
        "progress": progress_of(
            sum(step.mark.is_done for step in steps), len(steps), sum(step.mark.is_accepted for step in steps)
        ),
        "who": selectors.who_is_on(request.user, shown, shown.plan.office.today()),
        "whole_proofs": [one for one in known if one.proof.occurrence_id is None],
        "withdrawn_proofs": [_shown(request, proof, (), (), own) for proof in proofs if _is_withdrawn(proof)],
        "can_mark": can_mark,
        "can_cite": can_work and may(request.user, Action.PROOF_CITE, shown.guard_key()),
        "can_name": can_work and may(request.user, Action.ITEM_NAME_PEOPLE, shown.guard_key()),
        "can_see_history": may(request.user, Action.HISTORY_SEE, shown.guard_key()),
    }
    return render(request, "plans/item.html", context)


@staff_page("GET")
def item_history(request: StaffRequest, pk: int) -> HttpResponse:
    """What happened to one item, the newest first."""
    shown = selectors.item_for(request.user, pk)
    require(request.user, Action.HISTORY_SEE, shown)
    proofs = selectors.proofs_of(request.user, shown)
    context = {
        "item": shown,
        "place": selectors.neighbours(request.user, shown),
        "happenings": selectors.happenings_of_item(request.user, shown, proofs),
    }
    return render(request, "plans/item_history.html", context)


@staff_page("GET", "POST")
def mark(request: StaffRequest, pk: int) -> HttpResponse:
    """One occurrence was done: date, note, files."""
    occurrence = selectors.occurrence_for(request.user, pk)
    require(request.user, Action.OCCURRENCE_MARK, occurrence)
    today = occurrence.item.plan.office.today()
    form = forms.MarkDone(request.POST or None, request.FILES or None, occurrence=occurrence, today=today)
    if request.method == "POST" and form.is_valid():
        done = services.mark_done(
            request.user,
            occurrence,
            done_on=form.cleaned_data["done_on"],
            note=form.cleaned_data["note"],
            contents=form.received,
            kind=form.kind_of_files,
        )
        facts = {"label": done.label, "day": date_in_words(form.cleaned_data["done_on"])}
        messages.success(request, _("%(label)s ditandai selesai pada %(day)s.") % facts)
        return redirect("plans:item", occurrence.item_id)
    context = {"occurrence": occurrence, "item": occurrence.item, "form": form}
    return render(request, "plans/mark.html", context, status=422 if form.errors else 200)


@staff_page("GET", "POST")
def take_back(request: StaffRequest, pk: int) -> HttpResponse:
    """It was not done after all."""
    occurrence = selectors.occurrence_for(request.user, pk)
    require(request.user, Action.OCCURRENCE_TAKE_BACK, occurrence)
    if request.method == "POST":
        services.take_back(request.user, occurrence)
        messages.info(request, _("Tanda selesai %(label)s dibatalkan.") % {"label": occurrence.label})
        return redirect("plans:item", occurrence.item_id)
    return render(request, "plans/take_back.html", {"occurrence": occurrence, "item": occurrence.item})


@staff_page("GET", "POST")
def name_people(request: StaffRequest, pk: int) -> HttpResponse:
    """Who works on this item."""
    shown = selectors.item_for(request.user, pk)
    require(request.user, Action.ITEM_NAME_PEOPLE, shown)
    people = selectors.people_for(shown.plan.office)
    given = request.POST if request.POST or request.method == "POST" else None  # nobody chosen sends nothing
    form = forms.NamePeople(given, item=shown, people=people)
    if request.method == "POST" and form.is_valid():
        services.name_people(request.user, shown, people=form.cleaned_data["people"])
        messages.success(request, _("Orang yang ditunjuk disimpan."))
        return redirect("plans:item", shown.pk)
    return render(request, "plans/name_people.html", {"item": shown, "form": form}, status=422 if form.errors else 200)


def _steps(
    item: Item, proofs: Sequence[ShownProof], doubts: Sequence[Doubt], today: dt.date, *, can_mark: bool
) -> Iterator[Step]:
    """The occurrences of an item; the first that is not done is the next thing to do."""
    marks = marks_of(item.plan, item, today)
    upcoming = next((mark for mark in marks if not mark.is_done), None)
    for one in marks:
        pk = one.occurrence.pk
        is_open = can_mark and not one.is_done
        yield Step(
            mark=one,
            proofs=tuple(shown for shown in proofs if shown.proof.occurrence_id == pk),
            doubts=tuple(doubt for doubt in doubts if not doubt.uses and pk in doubt.duties),
            form=forms.MarkDone(occurrence=one.occurrence, today=today) if is_open else None,
            is_next=one is upcoming,
        )


def _rights(request: StaffRequest, item: Item) -> frozenset[Action]:
    """What the person may do with proofs of this item."""
    asked = (Action.PROOF_ACCEPT, Action.PROOF_CITE, Action.PROOF_WITHDRAW)
    return frozenset(action for action in asked if may(request.user, action, item.guard_key()))


def _shown(
    request: StaffRequest, proof: ItemProof, doubts: Sequence[Doubt], rights: Collection[Action], own: Collection[int]
) -> ShownProof:
    """`own`: the keys of those whose proofs are not this person's to judge.

    The newest decision, while it stands, is told with the state; the others are earlier ones.
    """
    return ShownProof(
        proof=proof,
        earlier=tuple(proof.earlier),
        doubts=tuple(doubt for doubt in doubts if proof.pk in doubt.uses),
        can_judge=Action.PROOF_ACCEPT in rights and not proof.is_own_of(own),
        can_hand_in=bool(rights) and may(request.user, Action.PROOF_RESUBMIT, proof.evidence.guard_key()),
        can_change=Action.PROOF_CITE in rights and Action.PROOF_WITHDRAW in rights,
    )


def _is_withdrawn(proof: ItemProof) -> bool:
    return proof.state == ItemProof.State.WITHDRAWN
