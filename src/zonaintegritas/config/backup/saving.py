"""`zi backup`: the rows of one moment, then the files that they name."""

from __future__ import annotations

import tempfile
import zipfile
from pathlib import Path
from typing import Any

from django.apps.registry import Apps
from django.core.files.storage import storages
from django.db import connection
from django.utils import timezone

from zonaintegritas import __version__
from zonaintegritas.config.backup import numbering, place
from zonaintegritas.config.backup.archive import (
    MANIFEST,
    SAID_EVERY,
    Manifest,
    Say,
    TableFacts,
    Tally,
    Unusable,
    copied,
    file_member,
    new_archive,
)
from zonaintegritas.config.backup.rows import columns_of, lines_of, models_of
from zonaintegritas.files.models import store_path

IN_MEMORY = 32 * 1024 * 1024  # a larger file is checked on disk before it enters the archive


def save(target: Path, say: Say) -> Manifest:
    """Write an archive of this installation. Raises Unusable; nothing is left of an archive that failed."""
    applied = place.applied_migrations()
    if not applied:
        raise Unusable("Di sini belum ada apa-apa yang dapat dicadangkan. Periksa ZI_HOME dan ZI_DATABASE_URL.")
    if place.unknown_to_program(applied):
        raise Unusable("Basis data ini dipakai oleh versi program yang lebih baru. Cadangkan dengan versi itu.")
    if target.exists():
        raise Unusable(f"{target} sudah ada. Pilih nama lain; cadangan lama tidak ditimpa.")
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    tables = place.tables_at(applied)
    made_at = timezone.localtime()
    with place.snapshot():
        sizes = _files_named(tables)
        place.require_room(target.parent, place.database_bytes() + sum(sizes.values()))
    with new_archive(target) as archive:
        with place.snapshot():
            facts = [_write_table(archive, model, say) for model in models_of(tables)]
            sizes = _files_named(tables)  # of the moment of the tables
        connection.close()
        kept, lost = _write_files(archive, sizes, say)
        manifest = Manifest(
            program=__version__,
            made_at=made_at.isoformat(timespec="seconds"),
            engine=connection.vendor,
            migrations=applied,
            tables=tuple(facts),
            files=kept.count,
            file_bytes=sum(size for sha256, size in sizes.items() if sha256 not in lost),
            files_digest=kept.digest,
            lost=tuple(lost),
        )
        archive.writestr(MANIFEST, manifest.as_json())
        say("Memeriksa cadangan yang baru ditulis")
    return manifest


def _files_named(tables: Apps) -> dict[str, int]:
    """Hash and size of every file that a row names, each once. Pictures made from them are made again."""
    named: Any = tables.get_model("files", "StoredFile")._base_manager
    return dict(named.order_by("sha256").values_list("sha256", "size").distinct().iterator())


def _write_table(archive: zipfile.ZipFile, model: Any, say: Say) -> TableFacts:
    tally = Tally()
    name = model._meta.label_lower
    fields = tuple(field.attname for field in columns_of(model))
    with archive.open(f"tables/{name}.jsonl", "w", force_zip64=True) as member:
        for line in lines_of(model):
            tally.add(line)
            member.write(line + b"\n")
    if tally.count:
        say(f"{name}: {tally.count} baris")
    return TableFacts(name, fields, tally.count, tally.digest, numbering.last_id(model))


def _write_files(archive: zipfile.ZipFile, sizes: dict[str, int], say: Say) -> tuple[Tally, list[str]]:
    """Copy the files whose bytes fit their hash; the hashes of those that are missing or damaged."""
    kept = Tally()
    lost: list[str] = []
    for number, sha256 in enumerate(sizes, start=1):
        if _write_file(archive, sha256):
            kept.add(sha256.encode())
        else:
            lost.append(sha256)
        if number % SAID_EVERY == 0 or number == len(sizes):
            say(f"{number} dari {len(sizes)} berkas disalin")
    return kept, lost


def _write_file(archive: zipfile.ZipFile, sha256: str) -> bool:
    """Whether the store had the file as its hash says; only then it is in the archive. Already compressed kinds."""
    with tempfile.SpooledTemporaryFile(IN_MEMORY) as whole:
        try:
            with storages["content"].open(store_path(sha256), "rb") as content:
                if copied(content, whole) != sha256:
                    return False
        except FileNotFoundError:
            return False
        whole.seek(0)
        member = zipfile.ZipInfo(file_member(sha256), timezone.localtime().timetuple()[:6])
        with archive.open(member, "w", force_zip64=True) as target:
            copied(whole, target)
    return True
