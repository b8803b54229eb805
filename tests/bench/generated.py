"""Read generated decrees and score them: `python -m tests.bench.generated --seed N --count 200`."""

from __future__ import annotations

import argparse
import datetime as dt
import importlib.util
import os
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import mean
from typing import Protocol

from tests.bench.generator import Case, generate, generate_shifted, generate_straight
from zonaintegritas.core.decree.plan_reading import as_plan_reading
from zonaintegritas.core.decree.read import read
from zonaintegritas.core.decree.remarks import REALIGNED

BAR = 0.99
SHIFTED_COUNT = 20
SHIFTED_BAR = 18
SEEDS_PER_DAY = 1000  # the seeds of two days never meet
_SHARED = Path(os.environ.get("ZI_SHARED", Path(__file__).parents[3] / "shared"))


class Compare(Protocol):
    """The scorer beside the real decrees."""

    def __call__(self, expected: object, actual: object, /) -> dict[str, object]: ...


@dataclass(frozen=True)
class Score:
    """How one decree was read."""

    case: Case
    joined: float
    strict: float
    header: tuple[int, int]
    is_realigned: bool
    wrong: tuple[str, ...] = ()


def shared_compare() -> Path:
    """Where the scorer lies; the bench cannot run without it."""
    return _SHARED / "decrees" / "compare.py"


@cache
def _compare() -> Compare:
    spec = importlib.util.spec_from_file_location("decree_compare", shared_compare())
    if spec is None or spec.loader is None:
        raise FileNotFoundError(shared_compare())
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    compare: Compare = module.compare
    return compare


def score(case: Case) -> Score:
    """Read a case and compare; an exception of the reader is a score of nothing."""
    try:
        reading = read(case.data, case.name)
    except Exception as error:  # noqa: BLE001 - the bench must go on and name the seed
        return Score(case, 0.0, 0.0, (0, 1), is_realigned=False, wrong=(f"{type(error).__name__}: {error}",))
    result = _compare()(case.expected, as_plan_reading(reading, case.name))
    header = result["header"]
    if not isinstance(header, dict):
        raise TypeError(header)
    return Score(
        case,
        joined=float(str(result["cell_accuracy"])),
        strict=float(str(result["cell_accuracy_strict"])),
        header=(header["right"], header["total"]),
        is_realigned=any(remark.code == REALIGNED for remark in reading.remarks),
        wrong=tuple(_faults(result)),
    )


def _faults(result: dict[str, object]) -> Iterable[str]:
    for name in ("missing_items", "extra_items", "misplaced_items", "wrong_cells"):
        found = result[name]
        if isinstance(found, list):
            yield from (f"{name.removesuffix('s')}: {fault}" for fault in found)
    header = result["header"]
    if isinstance(header, dict):
        yield from (f"header {name}: {fact}" for name, fact in header["fields"].items() if not fact["right"])


def _run(make: Callable[[int], Case], seeds: Iterable[int]) -> list[Score]:
    return [score(make(seed)) for seed in seeds]


def _table(title: str, scores: list[Score], key: Callable[[Score], str]) -> None:
    groups: dict[str, list[Score]] = defaultdict(list)
    for found in scores:
        groups[key(found)].append(found)
    _say(f"\n{title:<16} {'count':>5} {'mean':>8} {'min':>8} {'strict':>8} {'header':>8} {'>= 0.99':>8}")
    for name, group in [*sorted(groups.items()), ("all", scores)]:
        right, total = (sum(found.header[at] for found in group) for at in (0, 1))
        share = sum(found.joined >= BAR for found in group) / len(group)
        joined = [found.joined for found in group]
        _say(
            f"{name:<16} {len(group):>5} {mean(joined):>8.4f} {min(joined):>8.4f} "
            f"{mean(found.strict for found in group):>8.4f} {right / total:>8.4f} {share:>8.2%}"
        )


def _report(title: str, scores: list[Score], *, shown: int) -> None:
    for found in scores:
        _say(f"{title} seed {found.case.seed} {found.joined:.4f} ({', '.join(found.case.features)})")
        for fault in found.wrong[:shown]:
            _say(f"    {fault[:300]}")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    today = dt.datetime.now(tz=dt.UTC).toordinal() * SEEDS_PER_DAY  # noqa: TID251 - other decrees every day
    parser.add_argument("--seed", type=int, default=today)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--shown", type=int, default=2, help="faults printed for each failing decree")
    return parser.parse_args()


def main() -> int:
    """Print the figures; 1 where the bar is missed."""
    arguments = _arguments()
    first = arguments.seed
    _say(f"seeds {first} to {first + arguments.count - 1}")
    plain = _run(generate, range(first, first + arguments.count))
    _report("below 0.99:", [found for found in plain if found.joined < BAR], shown=arguments.shown)
    _table("format", plain, lambda found: found.case.kind)
    _table("layout", plain, lambda found: found.case.layout)

    shifted = _run(generate_shifted, range(first, first + SHIFTED_COUNT))
    straight = _run(generate_straight, range(first, first + SHIFTED_COUNT))
    crooked = [found for found in shifted if found.joined < BAR]
    moved = [found for found in straight if found.is_realigned or found.joined < BAR]
    _say(f"\nshifted: {SHIFTED_COUNT - len(crooked)} of {SHIFTED_COUNT} put right")
    _report("not put right:", crooked, shown=arguments.shown)
    _say(f"straight: {len(moved)} of {SHIFTED_COUNT} moved or misread")
    _report("moved:", moved, shown=arguments.shown)
    joined = mean(found.joined for found in plain)
    is_good = joined >= BAR and len(crooked) <= SHIFTED_COUNT - SHIFTED_BAR and not moved
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main())
