"""What a rule is, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from zonaintegritas.core.lint import Severity
from zonaintegritas.core.proving.subject import Duty, Use, Work


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing a person should look at. All words are Indonesian, for people."""

    code: str
    severity: Severity
    title: str
    what: str
    why: str
    cure: str
    duties: tuple[int, ...] = ()
    uses: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """The unchanging part of a rule. `severity` is the usual weight; a case may weigh more or less."""

    code: str
    severity: Severity
    title: str
    reason: str
    cure: str

    def about(self, what: str, uses: Iterable[tuple[Duty, Use]], *, severity: Severity | None = None) -> Doubt:
        """A doubt about uses of documents."""
        known = tuple(uses)
        duties = tuple(dict.fromkeys(duty.key for duty, _use in known))
        return self._doubt(what, duties, tuple(use.key for _duty, use in known), severity)

    def about_duty(self, what: str, duty: Duty) -> Doubt:
        """A doubt about what was to be done, whatever proves it."""
        return self._doubt(what, (duty.key,), (), None)

    def about_all(self, what: str) -> Doubt:
        """A doubt about the work as a whole."""
        return self._doubt(what, (), (), None)

    def _doubt(self, what: str, duties: tuple[int, ...], uses: tuple[int, ...], severity: Severity | None) -> Doubt:
        weight = severity or self.severity
        return Doubt(self.code, weight, self.title, what, self.reason, self.cure, duties, uses)


class RuleModule(Protocol):
    """A module of `rules`: one rule."""

    @property
    def RULE(self) -> Rule: ...  # noqa: N802 - a constant of the module

    @property
    def check(self) -> Callable[[Work], Iterator[Doubt]]: ...
