"""Upward news: apps subscribe tasks to actions; they are enqueued in the transaction of the command."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, Protocol

from zonaintegritas.guard.policy import Action


class Enqueuable(Protocol):
    """A background task, as far as the gate cares."""

    def enqueue(self, *args: Any, **kwargs: Any) -> Any: ...


_SUBSCRIBERS: defaultdict[Action, list[Enqueuable]] = defaultdict(list)


def subscribe(action: Action, task: Enqueuable) -> None:
    """Run `task(pk of the changed row)` after every successful command with this action."""
    if task not in _SUBSCRIBERS[action]:
        _SUBSCRIBERS[action].append(task)


def announce(action: Action, pk: int) -> None:
    """Enqueue the subscribers' tasks; rolled back with the transaction."""
    for task in _SUBSCRIBERS[action]:
        task.enqueue(pk)
