"""The demonstration: six offices, the same people in each, a team and a plan of this year with some work done.

Everything is made through the same commands that people use; only the data is invented.
"""

from __future__ import annotations

import datetime as dt
import tempfile
from dataclasses import dataclass
from pathlib import Path

from django.contrib.auth.hashers import make_password

from zonaintegritas.config import demo_monitoring, demo_obligations, demo_review
from zonaintegritas.core.decree import read
from zonaintegritas.core.sample import Format, Layout, sample_name, write_sample
from zonaintegritas.core.sample.decree import OFFICE
from zonaintegritas.core.team import Member, TeamRole
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.guard.actor import System
from zonaintegritas.offices import services as offices
from zonaintegritas.offices.load import OfficeFacts
from zonaintegritas.offices.models import Office, User
from zonaintegritas.offices.selectors import office_with_code, open_link, person_named
from zonaintegritas.plans import selectors, services
from zonaintegritas.plans.models import Plan
from zonaintegritas.plans.stored_reading import stored
from zonaintegritas.reminders import services as reminders
from zonaintegritas.teams import services as teams
from zonaintegritas.teams.selectors import team_of

PASSWORD = "integritas-contoh"  # noqa: S105 - printed on purpose: only the demonstration has it
PROVINCE = "9900"
INVENTED = "9971"
REAL_CODES = ("3577", "3672", "3372", "3507", "1502")  # the offices whose decrees people try out
DONE_SHARE = 3  # of the items that are due, two in three are done
NAMED_SHARE = 5  # every fifth item has somebody named on it


@dataclass(frozen=True, slots=True)
class Character:
    """A person of the demonstration."""

    username: str
    full_name: str
    role: str
    areas: tuple[str, ...] = ()


CAST = (
    Character("operator", "Sri Lestari", "OPERATOR"),
    Character("ketua", "Bambang Hartono", "CHAIR"),
    Character("sekretaris", "Dewi Anggraini", "SECRETARY"),
    Character("koordinator", "Yusuf Maulana", "COORDINATOR", ("I", "II")),
    Character("anggota", "Ratna Kusumawati", "MEMBER"),
    Character("pengamat", "Agus Salim Nugroho", "VIEWER"),
)
LAW, UNIT = "Kepala Subbagian Hukum dan SDM", "Kepala Subbagian Keuangan, Umum, dan Logistik"
TEAM = (
    Member("Bambang Hartono", "Ketua", TeamRole.STEERING),
    Member("Dewi Anggraini", "Sekretaris", TeamRole.CHAIR),
    Member("Sri Lestari", "Kepala Subbagian Perencanaan, Data, dan Informasi", TeamRole.SECRETARY),
    Member("Yusuf Maulana", LAW, TeamRole.COORDINATOR, "I"),
    Member("Ratna Kusumawati", "Staf Subbagian Hukum dan SDM", TeamRole.MEMBER, "I"),
    Member("Yusuf Maulana", LAW, TeamRole.COORDINATOR, "II"),
    Member("Hendra Saputra", UNIT, TeamRole.COORDINATOR, "III"),
    Member("Ratna Kusumawati", "Staf Subbagian Hukum dan SDM", TeamRole.MEMBER, "III"),
    Member("Sri Lestari", "Kepala Subbagian Perencanaan, Data, dan Informasi", TeamRole.COORDINATOR, "IV"),
    Member("Hendra Saputra", UNIT, TeamRole.COORDINATOR, "V"),
    Member("Maya Puspita", "Kepala Subbagian Teknis Penyelenggaraan", TeamRole.COORDINATOR, "VI"),
)
SUPERVISOR = Character("pembina", "Made Wirawan", "SUPERVISOR")


def make(today: dt.date) -> None:
    """Fill an empty installation; does nothing to one that is filled for this year."""
    office = office_with_code(INVENTED) or _make_offices()
    if selectors.plan_in_force(System(), office, today.year) is None:
        _make_team(office, today.year)
        _make_plan(office, today)
        _remind(office, today)


