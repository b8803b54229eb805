"""*Pemeriksaan bukti*: the queue of a reviewer, one proof beside its document, the decision, the next one."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from zonaintegritas.evidence.previews import preview_of
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.guard.scope import may, require
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.offices.selectors import acting_as
from zonaintegritas.plans import forms, item_facts, selectors, services
from zonaintegritas.plans.models import ItemProof
from zonaintegritas.plans.return_reasons import BUILT_IN
from zonaintegritas.plans.selectors.queue import QueuePlace
from zonaintegritas.ui.pages import staff_page

PROOFS_A_PAGE = 25


@staff_page("GET", needs=Action.PROOF_REVIEW)
def queue(request: StaffRequest) -> HttpResponse:
    """What waits for this reviewer, the oldest first."""
    areas = selectors.waiting_by_area(request.user, request.office)
    form = forms.QueueFilter(request.GET or None, areas=areas)
    rows = selectors.waiting(request.user, request.office, form.chosen)
    page = Paginator(selectors.queue_page(rows), PROOFS_A_PAGE).get_page(request.GET.get("halaman"))
    context = {
        "filter": form,
        "page": page,
        "total": sum(total for _roman, _name, total in areas),
        "query": f"?{form.query}" if form.query else "",
        "decided": _just_decided(request),
    }
    return render(request, "plans/queue.html", context)


@staff_page("GET", "POST")
def judge(request: StaffRequest, pk: int) -> HttpResponse:
    """One proof: what is asked and claimed at the left, the document at the right, the decision below."""
    rows = selectors.waiting(request.user, request.office, _filter(request).chosen)
    proof, place = selectors.proof_in_queue(request.user, pk, rows)
    if not may(request.user, Action.PROOF_ACCEPT, proof.judging_key()):
        raise NotAllowed(f"{request.user.key} does not judge {proof}")
    returning = _returning(request)
    if request.method == "POST" and (answer := _answered(request, proof, returning)):
        return answer
    context = _context(request, proof, place, returning)
    return render(request, "plans/judge.html", context, status=422 if returning.errors else 200)


@staff_page("POST")
def reopen_proof(request: StaffRequest, pk: int) -> HttpResponse:
    """*Urungkan*: a decision is taken back, and the proof stands before the reviewer again."""
    proof = selectors.proof_for(request.user, pk)
    services.reopen_proof(request.user, proof)
    messages.info(request, _("Putusan diurungkan. Bukti ini menunggu pemeriksaan lagi."))
    return redirect(_address(request, "plans:judge", pk))


@staff_page("GET", "POST", needs=Action.RETURN_REASON_EDIT)
def return_reasons(request: StaffRequest) -> HttpResponse:
    """The office's own reasons: adding one (`text`), and no longer offering one (`keluarkan`)."""
    taken = request.POST.get("keluarkan", "")
    form = forms.EditReturnReason(request.POST if "text" in request.POST else None)
    if request.method == "POST" and taken.isdecimal():
        services.withdraw_return_reason(request.user, selectors.return_reason_for(request.user, int(taken)))
        messages.info(request, _("Alasan dikeluarkan dari daftar. Putusan yang memakainya tidak berubah."))
        return redirect("plans:return_reasons")
    if request.method == "POST" and form.is_valid():
        services.add_return_reason(request.user, request.office, text=form.cleaned_data["text"])
        messages.success(request, _("Alasan ditambahkan."))
        return redirect("plans:return_reasons")
    context = {
        "form": form,
        "reasons": selectors.own_return_reasons(request.user, request.office),
        "built_in": BUILT_IN,
    }
    return render(request, "plans/return_reasons.html", context, status=422 if form.errors else 200)


