"""A PostgreSQL server of a test's own, which it may stop and start as it likes."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.needs import IS_STRICT

OWNER = "postgres"  # the server refuses to be root's
ON_A_SOCKET = "-c listen_addresses=''"  # and otherwise as an office would leave it
QUIET = f"{ON_A_SOCKET} -c fsync=off -c synchronous_commit=off -c client_connection_check_interval=200"


def binaries() -> Path | None:
    """Where initdb and pg_ctl of the newest server of this machine lie."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    beside = shutil.which("initdb")
    return found[-1].parent if found else Path(beside).parent if beside else None


class Server:
    """A server on a socket in a folder of its own."""

    def __init__(self, folder: Path, programs: Path, settings: str = QUIET) -> None:
        self.folder = folder
        self.settings = settings
        self.programs = programs
        self.data = folder / "data"

    def make(self) -> None:
        self._run("initdb", "-D", self.data, "--auth=trust", "--encoding=UTF8", "--locale=C", "--username=zi", "-N")
        self.start()

    def start(self) -> None:
        options = f"{self.settings} -c unix_socket_directories='{self.folder}'"
        self._run("pg_ctl", "-D", self.data, "-l", self.folder / "log", "-w", "-o", options, "start")

    def stop(self) -> None:
        """At once, as when the power goes."""
        self._run("pg_ctl", "-D", self.data, "-m", "immediate", "-w", "stop")

    def url(self, database: str) -> str:
        return f"postgresql://zi@/{database}?host={self.folder}"

    def create(self, database: str, *, like: str = "template1") -> str:
        """A new database, empty or like another one; its address."""
        self.ask("postgres", f'create database "{database}" template "{like}"')
        return self.url(database)

    def ask(self, database: str, statement: str, *values: object) -> list[tuple[object, ...]]:
        """Run a statement; the rows that it brings."""
        import psycopg

        with closing(psycopg.connect(self.url(database), autocommit=True)) as connection:
            cursor = connection.execute(statement.encode(), values or None)
            return cursor.fetchall() if cursor.description else []

    def _run(self, program: str, *words: object) -> None:
        command = [str(self.programs / program), *map(str, words)]
        as_owner = {"user": OWNER, "group": OWNER, "extra_groups": []} if os.getuid() == 0 else {}
        subprocess.run(  # type: ignore[call-overload]  # the keywords are one set or none
            command, check=True, cwd=self.folder, stdout=subprocess.DEVNULL, **as_owner
        )


@contextmanager
def running_server(programs: Path, settings: str = QUIET) -> Iterator[Server]:
    """A fresh server in a temporary folder, ended afterwards."""
    with tempfile.TemporaryDirectory(prefix="zi-pg-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        if os.getuid() == 0:
            shutil.chown(folder, OWNER, OWNER)
        server = Server(folder, programs, settings)
        server.make()
        try:
            yield server
        finally:
            server.stop()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Server]:
    """A server for all tests of this run that ask for one."""
    programs = binaries()
    if programs is None:
        if IS_STRICT:
            raise RuntimeError("no PostgreSQL server: apt-get install postgresql")
        pytest.skip("no PostgreSQL server on this machine")
    with running_server(programs) as server:
        yield server
