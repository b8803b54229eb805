"""@command: permission, one transaction and a history row around every write."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Concatenate, ParamSpec, TypeVar

from django.db import transaction

from zonaintegritas.guard import events, history
from zonaintegritas.guard.actor import Actor, Guarded
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.guard.scope import may

P = ParamSpec("P")
R = TypeVar("R")
G = TypeVar("G", bound=Guarded)


@dataclass(frozen=True, slots=True)
class CommandFacts:
    """What a decorated function is, for tests and for docs/map.md."""

    action: Action
    records: tuple[str, ...]


COMMANDS: dict[str, CommandFacts] = {}


def command(
    action: Action, *, records: tuple[str, ...] = ()
) -> Callable[[Callable[Concatenate[Actor, G, P], R]], Callable[Concatenate[Actor, G, P], R]]:
    """Guard a write `f(actor, target, /, *, ...)`.

    Refuses with NotAllowed (403) and notes the refusal; opens one transaction; runs the body; appends a history
    row with the keyword arguments named in `records` (nothing is recorded by default); enqueues the tasks that
    subscribed to the action, with the key of the row that the body returns.
    """

    def decorate(body: Callable[Concatenate[Actor, G, P], R]) -> Callable[Concatenate[Actor, G, P], R]:
        name = f"{body.__module__}.{body.__name__}"
        COMMANDS[name] = CommandFacts(action, records)

        @functools.wraps(body)
        def guarded(actor: Actor, target: G, /, *args: P.args, **kwargs: P.kwargs) -> R:
            if not may(actor, action, target.guard_key()):
                history.append(actor, action, target, outcome=history.Outcome.REFUSED)
                raise NotAllowed(f"{actor.key} may not {action}")
            with transaction.atomic():
                result = body(actor, target, *args, **kwargs)
                details = {name: str(kwargs[name]) for name in records if kwargs.get(name) is not None}
                history.append(actor, action, target, details=details)
                events.announce(action, getattr(result, "pk", target.pk))
            return result

        return guarded

    return decorate
