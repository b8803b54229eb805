"""Scans: similarity over cells, row numbers, and whether what is wrong is doubtful. `python -m tests.bench.scans`."""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tests.bench.scanned import YEAR, scan_of, scan_of_pdf
from tests.shared_decrees import DECREES, scorer
from zonaintegritas.core.decree.plan import Item, Reading
from zonaintegritas.core.decree.plan_reading import as_plan_reading
from zonaintegritas.core.decree.read import read
from zonaintegritas.core.sample import Layout, sample_reading

BAR_SIMILAR = 0.97
BAR_DOUBTFUL = 0.9
BAR_RIGHT_DOUBTFUL = 0.25
BAR_PROCESSOR = 4.0  # seconds a page, which is two on two cores
REAL = (
    ("kpu-kota-surakarta-31-2025-scan.pdf", "kpu-kota-surakarta-31-2025-scan.documents.json"),
    ("kpu-kota-surakarta-31-2025.pdf", "kpu-kota-surakarta-31-2025.json"),
    ("kpu-kabupaten-malang-15-2022.pdf", "kpu-kabupaten-malang-15-2022.documents.json"),
)
FIRST_SEED = 100
COUNT = 16
DEFACED = 4  # scans with a stamp anywhere on every page: told, under no bar


@dataclass
class Score:
    """One scan: cells, and how many of the wrong and of the right ones are doubtful."""

    name: str
    rows: tuple[int, int] = (0, 0)  # expected, found with the right number
    cells: int = 0
    similar: float = 0.0
    wrong: int = 0
    wrong_doubtful: int = 0
    right_doubtful: int = 0
    header: tuple[int, int] = (0, 0)
    pages: int = 1
    seconds: float = 0.0
    processor: float = 0.0
    faults: tuple[str, ...] = ()


def score(name: str, data: bytes, expected: dict[str, Any]) -> Score:
    """Read and compare cell by cell; items are matched by their reference."""
    began, used = time.perf_counter(), _processor()
    reading = read(data, name)
    found = Score(name, seconds=time.perf_counter() - began, processor=_processor() - used)
    actual = json.loads(json.dumps(as_plan_reading(reading, name)))
    found.pages = len(reading.document.pages)
    compared = scorer().compare(expected, actual)
    found.header = compared["header"]["right"], compared["header"]["total"]
    found.faults = tuple(_compare(found, expected, actual, reading))
    return found


def _compare(found: Score, expected: dict[str, Any], actual: dict[str, Any], reading: Reading) -> Iterator[str]:
    judge = scorer()
    wanted = [item for _, item in _items(expected)]
    got = {item["ref"]: item for _, item in _items(actual)}
    doubts = {item.ref: item for area in reading.plan.areas for one in area.components for item in one.items}
    found.rows = len(wanted), sum(item["ref"] in got for item in wanted)
    left = [item for item in got.values() if item["ref"] not in {one["ref"] for one in wanted}]
    for item in wanted:
        own = got.get(item["ref"]) or _alike(item, left)
        for name in judge.FIELDS:
            (is_filled, strict, joined), (is_read, own_strict, own_joined) = (
                judge.cell(item, name),
                judge.cell(own, name),
            )
            if not is_filled and not is_read:
                continue
            is_right = strict == own_strict or joined == own_joined
            is_doubtful = bool(own) and _is_doubtful(doubts[own["ref"]], name)
            found.cells += 1
            found.similar += 1.0 if is_right else _similarity(name, joined, own_joined)
            found.wrong += not is_right
            found.wrong_doubtful += not is_right and is_doubtful
            found.right_doubtful += is_right and is_doubtful
            if not is_right:
                how = "doubted" if is_doubtful else "SILENT "
                yield f"{how} {item['ref']} {name}: {item.get(name)!r} -> {own.get(name)!r}"


