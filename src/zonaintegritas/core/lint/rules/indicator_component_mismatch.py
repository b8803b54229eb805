"""An indicator that measures another component."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.standard import StandardSub, standard_subs
from zonaintegritas.core.lint.subject import Row, Subject
from zonaintegritas.core.lint.topics import content

RULE: Final = Rule(
    "indicator-component-mismatch",
    Severity.MEDIUM,
    "Indikator mengukur komponen lain",
    "Bukti indikator ini tidak dihitung untuk komponennya, dan komponen yang diukur tidak tahu ada buktinya.",
    "Pindahkan indikator ke komponen yang diukurnya.",
)


def check(subject: Subject) -> Iterator[Finding]:
    for row in subject.rows:
        other = _measured(row)
        if other:
            what = f"Indikator butir {row.ref} mengukur {other.name}, bukan “{row.component.name}”."
            yield RULE.at_rows(what, [row], quote=row.indicator)


def _measured(row: Row) -> StandardSub | None:
    """A component whose unmistakable words the indicator uses, while it uses none of its own."""
    own = [sub for sub in standard_subs() if sub.is_named(row.component.name)]
    if not own or any(sub.topic.search(row.indicator) for sub in own):
        return None
    if content(row.indicator) & content(row.component.name):
        return None
    return next((sub for sub in standard_subs() if sub.is_distinct and sub.topic.search(row.indicator)), None)
