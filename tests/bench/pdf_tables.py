"""PDF tables beside pdfplumber: time, memory, cells right. `python -m tests.bench.pdf_tables [SHARED]`.

Both readers run on the same files, each file in a process of its own, and their tables go through the same
structure step and the same scorer. pdfplumber gives texts and merged cells as it finds them and no shading.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Final

from tests.shared_decrees import scorer
from zonaintegritas.core.decree.blocks import Cell, Document, Line, Place, Table
from zonaintegritas.core.decree.header import read_decree
from zonaintegritas.core.decree.plan import Reading
from zonaintegritas.core.decree.plan_reading import as_plan_reading
from zonaintegritas.core.decree.structure import read_plan

FILES: Final = {
    "kpu-kota-surakarta-31-2025.pdf": "kpu-kota-surakarta-31-2025.json",
    "kpu-kabupaten-malang-15-2022.pdf": "kpu-kabupaten-malang-15-2022.documents.json",
}
READERS: Final = ("ours", "pdfplumber")
ROUNDS: Final = 5
BAR_TIMES: Final = 4.0
BAR_MEGABYTES: Final = 150.0
SHARED: Final = Path(os.environ.get("ZI_SHARED", Path(__file__).parents[3] / "shared"))


def ours(data: bytes) -> Document:
    from zonaintegritas.core.decree.formats.pdf import read_pdf

    return read_pdf(data)


def plumbed(data: bytes) -> Document:
    """The tables of pdfplumber as blocks: a cell it reports as None is covered by the one before it."""
    import io

    import pdfplumber

    tables: list[Table] = []
    with pdfplumber.open(io.BytesIO(data)) as document:
        for page in document.pages:
            for rows in page.extract_tables():
                tables.append(_table(rows, len(tables), page.page_number))
    return Document("pdf", tuple(tables))


def _table(rows: list[list[str | None]], block: int, page: int) -> Table:
    cells = []
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            if text is None:
                continue
            place = Place(block, page=page, table=block + 1, row=row + 1, column=column + 1)
            lines = tuple(Line(line) for line in text.split("\n") if line.strip())
            height, width = _reach(rows, row, column)
            cells.append(Cell(row, column, lines, place, row_span=height, column_span=width))
    return Table(tuple(cells), len(rows), max(map(len, rows)), Place(block, page=page, table=block + 1))


def _reach(rows: list[list[str | None]], row: int, column: int) -> tuple[int, int]:
    """How far the None to the right and below belong to a cell."""
    width = 1
    while column + width < len(rows[row]) and rows[row][column + width] is None:
        width += 1
    height = 1
    while row + height < len(rows) and all(text is None for text in rows[row + height][column : column + width]):
        height += 1
    return height, width


READ: Final[dict[str, Callable[[bytes], Document]]] = {"ours": ours, "pdfplumber": plumbed}


def measure(reader: str, path: Path) -> dict[str, object]:
    """Median time of some rounds, peak memory of the process, and the reading that comes of it."""
    data = path.read_bytes()
    document = READ[reader](data)
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        document = READ[reader](data)
        times.append(time.perf_counter() - began)
    decree, _ = read_decree(document)
    plan, _ = read_plan(document, plan_year=decree.plan_year)
    reading = as_plan_reading(Reading(decree, plan, (), document), path.name)
    return {"seconds": median(times), "megabytes": megabytes, "reading": reading}


def run(shared: Path = SHARED) -> list[str]:
    """A line for each file and reader, and one that holds both against the bar."""
    lines = [f"{'file':<36}{'reader':<12}{'seconds':>8}{'MB':>6}{'joined':>8}{'strict':>8}"]
    spent = dict.fromkeys(READERS, 0.0)
    peak = 0.0
    for name, expected in FILES.items():
        truth = json.loads((shared / "decrees" / "expected" / expected).read_text(encoding="utf-8"))
        for reader in READERS:
            path = shared / "decrees" / "documents" / name
            said = subprocess.run(
                [sys.executable, "-m", "tests.bench.pdf_tables", "--one", reader, str(path)],
                capture_output=True,
                text=True,
                check=True,
            )
            found = json.loads(said.stdout)
            score = scorer().compare(truth, found["reading"])
            spent[reader] += found["seconds"]
            peak = max(peak, found["megabytes"] if reader == "ours" else 0.0)
            lines.append(
                f"{name:<36}{reader:<12}{found['seconds']:>8.3f}{found['megabytes']:>6.0f}"
                f"{score['cell_accuracy']:>8.4f}{score['cell_accuracy_strict']:>8.4f}"
            )
    times = spent["pdfplumber"] / spent["ours"]
    lines.append(f"{times:.1f} times as fast (bar {BAR_TIMES:.0f}), {peak:.0f} MB (bar {BAR_MEGABYTES:.0f})")
    return lines


if __name__ == "__main__":
    if "--one" in sys.argv:
        print(json.dumps(measure(sys.argv[-2], Path(sys.argv[-1]))))  # noqa: T201 - the answer to the process above
    else:
        print("\n".join(run(Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED)))  # noqa: T201 - a bench prints
