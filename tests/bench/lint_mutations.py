"""Plant one defect at a time in invented decrees: `python -m tests.bench.lint_mutations --seed N --count 12`.

Bars: of each heavy code nine in ten found, of each middling one 0.85; on ten clean decrees at most one finding
that is not light. The rules were mended on these wordings, so that a full score says little about others. Beside them
stand defects that were written one by one, in four ways of writing (`lint/plans/listed*.txt`).
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.bench.lint.clean import Office, random_office, random_paper
from tests.bench.lint.defects import Plant
from tests.bench.lint.hosts import OFFICES, host, mixed
from tests.bench.lint.listed import Listed, all_listed
from tests.bench.lint.wordings import BY_SEVERITY
from tests.core.lint.paper import Paper
from zonaintegritas.core.decree import read
from zonaintegritas.core.lint import Finding, Severity, check

BARS = {"high": 0.9, "medium": 0.85}
MOST_FALSE = 0.1  # findings that are not light, for each clean decree
SEEDS_PER_DAY = 1000


@dataclass
class Score:
    """How often a planted defect was found, and what else was reported that is not light."""

    severity: str
    code: str
    count: int = 0
    found: int = 0
    beside: Counter[str] = field(default_factory=Counter)

    @property
    def is_enough(self) -> bool:
        return self.found >= BARS[self.severity] * self.count


def findings_of(paper: Paper, office: Office) -> tuple[Finding, ...]:
    """What the checker says of a paper in the words of an office."""
    return check(read(office.dressed(paper.text()).encode(), "contoh.txt"))


def heavy(findings: tuple[Finding, ...]) -> list[str]:
    """The codes of what is not light."""
    return [finding.code for finding in findings if finding.severity is not Severity.LOW]


def planted(severity: str, code: str, plant: Plant, seeds: range) -> Score:
    """One defect in as many decrees as there are seeds."""
    score = Score(severity, code)
    for seed in seeds:
        rng = random.Random(f"{code} {seed}")  # noqa: S311 - a repeatable choice, no secret
        office = random_office(rng)
        spoilt = plant(rng, random_paper(rng), office)
        findings = findings_of(spoilt.paper, office)
        score.count += 1
        score.found += any(one.code == code and _is_there(spoilt.where, one) for one in findings)
        score.beside.update(one for one in heavy(findings) if one != code)
    return score


def _is_there(where: str | None, finding: Finding) -> bool:
    """Whether a finding names the place; a letter that the reader took for the row's own may follow it."""
    return where is None or any(one == where or one.startswith(f"{where}.") for one in finding.where)


def clean(seeds: range) -> Counter[str]:
    """What is reported, beside light findings, where nothing is wrong."""
    counts: Counter[str] = Counter()
    for seed in seeds:
        rng = random.Random(f"clean {seed}")  # noqa: S311 - a repeatable choice, no secret
        office = random_office(rng)
        counts.update(heavy(findings_of(random_paper(rng), office)))
    return counts


def scores(seeds: range) -> Iterator[Score]:
    """One score for each code."""
    for severity, plants in BY_SEVERITY.items():
        for code, plant in plants.items():
            yield planted(severity, code, plant, seeds)


LISTED_BARS = {Severity.HIGH: 0.97, Severity.MEDIUM: 0.85, Severity.LOW: 0.6}
MIXED = range(6)


def of_text(text: str) -> tuple[Finding, ...]:
    """The findings of a decree as text."""
    return check(read(text.encode(), "contoh.txt"))


def is_hit(defect: Listed, findings: tuple[Finding, ...]) -> bool:
    """The code, the place, and a weight at most one step away."""
    near = (one for one in findings if one.code == defect.code and _is_there(defect.where, one))
    rank = Severity(defect.severity).rank
    return any(abs(one.severity.rank - rank) <= 1 for one in near)


def print_listed() -> int:
    """The defects that a reviewer would list, and clean decrees in four ways of writing and mixed; 1 below a bar."""
    worst = 0
    for name in ("listed", "listed_later"):
        defects = all_listed(name)
        hits = [(Severity(one.severity), is_hit(one, of_text(one.text))) for one in defects]
        for severity, bar in LISTED_BARS.items():
            mine = [hit for weight, hit in hits if weight is severity]
            is_enough = sum(mine) >= bar * len(mine)
            mark = "" if is_enough else "  BELOW THE BAR"
            sys.stdout.write(f"{severity:7} {name:31} {sum(mine):3}/{len(mine):<3}{mark}\n")
            worst = max(worst, int(not is_enough))
    for label, paper in (
        *((kind, host(kind)) for kind in OFFICES),
        *((f"mixed {seed}", mixed(seed)) for seed in MIXED),
    ):
        false = heavy(of_text(paper.text()))
        sys.stdout.write(f"clean   {label:31} {len(false):3} not light {', '.join(false)}\n")
        worst = max(worst, int(len(false) > 1))
    return worst


def _today() -> int:
    return dt.datetime.now(dt.UTC).date().toordinal()  # noqa: TID251 - a bench runs outside Django


def main() -> int:
    """Print the table; status 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=_today() * SEEDS_PER_DAY)
    parser.add_argument("--count", type=int, default=12, help="decrees for each code")
    arguments = parser.parse_args()
    seeds = range(arguments.seed, arguments.seed + arguments.count)
    sys.stdout.write(f"seeds {seeds.start} to {seeds.stop - 1}\n\n```\n")
    worst = 0
    for score in scores(seeds):
        beside = ", ".join(f"{code} {count}" for code, count in score.beside.most_common(3))
        mark = "" if score.is_enough else "  BELOW THE BAR"
        sys.stdout.write(f"{score.severity:7} {score.code:31} {score.found:3}/{score.count:<3} {beside}{mark}\n")
        worst = max(worst, int(not score.is_enough))
    worst = max(worst, print_listed())
    false = clean(seeds)
    sys.stdout.write(f"clean: {false.total()} findings that are not light in {len(seeds)} decrees {dict(false)}\n```\n")
    return max(worst, int(false.total() > MOST_FALSE * len(seeds)))


if __name__ == "__main__":
    sys.exit(main())
