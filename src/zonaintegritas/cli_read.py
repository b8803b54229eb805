"""`zi read FILE`: what a decree says, as a tree for people or as plan-reading/1."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from zonaintegritas.core.decree import Unreadable, as_plan_reading
from zonaintegritas.core.decree.child import read_in_child
from zonaintegritas.core.decree.place_words import in_words
from zonaintegritas.core.decree.plan import Area, Component, Decree, Field, Item, Plan, Reading, Regulation
from zonaintegritas.core.period import Month

HELP: Final = "baca berkas keputusan dan tampilkan isinya"
BAD_INPUT: Final = 2
WIDTH: Final = 100  # letters of a cell shown in the tree
MONTHS: Final = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
SHORT: Final = 3  # letters of a month's name in the tree
MISSING: Final = "(tidak ada)"
DOUBT: Final = "[?]"


def configure(parser: argparse.ArgumentParser) -> None:
    """Give the subcommand its arguments and what it runs."""
    parser.add_argument(
        "file", type=Path, metavar="BERKAS", help="keputusan: DOCX, ODT, PDF, XLSX, XLS, ODS, atau teks"
    )
    parser.add_argument("--json", action="store_true", help="tulis bentuk plan-reading/1")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Read the file and print it; a file that cannot be read ends with its sentence and status 2."""
    path: Path = arguments.file
    try:
        path.open("rb").close()
        reading = read_in_child(path, path.name, progress=_progress if sys.stderr.isatty() else None)
    except OSError as problem:
        sys.stderr.write(f"{path}: berkas tidak dapat dibuka ({problem.strerror}). Periksa nama dan izinnya.\n")
        return BAD_INPUT
    except Unreadable as problem:
        sys.stderr.write(f"{path}: {problem.message}\n")
        return BAD_INPUT
    if arguments.json:
        sys.stdout.write(json.dumps(as_plan_reading(reading, str(path)), ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in tree(reading))
    return 0


def _progress(sentence: str) -> None:
    sys.stderr.write(f"{sentence} ...\n")


def tree(reading: Reading) -> Iterator[str]:
    """The reading line by line: head, areas with components and items, what to check, remarks."""
    yield from _head(reading.decree)
    for area in reading.plan.areas:
        yield from _area(area)
    yield ""
    yield _sum(reading.plan)
    if reading.remarks:
        yield ""
        yield "Catatan:"
    for remark in reading.remarks:
        where = in_words(remark.place) if remark.place else ""
        left = f" «{_short(remark.text)}»" if remark.text else ""
        yield f"- {remark.message}{left}{f' ({where})' if where else ''}"


def _head(decree: Decree) -> Iterator[str]:
    number = _shown(decree.number)
    year = "" if "/" in number else f" TAHUN {_shown(decree.year)}"
    yield f"KEPUTUSAN {_shown(decree.office)}"
    yield f"NOMOR {number}{year}"
    yield f"TENTANG {_shown(decree.about)}"
    capacity = f"{decree.signatory_capacity} " if decree.signatory_capacity else ""
    yield f"Ditetapkan di {_shown(decree.enacted_place)}, {_shown(decree.enacted_date)}"
    yield f"Ditandatangani: {_shown(decree.signatory_name)}, {capacity}{_shown(decree.signatory_role)}"
    yield f"Salinan disahkan: {_shown(decree.certifier_name)}"
    yield f"Menimbang: {len(decree.considerations)} butir. Tahun rencana: {decree.plan_year or MISSING}."
    yield f"Diktum: {', '.join(ruling.ordinal for ruling in decree.rulings) or MISSING}"
    yield f"Mengingat: {len(decree.legal_basis)} peraturan"
    for regulation in decree.legal_basis:
        amended = ", ".join(_cited(other) for other in regulation.amended_by)
        yield f"  - {_cited(regulation)}{f' (diubah dengan {amended})' if amended else ''}"


def _cited(regulation: Regulation) -> str:
    if not regulation.number:
        return f"{regulation.kind} {regulation.year or ''}".strip()
    year = f" Tahun {regulation.year}" if regulation.year and "/" not in regulation.number else ""
    return f"{regulation.kind} Nomor {regulation.number}{year}"


def _shown(field: Field[object]) -> str:
    value = MISSING if field.value is None else str(field.value)
    if isinstance(field.value, dt.date):
        value = f"{field.value.day} {MONTHS[field.value.month - 1]} {field.value.year}"
    return f"{value} {DOUBT} {field.doubt}" if field.doubt else value


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= WIDTH else f"{text[: WIDTH - 1]}…"


def _area(area: Area) -> Iterator[str]:
    yield ""
    yield _doubted(f"{area.roman}. {area.name}", area.doubt)
    for number, component in enumerate(area.components, start=1):
        yield from _component(component, is_last=number == len(area.components))


def _component(component: Component, *, is_last: bool) -> Iterator[str]:
    branch, stem = ("└─", "   ") if is_last else ("├─", "│  ")
    yield _doubted(f"{branch} {f'{component.no}. ' if component.no else ''}{component.name}", component.doubt)
    for number, item in enumerate(component.items, start=1):
        twig, rest = ("└─", "   ") if number == len(component.items) else ("├─", "│  ")
        lines = _item(item)
        yield f"{stem}{twig} {next(lines)}"
        yield from (f"{stem}{rest}   {line}" for line in lines)


def _item(item: Item) -> Iterator[str]:
    middle = f"{item.sub_component}: " if item.sub_component else ""
    title = _short(item.indicator.value or "; ".join(item.steps.value))
    yield f"{item.ref} {middle}{title} [{_when(item)}]"
    yield from (f"{DOUBT} {doubt}" for doubt in _doubts(item))


def _when(item: Item) -> str:
    months = item.period.value.months
    return months_in_words(months) or _short(item.target_time_raw.value) or "tanpa waktu"


def months_in_words(months: Sequence[Month]) -> str:
    """Months with stretches folded: "Jan-Mar 2025, Des 2025"."""
    stretches: list[list[Month]] = []
    for month in months:
        before = stretches[-1][-1] if stretches else None
        if before and month.year * 12 + month.number == before.year * 12 + before.number + 1:
            stretches[-1].append(month)
        else:
            stretches.append([month])
    return ", ".join(_stretch(one[0], one[-1]) for one in stretches)


def _stretch(first: Month, last: Month) -> str:
    end = f"{MONTHS[last.number - 1][:SHORT]} {last.year}"
    if first == last:
        return end
    year = f" {first.year}" if first.year != last.year else ""
    return f"{MONTHS[first.number - 1][:SHORT]}{year}-{end}"


def _fields(item: Item) -> Iterator[Field[object]]:
    yield from (item.indicator, item.steps, item.evidence, item.target_time_raw, item.period)
    yield from (item.target_output, item.responsible, item.note, *item.extra.values())


def _doubts(item: Item) -> list[str]:
    doubts = [item.doubt, *(field.doubt for field in _fields(item))]
    return list(dict.fromkeys(doubt for doubt in doubts if doubt))


def _doubted(text: str, doubt: str | None) -> str:
    return f"{text} {DOUBT} {doubt}" if doubt else text


def _sum(plan: Plan) -> str:
    components = [component for area in plan.areas for component in area.components]
    items = [item for component in components for item in component.items]
    doubtful = sum(bool(_doubts(item)) for item in items)
    return (
        f"{len(plan.areas)} area, {len(components)} komponen, {len(items)} butir"
        f" ({doubtful} perlu diperiksa, bertanda {DOUBT})"
    )
