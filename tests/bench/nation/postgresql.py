"""A PostgreSQL of our own on a socket, with the settings an office would leave as they are."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def server(scratch: Path) -> Iterator[str | None]:
    """The address of an empty database, while it runs; None where PostgreSQL is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not found:
        yield None
        return
    folder, programs = scratch / "server", found[-1]
    folder.mkdir()
    scratch.chmod(0o755)
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    _run([programs / "initdb", "-D", folder / "data", "--auth=trust", "--encoding=UTF8", "--locale=C", "--username=zi"])
    options = f"-c listen_addresses='' -c unix_socket_directories='{folder}'"
    _run([programs / "pg_ctl", "-D", folder / "data", "-l", folder / "log", "-w", "-o", options, "start"])
    try:
        yield f"postgresql://zi@/postgres?host={folder}"
    finally:
        _run([programs / "pg_ctl", "-D", folder / "data", "-m", "immediate", "stop"])


def _run(command: list[object]) -> None:
    """As the server's own user: it refuses to run as root."""
    words = [str(word) for word in command]
    if os.geteuid() == 0:
        words = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *words]
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
