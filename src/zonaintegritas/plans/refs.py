"""How people call an item: I.2.b, as plan-reading/1 says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from zonaintegritas.plans.models import PlanRow


def refs_of(rows: Iterable[PlanRow]) -> dict[int, str]:
    """Key -> area.component[.letter or number], for rows in their order.

    A component without a printed number goes by its place in the area. What the paper numbers twice is told apart.
    """
    refs: dict[int, str] = {}
    seen: Counter[str] = Counter()
    placed: Counter[str] = Counter()
    for (roman, number, _), group in groupby(
        rows, key=lambda row: (row.area_roman, row.component_no, row.component_name)
    ):
        below = list(group)
        placed[roman] += 1
        base = f"{roman or '?'}.{number or placed[roman]}"
        for position, row in enumerate(below, start=1):
            third = row.letter or (str(position) if len(below) > 1 or row.sub_component else "")
            ref = f"{base}.{third}" if third else base
            seen[ref] += 1
            refs[row.pk] = ref if seen[ref] == 1 else f"{ref} ({seen[ref]})"
    return refs
