"""The real plans printed in every layout and read back; how long printing takes beside empty papers.

Bar: every cell for which the layout has a column the same (lists joined, in the grid times as months). A month of
another year than the plan's has no column in the grid; it is counted as missed.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import sys
from collections.abc import Iterator
from functools import partial
from typing import Any

import docx
import typst

from tests.bench.real import median_ms
from tests.shared_decrees import DECREES, pairs, scorer
from zonaintegritas.core.decree import as_plan_reading, read
from zonaintegritas.core.decree.plan import Reading
from zonaintegritas.core.render import Keputusan, Layout, Paper, Signing, docx_bytes, pdf_bytes, plan_decree

WRITERS = {"docx": docx_bytes, "pdf": pdf_bytes}
COMMON = ("indicator", "steps", "evidence", "target_time_raw")
COLUMNS = {
    Layout.SIX: COMMON,
    Layout.TARGET: (*COMMON, "target_output"),
    Layout.RESPONSIBLE: (*COMMON, "responsible"),
    Layout.MONTHS: ("indicator", "steps", "months", "note"),
}
MOST_MISSED = 0.001  # of all cells: months of another year


def paper_of(reading: Reading, layout: Layout) -> Paper:
    """The decree of a reading, written anew."""
    decree = reading.decree
    year = decree.plan_year or decree.year.value or 0
    anew = Keputusan(
        office=decree.office.value or "",
        year=year,
        about=decree.about.value or "",
        number=decree.number.value or "",
        signing=Signing(decree.enacted_place.value or "", decree.signatory_name.value or "", dt.date(year, 1, 4)),
        considerations=[one.value for one in decree.considerations],
        legal_basis=[law.text for law in decree.legal_basis],
        rulings=decree.rulings,
    )
    return plan_decree(anew, reading.plan, layout, plan_year=year)


def missed(reading: Reading, layout: Layout, kind: str) -> tuple[int, list[str]]:
    """Cells compared, and those that differ after printing and reading."""
    back = read(WRITERS[kind](paper_of(reading, layout)), f"rencana.{kind}")
    compare = scorer()
    before, after = (list(_rows(_plain(one))) for one in (reading, back))
    if len(before) != len(after):
        return len(before), [f"{len(before)} items, read back {len(after)}"] * len(before)
    count, wrong = 0, []
    for (place, item), (place_back, item_back) in zip(before, after, strict=True):
        count += 1
        if tuple(map(compare.norm, place)) != tuple(map(compare.norm, place_back)):
            wrong.append(f"{item['ref']}: heading")
        for name in COLUMNS[layout]:
            count += 1
            if compare.cell(item, name)[2] != compare.cell(item_back, name)[2]:
                wrong.append(f"{item['ref']}: {name}")
    return count, wrong


def _plain(reading: Reading) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(json.dumps(as_plan_reading(reading, "rencana")))
    return plain


def _rows(reading: dict[str, Any]) -> Iterator[tuple[tuple[str, ...], dict[str, Any]]]:
    for area in reading["areas"]:
        for component in area["components"]:
            for item in component["items"]:
                yield (area["roman"], area["name"], component["no"], component["name"]), item


def _empty_docx() -> None:
    docx.Document().save(io.BytesIO())


def main() -> int:
    """Print both tables; 1 where more is missed than months of other years."""
    total, all_wrong = 0, 0
    readings = {name: read((DECREES / name).read_bytes(), name) for name in pairs() if name.startswith("texts/")}
    sys.stdout.write(f"{'file':<40}{'layout':<13}{'as':<6}{'cells':>6}{'missed':>8}\n")
    for name, reading in readings.items():
        for layout in Layout:
            for kind in WRITERS:
                count, wrong = missed(reading, layout, kind)
                total, all_wrong = total + count, all_wrong + len(wrong)
                sys.stdout.write(
                    f"{name[6:]:<40}{layout:<13}{kind:<6}{count:>6}{len(wrong):>8}  {'; '.join(wrong[:3])}\n"
                )
    sys.stdout.write(f"{all_wrong} of {total} cells missed (bar: months of other years only)\n\n")
    longest = max(readings.values(), key=lambda reading: len(list(_rows(_plain(reading)))))
    sys.stdout.write(f"empty page, typst      {median_ms(partial(typst.compile, b' ')):8.1f} ms\n")
    sys.stdout.write(f"empty file, python-docx{median_ms(_empty_docx):8.1f} ms\n")
    for layout in (Layout.RESPONSIBLE, Layout.MONTHS):
        for kind, write in WRITERS.items():
            took = median_ms(partial(write, paper_of(longest, layout)))
            sys.stdout.write(f"whole decree, {kind:<5}{layout:<12}{took:8.1f} ms\n")
    return int(all_wrong > MOST_MISSED * total)


if __name__ == "__main__":
    sys.exit(main())
