"""What is left of uploads that nobody goes on with is forgotten."""

from __future__ import annotations

import datetime as dt

from zonaintegritas.files import parts
from zonaintegritas.guard.actor import System
from zonaintegritas.library import services
from zonaintegritas.library.models import Incoming


def drop_left_uploads(now: dt.datetime) -> int:
    """Discard uploads of which nothing has come for two days. How many."""
    old = Incoming.objects.filter(state=Incoming.State.RECEIVING, started_at__lt=now - parts.LASTS)
    dropped = [services.discard_expired(System(), one, now=now) for one in old.select_related("office").order_by("pk")]
    parts.sweep(now)
    return sum(one.state == Incoming.State.DISCARDED for one in dropped)
