"""Drafts, rows, files and leftovers for tests, with the values of an ordinary small decree."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import Any

from django.utils import timezone

from zonaintegritas.core.decree.blocks import Box, Cell, Document, Line, Page, Paragraph, Place, Table
from zonaintegritas.core.decree.plan import Decree, Reading
from zonaintegritas.core.decree.plan import Plan as PlanPart
from zonaintegritas.core.decree.wire import to_wire
from zonaintegritas.core.period import read_period
from zonaintegritas.files.models import StoredFile
from zonaintegritas.guard.actor import Actor, System
from zonaintegritas.offices.models import Office
from zonaintegritas.plans import services
from zonaintegritas.plans.models import Draft, DraftRow, Leftover, Plan, Source
from zonaintegritas.plans.period_json import period_as_json
from zonaintegritas.plans.selectors import notices_of_draft

HEADINGS = {
    "area_roman": "I",
    "area_name": "MANAJEMEN PERUBAHAN",
    "component_no": "1",
    "component_name": "Tim kerja",
}
CELLS = ("indicator", "steps", "evidence", "target_time_raw", "period", "responsible")


def make_draft(office: Office, *, rows: int = 3, **header: Any) -> Draft:
    """An open draft of this year that lacks nothing for adoption."""
    now = timezone.now()
    year = office.today().year
    values: dict[str, Any] = {
        "number": "4",
        "year": year,
        "plan_year": year,
        "enacted_on": dt.date(year, 1, 12),
        "office_name": office.name,
        "named_office": office,
        "about": "RENCANA AKSI",
        **header,
    }
    draft = Draft.objects.create(office=office, started_at=now, changed_at=now, **values)
    for position in range(1, rows + 1):
        make_row(draft, position)
    return draft


def make_row(draft: Draft, position: int, *, source: Source | None = None, **values: Any) -> DraftRow:
    """A row as reading leaves it: every cell knows its place and what the paper says."""
    time = values.pop("target_time_raw", f"Maret {draft.plan_year}")
    cells: dict[str, Any] = {
        **HEADINGS,
        "letter": chr(96 + position),
        "indicator": f"Indikator {position}",
        "steps": [f"Langkah {position}.1", f"Langkah {position}.2"],
        "evidence": [f"Bukti {position}"],
        "target_time_raw": time,
        "period": period_as_json(read_period(time, plan_year=draft.plan_year)),
        "responsible": "Tim I",
        **values,
    }
    facts = {
        name: {
            "places": [{"block": 1, "row": position + 1, "column": column, "line": position + 2}],
            "paper": cells[name],
            "doubt": None,
            "kind": None,
            "source": source.pk if source else None,
        }
        for column, name in enumerate(CELLS, start=1)
    }
    doubts = cells.pop("doubts", {})
    for name, doubt in doubts.items():
        facts[name]["doubt"] = doubt
    return DraftRow.objects.create(draft=draft, source=source, position=position, cells=facts, **cells)


def make_source(
    draft: Draft, *, state: str = "READ", kind: str = "text", name: str = "sk.txt", **values: Any
) -> Source:
    """A file of a draft; its content is not in the store."""
    content = f"{name}-{draft.pk}-{draft.sources.count()}"
    file = StoredFile.objects.create(
        lineage=draft.office.lineage,
        name=name,
        sha256=hashlib.sha256(content.encode()).hexdigest(),
        size=len(content),
        kind=kind,
        media_type="text/plain",
        kept_at=timezone.now(),
    )
    return Source.objects.create(draft=draft, file=file, state=state, document=values.pop("document", {}), **values)


def answer_heavy(draft: Draft) -> Draft:
    """Small plans lack most components: somebody leaves every heavy finding with a reason."""
    current = Draft.objects.select_related("office").get(pk=draft.pk)
    for notice in notices_of_draft(current):
        if notice.is_high and notice.is_open:
            services.leave_finding(
                System(), current, finding=notice.key, code=notice.code, what=notice.what, reason="Rencana kecil."
            )
    return draft


def adopted(actor: Actor, draft: Draft, **choices: Any) -> Plan:
    """A draft whose heavy findings somebody answered, adopted by this person."""
    return services.adopt(actor, answer_heavy(draft), **choices)


def make_leftover(draft: Draft, source: Source, text: str = "teks lepas", **values: Any) -> Leftover:
    """Characters beside the first row's evidence."""
    place = values.pop("place", {"block": 1, "row": 2, "column": 3, "line": 3})
    return Leftover.objects.create(
        draft=draft, source=source, text=text, message="Tidak termasuk kolom mana pun.", place=place, **values
    )


def table_document(rows: list[list[str]], *, kind: str = "text", page: Page | None = None) -> dict[str, Any]:
    """A heading and one table, in the form in which a source keeps what was read."""
    cells = [
        Cell(row, column, (Line(text),), _place(row, column, page))
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    ]
    table = Table(tuple(cells), len(rows), len(rows[0]), Place(1, line=2, page=page.number if page else None))
    heading = Paragraph("RENCANA AKSI", Place(0, line=1, page=page.number if page else None))
    document = Document(kind, (heading, table), (page,) if page else ())
    return to_wire(Reading(Decree(), PlanPart(), (), document))


def _place(row: int, column: int, page: Page | None) -> Place:
    if page is None:
        return Place(1, line=row + 2, table=1, row=row + 1, column=column + 1)
    box = Box(50 + 60 * column, 80 + 20 * row, 110 + 60 * column, 100 + 20 * row)
    return Place(1, page=page.number, table=1, row=row + 1, column=column + 1, box=box)
