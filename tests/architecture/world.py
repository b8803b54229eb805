"""An office with a draft under review, a plan in force, a proof and a mandate: what every route is tried on."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache

from tests.architecture.world_of_monitoring import monitored
from tests.factories.calendars import make_day_off
from tests.factories.copies import make_copy
from tests.factories.evidence import make_evidence, photo, show_ready, word_file
from tests.factories.obligations import make_obligation
from tests.factories.pictures import picture
from tests.factories.plans import adopted, answer_heavy
from tests.factories.proofs import cite
from tests.factories.regulations import own_entry
from tests.factories.teams import team
from zonaintegritas.calendars.models import CalendarEntry
from zonaintegritas.core.decree import read
from zonaintegritas.core.sample import Format, Layout, write_sample
from zonaintegritas.core.team import Member
from zonaintegritas.evidence import services as evidence
from zonaintegritas.evidence.models import Evidence
from zonaintegritas.files.models import StoredFile
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.guard.actor import System
from zonaintegritas.library import services as library
from zonaintegritas.library.models import Incoming
from zonaintegritas.monitoring.models import Decision, FollowUp, Meeting, Round, SheetNote
from zonaintegritas.obligations import services as obligations
from zonaintegritas.obligations.facts import Brought
from zonaintegritas.obligations.models import Obligation, ObligationTime
from zonaintegritas.offices import services as offices
from zonaintegritas.offices.models import Mandate, Membership, Office, StandIn, User
from zonaintegritas.plans import selectors, services
from zonaintegritas.plans.models import (
    BulkChange,
    Draft,
    DraftRow,
    Item,
    ItemProof,
    Leftover,
    Occurrence,
    Plan,
    PlanCopy,
    ReturnReason,
    SignedDecree,
    Source,
    SourcePhoto,
)
from zonaintegritas.plans.stored_reading import StoredReading, stored
from zonaintegritas.regulations.models import RegulationEntry
from zonaintegritas.reminders import services as reminders
from zonaintegritas.reminders.models import Notice
from zonaintegritas.teams import services as teams
from zonaintegritas.teams.models import TeamMember

YEAR = 2026
PRINTED_PARTY = "Sekretariat"
TODAY = dt.date(YEAR, 11, 21)


@dataclass(frozen=True)
class World:
    """The rows that the routes are asked for."""

    office: Office
    draft: Draft
    discarded: Draft
    source: Source
    failed: Source
    taken_out: Source
    row: DraftRow
    removed_row: DraftRow
    leftover: Leftover
    plan: Plan
    item: Item
    open_kali: Occurrence
    done_kali: Occurrence
    file: StoredFile
    person: User
    ended_person: User
    membership: Membership
    mandate: Mandate
    stand_in: StandIn
    naming: BulkChange
    sorting: Source
    photo: SourcePhoto
    open_finding: str
    answered_finding: str
    own_regulation: RegulationEntry
    copy: PlanCopy
    cancelled_copy: PlanCopy
    copy_question: str
    approved: Draft
    signed: SignedDecree
    member: TeamMember
    withdrawn_member: TeamMember
    own_day: CalendarEntry
    notice: Notice
    shown: Evidence
    use: ItemProof
    decided: ItemProof
    return_reason: ReturnReason
    obligation: Obligation
    open_time: ObligationTime
    done_time: ObligationTime
    evidence: Evidence
    withdrawn_evidence: Evidence
    incoming: Incoming
    round: Round
    closed_round: Round
    follow_up: FollowUp
    reported: FollowUp
    closed_follow_up: FollowUp
    meeting: Meeting
    decision: Decision
    note: SheetNote


@cache
def sample_reading() -> tuple[bytes, StoredReading]:
    """The project's own PDF sample and what is read from it."""
    content = write_sample(Layout.SIX, Format.PDF, year=YEAR)
    return content, stored(read(content, "contoh.pdf"))


def _draft(office: Office) -> Draft:
    content, reading = sample_reading()
    draft = services.start_draft(System(), office, contents=[keep_bytes(content, "contoh.pdf")])
    source = services.start_reading(System(), draft.sources.get())
    services.record_reading(System(), source, reading=reading, named_office=office, attempt=source.attempts)
    draft.refresh_from_db()
    services.keep_year(System(), draft)
    for leftover in draft.leftovers.filter(is_settled=False):
        services.put_leftover_aside(System(), leftover)
    return draft


def _notice(office: Office, person: User) -> Notice:
    news = reminders.News(Notice.Kind.ASSIGNED, "plans.item:1", "named:1", "Menyusun tim", "/rencana/")
    reminders.tell(System(), office, news=news, people=[person.pk])
    return Notice.objects.get(person=person)


def _shown(office: Office) -> Evidence:
    """A document whose files can be looked at: a PDF, a photo, and a text with a picture in it."""
    files = ("laporan.pdf", sample_reading()[0]), ("foto.jpg", photo()), ("notulen.docx", word_file(["Notulen"]))
    shown = make_evidence(System(), office, *files, title="Laporan triwulan")
    show_ready(shown)
    return shown


