"""What people do in an office, each as one request or task: in the middle of each of them a process is killed.

A new deed is one row of DEEDS: who does it, the table in which it is stopped, how it is prepared and sent, and the
tables that it changes.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass

from tests.faults.office import Office
from tests.faults.visitor import Answer, Attachment, Visitor
from zonaintegritas.core.sample import Format, Layout, sample_name, write_sample

YEAR = 2026
KIND = Format.DOCX
ITEMS = 44  # of a sample
Send = Callable[[], Answer]


@dataclass(frozen=True)
class Deed:
    """`prepare` signs in and returns the request; `changes` are the tables that grow, each with by how many rows."""

    name: str
    held_at: str
    prepare: Callable[[Office], Send]
    changes: tuple[tuple[str, int], ...]
    verb: str = "insert"

    def counts(self, office: Office) -> dict[str, int]:
        """How many rows there are now; history of signing in left out."""
        return {
            table: office.number(f"select count(*) from {table}")  # noqa: S608 - names of tables below
            for table, _ in self.changes
        }

    def __str__(self) -> str:
        return self.name


def decree(office: Office) -> Attachment:
    """A decree of a year from which this office has none."""
    year = max(YEAR, office.number("select coalesce(max(plan_year), 0) from plans_draft")) + 1
    layout = Layout.RESPONSIBLE
    return Attachment("uploads", sample_name(layout, KIND, year=year), write_sample(layout, KIND, year=year))


def note(text: str) -> Attachment:
    """A proof with a content of its own."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Attachment("files", f"{digest[:8]}.txt", f"Catatan pelaksanaan: {text}.\n".encode())


def marks_of(office: Office, occurrence: int) -> int:
    """How often the history says that this was done."""
    return office.number(
        "select count(*) from guard_historyentry where action = 'occurrence:mark' and outcome = 'DONE'"
        " and target_id = ?",
        str(occurrence),
    )


def waiting_occurrences(office: Office) -> list[int]:
    """Occurrences of this year's plan that are not done."""
    rows = office.place.ask(
        "select o.id from plans_occurrence o join plans_item i on i.id = o.item_id"
        " join plans_plan p on p.id = i.plan_id where o.done_on is null and p.state = 'IN_FORCE' order by o.id"
    )
    return [int(str(pk)) for (pk,) in rows]


def today(office: Office) -> str:
    """A day on which something can have been done."""
    return str(office.place.one("select max(done_on) from plans_occurrence"))[:10]


def send_mark(visitor: Visitor, office: Office, pk: int, *files: Attachment, text: str = "Sudah.") -> Answer:
    return visitor.post(f"/rencana/kali/{pk}/selesai/", {"done_on": today(office), "note": text}, *files)


def upload(office: Office) -> Send:
    operator = office.visitor("operator")
    paper = decree(office)
    return lambda: operator.post("/draf/unggah/", {}, paper)


def draft_of(answer: Answer) -> int:
    """The draft to which an upload led."""
    assert answer.status == 200, answer.text
    return int(re.findall(r"/draf/(\d+)/$", answer.address)[0])


def wait_until_read(office: Office, draft: int) -> None:
    office.until(
        lambda: office.number("select count(*) from plans_source where draft_id = ? and state = 'READ'", draft),
        what="the decree read",
    )


def adopt(office: Office) -> Send:
    draft = draft_of(upload(office)())
    wait_until_read(office, draft)
    assert office.visitor("operator").post(f"/draf/{draft}/tahun/", {}).status == 200
    chair = office.visitor("ketua")
    return lambda: chair.post(f"/draf/{draft}/tetapkan/", {"confirm": "on"})


def mark(office: Office) -> Send:
    operator = office.visitor("operator")
    pk = waiting_occurrences(office)[0]
    return lambda: send_mark(operator, office, pk, note(f"butir {pk}"))


def waiting_proofs(office: Office) -> list[tuple[int, int]]:
    """Proofs that wait for a reviewer, each with the number of its document's version."""
    rows = office.place.ask(
        "select p.id, v.number from plans_itemproof p join plans_item i on i.id = p.item_id"
        " join plans_plan r on r.id = i.plan_id join evidence_evidenceversion v on v.evidence_id = p.evidence_id"
        " where p.state = 'SUBMITTED' and r.state = 'IN_FORCE' and v.is_current order by p.id"
    )
    return [(int(str(pk)), int(str(number))) for pk, number in rows]


def send_acceptance(visitor: Visitor, pk: int, version: int) -> Answer:
    return visitor.post(f"/antrean/{pk}/", {"putusan": "terima", "version": str(version)})


def review(office: Office) -> Send:
    secretary = office.visitor("sekretaris")
    pk, version = waiting_proofs(office)[0]
    return lambda: send_acceptance(secretary, pk, version)


DEEDS = (
    Deed("upload", "plans_source", upload, (("plans_draft", 1), ("plans_source", 1), ("files_storedfile", 1))),
    Deed("adopt", "plans_occurrence", adopt, (("plans_plan", 1), ("plans_item", ITEMS), ("plans_revision", 1))),
    Deed("review", "plans_proofdecision", review, (("plans_proofdecision", 1),)),
    Deed("mark", "plans_itemproof", mark, (("plans_itemproof", 1), ("evidence_evidence", 1), ("files_storedfile", 1))),
)
