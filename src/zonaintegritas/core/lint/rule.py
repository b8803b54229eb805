"""What every rule has: code, weight, title, reason and cure; and the findings it makes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from zonaintegritas.core.decree.blocks import Place
from zonaintegritas.core.lint.finding import Finding, Mend, Severity, clipped
from zonaintegritas.core.lint.subject import Row, Subject, Text


@dataclass(frozen=True, slots=True)
class Rule:
    """The unchanging part of a rule. `severity` is the usual weight; a case may weigh more or less."""

    code: str
    severity: Severity
    title: str
    reason: str
    cure: str

    def found(  # noqa: PLR0913 - a finding has so many parts; all but two are by name
        self,
        what: str,
        where: Iterable[str],
        *,
        places: Iterable[Place] = (),
        quote: str = "",
        severity: Severity | None = None,
        cure: str | None = None,
        mend: Mend | None = None,
    ) -> Finding:
        """A finding of this rule."""
        return Finding(
            code=self.code,
            severity=severity or self.severity,
            where=tuple(dict.fromkeys(where)),
            what=what,
            why=self.reason,
            cure=cure or self.cure,
            places=tuple(dict.fromkeys(places)),
            quote=clipped(quote),
            mend=mend,
        )

    def at_rows(self, what: str, rows: Iterable[Row], *, quote: str = "", severity: Severity | None = None) -> Finding:
        """A finding about rows of the plan."""
        rows = tuple(rows)
        places = (place for row in rows for place in row.places)
        quote = quote or rows[0].indicator or rows[0].steps
        return self.found(what, (row.ref for row in rows), places=places, quote=quote, severity=severity)

    def at_text(self, what: str, text: Text, *, quote: str = "", severity: Severity | None = None) -> Finding:
        """A finding about one text; the quote is what stands there."""
        return self.found(what, text.where, places=text.places, quote=clipped(text.value, quote), severity=severity)


class RuleModule(Protocol):
    """A module of `rules`: one rule."""

    @property
    def RULE(self) -> Rule: ...  # noqa: N802 - a constant of the module

    @property
    def check(self) -> Callable[[Subject], Iterator[Finding]]: ...
