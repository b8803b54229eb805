"""Make the nation and measure its pages, on SQLite and on PostgreSQL: `python -m tests.bench.nation`.

Each engine runs in a process of its own (Django is set up once a process). `--keep FOLDER` leaves the SQLite nation
there, and finds it again the next time.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.postgresql import ON_A_SOCKET, binaries, running_server


def main() -> int:
    """The worst exit status of both engines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", choices=("sqlite", "postgresql"), help="only this one")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=6.0, help="how long each page is asked for")
    parser.add_argument("--keep", type=Path, help="folder of a nation that is kept")
    parser.add_argument("--profile", action="store_true", help="where the time of each page goes")
    arguments = parser.parse_args()
    worst = 0
    with tempfile.TemporaryDirectory(prefix="zi-nation-") as scratch:
        if arguments.engine != "postgresql":
            worst = max(worst, _measure("SQLite", arguments.keep or Path(scratch) / "sqlite", {}, arguments))
        if arguments.engine != "sqlite":
            programs = binaries()
            if programs is None:
                sys.stdout.write("No PostgreSQL on this machine: apt-get install postgresql.\n")
                return worst
            with running_server(programs, ON_A_SOCKET) as server:
                found = {"ZI_DATABASE_URL": server.create("kantor")}
                worst = max(worst, _measure("PostgreSQL", Path(scratch) / "postgresql", found, arguments))
    return worst


def _measure(engine: str, home: Path, found: dict[str, str], arguments: argparse.Namespace) -> int:
    sys.stdout.write(f"\n### {engine}\n\n")
    sys.stdout.flush()
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ZI_")}
    settings = {"ZI_HOME": str(home), "DJANGO_SETTINGS_MODULE": "tests.bench.nation.settings", **found}
    command = [sys.executable, "-m", "tests.bench.nation.measure", str(arguments.seed), str(arguments.seconds)]
    command += ["--profile"] if arguments.profile else []
    return subprocess.run(command, env=kept | settings, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
