"""Versions that can be laid side by side, with their rows: plans, revisions, drafts, plans of other offices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.http import Http404
from django.utils.translation import gettext as _

from zonaintegritas.guard.actor import Actor, Guarded
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.models import Draft, Plan, PlanRow
from zonaintegritas.plans.refs import refs_of
from zonaintegritas.plans.revisions import items_of
from zonaintegritas.plans.selectors.drafts import draft_for
from zonaintegritas.plans.selectors.plans import plan_for, plans_of, published_plan, revision_for, revisions_of
from zonaintegritas.plans.selectors.rows import standing_rows
from zonaintegritas.plans.side_by_side import Version, VersionRow

MOST_OTHERS = 600  # plans of other offices that are offered


@dataclass(frozen=True, slots=True)
class Choices:
    """Versions to choose from under one heading: (key, words)."""

    heading: str
    versions: tuple[tuple[str, str], ...]


def choices_of_versions(actor: Actor, office: Office) -> list[Choices]:
    """Everything this actor may lay beside something else, the office's own first."""
    drafts = Draft.objects.visible_to(actor).filter(office=office, state=Draft.State.OPEN).order_by("-changed_at")
    others = Plan.objects.visible_or_published(actor).filter(state=Plan.State.IN_FORCE).exclude(office=office)
    others = others.select_related("office").order_by("-plan_year", "office__name")[:MOST_OTHERS]
    found = (
        Choices(_("Rencana kantor ini"), tuple(_own(actor, office))),
        Choices(_("Draf"), tuple((f"draf-{one.pk}", _draft_words(one)) for one in drafts)),
        Choices(_("Kantor lain"), tuple((f"rencana-{one.pk}", _other_words(one)) for one in others)),
    )
    return [choices for choices in found if choices.versions]


def version_for(actor: Actor, key: str) -> Version:
    """The version with a key, where this actor may see it, or 404."""
    kind, *numbers = key.split("-")
    if not numbers or not all(number.isdecimal() and len(number) < 12 for number in numbers):
        raise Http404(key)
    match kind, [int(number) for number in numbers]:
        case "rencana", [pk]:
            plan = published_plan(actor, pk)
            return _version(key, _plan_words(plan), plan, plan.pk, standing_rows(plan))
        case "naskah", [pk, number]:
            plan = plan_for(actor, pk)
            content = revision_for(actor, plan, number).content
            return _version(key, _revision_words(plan, number), plan, plan.pk, items_of(content))
        case "draf", [pk]:
            draft = draft_for(actor, pk)
            return _version(
                key, f"{_draft_words(draft)}, {draft.office.short_name}", draft, draft.corrects_id, standing_rows(draft)
            )
        case _:
            raise Http404(key)


def _version(key: str, title: str, record: Guarded, plan_pk: int | None, rows: Sequence[PlanRow]) -> Version:
    refs = refs_of(rows)
    return Version(key, title, record, plan_pk, tuple(VersionRow(refs[row.pk], row) for row in rows))


def _own(actor: Actor, office: Office) -> Iterator[tuple[str, str]]:
    for plan in plans_of(actor, office):
        yield f"rencana-{plan.pk}", f"{plan.plan_year}: {plan.title} ({plan.get_state_display().lower()})"
        revisions = revisions_of(actor, plan)
        if len(revisions) > 1:
            for revision in revisions:
                yield (
                    f"naskah-{plan.pk}-{revision.number}",
                    f"{plan.plan_year}: {plan.title}, {_number_words(revision.number)}",
                )


def _number_words(number: int) -> str:
    return _("naskah pertama") if number == 1 else _("revisi ke-%(number)s") % {"number": number}


def _plan_words(plan: Plan) -> str:
    return f"{plan.office.short_name} {plan.plan_year}, {plan.title}"


def _revision_words(plan: Plan, number: int) -> str:
    return f"{_plan_words(plan)}, {_number_words(number)}"


def _other_words(plan: Plan) -> str:
    return f"{plan.plan_year}: {plan.office.short_name}"


def _draft_words(draft: Draft) -> str:
    if not draft.number:
        return _("Draf %(title)s") % {"title": draft.title}
    return _("Draf %(year)s, %(title)s") % {"year": draft.plan_year or "–", "title": draft.title}