@staff_page("GET", "POST")
def return_reason(request: StaffRequest, pk: int) -> HttpResponse:
    """Word one of them anew."""
    reason = selectors.return_reason_for(request.user, pk)
    require(request.user, Action.RETURN_REASON_EDIT, reason)
    form = forms.EditReturnReason(request.POST or None, initial={"text": reason.text})
    if request.method == "POST" and form.is_valid():
        services.edit_return_reason(request.user, reason, text=form.cleaned_data["text"])
        messages.success(request, _("Alasan diubah. Putusan yang sudah memakainya tidak berubah."))
        return redirect("plans:return_reasons")
    context = {"reason": reason, "form": form}
    return render(request, "plans/return_reason.html", context, status=422 if form.errors else 200)


def _answered(request: StaffRequest, proof: ItemProof, returning: forms.ReturnProof) -> HttpResponse | None:
    """What the reviewer does: accept, return, say something; nothing where the form needs mending."""
    verdict, version = request.POST.get("putusan"), request.POST.get("version", "")
    seen = int(version) if version.isdecimal() else 0
    if verdict == "terima":
        services.accept_proof(request.user, proof, version=seen)
        messages.success(request, _("“%(title)s” diterima.") % {"title": proof.evidence.title})
        return _onwards(request, proof)
    if verdict == "kembalikan" and returning.is_valid():
        services.return_proof(request.user, proof, version=seen, reason=returning.cleaned_data["reason"])
        messages.success(request, _("“%(title)s” dikembalikan untuk diperbaiki.") % {"title": proof.evidence.title})
        return _onwards(request, proof)
    if "text" in request.POST and (said := forms.WriteComment(request.POST)).is_valid():
        services.write_comment(request.user, proof.item, text=said.cleaned_data["text"])
        return redirect(f"{_address(request, 'plans:judge', proof.pk)}#bahasan")
    return None


def _onwards(request: StaffRequest, proof: ItemProof) -> HttpResponse:
    """The next proof of the same part of the queue, or the queue where there is none after it."""
    after = selectors.next_in_queue(selectors.waiting(request.user, request.office, _filter(request).chosen), proof)
    if after is None:
        return redirect(_address(request, "plans:queue", sesudah=proof.pk))
    return redirect(_address(request, "plans:judge", after, sesudah=proof.pk))


def _context(
    request: StaffRequest, proof: ItemProof, place: QueuePlace, returning: forms.ReturnProof
) -> dict[str, Any]:
    item = proof.item
    query = _filter(request).query
    return {
        "proof": proof,
        "item": item,
        "evidence": proof.evidence,
        "indicator": item_facts.fact_of(item, "indicator"),
        "asked": item_facts.facts_of(item, item_facts.BEFORE_THE_WORK),
        "place": place,
        "query": f"?{query}" if query else "",
        "preview": preview_of(request.user, proof.evidence),
        "doubts": selectors.doubts_on_proof(request.user, proof),
        "decisions": selectors.decisions_on(proof),
        "comments": selectors.last_said(item),
        "comment": forms.WriteComment(request.POST if "text" in request.POST else None),
        "returning": returning,
        "is_own": proof.is_own_of(acting_as(request.user, item.plan.office)),
        "decided": _just_decided(request),
    }


def _returning(request: StaffRequest) -> forms.ReturnProof:
    is_sent = request.POST.get("putusan") == "kembalikan"
    return forms.ReturnProof(
        request.POST if is_sent else None, reasons=selectors.return_reasons(request.user, request.office)
    )


def _filter(request: StaffRequest) -> forms.QueueFilter:
    """The part of the queue that the address names; it need not be offered again."""
    area = request.GET.get("area", "")
    return forms.QueueFilter(request.GET or None, areas=[(area, "", 0)] if area else ())


def _address(request: StaffRequest, route: str, pk: int | None = None, **more: object) -> str:
    """A page of the queue with the part of it that is looked at."""
    parts = [_filter(request).query, *(f"{name}={one}" for name, one in more.items())]
    query = "&".join(part for part in parts if part)
    address = reverse(route, args=[] if pk is None else [pk])
    return f"{address}?{query}" if query else address


def _just_decided(request: StaffRequest) -> int | None:
    """The key of the proof that was judged a moment ago; the way to take that back is offered."""
    before = request.GET.get("sesudah", "")
    return int(before) if before.isdecimal() else None
