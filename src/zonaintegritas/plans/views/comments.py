"""*Bahasan*: the conversation about one item, and all that are open in a draft or plan."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.plans import forms, selectors, services
from zonaintegritas.plans.models import Draft, DraftRow, Item, Plan
from zonaintegritas.plans.refs import refs_of
from zonaintegritas.ui.pages import staff_page


@staff_page("GET", "POST")
def discussion(request: StaffRequest, pk: int) -> HttpResponse:
    """What is said about a row of a draft."""
    row = selectors.row_for(request.user, pk)
    return _conversation(request, row, row.draft, "plans:discussion")


@staff_page("GET", "POST")
def item_discussion(request: StaffRequest, pk: int) -> HttpResponse:
    """What is said about an item of a plan."""
    item = selectors.item_for(request.user, pk)
    return _conversation(request, item, item.plan, "plans:item_discussion")


@staff_page("GET")
def discussions(request: StaffRequest, pk: int) -> HttpResponse:
    """Everything that is open in a draft."""
    return _open(request, selectors.draft_for(request.user, pk))


@staff_page("GET")
def plan_discussions(request: StaffRequest, pk: int) -> HttpResponse:
    """Everything that is open in a plan."""
    return _open(request, selectors.plan_for(request.user, pk))


def _conversation(request: StaffRequest, about: DraftRow | Item, record: Draft | Plan, route: str) -> HttpResponse:
    """Read it, add to it (`text`), take back what one wrote (`tarik`), or close it (`selesai`)."""
    form = forms.WriteComment(request.POST if "text" in request.POST else None)
    if request.method == "POST":
        taken = request.POST.get("tarik", "")
        if taken.isdecimal():
            services.withdraw_comment(request.user, selectors.comment_on(about, int(taken)))
            return redirect(route, about.pk)
        if "selesai" in request.POST:
            services.close_conversation(request.user, about)
            return redirect(route, about.pk)
        if form.is_valid():
            services.write_comment(request.user, about, text=form.cleaned_data["text"])
            return redirect(route, about.pk)
    comments = selectors.comments_on(about)
    key = about.guard_key()
    is_writable = not isinstance(record, Draft) or record.is_open
    context = {
        "record": record,
        "is_draft": isinstance(record, Draft),
        "about": about,
        "back": _back(about),
        "ref": refs_of(selectors.standing_rows(record)).get(about.pk, ""),
        "comments": [
            (one, one.withdrawn_at is None and may(request.user, Action.COMMENT_WITHDRAW, one.guard_key()))
            for one in comments
        ],
        "is_open": any(one.is_open for one in comments),
        "may_write": is_writable and may(request.user, Action.COMMENT_WRITE, key),
        "may_close": may(request.user, Action.COMMENT_RESOLVE, key),
        "form": form,
    }
    return render(request, "plans/discussion.html", context, status=422 if form.errors else 200)


def _back(about: DraftRow | Item) -> str:
    """Where the item stands: its row in the review, or its page."""
    if isinstance(about, DraftRow):
        return f"{reverse('plans:review', args=[about.draft_id])}#b{about.pk}"
    return reverse("plans:item", args=[about.pk])


def _open(request: StaffRequest, record: Draft | Plan) -> HttpResponse:
    context = {
        "record": record,
        "is_draft": isinstance(record, Draft),
        "conversations": selectors.open_conversations(record),
    }
    return render(request, "plans/discussions.html", context)