def _alike(item: dict[str, Any], others: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The row with another number that says the same."""
    judge = scorer()
    best = max(others, key=lambda other: judge.item_sim(item, other), default={})
    return best if best and judge.item_sim(item, best) >= judge.ITEM_MIN else {}


def _similarity(name: str, one: Any, other: Any) -> float:
    if name == "months":
        return len(one & other) / len(one | other)
    return float(scorer().ratio(str(one), str(other)))


def _items(reading: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for area in reading["areas"]:
        for component in area["components"]:
            for item in component["items"]:
                yield area["roman"], item


def _is_doubtful(item: Item, name: str) -> bool:
    field = item.period if name == "months" else getattr(item, name)
    return field.doubt is not None or item.doubt is not None


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _line(name: str, scores: Sequence[Score]) -> str:
    cells = sum(one.cells for one in scores)
    wrong = sum(one.wrong for one in scores)
    doubted = sum(one.wrong_doubtful for one in scores)
    right_doubted = sum(one.right_doubtful for one in scores) / max(cells - wrong, 1)
    pages = sum(one.pages for one in scores)
    header = "/".join(str(sum(one.header[at] for one in scores)) for at in (0, 1))
    return (
        f"{name:<26}{sum(one.rows[1] for one in scores):>5}/{sum(one.rows[0] for one in scores):<5}"
        f"{header:>7}{cells:>6}{sum(one.similar for one in scores) / max(cells, 1):>9.4f}"
        f"{wrong:>6}{doubted / wrong if wrong else 1:>9.0%}{right_doubted:>9.0%}"
        f"{sum(one.seconds for one in scores) / pages:>7.1f}{sum(one.processor for one in scores) / pages:>6.1f}"
    )


def main() -> int:
    """Print the figures; 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=FIRST_SEED)
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--shown", type=int, default=0, help="faults printed for each scan")
    arguments = parser.parse_args()
    _say(
        f"{'scan':<26}{'rows':>11}{'header':>7}{'cells':>6}{'similar':>9}{'wrong':>6}{'doubted':>9}{'of right':>9}"
        f"{'s/page':>7}{'cpu':>6}"
    )
    own: dict[str, list[Score]] = defaultdict(list)
    if arguments.seed == FIRST_SEED:
        for name, data, truth in _real():
            own["real"].append(_told(score(name, data, truth), arguments.shown))
    for seed in range(arguments.seed, arguments.seed + arguments.count):
        scan = scan_of(seed)
        found = score(f"{seed} {scan.manner} {scan.layout}", scan.data, _right(scan.layout))
        own[scan.manner].append(_told(found, arguments.shown))
    defaced = [
        _told(score(f"{seed} defaced {scan.layout}", scan.data, _right(scan.layout)), arguments.shown)
        for seed in range(arguments.seed, arguments.seed + min(arguments.count, DEFACED))
        for scan in [scan_of(seed, is_defaced=True)]
    ]
    _say("")
    _say(_line("stamped anywhere", defaced))
    for manner, scores in own.items():
        _say(_line(manner, scores))
    every = [one for scores in own.values() for one in scores]
    _say(_line("all", every))
    told = bars(every)
    _say("")
    for sentence, is_met in told:
        _say(f"{'met   ' if is_met else 'MISSED'} {sentence}")
    return 0 if all(is_met for _, is_met in told) else 1


def _real() -> Iterator[tuple[str, bytes, dict[str, Any]]]:
    """Decrees of real offices: one that came as a scan, and those with a text layer, scanned by us."""
    for at, (name, expected) in enumerate(REAL):
        paper = DECREES / "documents" / name
        if paper.is_file():
            truth = json.loads((DECREES / "expected" / expected).read_text(encoding="utf-8"))
            data = paper.read_bytes()
            yield paper.stem[-24:], data if "-scan" in name else scan_of_pdf(data, at), truth


def _right(layout: Layout) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json.dumps(sample_reading(layout, year=YEAR)))
    return found


def bars(scores: Sequence[Score]) -> list[tuple[str, bool]]:
    """Each bar with what was reached, and whether that is enough."""
    wanted, found = (sum(one.rows[at] for one in scores) for at in (0, 1))
    cells, wrong = sum(one.cells for one in scores), sum(one.wrong for one in scores)
    similar = sum(one.similar for one in scores) / max(cells, 1)
    doubted = sum(one.wrong_doubtful for one in scores) / wrong if wrong else 1.0
    right = sum(one.right_doubtful for one in scores) / max(cells - wrong, 1)
    processor = sum(one.processor for one in scores) / max(sum(one.pages for one in scores), 1)
    return [
        (f"rows {found} of {wanted} (bar: all)", found == wanted),
        (f"similarity {similar:.4f} (bar: at least {BAR_SIMILAR})", similar >= BAR_SIMILAR),
        (f"wrong cells doubted {doubted:.0%} (bar: at least {BAR_DOUBTFUL:.0%})", doubted >= BAR_DOUBTFUL),
        (f"right cells doubted {right:.0%} (bar: at most {BAR_RIGHT_DOUBTFUL:.0%})", right <= BAR_RIGHT_DOUBTFUL),
        (f"processor seconds a page {processor:.1f} (bar: at most {BAR_PROCESSOR})", processor <= BAR_PROCESSOR),
    ]


def _told(found: Score, shown: int) -> Score:
    _say(_line(found.name, [found]))
    for fault in found.faults[:shown]:
        _say(f"    {fault[:400]}")
    return found


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
