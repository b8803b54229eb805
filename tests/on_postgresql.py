"""Run the tests that touch the database once more, on PostgreSQL."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.needs import POSTGRES_FOLDER

FOLDERS = (
    "tests/guard",
    "tests/offices",
    "tests/files",
    "tests/teams",
    "tests/regulations",
    "tests/calendars",
    "tests/evidence",
    "tests/obligations",
    "tests/plans",
    "tests/decrees",
    "tests/monitoring",
    "tests/overview",
    "tests/reminders",
    "tests/desk",
    "tests/library",
    "tests/config",
    "tests/ui",
)


def main() -> int:
    """The exit status of pytest; 0 where there is no server (tests.needs has said so)."""
    if POSTGRES_FOLDER is None:
        return 0
    folders = [folder for folder in FOLDERS if Path(folder).is_dir()]
    environment = os.environ | {"ZI_TEST_DATABASE_URL": f"postgresql://zi@/postgres?host={POSTGRES_FOLDER}"}
    command = [sys.executable, "-m", "pytest", "-q", "-n", "2", "-m", "not browser", *folders]
    return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
