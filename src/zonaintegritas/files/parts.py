"""Files that come in parts: what is there so far lies in the installation's folder and outlives a killed server.

How much has come is the length of the part file and nothing else, so that no row can contradict it.
"""

from __future__ import annotations

import datetime as dt
import fcntl
import os
from pathlib import Path
from uuid import UUID

from django.conf import settings

LARGEST_PART = 4 * 1024 * 1024  # bytes at once
LASTS = dt.timedelta(days=2)  # since the last part


def part_path(uid: UUID) -> Path:
    """Where the parts of this upload lie."""
    return Path(settings.HOME) / "incoming" / str(uid)


def received(uid: UUID) -> int:
    """How many bytes have come."""
    path = part_path(uid)
    return path.stat().st_size if path.exists() else 0


def append(uid: UUID, part: bytes, *, at: int, size: int) -> int:
    """Add a part that begins at this byte; how many bytes have come then.

    A part that does not continue what is there, or goes beyond the announced size, changes nothing: the answer says
    from where to go on.
    """
    path = part_path(uid)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as kept:
        fcntl.flock(kept, fcntl.LOCK_EX)  # the same file from two windows
        there = kept.seek(0, os.SEEK_END)
        if at != there or there + len(part) > size:
            return there
        kept.write(part)
        kept.flush()
        os.fsync(kept.fileno())
        return there + len(part)


def drop(uid: UUID) -> None:
    """Forget what has come."""
    part_path(uid).unlink(missing_ok=True)


def sweep(now: dt.datetime) -> int:
    """Forget parts that nobody has added to for two days. How many files."""
    folder = Path(settings.HOME) / "incoming"
    before = (now - LASTS).timestamp()
    old = [path for path in folder.glob("*") if path.stat().st_mtime < before]
    for path in old:
        path.unlink(missing_ok=True)
    return len(old)
