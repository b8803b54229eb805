"""A bulk loader: one plan is made as people make it, then its rows are written for every office at once.

The same seed gives the same nation. It writes rows directly, so it lives under tests and never in the program.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from tests.factories.plans import adopted
from zonaintegritas.evidence.models import Evidence, EvidenceFile, EvidenceVersion, Kind
from zonaintegritas.files.models import StoredFile
from zonaintegritas.files.store import StoredBytes, keep_bytes
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.models import HistoryEntry
from zonaintegritas.guard.policy import Action
from zonaintegritas.monitoring import services as monitoring
from zonaintegritas.offices.models import AREA_NUMERALS, Membership, Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import (
    HEADER_FIELDS,
    Item,
    ItemPerson,
    ItemProof,
    Occurrence,
    Plan,
    ProofState,
    Revision,
)
from zonaintegritas.plans.services.tallying import recount

ITEMS = 90
PROOFS_AN_ITEM = 3
FILES = 12  # small files that all offices share by their content
PEOPLE = (
    ("operator", "OPERATOR", ()),
    ("ketua", "CHAIR", ()),
    ("sekretaris", "SECRETARY", ()),
    ("koordinator1", "COORDINATOR", AREA_NUMERALS[:3]),
    ("koordinator2", "COORDINATOR", AREA_NUMERALS[3:6]),
    ("anggota1", "MEMBER", ()),
    ("anggota2", "MEMBER", ()),
    ("anggota3", "MEMBER", ()),
)
KINDS = [kind.value for kind in Kind]
STATES = ("ACCEPTED",) * 6 + ("SUBMITTED",) * 3 + ("RETURNED",)


@dataclass(frozen=True, slots=True)
class Pattern:
    """The plan that every office has, with the occurrences of each item."""

    plan: Plan
    items: tuple[Item, ...]
    occurrences: tuple[tuple[Occurrence, ...], ...]
    content: dict[str, Any]


def load(seed: int, say: Callable[[str], None]) -> dict[str, int]:
    """Fill an installation that has offices and nothing else; how many rows of each kind it holds then."""
    chance = random.Random(seed)  # noqa: S311 - the same numbers every time are wanted
    offices = list(Office.objects.exclude(level="NATIONAL").order_by("code"))
    contents = [
        keep_bytes(f"Notulen rapat ke-{number}. {'isi ' * 200}".encode(), "notulen.txt") for number in range(FILES)
    ]
    pattern = _pattern(offices[0])
    for number, office in enumerate(offices, start=1):
        with transaction.atomic():
            _Office(office, pattern, contents, chance).write()
            monitoring.open_rounds(System(), office, year=pattern.plan.plan_year or 0, rhythm="QUARTERS")
        if number % 50 == 0 or number == len(offices):
            say(f"{number} dari {len(offices)} kantor")
    kinds = (Office, User, Plan, Item, Occurrence, Evidence, ItemProof, HistoryEntry)
    return {kind.__name__: kind._default_manager.count() for kind in kinds}


def _pattern(office: Office) -> Pattern:
    """Composed and adopted by the program itself, for the first office."""
    year = office.today().year
    draft = services.compose_draft(System(), office, plan_year=year, is_filled=True)
    surplus = list(draft.rows.standing().order_by("position").values_list("pk", flat=True))[ITEMS:]
    services.remove_rows(System(), draft, rows=surplus)
    draft.refresh_from_db()
    draft.number, draft.year, draft.enacted_on, draft.is_composed = "1", year, dt.date(year, 1, 5), False
    draft.save()
    plan = adopted(System(), draft)
    items = tuple(plan.items.order_by("position").prefetch_related("occurrences"))
    times = tuple(tuple(sorted(item.occurrences.all(), key=lambda one: one.position)) for item in items)
    return Pattern(plan, items, times, plan.revisions.get().content)


class _Office:
    """Writes one office: people, plan, work, proofs."""

    def __init__(
        self, office: Office, pattern: Pattern, contents: Sequence[StoredBytes], chance: random.Random
    ) -> None:
        self._office, self._pattern, self._contents, self._chance = office, pattern, contents, chance
        self._now = timezone.now()
        self._today = office.today()

    def write(self) -> None:
        people = self._people()
        plan, items = self._plan()
        occurrences = self._occurrences(items, people)
        proofs = self._proofs(occurrences, people)
        self._settle(occurrences, proofs)
        Occurrence.objects.bulk_create(one for row in occurrences for one in row)
        ItemProof.objects.bulk_create(proofs)
        members = people[5:]
        ItemPerson.objects.bulk_create(
            ItemPerson(item=item, user=members[number % len(members)]) for number, item in enumerate(items)
        )
        HistoryEntry.objects.bulk_create(self._history(occurrences, proofs))
        recount(plan.pk)

    def _people(self) -> list[User]:
        names = [f"{name}.{self._office.code}" for name, _role, _areas in PEOPLE]
        users = User.objects.bulk_create(
            User(username=name, full_name=_full_name(name), password="!") for name in names
        )
        Membership.objects.bulk_create(
            Membership(user=user, office=self._office, role=role, areas=list(areas))
            for user, (_name, role, areas) in zip(users, PEOPLE, strict=True)
        )
        return users

    def _plan(self) -> tuple[Plan, list[Item]]:
        pattern = self._pattern
        if pattern.plan.office_id == self._office.pk:
            Occurrence.objects.filter(item__plan=pattern.plan).delete()
            return pattern.plan, list(pattern.items)
        header = {name: getattr(pattern.plan, name) for name in HEADER_FIELDS}
        plan = Plan(office=self._office, adopted_at=self._now, worked_at=self._now, **header)
        plan.office_name = self._office.name
        plan.save()
        Revision.objects.create(plan=plan, number=1, adopted_at=self._now, content=pattern.content)
        fields = [field.name for field in Item._meta.concrete_fields if field.name not in ("id", "plan")]
        copies = (Item(plan=plan, **{name: getattr(item, name) for name in fields}) for item in pattern.items)
        return plan, Item.objects.bulk_create(copies)

    def _occurrences(self, items: Sequence[Item], people: Sequence[User]) -> list[list[Occurrence]]:
        """Half of all is done, what is due first rather than last."""
        rows = [
            [
                Occurrence(
                    item=item,
                    position=one.position,
                    label=one.label,
                    months=one.months,
                    first_day=one.first_day,
                    due_on=one.due_on,
                )
                for one in times
            ]
            for item, times in zip(items, self._pattern.occurrences, strict=True)
        ]
        in_order = sorted((one for row in rows for one in row), key=lambda one: one.due_on or dt.date.max)
        for one in in_order[: len(in_order) // 2]:
            due_on = one.due_on or self._today
            one.done_on = min(self._today, due_on + dt.timedelta(days=self._chance.choice((-9, -4, -2, 0, 3, 12))))
            one.marked_by, one.marked_at, one.note = self._chance.choice(people), self._now, "Dilaksanakan."
        return rows

    def _proofs(self, occurrences: Sequence[Sequence[Occurrence]], people: Sequence[User]) -> list[ItemProof]:
        """Three a item, on what is done before what is not; every fifth uses a document that is there already."""
        uses: list[tuple[Occurrence, User]] = []
        for row in occurrences:
            first = [one for one in row if one.done_on] or list(row)
            uses += [(first[place % len(first)], self._chance.choice(people)) for place in range(PROOFS_AN_ITEM)]
        fresh = [use for number, use in enumerate(uses) if number % 5]
        documents = Evidence.objects.bulk_create(
            Evidence(
                office=self._office,
                title=f"{one.label}: {one.item.indicator}"[:200],
                kind=self._chance.choice(KINDS),
                dated_on=one.done_on,
                added_by=person,
                added_at=self._now,
            )
            for one, person in fresh
        )
        self._files(documents)
        known = iter(documents)
        used: list[ItemProof] = []
        for number, (one, person) in enumerate(uses):
            document = next(known) if number % 5 else documents[(number * 7 + 11) % len(documents)]
            state = self._chance.choice(STATES) if one.done_on else "SUBMITTED"
            used.append(
                ItemProof(
                    item=one.item,
                    occurrence=one,
                    evidence=document,
                    state=state,
                    claim="Dilaksanakan sesuai rencana.",
                    cited_by=person,
                    cited_at=self._now,
                    decided_at=None if state == "SUBMITTED" else self._now,
                    reason="Tanda tangan belum ada." if state == "RETURNED" else "",
                )
            )
        return used

    def _files(self, documents: Sequence[Evidence]) -> None:
        versions = EvidenceVersion.objects.bulk_create(
            EvidenceVersion(evidence=one, made_by=one.added_by, made_at=self._now) for one in documents
        )
        contents = [self._contents[number % FILES] for number in range(len(documents))]
        files = StoredFile.objects.bulk_create(
            StoredFile(
                lineage=self._office.lineage,
                name=content.name,
                sha256=content.sha256,
                size=content.size,
                kind=content.kind,
                media_type=content.media_type,
                kept_at=self._now,
            )
            for content in contents
        )
        EvidenceFile.objects.bulk_create(
            EvidenceFile(version=version, file=file, position=1) for version, file in zip(versions, files, strict=True)
        )

    def _settle(self, occurrences: Sequence[Sequence[Occurrence]], proofs: Sequence[ItemProof]) -> None:
        """What `plans.services.settling` would write."""
        states: dict[int, set[str]] = {}
        for proof in proofs:
            states.setdefault(id(proof.occurrence), set()).add(proof.state)
        for one in (one for row in occurrences for one in row):
            here = states.get(id(one), set())
            one.proof_state = next(
                (state for state in ("RETURNED", "SUBMITTED", "ACCEPTED") if state in here), ProofState.MISSING.value
            )
            one.accepted_on = self._today if one.done_on and one.proof_state == "ACCEPTED" else None

    def _history(
        self, occurrences: Sequence[Sequence[Occurrence]], proofs: Sequence[ItemProof]
    ) -> Iterator[HistoryEntry]:
        for one in (one for row in occurrences for one in row if one.done_on):
            yield self._happening(Action.OCCURRENCE_MARK, "plans.occurrence", one.pk, {"done_on": f"{one.done_on}"})
        for proof in proofs:
            yield self._happening(Action.PROOF_CITE, "plans.itemproof", proof.pk, {})

    def _happening(self, action: Action, kind: str, pk: int, details: dict[str, str]) -> HistoryEntry:
        return HistoryEntry(
            at=self._now,
            actor="system",
            action=action,
            outcome="DONE",
            target_kind=kind,
            target_id=str(pk),
            lineage=self._office.lineage,
            details=details,
        )


def _full_name(username: str) -> str:
    name, _dot, code = username.partition(".")
    return f"{name.title()} Kantor {code}"