def _make_offices() -> Office:
    facts = [
        OfficeFacts(
            PROVINCE, "0000", "PROVINCE", "Komisi Pemilihan Umum Provinsi Nusa Contoh", "KPU Nusa Contoh", "WITA", ()
        ),
        OfficeFacts(INVENTED, PROVINCE, "LOCAL", OFFICE, OFFICE.replace("Komisi Pemilihan Umum", "KPU"), "WITA", ()),
    ]
    root = office_with_code("0000")
    if root is None:
        raise LookupError("load the offices first")
    offices.load_offices(System(), root, facts=facts)
    chosen = [found for code in (INVENTED, *REAL_CODES) if (found := office_with_code(code)) is not None]
    for character in CAST:
        person = _person(root, character)
        for office in chosen:
            offices.grant_role(System(), office, person=person, role=character.role, areas=character.areas)
    offices.grant_role(System(), root, person=_person(root, SUPERVISOR), role=SUPERVISOR.role)
    return chosen[0]


def _person(office: Office, character: Character) -> User:
    known = person_named(character.username)
    if known is not None:
        return known
    person = offices.add_person(System(), office, username=character.username, full_name=character.full_name)
    link = open_link(offices.make_link(System(), office, person=person))
    if link is None:
        raise LookupError("a fresh link must be open")
    return offices.use_link(System(), link, encoded_password=make_password(PASSWORD))


def _make_team(office: Office, year: int) -> None:
    """Everybody of the cast is in the team with their account, beside people who never sign in."""
    operator = _known("operator")
    known = team_of(System(), office, year)
    if known.members or known.withdrawn:
        return
    accounts = {character.full_name: person_named(character.username) for character in CAST}
    for member in TEAM:
        teams.add_members(operator, office, year=year, members=[member], person=accounts.get(member.name))


def _make_plan(office: Office, today: dt.date) -> None:
    layout, kind = Layout.RESPONSIBLE, Format.DOCX
    name = sample_name(layout, kind, year=today.year)
    content = write_sample(layout, kind, year=today.year)
    operator, chair, member, coordinator = map(_known, ("operator", "ketua", "anggota", "koordinator"))
    draft = services.start_draft(operator, office, contents=[keep_bytes(content, name)])
    source = services.start_reading(System(), draft.sources.get())
    services.record_reading(
        System(), source, reading=stored(read(content, name)), named_office=office, attempt=source.attempts
    )
    draft.refresh_from_db()
    for leftover in draft.leftovers.filter(is_settled=False):
        services.put_leftover_aside(operator, leftover)
    plan = services.adopt(chair, draft)
    _name_some_people(operator, plan)
    _do_some_work(operator, member, plan, today)
    demo_obligations.make(operator, member, office, today)
    demo_review.make(coordinator, member, office)
    demo_monitoring.make(office, today)


def _known(username: str) -> User:
    person = person_named(username)
    if person is None:
        raise LookupError("make the offices first")
    return person


def _remind(office: Office, today: dt.date) -> None:
    """The notices of today; member and coordinator also get letters, which the demonstration prints."""
    for username in ("anggota", "koordinator"):
        offices.set_address(_known(username), office, email=f"{username}@kantor.example")
    reminders.remind(System(), office, today=today)


def _name_some_people(operator: User, plan: Plan) -> None:
    """The member has something on the home page; the secretary shares one item."""
    member, secretary = _known("anggota"), _known("sekretaris")
    for number, item in enumerate(plan.items.select_related("plan__office").order_by("position")):
        if number % NAMED_SHARE == NAMED_SHARE - 1:
            services.name_people(operator, item, people=[member, secretary] if number < NAMED_SHARE else [member])


def _do_some_work(operator: User, member: User, plan: Plan, today: dt.date) -> None:
    """Two in three of what is due by now is done, some of it late, with a proof; by the member what is theirs."""
    due = [
        (occurrence, occurrence.due_on, member if item.named.all() else operator)
        for item in plan.items.prefetch_related("named").order_by("position")
        for occurrence in item.occurrences.order_by("position")
        if occurrence.due_on is not None and occurrence.due_on <= today
    ]
    with tempfile.TemporaryDirectory() as folder:
        for number, (occurrence, due_on, who) in enumerate(due):
            if number % DONE_SHARE == DONE_SHARE - 1:
                continue
            done_on = min(today, due_on + dt.timedelta(days=9 if number % 7 == 3 else -4))
            proof = Path(folder) / f"catatan-{number + 1}.txt"
            proof.write_text(f"Catatan pelaksanaan butir ke-{number + 1}, {done_on.isoformat()}.\n", encoding="utf-8")
            services.mark_done(
                who,
                occurrence,
                done_on=done_on,
                note="Dilaksanakan sesuai rencana.",
                contents=[keep_bytes(proof.read_bytes(), proof.name)],
            )
