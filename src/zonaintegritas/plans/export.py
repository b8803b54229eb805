"""The plan as JSON (plan-reading/1 and what became of it) and as a workbook. Pure functions over rows.

Cells of the workbook that a spreadsheet would take for a formula are written as text and begin with an apostrophe.
"""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import xlsxwriter
from django.utils.translation import gettext as _

from zonaintegritas.core.decree.plan_reading import SCHEMA
from zonaintegritas.core.period import period_in_words
from zonaintegritas.core.schedule import Progress
from zonaintegritas.core.workbook import OPTIONS, Cell, Column, add_list, look_of
from zonaintegritas.plans.board import AreaBoard, Board, ComponentBoard, Line, Mark
from zonaintegritas.plans.cell_words import EXTRA, cell_in_words, cell_name
from zonaintegritas.plans.item_facts import content_changes
from zonaintegritas.plans.models import HEADER_FIELDS, ChangeKind, Plan, PlanRow

READING_NAMES = {"office": "office_name", "enacted_date": "enacted_on"}
READING_HEADER = (
    "office",
    "number",
    "year",
    "about",
    "plan_year",
    "enacted_place",
    "enacted_date",
    "signatory_name",
    "signatory_role",
    "certifier_name",
)


def file_name(plan: Plan, revision: int, ending: str) -> str:
    """rencana-aksi-9971-2026-revisi-2.xlsx: letters, digits and dashes only."""
    return f"rencana-aksi-{re.sub(r'[^0-9A-Za-z]', '', plan.office.code)}-{plan.plan_year}-revisi-{revision}.{ending}"


# ---- JSON ----


def as_json(board: Board, *, revision: int, files: Mapping[int, int], printed: Sequence[str] = ()) -> dict[str, Any]:
    """The form plan-reading/1; added to it are progress, occurrences and what the paper says where content changed.

    The columns go by their `printed` headings; where no file was read, by the names of the cells.
    """
    plan = board.plan
    return {
        "schema": SCHEMA,
        "source": f"{plan.office.name}, {plan.title}, revisi {revision}",
        "decree": {
            **_decree(plan),
            "changes": _changes(plan.header_cells),
            "paragraphs": [{name: one[name] for name in ("paper", "text", "kind")} for one in plan.paragraphs.values()],
        },
        "layout": {"columns": list(printed) or _headings(board)},
        "as_of": board.today.isoformat(),
        "state": plan.state,
        "revision": revision,
        "progress": _progress(board.progress),
        "areas": [_area(area, files) for area in board.areas],
    }


def _decree(plan: Plan) -> dict[str, Any]:
    values = {name: getattr(plan, READING_NAMES.get(name, name)) for name in READING_HEADER}
    part = plan.decree_part
    return {
        **{name: value.isoformat() if isinstance(value, dt.date) else value or None for name, value in values.items()},
        "considerations_count": len(part.get("considerations", ())) or None,
        "legal_basis": [
            {
                **{key: law.get(key) for key in ("kind", "number", "year")},
                "amended_by": [
                    {key: other.get(key) for key in ("kind", "number", "year")} for other in law.get("amended_by", ())
                ],
            }
            for law in part.get("legal_basis", ())
        ],
        "rulings": [ruling.get("ordinal") for ruling in part.get("rulings", ())],
    }


def _area(area: AreaBoard, files: Mapping[int, int]) -> dict[str, Any]:
    components = [_component(component, files) for component in area.components]
    return {"roman": area.roman, "name": area.name, "progress": _progress(area.progress), "components": components}


def _component(component: ComponentBoard, files: Mapping[int, int]) -> dict[str, Any]:
    return {
        "no": component.no or None,
        "name": component.name,
        "progress": _progress(component.progress),
        "items": [_item(line, files) for line in component.lines],
    }


def _item(line: Line, files: Mapping[int, int]) -> dict[str, Any]:
    item = line.item
    period = item.period_value()
    middle = {"sub_component": item.sub_component} if item.sub_component else {}
    return {
        "ref": line.ref,
        "letter": item.letter or None,
        **middle,
        "indicator": item.indicator or None,
        "steps": list(item.steps),
        "evidence": list(item.evidence),
        "target_time_raw": item.target_time_raw or None,
        "months": [str(month) for month in period.months],
        "periodicity": str(period.periodicity) if period.periodicity else None,
        "target_output": item.target_output or None,
        "responsible": item.responsible or None,
        "note": item.note or None,
        "extra": dict(item.extra),
        "named": _named(line),
        "state": line.state.name,
        "progress": _progress(line.progress),
        "occurrences": [_occurrence(mark) for mark in line.marks],
        "files": files.get(item.pk, 0),
        "changes": _changes(item.cells),
    }


