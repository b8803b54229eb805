"""The place of an installation: its database as of one moment, whether it is empty, filling it whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.apps import apps
from django.apps.registry import Apps
from django.conf import settings
from django.core.files.storage import storages
from django.core.management import call_command
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from zonaintegritas.config.backup.archive import Unusable
from zonaintegritas.config.backup.rows import models_of

Applied = dict[str, list[str]]
BESIDE_SQLITE = ("-wal", "-shm", "-journal")
MARGIN = 1.1  # more room than the sum of the parts


def is_sqlite() -> bool:
    return connection.vendor == "sqlite"


def database_file() -> Path:
    """The file of the embedded database."""
    return Path(str(connection.settings_dict["NAME"]))


@contextmanager
def snapshot() -> Iterator[None]:
    """Everything read inside is of one moment, and nobody who works meanwhile waits for it."""
    if is_sqlite():
        connection.close()
        connection.settings_dict["OPTIONS"]["transaction_mode"] = "DEFERRED"  # reads only: takes no lock of a writer
    with transaction.atomic():
        if not is_sqlite():
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def applied_migrations() -> Applied:
    """The migrations of this database, by app; empty where there is no database yet."""
    if is_sqlite() and not database_file().exists():
        return {}
    found: Applied = {}
    for app, name in sorted(MigrationLoader(connection).applied_migrations):
        found.setdefault(app, []).append(name)
    return found


def unknown_to_program(applied: Applied) -> list[str]:
    """Migrations that this program does not have: a later one made them."""
    known = MigrationLoader(None).disk_migrations
    return [f"{app}.{name}" for app, names in applied.items() for name in names if (app, name) not in known]


def targets_of(applied: Applied) -> list[tuple[str, str]]:
    """The last of these migrations of each app: to migrate to them is to have all."""
    graph = MigrationLoader(None).graph
    keys = {(app, name) for app, names in applied.items() for name in names} & set(graph.nodes)
    followed = {
        key
        for key in keys
        if any(child.key in keys and child.key[0] == key[0] for child in graph.node_map[key].children)
    }
    return sorted(keys - followed)


def tables_at(applied: Applied) -> Apps:
    """The models as they were when these migrations were the last."""
    loader = MigrationLoader(None)
    return loader.project_state(targets_of(applied)).apps


def require_empty() -> None:
    """Refuse a place in which anything is kept. Files without a row are no one's: they are compared, not trusted."""
    if is_sqlite() and not database_file().exists():
        return
    there = set(connection.introspection.table_names())
    for model in models_of(apps):
        if model._meta.db_table in there and model._base_manager.exists():
            connection.close()
            raise Unusable(
                f"Tempat ini sudah berisi data (tabel {model._meta.label}), jadi cadangan tidak dipulihkan ke sini."
                " Pilih tempat yang kosong dengan ZI_HOME (dan ZI_DATABASE_URL)."
            )
    connection.close()


@contextmanager
def filling(applied: Applied) -> Iterator[None]:
    """The database with the tables of these migrations, empty; kept if all goes well, as it was before if not.

    SQLite: a new file beside the old, renamed at the end. PostgreSQL: one transaction, the tables included.
    """
    if is_sqlite():
        with _beside():
            MigrationExecutor(connection).migrate(targets_of(applied))
            with transaction.atomic():
                yield
            call_command("migrate", interactive=False, verbosity=0)
        return
    before = applied_migrations()
    if before and before != applied:
        raise Unusable(
            "Basis data ini berisi tabel dari versi program yang lain daripada cadangannya."
            " Buat basis data baru yang kosong, lalu pulihkan ke sana."
        )
    with transaction.atomic():
        MigrationExecutor(connection).migrate(targets_of(applied))
        connection.check_constraints()  # leaves them deferred, which migrations do not: rows come in any order
        yield
        call_command("migrate", interactive=False, verbosity=0)
        call_command("createcachetable", verbosity=0)


@contextmanager
def _beside() -> Iterator[None]:
    """A database file under another name, which takes the place of the real one once it is whole."""
    target = database_file()
    part = target.with_name(f".{target.name}.part")
    connection.close()
    _remove(part)
    connection.settings_dict["NAME"] = str(part)
    try:
        yield
        call_command("createcachetable", verbosity=0)
        connection.close()
        _remove(target)
        part.replace(target)
    finally:
        connection.close()
        connection.settings_dict["NAME"] = str(target)
        _remove(part)


def _remove(database: Path) -> None:
    for ending in ("", *BESIDE_SQLITE):
        database.with_name(database.name + ending).unlink(missing_ok=True)


def database_bytes() -> int:
    """The room that the database takes."""
    if is_sqlite():
        return database_file().stat().st_size
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_database_size(current_database())")
        return int(cursor.fetchone()[0])


def keeps_files_here() -> bool:
    """Whether stored files lie in the folder of this installation, and not in an S3-like store."""
    return hasattr(storages["content"], "location") and Path(storages["content"].location).is_absolute()


def require_room(folder: Path, needed: int) -> None:
    """Refuse before anything is written where it would not fit."""
    free = shutil.disk_usage(folder).free
    if free < needed * MARGIN:
        raise Unusable(
            f"Ruang di {folder} tidak cukup: perlu sekitar {_megabytes(needed * MARGIN)} MB,"
            f" sisa {_megabytes(free)} MB. Kosongkan sebagian, atau pilih tempat lain."
        )


def _megabytes(size: float) -> int:
    return int(size // (1024 * 1024)) + 1


def home() -> Path:
    return Path(settings.HOME)
