"""A folder of daily archives: names by time, the newest kept, the rest removed once a new one is whole."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Final

_NAME: Final = re.compile(r"zonaintegritas-(\d{8}-\d{6})\.zip")
_TIME: Final = "%Y%m%d-%H%M%S"


def name_for(now: dt.datetime) -> str:
    """The name of an archive of this moment."""
    return f"zonaintegritas-{now.strftime(_TIME)}.zip"


def kept_in(folder: Path) -> list[Path]:
    """The archives that this program named, the newest first; other files are nobody's business here."""
    return sorted((path for path in folder.glob("*.zip") if _NAME.fullmatch(path.name)), reverse=True)


def drop_old(folder: Path, keep: int) -> list[Path]:
    """Remove all but the newest; what was removed."""
    old = kept_in(folder)[keep:]
    for path in old:
        path.unlink()
    return old


def made_at(archive: Path) -> dt.datetime:
    """When an archive was made, without a zone, as its name says."""
    found = _NAME.fullmatch(archive.name)
    if found is None:
        raise ValueError(archive.name)
    return dt.datetime.strptime(found[1], _TIME)  # noqa: DTZ007 - compared with local time only
