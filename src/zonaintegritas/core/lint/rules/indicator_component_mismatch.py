"""An indicator that measures another component."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.standard import StandardSub, standard_subs
from zonaintegritas.core.lint.subject import Row, Subject
from zonaintegritas.core.lint.topics import content
from zonaintegritas.core.lint.words import bare

RULE: Final = Rule(
    "indicator-component-mismatch",
    Severity.MEDIUM,
    "Indikator mengukur komponen lain",
    "Bukti indikator ini tidak dihitung untuk komponennya, dan komponen yang diukur tidak tahu ada buktinya.",
    "Pindahkan indikator ke komponen yang diukurnya.",
)


SHORTEST: Final = 2  # words of a name that means one component wherever it stands
ACRONYMS: Final = frozenset({"spip", "spbe", "wbs"})


def check(subject: Subject) -> Iterator[Finding]:
    for row in subject.rows:
        other, severity = _measured(row)
        if other:
            what = f"Indikator butir {row.ref} mengukur {other.name}, bukan “{row.component.name}”."
            yield RULE.at_rows(what, [row], quote=row.indicator, severity=severity)


def _measured(row: Row) -> tuple[StandardSub | None, Severity]:
    """A component whose words the indicator uses, while it uses none of its own; light where they are less sure."""
    own = [sub for sub in standard_subs() if sub.is_named(row.component.name)]
    if not own or any(sub.is_topic_of(row.indicator) for sub in own):
        return None, Severity.LOW
    if content(row.indicator) & content(row.component.name):
        return None, Severity.LOW
    sure = next((sub for sub in standard_subs() if sub.is_distinct and sub.is_topic_of(row.indicator)), None)
    if sure:
        return sure, Severity.MEDIUM
    indicator = f" {bare(row.indicator)} "
    return next((sub for sub in standard_subs() if _is_called(sub, indicator)), None), Severity.LOW


def _is_called(sub: StandardSub, indicator: str) -> bool:
    """Whether the indicator holds a whole name of the component."""
    if sub.area == "I":
        return False  # every area has a team, a plan and its evaluation
    names = (bare(sub.name), *sub.other_names)
    if indicator.startswith(" sop "):
        return "sop" in sub.other_names
    return any(f" {name} " in indicator for name in names if len(name.split()) >= SHORTEST or name in ACRONYMS)
