"""`zi restore`: an archive into an empty place, as a whole or not at all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from django.core.files.base import File
from django.core.files.storage import storages
from django.db import DatabaseError, connection
from django.db.models import F, Model

from zonaintegritas.config.backup import numbering, place
from zonaintegritas.config.backup.archive import SAID_EVERY, Archive, Manifest, Say, TableFacts, Tally, Unusable, copied
from zonaintegritas.config.backup.rows import TASKS, insert, lines_of, models_of
from zonaintegritas.files.models import store_path

PREVIEWS = "evidence.filepreview"
A_DAY = dt.timedelta(days=1)
ROOM_OF_ROWS = 3  # what a line takes as a row, with its indexes


def restore(path: Path, say: Say) -> Manifest:
    """Fill this empty place from an archive. Raises Unusable; after any failure the place is empty as before."""
    with Archive(path) as archive:
        manifest = archive.manifest
        say("Memeriksa cadangan")
        archive.check(say)
        if unknown := place.unknown_to_program(manifest.migrations):
            raise Unusable(
                f"Cadangan ini dibuat oleh versi program yang lebih baru ({manifest.program}; {unknown[0]})."
                " Pasang versi itu atau yang sesudahnya, lalu coba lagi."
            )
        place.require_empty()
        _require_room(archive)
        added: list[str] = []
        try:
            with place.filling(manifest.migrations):
                _load(archive, say)
                _put_files(archive, added.append, say)
        except BaseException:
            for name in added:
                with suppress(OSError):
                    storages["content"].delete(name)
            raise
        finally:
            connection.close()
    return manifest


def _require_room(archive: Archive) -> None:
    here = place.home()
    rows = sum(info.file_size for info in archive.zip.infolist() if info.filename.startswith("tables/"))
    needed = rows * ROOM_OF_ROWS if place.is_sqlite() else 0
    place.require_room(here, needed + (archive.manifest.file_bytes if place.keeps_files_here() else 0))


def _load(archive: Archive, say: Say) -> None:
    """Every row as it was, then read back from the database and held against the manifest."""
    models = {model._meta.label_lower: model for model in models_of(place.tables_at(archive.manifest.migrations))}
    tables = archive.manifest.tables
    if {table.model for table in tables} != set(models):
        raise Unusable("Tabel dalam cadangan ini bukan tabel yang dikenal program ini pada versi itu.")
    for table in tables:
        try:
            insert(models[table.model], table.fields, archive.lines(table))
        except DatabaseError as problem:
            raise Unusable(f"Basis data ini menolak isi tabel {table.model}: {problem}") from problem
        if table.rows:
            say(f"{table.model}: {table.rows} baris")
    try:
        connection.check_constraints()
    except DatabaseError as problem:
        raise Unusable(f"Isi cadangan ini tidak saling cocok: {problem}") from problem
    for table in tables:
        _compare(models[table.model], table)
        numbering.go_on_after(models[table.model], table.last_id)
    _put_tasks_back(models[TASKS])
    if PREVIEWS in models:
        _have_parts_made_again(models[PREVIEWS])


def _compare(model: type[Model], table: TableFacts) -> None:
    tally = Tally()
    for line in lines_of(model):
        tally.add(line)
    if (tally.count, tally.digest) != (table.rows, table.digest):
        raise Unusable(f"Setelah dimasukkan, isi tabel {table.model} tidak sama dengan cadangannya.")


def _put_tasks_back(tasks: type[Model]) -> None:
    """What a worker of the old place had begun, nobody works on here."""
    tasks._base_manager.filter(status="RUNNING").update(status="READY")


def _have_parts_made_again(previews: type[Model]) -> None:
    """What documents show is in no archive: it waits, as if long forgotten, until a worker makes it from them."""
    shown = previews._base_manager.filter(kind="DOCUMENT", state="READY")
    shown.update(state="WAITING", made_at=F("made_at") - A_DAY)


def _put_files(archive: Archive, tell: Callable[[str], None], say: Say) -> None:
    """Every file into the store, read back and compared. `tell` hears the names of those that were not there."""
    for number, sha256 in enumerate(archive.hashes(), start=1):
        _put_file(archive, sha256, tell)
        if number % SAID_EVERY == 0 or number == archive.manifest.files:
            say(f"{number} dari {archive.manifest.files} berkas dipulihkan")


def _put_file(archive: Archive, sha256: str, tell: Callable[[str], None]) -> None:
    store, name = storages["content"], store_path(sha256)
    if store.exists(name):
        if _hash_in_store(name) == sha256:
            return
    else:
        tell(name)
    with archive.open_file(sha256) as content:
        store.save(name, File(content))
    if _hash_in_store(name) != sha256:
        raise Unusable(f"Berkas {sha256[:12]} tidak tersimpan dengan utuh. Periksa tempat penyimpanannya.")


def _hash_in_store(name: str) -> str:
    with storages["content"].open(name, "rb") as content:
        return copied(content)
