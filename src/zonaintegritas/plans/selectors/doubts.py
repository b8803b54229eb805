"""Honest evidence: what is doubtful about proofs, gathered for the rules of `core.proving`.

Where a file is used besides is told only as far as the one who asks may see: own office, and for supervisors below.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils import timezone

from zonaintegritas.core.papers import PaperFacts
from zonaintegritas.core.proving import Document, Doubt, Duty, Elsewhere, Said, Use, Work, doubts_about
from zonaintegritas.evidence.models import Evidence, EvidenceVersion, current_versions
from zonaintegritas.guard.actor import Actor
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.contradicted import CONTRADICTIONS, Contradiction
from zonaintegritas.plans.findings import KEY_LENGTH, Notice, answers_of
from zonaintegritas.plans.models import FindingAnswer, Item, ItemProof, Occurrence, Plan
from zonaintegritas.plans.refs import refs_of

LONGEST_INDICATOR: Final = 60


@dataclass(frozen=True, slots=True)
class _Asked:
    """One item with its name for people and the occurrences of it that are looked at."""

    item: Item
    ref: str
    occurrences: Sequence[Occurrence]


def doubts_on_proof(actor: Actor, proof: ItemProof) -> list[Doubt]:
    """About one use and its document; one query. What concerns all proofs of the occurrence stands at the item."""
    occurrences = [proof.occurrence] if proof.occurrence else []
    work = _work(actor, proof.item.plan, [_Asked(proof.item, "", occurrences)], [proof])
    return [doubt for doubt in doubts_about(work) if proof.pk in doubt.uses and doubt.code not in OF_ALL_PROOFS]


def doubts_of_item(actor: Actor, item: Item, ref: str, proofs: Iterable[ItemProof]) -> list[Doubt]:
    """About the proofs of an item (loaded with their documents) and its occurrences."""
    return list(doubts_about(_work(actor, item.plan, [_Asked(item, ref, list(item.occurrences.all()))], list(proofs))))


def doubts_of_plan(actor: Actor, plan: Plan) -> tuple[Notice, ...]:
    """About all evidence of a plan, as its findings, with what people answered; the same queries for any size."""
    items = list(Item.objects.visible_to(actor).filter(plan=plan, is_removed=False).order_by("position"))
    refs = refs_of(items)
    by_item: dict[int, list[Occurrence]] = {}
    for one in Occurrence.objects.filter(item__in=items).order_by("position"):
        by_item.setdefault(one.item_id, []).append(one)
    proofs = ItemProof.objects.visible_to(actor).standing().filter(item__plan=plan, item__is_removed=False)
    loaded = proofs.select_related("evidence").prefetch_related(current_versions("evidence__"))
    asked = [_Asked(item, refs[item.pk], by_item.get(item.pk, ())) for item in items]
    work = _work(actor, plan, asked, list(loaded.order_by("pk")))
    answers = answers_of(plan)
    known = {item.pk: item for item in items}
    duties = {duty.key: duty for duty in work.duties}
    notices = []
    for doubt in doubts_about(work):
        here = [duties[key] for key in doubt.duties]
        rows = tuple(dict.fromkeys((duty.item, refs[duty.item]) for duty in here))
        key = _key_of(doubt.code, doubt.what)
        notices.append(
            Notice(
                key=key,
                code=doubt.code,
                severity=doubt.severity.value,
                title=doubt.title,
                what=doubt.what,
                why=doubt.why,
                cure=doubt.cure,
                quote="",
                parts=() if rows else ("bukti rencana ini",),
                rows=rows,
                areas=tuple(dict.fromkeys(known[pk].area_roman for pk, _ref in rows)),
                anchor=_anchor(here),
                answer=answers.get(key),
            )
        )
    notices += [_told(one, answers) for one in CONTRADICTIONS.ask(actor, plan)]
    return tuple(notices)


def _told(one: Contradiction, answers: Mapping[str, FindingAnswer]) -> Notice:
    """What another app knows, as a finding."""
    key = _key_of(one.rule.code, f"{one.what}|{one.address}")
    return Notice(
        key=key,
        code=one.rule.code,
        severity=one.rule.severity.value,
        title=one.rule.title,
        what=one.what,
        why=one.rule.reason,
        cure=one.cure,
        quote="",
        parts=(one.place,),
        address=one.address,
        answer=answers.get(key),
    )


def _key_of(code: str, what: str) -> str:
    return hashlib.sha256(f"{code}|{what}".encode()).hexdigest()[:KEY_LENGTH]


# Rules about all proofs of an occurrence together; one proof alone says nothing about them.
OF_ALL_PROOFS: Final = frozenset({"meeting-without-minutes"})


def _anchor(duties: Sequence[Duty]) -> str:
    """Where on the page of the item it is mended, if in one place."""
    return f"kali-{duties[0].key}" if len(duties) == 1 and duties[0].key > 0 else ""


def _work(actor: Actor, plan: Plan, asked: Sequence[_Asked], proofs: Sequence[ItemProof]) -> Work:
    by_duty: dict[int, list[Use]] = {}
    documents = {proof.evidence_id: _document(proof.evidence, plan.office) for proof in proofs}
    for proof in proofs:
        use = Use(proof.pk, documents[proof.evidence_id], proof.state == ItemProof.State.ACCEPTED)
        by_duty.setdefault(proof.occurrence_id or -proof.item_id, []).append(use)
    has_letterhead = any(document.said and document.said.office for document in documents.values())
    today = plan.office.today()
    return Work(
        today=today,
        year=plan.plan_year or today.year,
        duties=tuple(duty for one in asked for duty in _duties(one, by_duty)),
        offices=_names(plan.office) if has_letterhead else (),
        elsewhere=_elsewhere(actor, plan, proofs),
    )


def _duties(asked: _Asked, by_duty: Mapping[int, Sequence[Use]]) -> Iterable[Duty]:
    named = f"{asked.ref}, " if asked.ref else ""
    for one in asked.occurrences:
        yield Duty(
            key=one.pk,
            item=asked.item.pk,
            name=f"{named}{one.label}",
            uses=tuple(by_duty.get(one.pk, ())),
            first_day=one.first_day,
            due_on=one.due_on,
            done_on=one.done_on,
            is_accepted=one.accepted_on is not None,
        )
    whole = by_duty.get(-asked.item.pk)
    if whole:
        yield Duty(-asked.item.pk, asked.item.pk, f"{named}seluruh butir", uses=tuple(whole))


def _document(evidence: Evidence, office: Office) -> Document:
    version = evidence.current
    return Document(
        key=evidence.pk,
        title=evidence.title,
        kind=evidence.kind,
        added_on=timezone.localtime(evidence.added_at, office.tzinfo).date(),
        dated_on=evidence.dated_on,
        proves_from=evidence.proves_from,
        proves_until=evidence.proves_until,
        expires_on=evidence.expires_on,
        hashes=frozenset(file.sha256 for file in version.files),
        has_link=bool(version.link),
        is_link_dead=version.link_state == EvidenceVersion.LinkState.DEAD,
        is_withdrawn=evidence.is_withdrawn,
        said=_said(version),
    )


def _said(version: EvidenceVersion) -> Said | None:
    """What the words of the files say together; nothing where none was read to its end."""
    known = [kept for held in version.in_order if (kept := getattr(held, "said", None))]
    papers = [PaperFacts.from_json(kept) for kept in known]
    if not papers:
        return None
    is_signed = any(paper.is_signed for paper in papers)
    return Said(
        dates=tuple(found.day for paper in papers for found in paper.dates),
        is_signed=is_signed if is_signed or len(papers) == len(version.in_order) else None,
        office=next((paper.office for paper in papers if paper.office), ""),
    )


def _names(office: Office) -> tuple[str, ...]:
    """The office and those above it, by their long and short names."""
    above: list[Office] = []
    here: Office | None = office
    while here is not None:
        above.append(here)
        here = here.parent
    return tuple(name for one in above for name in (one.name, one.short_name))


def _elsewhere(actor: Actor, plan: Plan, proofs: Sequence[ItemProof]) -> dict[str, tuple[Elsewhere, ...]]:
    """By hash, the other uses of these files in plans in force that the actor may see; found by the index of hashes."""
    hashes = {file.sha256 for proof in proofs for file in proof.evidence.files}
    if not hashes:
        return {}
    held = "evidence__versions__held__file__sha256"
    others = (
        ItemProof.objects.visible_to(actor)
        .standing()
        .filter(
            item__plan__state=Plan.State.IN_FORCE,
            item__is_removed=False,
            evidence__versions__is_current=True,
            **{f"{held}__in": hashes},
        )
        .exclude(pk__in=[proof.pk for proof in proofs])
        .order_by("pk")
    )
    found: dict[str, list[Elsewhere]] = {}
    for row in others.values(
        held, "pk", "evidence_id", "item_id", "item__indicator", "occurrence__label", "item__plan__plan_year",
        "item__plan__office_id", "item__plan__office__short_name",
    ):  # fmt: skip
        is_here = row["item__plan__office_id"] == plan.office_id
        office = "" if is_here else f"{row['item__plan__office__short_name']}: "
        when = row["occurrence__label"] or f"rencana {row['item__plan__plan_year']}"
        name = f"{office}“{_short(row['item__indicator'])}”, {when}"
        one = Elsewhere(row["pk"], row["evidence_id"], row["item_id"], name, row["item__plan__plan_year"])
        found.setdefault(row[held], []).append(one)
    return {sign: tuple(uses) for sign, uses in found.items()}


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_INDICATOR else f"{text[: LONGEST_INDICATOR - 1].rstrip()}…"
