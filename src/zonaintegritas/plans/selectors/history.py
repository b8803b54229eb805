"""What happened to an item or a plan, in sentences."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from zonaintegritas.core.period import date_in_words
from zonaintegritas.guard import history
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.models import HistoryEntry, HistoryQuerySet
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may
from zonaintegritas.offices import selectors as offices
from zonaintegritas.plans.models import Item, ItemProof, Plan
from zonaintegritas.plans.selectors.naming import steps_on

LONGEST = 50  # entries a page shows


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened: when, and a sentence that says who did what."""

    at: dt.datetime
    sentence: str


def happenings_of_item(actor: Actor, item: Item, proofs: Iterable[ItemProof]) -> list[Happening]:
    """Naming people, marking done, proofs and decisions; nothing for those who may not see the history."""
    if not may(actor, Action.HISTORY_SEE, item.guard_key()):
        return []
    occurrences = {str(occurrence.pk): occurrence.label for occurrence in item.occurrences.all()}
    entries = _seen(actor, history.of_any([item, *item.occurrences.all(), *proofs]))
    happenings = [*_told(entries, occurrences), *_named_at_once(item)]
    return sorted(happenings, key=lambda happening: happening.at, reverse=True)[:LONGEST]


def _named_at_once(item: Item) -> Iterator[Happening]:
    """The people who came and went in one step with those of other items."""
    for change, lines in steps_on(item):
        who = change.made_by.full_name if change.made_by else _("Sistem")
        for is_added, sentence in (
            (True, _("%(who)s menunjuk %(people)s, bersama butir lain.")),
            (False, _("%(who)s mengeluarkan %(people)s, bersama butir lain.")),
        ):
            if people := [line.user.full_name for line in lines if line.is_added is is_added]:
                yield Happening(change.made_at, sentence % {"who": who, "people": ", ".join(people)})
        if change.undone_at is not None:
            who = change.undone_by.full_name if change.undone_by else _("Sistem")
            yield Happening(change.undone_at, _("%(who)s membatalkan penunjukan itu.") % {"who": who})


def happenings_of_plan(actor: Actor, plan: Plan) -> list[Happening]:
    """Corrections begun and the withdrawal; adoptions are told by the revisions."""
    return _told(_seen(actor, history.of(plan)), {})


def _seen(actor: Actor, entries: HistoryQuerySet) -> list[HistoryEntry]:
    return list(entries.visible_to(actor).filter(outcome=history.Outcome.DONE)[:LONGEST])


def _told(entries: Iterable[HistoryEntry], labels: Mapping[str, str]) -> list[Happening]:
    known = list(entries)
    names = offices.names_of(entry.actor for entry in known)
    return [
        Happening(entry.at, _sentence(entry, names.get(entry.actor) or _("Sistem"), labels.get(entry.target_id, "")))
        for entry in known
    ]


def _sentence(entry: HistoryEntry, who: str, label: str) -> str:
    facts = {"who": who, "label": label, "day": _day(entry.details.get("done_on")), **_reason(entry)}
    sentences = {
        Action.OCCURRENCE_MARK: _("%(who)s menandai %(label)s selesai pada %(day)s."),
        Action.OCCURRENCE_TAKE_BACK: _("%(who)s membatalkan tanda selesai %(label)s."),
        Action.PROOF_CITE: _("%(who)s mengajukan bukti."),
        Action.PROOF_WITHDRAW: _("%(who)s menarik bukti."),
        Action.PROOF_ACCEPT: _("%(who)s menerima bukti."),
        Action.PROOF_RETURN: _("%(who)s mengembalikan bukti: %(reason)s"),
        Action.PROOF_REOPEN: _("%(who)s membuka lagi putusan atas bukti."),
        Action.ITEM_NAME_PEOPLE: _("%(who)s mengubah siapa yang ditunjuk."),
        Action.COMMENT_WRITE: _("%(who)s menulis bahasan."),
        Action.COMMENT_RESOLVE: _("%(who)s menutup bahasan."),
        Action.PLAN_CORRECT: _("%(who)s membuka koreksi."),
        Action.PLAN_WITHDRAW: _("%(who)s menarik rencana ini: %(reason)s"),
    }
    return sentences.get(Action(entry.action), _("%(who)s mengubah bagian ini.")) % facts


def _reason(entry: HistoryEntry) -> dict[str, str]:
    return {"reason": entry.details.get("reason", "")}


def _day(text: str | None) -> str:
    return date_in_words(dt.date.fromisoformat(text)) if text else "–"
