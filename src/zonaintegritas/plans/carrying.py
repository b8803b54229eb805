"""What was done on a plan that another one replaces, where an item of both is clearly the same. Pure functions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from zonaintegritas.core.schedule import occurrences
from zonaintegritas.plans.models import Item, Occurrence, PlanRow

Saying = tuple[str, ...]


def same_items(old: Sequence[Item], new: Iterable[PlanRow]) -> list[tuple[Item, PlanRow]]:
    """Pairs that say the same word for word, indicator and steps; what stands twice on either side is nobody's pair."""
    fresh = list(new)
    said_before = Counter(map(_saying, old))
    said_now = Counter(map(_saying, fresh))
    by_saying = {_saying(row): row for row in fresh}
    pairs = []
    for item in old:
        saying = _saying(item)
        if any(saying) and said_before[saying] == said_now[saying] == 1:
            pairs.append((item, by_saying[saying]))
    return pairs


def carried(
    pairs: Iterable[tuple[Item, PlanRow]], worked: Mapping[int, Sequence[Occurrence]]
) -> list[tuple[Item, PlanRow, list[Occurrence]]]:
    """Of each pair the occurrences that were worked on (by item) and that the new row asks for in the same months."""
    found = []
    for item, row in pairs:
        asked = {tuple(str(month) for month in due.months) for due in occurrences(row.period_value())}
        marks = [mark for mark in worked.get(item.pk, ()) if tuple(mark.months) in asked]
        if marks:
            found.append((item, row, marks))
    return found


def _saying(row: PlanRow) -> Saying:
    """What an item says, however it is spaced and capitalised."""
    return tuple(" ".join(text.split()).casefold() for text in (row.indicator, *row.steps))
