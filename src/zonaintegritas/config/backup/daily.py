"""The daily backup: where ZI_BACKUP_FOLDER names a folder, a worker sees to it that there is one of every night."""

from __future__ import annotations

import datetime as dt
import logging
import subprocess
import sys
import threading
from pathlib import Path
from typing import Final

from django.conf import settings
from django.utils import timezone

from zonaintegritas.config.backup.rotation import kept_in, made_at

logger = logging.getLogger(__name__)
HOUR: Final = 2  # at night; a machine that is off then makes it up in the morning
LOOK_EVERY: Final = 60.0  # seconds
AGAIN_AFTER: Final = 3600.0  # seconds after a backup that failed


def is_due(folder: Path, now: dt.datetime) -> bool:
    """Whether there is no archive yet of the time since the last two o'clock at night. `now` is local."""
    here = now.replace(tzinfo=None)
    last = here.replace(hour=HOUR, minute=0, second=0, microsecond=0)
    if last > here:
        last -= dt.timedelta(days=1)
    newest = next(iter(kept_in(folder)), None)
    return newest is None or made_at(newest) < last


def look_after(stop: threading.Event) -> None:
    """Until told to stop: back up when it is due, in a process of its own."""
    if not settings.ZI_BACKUP_FOLDER:
        return
    folder, wait = Path(settings.ZI_BACKUP_FOLDER), 0.0
    while not stop.wait(wait):
        wait = LOOK_EVERY
        if is_due(folder, timezone.localtime()) and not _back_up(folder):
            wait = AGAIN_AFTER


def _back_up(folder: Path) -> bool:
    """Whether an archive was made; the log says why not, or what it lacks."""
    words = ["backup", "--keep", str(settings.ZI_BACKUP_KEEP), str(folder)]
    said = subprocess.run(
        [sys.executable, "-m", "zonaintegritas.cli", *words], capture_output=True, text=True, check=False
    )
    if said.returncode != 0:
        last = said.stderr.strip().splitlines()[-1:]
        logger.error("daily backup", extra={"status": said.returncode, "said": " ".join(last)})
    return said.returncode != 2
