"""A new plan from another one: choosing the base, answering what the copy asks, making the draft."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may, require
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.plans import forms, selectors, services
from zonaintegritas.plans.copy_questions import Examined, Question
from zonaintegritas.plans.views.answers import tell_errors
from zonaintegritas.ui.pages import staff_page

BASES_A_PAGE = 20
QUESTIONS_A_PAGE = 30


@staff_page("GET", "POST", needs=Action.COPY_START)
def choose_base(request: StaffRequest) -> HttpResponse:
    """Plans that can be the base: `?dari=sendiri` of this office, `?dari=lain` of others that one may see."""
    year = request.office.today().year
    if request.method == "POST":
        chosen = forms.ChooseBase(request.POST, year=year)
        if chosen.is_valid():
            base = selectors.base_for(request.user, chosen.cleaned_data["revision"])
            plan_year = chosen.cleaned_data["plan_year"]
            copy = services.start_copy(request.user, request.office, base=base, plan_year=plan_year)
            return redirect("plans:copy", copy.pk)
        tell_errors(request, chosen)
    asked = forms.BaseFilter(request.GET, year=year)
    if asked.whose == forms.OTHER:
        found = selectors.bases_elsewhere(request.user, request.office, asked.words)
        page = Paginator(found, BASES_A_PAGE).get_page(request.GET.get("halaman"))
    else:
        own = selectors.bases_of_office(request.user, request.office, asked.year)
        page = Paginator(own, BASES_A_PAGE).get_page(request.GET.get("halaman"))
    context = {"filter": asked, "page": page, "is_own": asked.whose == forms.OWN}
    return render(request, "plans/choose_base.html", context)


@staff_page("GET", "POST")
def copy(request: StaffRequest, pk: int) -> HttpResponse:
    """What was settled, what must be answered, and the way to the draft. What was typed is kept as it is saved."""
    record = selectors.copy_for(request.user, pk)
    if request.method == "POST":
        require(request.user, Action.COPY_ANSWER, record)
    found = selectors.examined(record)
    page = Paginator(found.open, QUESTIONS_A_PAGE).get_page(request.GET.get("halaman"))
    answers = [forms.AnswerQuestion(request.POST or None, question=one) for one in _asked_in(request, found) or page]
    if request.method == "POST" and all(form.is_valid() for form in answers):
        replies = [form.reply for form in answers if form.reply is not None]
        services.answer_copy(request.user, record, replies=replies)
        _tell_saved(request, len(replies))
        return redirect("plans:copy", record.pk)
    context = {
        "copy": record,
        "found": found,
        "page": page,
        "forms": answers,
        "may_answer": record.is_open and may(request.user, Action.COPY_ANSWER, record.guard_key()),
        "may_reopen": not record.is_open and may(request.user, Action.COPY_REOPEN, record.guard_key()),
        "draft": selectors.draft_of_copy(record),
    }
    return render(request, "plans/copy.html", context, status=422 if request.method == "POST" else 200)


@staff_page("GET", "POST")
def copy_answer(request: StaffRequest, pk: int, question: str) -> HttpResponse:
    """One question with every place it stands: answered, or answered otherwise than before."""
    record = selectors.copy_for(request.user, pk)
    require(request.user, Action.COPY_ANSWER, record)
    asked = _question(selectors.examined(record).questions, question)
    form = forms.AnswerQuestion(request.POST or None, question=asked, needed=True)
    if request.method == "POST" and form.is_valid() and form.reply is not None:
        services.answer_copy(request.user, record, replies=[form.reply])
        _tell_saved(request, 1)
        return redirect("plans:copy", record.pk)
    context = {"copy": record, "question": asked, "form": form}
    return render(request, "plans/copy_answer.html", context, status=422 if form.is_bound else 200)


@staff_page("POST")
def copy_finish(request: StaffRequest, pk: int) -> HttpResponse:
    """Make the draft."""
    draft = services.finish_copy(request.user, selectors.copy_for(request.user, pk))
    messages.success(
        request, _("Draf rencana %(year)s dibuat dari salinan. Periksa butirnya.") % {"year": draft.plan_year}
    )
    return redirect("plans:review", draft.pk)


@staff_page("GET", "POST")
def copy_cancel(request: StaffRequest, pk: int) -> HttpResponse:
    """Ask once more, then put the copy aside."""
    record = selectors.copy_for(request.user, pk)
    require(request.user, Action.COPY_CANCEL, record)
    if request.method == "POST":
        services.cancel_copy(request.user, record)
        messages.info(request, _("Salinan dibatalkan. Jawabannya tersimpan dan salinan dapat diambil lagi."))
        return redirect("plans:copy", record.pk)
    return render(request, "plans/copy_cancel.html", {"copy": record})


@staff_page("GET", "POST")
def copy_reopen(request: StaffRequest, pk: int) -> HttpResponse:
    """Answer again; an open draft that was made from the copy is discarded for it."""
    record = selectors.copy_for(request.user, pk)
    require(request.user, Action.COPY_REOPEN, record)
    if request.method == "POST":
        services.reopen_copy(request.user, record)
        messages.success(request, _("Salinan dibuka lagi dengan semua jawabannya."))
        return redirect("plans:copy", record.pk)
    context = {"copy": record, "draft": selectors.draft_of_copy(record)}
    return render(request, "plans/copy_reopen.html", context)


def _asked_in(request: StaffRequest, found: Examined) -> list[Question]:
    """The questions of a form that was sent, also those that somebody else has answered meanwhile."""
    return [one for one in found.questions if f"{one.key}-words" in request.POST]


def _question(questions: tuple[Question, ...], key: str) -> Question:
    found = next((one for one in questions if one.key == key), None)
    if found is None:
        raise Http404("no such question")
    return found


def _tell_saved(request: StaffRequest, count: int) -> None:
    if count:
        said = ngettext("%(n)s jawaban disimpan.", "%(n)s jawaban disimpan.", count) % {"n": count}
        messages.success(request, said)
    else:
        messages.info(request, _("Belum ada jawaban yang dipilih."))
