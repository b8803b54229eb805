"""A stamp of all that happened in an office, or in it and those below: the same while nothing was done there.

Every write passes the gate and leaves a row of history under the lineage of the office, so that the number of rows
and the newest of them tell whether anything changed. Both are needed: of two writes at once the later row may be
seen before the earlier one.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Max, Q, QuerySet

from zonaintegritas.guard.models import HistoryEntry


def stamp_of(lineage: str, *, with_below: bool = False) -> str:
    """The stamp of an office, or of a whole branch of the tree; one query over an index."""
    wanted = Q(lineage=lineage)
    if with_below:
        wanted |= Q(lineage__gte=f"{lineage}/", lineage__lt=f"{lineage}0")  # "0" follows "/"
    return _stamp(wanted)


def stamp_of_any(lineages: QuerySet[Any, Any], own: str) -> str:
    """The stamp of the offices that another query finds, as a part of the same query, and of the own office."""
    return _stamp(Q(lineage__in=lineages) | Q(lineage=own))


def _stamp(wanted: Q) -> str:
    found = HistoryEntry.objects.filter(wanted).aggregate(newest=Max("pk"), total=Count("pk"))
    return f"{found['newest'] or 0}.{found['total']}"
