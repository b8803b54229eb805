"""All rules over one reading, the heaviest findings first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from zonaintegritas.core.decree.plan import Decree, Reading
from zonaintegritas.core.lint.finding import Finding
from zonaintegritas.core.lint.registry import Registry, default_registry
from zonaintegritas.core.lint.rules import RULES
from zonaintegritas.core.lint.subject import Subject


def check(
    reading: Reading,
    *,
    today: dt.date | None = None,
    registry: Registry | None = None,
    other_decrees: Sequence[Decree] = (),
) -> tuple[Finding, ...]:
    """What should be mended. `other_decrees` are those the installation holds beside this one."""
    subject = Subject(reading, today, registry or default_registry(), other_decrees)
    found = [finding for module in RULES for finding in module.check(subject)]
    return tuple(sorted(found, key=lambda one: (one.severity.rank, _first(one), one.code)))


def _first(finding: Finding) -> tuple[int, int, int]:
    """Where in the file it begins, so that findings stand in the order of reading."""
    starts = [(place.block, place.row or 0, place.line or 0) for place in finding.places]
    return min(starts, default=(0, 0, 0))