def _obligation(office: Office) -> tuple[Obligation, ObligationTime, ObligationTime]:
    """An obligation with a time that is open, and one that is done."""
    obligation = make_obligation(office)
    done, still_open = obligation.times.order_by("position")[:2]
    contents = [keep_bytes(b"Laporan.\n", "laporan.txt")]
    return obligation, still_open, obligations.mark_time(System(), done, done_on=TODAY, brought=Brought(contents))


def build(office: Office) -> World:
    """Everything through the commands that people and jobs use."""
    plan = adopted(System(), _draft(office))
    first, second = Occurrence.objects.filter(item__plan=plan, item__area_roman="I").order_by("pk")[:2]
    done = services.mark_done(
        System(), second, done_on=TODAY, contents=[keep_bytes(b"Catatan rapat.\n", "catatan.txt")]
    )
    draft = _draft(office)
    services.add_file(System(), draft, contents=[keep_bytes(b"Satu baris tanpa tabel.\n", "lain.txt")])
    failing = services.start_reading(System(), draft.sources.order_by("-pk")[0])
    failed = services.fail_reading(System(), failing, message="Tidak ada tabel.", code="no-text", attempt=1)
    services.add_file(System(), draft, contents=[keep_bytes(b"Berkas yang dikeluarkan.\n", "keluar.txt")])
    taken_out = draft.sources.order_by("-pk")[0]
    services.remove_file(System(), taken_out)
    services.add_file(System(), draft, contents=[keep_bytes(picture(shade), f"hal-{shade}.png") for shade in (90, 160)])
    sorting = draft.sources.order_by("-pk")[0]
    discarded = services.discard(System(), _draft(office))
    rows = list(draft.rows.order_by("position")[3:6])
    services.remove_row(System(), rows[2])
    source = draft.sources.order_by("pk")[0]
    leftover = Leftover.objects.create(draft=draft, source=source, text="sisa", message="Di luar sel.", place={})
    person = offices.add_person(System(), office, username="sementara", full_name="Orang Sementara")
    membership = offices.grant_role(System(), office, person=person, role="MEMBER")
    ended = offices.add_person(System(), office, username="mantan", full_name="Orang Mantan")
    offices.grant_role(System(), office, person=ended, role="MEMBER")
    offices.deactivate(System(), office, person=ended)
    secretary = offices.add_person(System(), office, username="sekretaris2", full_name="Sekretaris Kedua")
    offices.grant_role(System(), office, person=secretary, role="SECRETARY")
    chair = offices.add_person(System(), office, username="ketua2", full_name="Ketua Kedua")
    offices.grant_role(System(), office, person=chair, role="CHAIR")
    mandate = offices.give_mandate(chair, office, secretary=secretary, begins_on=TODAY, until=None)
    used = done.proofs.get()
    proof = used.evidence.files[0]
    decided = services.accept_proof(System(), cite(System(), first, "Notulen"), version=1)
    stand_in = offices.set_stand_in(
        System(), membership, acting=secretary, begins_on=TODAY, until=TODAY + dt.timedelta(days=9)
    )
    Item.objects.filter(pk=first.item_id).update(responsible=PRINTED_PARTY)  # the sample's six columns have none
    naming = services.name_many(System(), plan, kind=BulkChange.Kind.ADD, items=[first.item_id], people=[person])
    waiting, answered = [notice for notice in selectors.notices_of_plan(plan) if notice.mend is None][:2]
    services.leave_finding(
        System(), plan, finding=answered.key, code=answered.code, what=answered.what, reason="Disepakati."
    )
    approved = answer_heavy(_draft(office))
    services.approve(System(), approved)
    signed = services.record_signed(System(), approved, contents=[], values={}, reason="Mesin pindai rusak.")
    cancelled = services.cancel_copy(System(), make_copy(plan, office))
    copy = make_copy(plan, office)
    teams.add_members(System(), office, year=YEAR - 1, members=[Member("Orang Tahun Lalu")])
    members = team(System(), office, YEAR)
    withdrawn = teams.withdraw_member(System(), members[3])
    return World(
        office, draft, discarded, source, failed, taken_out, rows[1], rows[2], leftover, plan, first.item, first,
        done, proof, person, ended, membership, mandate, stand_in, naming,
        sorting, sorting.photos.order_by("position")[0], waiting.key, answered.key, own_entry(office),
        copy, cancelled, selectors.examined(copy).questions[0].key, approved, signed,
        members[1], withdrawn, make_day_off(office), _notice(office, person), _shown(office),
        done.proofs.get(), decided,
        services.add_return_reason(System(), office, text="Nomor surat belum ada."),
        *_obligation(office),
        used.evidence, evidence.withdraw(System(), make_evidence(System(), office), reason="Keliru."),
        library.take_in(System(), office, contents=[keep_bytes(picture(), "foto.png")])[0],
        **monitored(office),
    )  # fmt: skip
