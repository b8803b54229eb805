"""The real decrees: how well each is read, and how long that takes beside merely opening the file."""

from __future__ import annotations

import io
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial

import docx
import openpyxl
import pypdfium2

from tests.shared_decrees import DECREES, is_scan, pairs, score
from zonaintegritas.core.decree import as_plan_reading, read
from zonaintegritas.core.lint import check

RUNS = 7


def median_ms(action: Callable[[], object]) -> float:
    """The median of several runs after a warm-up, in milliseconds."""
    action()
    times = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        action()
        times.append((time.perf_counter() - begun) * 1000)
    return statistics.median(times)


def _merely_open(name: str, data: bytes) -> object:
    """The yardstick: what a common library does before anything is understood."""
    if name.endswith(".docx"):
        return len(docx.Document(io.BytesIO(data)).tables)
    if name.endswith(".pdf"):
        return [page.get_textpage().count_chars() for page in pypdfium2.PdfDocument(data)]
    if name.endswith(".xlsx"):
        return openpyxl.load_workbook(io.BytesIO(data)).sheetnames
    return data.decode("utf-8").splitlines()


def report() -> list[str]:
    """One line per real file."""
    lines = [
        "| file | joined | strict | months | header | legal basis (extra) | amended | left over "
        "| open ms | read ms | check ms |",
        "|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    for name in pairs():
        if is_scan(name):
            continue
        data = (DECREES / name).read_bytes()
        reading = read(data, name)
        found = score(name, as_plan_reading(reading, name))
        account = reading.plan.accounting
        law, header = found["legal_basis"], found["header"]
        months = found["months_exact_rate"]
        lines.append(
            f"| {name} | {found['cell_accuracy']:.4f} | {found['cell_accuracy_strict']:.4f} | "
            f"{'–' if months is None else f'{months:.4f}'} | {header['right']}/{header['total']} | "
            f"{law['right']}/{law['total']} ({law['extra']}) | {law['amendments_right']}/{law['amendments_total']} | "
            f"{account.left_over / max(account.table, 1):.2%} | "
            f"{median_ms(partial(_merely_open, name, data)):.1f} | {median_ms(partial(read, data, name)):.1f} | "
            f"{median_ms(partial(check, reading)):.1f} |"
        )
    return lines


def main() -> int:
    """Print the table."""
    sys.stdout.write("\n".join(report()) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
