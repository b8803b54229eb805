"""Pages of who works on the items of a plan: by printed party, at once, by person; what was changed; handing over."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may, require
from zonaintegritas.offices import selectors as offices
from zonaintegritas.offices.leaving import STILL_HELD
from zonaintegritas.offices.requests import StaffRequest
from zonaintegritas.plans import export_load, forms, naming, selectors, services
from zonaintegritas.plans.refs import refs_of
from zonaintegritas.ui.downloads import WORKBOOK, attachment
from zonaintegritas.ui.pages import staff_page

LATEST = 5  # changes that the page of the parties lists


@staff_page("GET")
def responsible(request: StaffRequest, pk: int) -> HttpResponse:
    """What the plan prints as responsible, who stands for it, and the items without anybody."""
    plan = selectors.plan_for(request.user, pk)
    context = {
        "plan": plan,
        "view": selectors.parties_in(request.user, plan),
        "changes": selectors.changes_in(request.user, plan.office, LATEST),
        "can_name": plan.is_in_force and may(request.user, Action.PLAN_NAME_PEOPLE, plan.guard_key()),
        "can_name_party": plan.is_in_force and may(request.user, Action.PLAN_NAME_PARTY, plan.guard_key()),
    }
    return render(request, "plans/responsible.html", context)


@staff_page("GET", "POST")
def party(request: StaffRequest, pk: int, key: str) -> HttpResponse:
    """Who stands for one printed party; they are named on all its items."""
    plan = selectors.plan_for(request.user, pk)
    require(request.user, Action.PLAN_NAME_PARTY, plan)
    view = selectors.parties_in(request.user, plan)
    line = next((line for line in view.parties if line.key == key), None)
    if line is None:
        raise Http404
    given = request.POST if request.method == "POST" else None  # nobody chosen sends nothing
    form = forms.NameParty(given, workers=selectors.people_for(plan.office), chosen=line.to_name)
    if request.method == "POST" and form.is_valid():
        change = services.name_party(request.user, plan, key=key, people=form.cleaned_data["people"])
        messages.success(request, _("“%(party)s” disimpan.") % {"party": line.printed})
        return redirect("plans:naming_change", change.pk)
    context = {"plan": plan, "line": line, "form": form, "refs": [(view.refs[one.pk], one) for one in line.items]}
    return render(request, "plans/party.html", context, status=422 if form.errors else 200)


@staff_page("GET", "POST")
def name_many(request: StaffRequest, pk: int) -> HttpResponse:
    """Add, replace or take out people on many items: chosen, looked at, saved."""
    plan = selectors.plan_for(request.user, pk)
    require(request.user, Action.PLAN_NAME_PEOPLE, plan)
    everything = selectors.items_with_people(request.user, plan)
    own = [one for one in everything if may(request.user, Action.ITEM_NAME_PEOPLE, one.guard_key())]
    chooser = forms.ChooseItems(request.GET, items=own)
    refs = refs_of(everything)
    step = request.POST.get("langkah", "")
    form = forms.NameMany(
        request.POST if request.method == "POST" else None,
        items=chooser.shown(),
        workers=selectors.people_for(plan.office),
    )
    context = {
        "plan": plan,
        "chooser": chooser,
        "form": form,
        "rows": [(refs[one.pk], one, str(one.pk) in form.ticked) for one in chooser.shown()],
        "has_items": bool(own),
    }
    if request.method == "POST" and form.is_valid() and step != "ubah":
        answers = form.cleaned_data
        kind, people, instead_of = answers["kind"], answers["people"], answers["instead_of"]
        if step == "simpan":
            change = services.name_many(
                request.user,
                plan,
                kind=kind,
                items=[one.pk for one in form.chosen()],
                people=people,
                instead_of=instead_of,
            )
            messages.success(request, _("Orang di butir-butir itu diubah."))
            return redirect("plans:naming_change", change.pk)
        changes = naming.changes_of(kind, form.chosen(), people, instead_of)
        context |= {"changes": [(refs[one.item.pk], one) for one in changes], "sent": form.frozen(changes)}
        return render(request, "plans/name_many_preview.html", context)
    return render(request, "plans/name_many.html", context, status=422 if form.errors else 200)


@staff_page("GET")
def load(request: StaffRequest, pk: int) -> HttpResponse:
    """How much each person has to do, and of one person what."""
    plan = selectors.plan_for(request.user, pk)
    shown = selectors.load_in(request.user, plan, plan.office.today())
    chosen = next((one for one in shown.people if str(one.person.pk) == request.GET.get("orang")), None)
    can_name = plan.is_in_force and may(request.user, Action.PLAN_NAME_PEOPLE, plan.guard_key())
    context = {"plan": plan, "load": shown, "chosen": chosen, "can_name": can_name}
    return render(request, "plans/load.html", context)


@staff_page("GET")
def load_xlsx(request: StaffRequest, pk: int) -> HttpResponse:
    """The load of everybody as a workbook."""
    plan = selectors.plan_for(request.user, pk)
    require(request.user, Action.PLAN_EXPORT, plan)
    content = export_load.as_xlsx(selectors.load_in(request.user, plan, plan.office.today()))
    return attachment(content, WORKBOOK, f"beban-kerja-{plan.plan_year}.xlsx")


@staff_page("GET")
def naming_change(request: StaffRequest, pk: int) -> HttpResponse:
    """What one step changed, and the way to take it back."""
    change = selectors.change_for(request.user, pk)
    return render(
        request, "plans/naming_change.html", {"change": change, "view": selectors.change_view(request.user, change)}
    )


@staff_page("POST")
def undo_naming(request: StaffRequest, pk: int) -> HttpResponse:
    """Take a step back."""
    change = services.undo_naming(request.user, selectors.change_for(request.user, pk))
    messages.info(request, _("Perubahan dibatalkan. Orangnya kembali seperti semula."))
    return redirect("plans:naming_change", change.pk)


@staff_page("GET", "POST")
def hand_over(request: StaffRequest, pk: int) -> HttpResponse:
    """Somebody leaves: what is open of theirs goes to others in one step."""
    require(request.user, Action.WORK_HAND_OVER, request.office)
    leaver = offices.person_of(request.user, request.office, pk)
    legacy = selectors.legacy_of(leaver, request.office)
    workers = [person for person in selectors.people_for(request.office) if person != leaver]
    form = forms.HandOver(request.POST or None, workers=workers, legacy=legacy)
    if request.method == "POST" and form.is_valid():
        change = services.hand_over(
            request.user,
            request.office,
            leaver=leaver,
            successor=form.cleaned_data["successor"],
            by_area=form.by_area,
            note=form.cleaned_data["note"],
        )
        messages.success(request, _("Pekerjaan %(name)s diserahkan.") % {"name": leaver.full_name})
        return redirect("plans:naming_change", change.pk)
    held = STILL_HELD.ask(leaver, request.office)
    context = {"person": leaver, "legacy": legacy, "held": held, "form": form, "workers": workers}
    return render(request, "plans/hand_over.html", context, status=422 if form.errors else 200)