def _occurrence(mark: Mark) -> dict[str, Any]:
    occurrence = mark.occurrence
    return {
        "label": occurrence.label,
        "months": list(occurrence.months),
        "due_on": occurrence.due_on.isoformat() if occurrence.due_on else None,
        "done_on": occurrence.done_on.isoformat() if occurrence.done_on else None,
        "accepted_on": occurrence.accepted_on.isoformat() if occurrence.accepted_on else None,
        "state": mark.state.name,
        "proof": occurrence.proof_state,
        "note": occurrence.note or None,
    }


def _changes(cells: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Where the plan is not what the paper says, or not what was first read."""
    return [
        {"field": name, "kind": cell["kind"], "paper": cell.get("paper")}
        for name, cell in cells.items()
        if cell.get("kind")
    ]


def _progress(progress: Progress) -> dict[str, int]:
    """What is reported (`percent`, `..._done`) and what of it is accepted (`..._accepted`)."""
    return {
        "percent": progress.percent,
        "percent_accepted": progress.accepted_percent,
        "items_done": progress.items_done,
        "items_accepted": progress.items_accepted,
        "items": progress.items,
        "occurrences_done": progress.done,
        "occurrences_accepted": progress.accepted,
        "occurrences": progress.total,
    }


def _headings(board: Board) -> list[str]:
    """The columns that hold something, those of the office's own last."""
    own = dict.fromkeys(heading for line in board.lines for heading in line.item.extra)
    fields = ("indicator", "steps", "evidence", "target_time_raw", "target_output", "responsible", "note")
    used = [name for name in fields if any(line.item.value_of(name) for line in board.lines)]
    return [*(cell_name(name) for name in used), *own]


def _named(line: Line) -> list[str]:
    return [named.user.full_name for named in line.item.named.all()]


# ---- the workbook ----


def as_workbook(board: Board, *, revision: int, files: Mapping[int, int]) -> bytes:
    """Sheets: items with their states, all occurrences with their dates, changes of content, the decree."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, OPTIONS) as book:
        book.set_properties({"title": f"{_('Rencana aksi')} {board.plan.plan_year}", "company": board.plan.office.name})
        look = look_of(book)
        own = tuple(dict.fromkeys(heading for line in board.lines for heading in line.item.extra))
        add_list(book, look, _("Butir"), _item_columns(own), _item_rows(board, own, files))
        add_list(book, look, _("Jadwal"), _due_columns(), _due_rows(board))
        add_list(book, look, _("Perubahan isi"), _change_columns(), _change_rows(board))
        add_list(book, look, _("Keputusan"), _decree_columns(), _decree_rows(board, revision))
    return target.getvalue()


def _item_columns(own: Sequence[str]) -> list[Column]:
    return [
        Column(_("Butir"), 10),
        Column(_("Area"), 22),
        Column(_("Komponen"), 26),
        Column(_("Subkomponen"), 18),
        Column(_("Indikator"), 42),
        Column(_("Langkah aksi"), 42),
        Column(_("Bukti fisik"), 34),
        Column(_("Target waktu menurut surat"), 20),
        Column(_("Bulan"), 24),
        Column(_("Target capaian"), 24),
        Column(_("Penanggung jawab"), 22),
        Column(_("Keterangan"), 22),
        *(Column(heading, 20) for heading in own),
        Column(_("Orang yang ditunjuk"), 22),
        Column(_("Keadaan"), 18),
        Column(_("Kali dilaporkan"), 10),
        Column(_("Kali diterima"), 9),
        Column(_("Kali seluruhnya"), 11),
        Column(_("Dilaporkan (%)"), 11),
        Column(_("Diterima (%)"), 10),
        Column(_("Jatuh tempo berikutnya"), 13),
        Column(_("Terakhir selesai"), 13),
        Column(_("Berkas bukti"), 9),
        Column(_("Isi diubah"), 24),
    ]


def _item_rows(board: Board, own: Sequence[str], files: Mapping[int, int]) -> Iterator[list[Cell]]:
    for line in board.lines:
        item = line.item
        days = [mark.occurrence.done_on for mark in line.marks if mark.occurrence.done_on]
        upcoming = line.next_mark
        yield [
            line.ref,
            f"{item.area_roman}. {item.area_name}",
            f"{item.component_no}. {item.component_name}" if item.component_no else item.component_name,
            item.sub_component,
            item.indicator,
            "\n".join(item.steps),
            "\n".join(item.evidence),
            item.target_time_raw,
            period_in_words(item.period_value()),
            item.target_output,
            item.responsible,
            item.note,
            *(item.extra.get(heading, "") for heading in own),
            ", ".join(_named(line)),
            line.state.label,
            line.progress.done,
            line.progress.accepted,
            line.progress.total,
            line.progress.percent,
            line.progress.accepted_percent,
            upcoming.occurrence.due_on if upcoming else None,
            max(days) if days else None,
            files.get(item.pk, 0),
            ", ".join(cell_name(field) for field in item.content_changes),
        ]


def _due_columns() -> list[Column]:
    return [
        Column(_("Butir"), 10),
        Column(_("Indikator"), 50),
        Column(_("Waktu"), 26),
        Column(_("Jatuh tempo"), 13),
        Column(_("Selesai"), 13),
        Column(_("Keadaan"), 20),
        Column(_("Bukti"), 20),
        Column(_("Diterima"), 13),
        Column(_("Catatan"), 50),
    ]


def _due_rows(board: Board) -> Iterator[list[Cell]]:
    for line in board.lines:
        for mark in line.marks:
            done = mark.occurrence
            yield [
                line.ref,
                line.item.indicator,
                done.label,
                done.due_on,
                done.done_on,
                mark.state.label,
                done.get_proof_state_display(),
                done.accepted_on,
                done.note,
            ]


def _change_columns() -> list[Column]:
    return [Column(_("Butir"), 10), Column(_("Kolom"), 22), Column(_("Di surat"), 60), Column(_("Sekarang"), 60)]


def _change_rows(board: Board) -> Iterator[list[Cell]]:
    """Changes of content alone: where the reader erred, plan and paper agree."""
    plan = board.plan
    for name, cell in plan.header_cells.items():
        if cell.get("kind") == ChangeKind.CONTENT:
            now = getattr(plan, name, None)
            yield [
                _("Keputusan"),
                cell_name(name),
                cell_in_words(name, cell.get("paper")),
                cell_in_words(name, now.isoformat() if isinstance(now, dt.date) else now),
            ]
    for line in board.lines:
        for fact in content_changes(line.item):
            yield [line.ref, fact.name, fact.paper or "", _now(line.item, fact.field)]


def _now(row: PlanRow, field: str) -> str:
    value = row.extra.get(field.removeprefix(EXTRA)) if field.startswith(EXTRA) else row.value_of(field)
    return cell_in_words(field, value)


def _decree_columns() -> list[Column]:
    return [Column(_("Bagian"), 28), Column(_("Isi"), 100)]


def _decree_rows(board: Board, revision: int) -> Iterator[list[Cell]]:
    plan = board.plan
    yield [_("Kantor"), plan.office.name]
    yield [_("Keadaan"), f"{plan.get_state_display()}, {_('revisi')} {revision}"]
    yield [_("Kemajuan"), _progress_in_words(board)]
    yield [_("Dihitung pada"), board.today]
    for name in HEADER_FIELDS:
        value = getattr(plan, name)
        if value not in (None, ""):
            yield [cell_name(name), value if isinstance(value, dt.date) else str(value)]
    part = plan.decree_part
    yield from ([_("Menimbang"), text] for text in part.get("considerations", ()))
    yield from ([_("Mengingat"), law.get("text") or _law(law)] for law in part.get("legal_basis", ()))
    yield from ([str(ruling.get("ordinal")), ruling.get("text") or ""] for ruling in part.get("rulings", ()))


def _progress_in_words(board: Board) -> str:
    progress = board.progress
    return _("%(percent)s %% dilaporkan, %(done)s dari %(items)s butir; %(taken)s %% diterima, %(accepted)s butir") % {
        "percent": progress.percent,
        "done": progress.items_done,
        "items": progress.items,
        "taken": progress.accepted_percent,
        "accepted": progress.items_accepted,
    }


def _law(law: Mapping[str, Any]) -> str:
    return " ".join(str(law[key]) for key in ("kind", "number", "year") if law.get(key))
