"""Whole installations in scratch folders, on either database, filled with the demonstration, as `zi` makes them."""

from __future__ import annotations

import contextlib
import dataclasses
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.browser.program import ROOT, environment
from tests.postgresql import Server
from tests.s3_store import Bucket

WITHIN = 600  # seconds for a command, on a very busy machine
SMALL_MB = 24
DATABASE = "zonaintegritas.sqlite3"
MakePlace = Callable[..., "Installation"]


@dataclass(frozen=True)
class Installation:
    """A folder; on PostgreSQL a database of its own; a bucket where its files lie in an S3-like store."""

    home: Path
    server: Server | None = None
    database: str = ""
    bucket: Bucket | None = None

    @property
    def settings(self) -> dict[str, str]:
        database = {"ZI_DATABASE_URL": self.server.url(self.database)} if self.server else {}
        return database | (self.bucket.settings if self.bucket else {})

    @property
    def environment(self) -> dict[str, str]:
        return environment(self.home) | self.settings

    def run(self, module: str, *words: object, **settings: str) -> subprocess.CompletedProcess[str]:
        """A module of the program or of these tests, as a process of its own in this place."""
        return subprocess.run(
            [sys.executable, "-m", module, *map(str, words)],
            env=self.environment | settings,
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=WITHIN,
            check=False,
        )

    def zi(self, *words: object, **settings: str) -> subprocess.CompletedProcess[str]:
        """The command as a person types it."""
        return self.run("zonaintegritas.cli", *words, **settings)

    def ask(self, question: str, *values: object) -> list[tuple[object, ...]]:
        """An answer of the database, beside the running program. Values stand for `?`."""
        if self.server is not None:
            return self.server.ask(self.database, question.replace("?", "%s"), *values)
        with contextlib.closing(sqlite3.connect(self.home / DATABASE, timeout=30, isolation_level=None)) as database:
            return database.execute(question, values).fetchall()

    def one(self, question: str, *values: object) -> object:
        """The only value of an answer."""
        return self.ask(question, *values)[0][0]


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Installation:
    """The demonstration on SQLite. Others are copies of it: nobody changes this one."""
    place = Installation(tmp_path_factory.mktemp("contoh") / "home")
    made = place.zi("demo", "--prepare-only", ZI_DEMO="yes")
    assert made.returncode == 0, made.stderr
    return place


@pytest.fixture(scope="session")
def demonstration_archive(demonstration: Installation) -> Path:
    """Its backup."""
    path = demonstration.home.parent / "contoh.zip"
    made = demonstration.zi("backup", path)
    assert made.returncode == 0, made.stderr
    return path


@pytest.fixture
def make_place(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[MakePlace]:
    """make_place("postgresql"): an empty installation of this test's own."""
    made: list[Installation] = []

    def make(engine: str) -> Installation:
        home = tmp_path / f"tempat-{len(made)}"
        place = Installation(home)
        if engine == "postgresql":
            server: Server = request.getfixturevalue("postgres_server")
            place = Installation(home, server, f"{tmp_path.name}-{len(made)}"[-60:])
            server.create(place.database)
        made.append(place)
        return place

    yield make
    for place in made:
        if place.server is not None:
            place.server.ask("postgres", f'drop database if exists "{place.database}" with (force)')


@pytest.fixture
def make_demonstration(make_place: MakePlace, demonstration: Installation, request: pytest.FixtureRequest) -> MakePlace:
    """make_demonstration("sqlite"): the demonstration in a place of this test's own."""

    def make(engine: str) -> Installation:
        place = make_place(engine)
        like = request.getfixturevalue("demonstration_on_postgresql") if place.server else ""
        fill(place, demonstration, like)
        return place

    return make


def fill(place: Installation, demonstration: Installation, like: str) -> None:
    """Make an empty place like the demonstration; on PostgreSQL its database like another one."""
    if place.server is None:
        shutil.copytree(demonstration.home, place.home, dirs_exist_ok=True)
        return
    place.server.ask("postgres", f'drop database "{place.database}"')
    place.server.create(place.database, like=like)
    shutil.copytree(demonstration.home, place.home, ignore=shutil.ignore_patterns(f"{DATABASE}*"))


@pytest.fixture(scope="session")
def demonstration_on_postgresql(
    demonstration: Installation, demonstration_archive: Path, postgres_server: Server
) -> str:
    """The name of a database with the demonstration, restored from its backup; others are made like it."""
    name = "contoh"
    postgres_server.create(name)
    place = dataclasses.replace(demonstration, server=postgres_server, database=name)
    made = place.zi("restore", demonstration_archive)
    assert made.returncode == 0, made.stderr
    return name


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of a few megabytes, so that a full disk is a real one; only where one may be mounted."""
    folder = tmp_path / "kecil"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={SMALL_MB}m", "tmpfs", folder], capture_output=True, check=False
    )
    if mounted.returncode != 0:
        pytest.skip("no file system may be mounted here")
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)
