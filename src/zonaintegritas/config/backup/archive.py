"""The archive: a zip of tables (one JSON row a line), stored files under their hash, and a manifest of both.

Needs neither Django nor an installation, so that an archive can be checked anywhere.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO, Any, Final

Say = Callable[[str], None]

FORMAT: Final = "zonaintegritas-backup"
VERSION: Final = 1
MANIFEST: Final = "manifest.json"
CHUNK: Final = 1024 * 1024
SAID_EVERY: Final = 500  # files between two lines of progress
_HASH = re.compile(r"[0-9a-f]{64}")
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, KeyError, TypeError)


class Unusable(Exception):  # noqa: N818 - an answer with a sentence
    """A backup cannot be made, read or restored; the message says why and what to do."""


class Tally:
    """Count and digest of lines whatever their order: both databases sort texts in their own way."""

    def __init__(self) -> None:
        self.count = 0
        self._sum = 0

    def add(self, line: bytes) -> None:
        self.count += 1
        self._sum = (self._sum + int.from_bytes(hashlib.sha256(line).digest(), "big")) % 2**256

    @property
    def digest(self) -> str:
        return f"{self._sum:064x}"


@dataclass(frozen=True, slots=True)
class TableFacts:
    """What the manifest says about a table. `last_id` is the last number given out, also to rows that are gone."""

    model: str
    fields: tuple[str, ...]
    rows: int
    digest: str
    last_id: int | None

    @property
    def member(self) -> str:
        return f"tables/{self.model}.jsonl"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an archive holds. `lost`: files that the place named but did not have whole when it was backed up."""

    program: str
    made_at: str
    engine: str
    migrations: dict[str, list[str]]
    tables: tuple[TableFacts, ...]
    files: int
    file_bytes: int
    files_digest: str
    lost: tuple[str, ...] = field(default=())

    @property
    def rows(self) -> int:
        return sum(table.rows for table in self.tables)

    def as_json(self) -> str:
        """With the form and a digest of everything else, so that a changed manifest is noticed."""
        facts = {"format": f"{FORMAT}/{VERSION}", **asdict(self)}
        return json.dumps({**facts, "digest": _digest_of(facts)}, ensure_ascii=False, indent=1)


def _digest_of(facts: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(facts, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def file_member(sha256: str) -> str:
    """The name of a stored file in the archive."""
    return f"files/{sha256[:2]}/{sha256[2:4]}/{sha256}"


def pieces(content: IO[bytes]) -> Iterator[bytes]:
    """Bytes in pieces that fit the memory, however large the whole."""
    while piece := content.read(CHUNK):
        yield piece


def copied(content: IO[bytes], *targets: IO[bytes]) -> str:
    """Copy bytes piece by piece; their hash."""
    digest = hashlib.sha256()
    for piece in pieces(content):
        digest.update(piece)
        for target in targets:
            target.write(piece)
    return digest.hexdigest()


@contextmanager
def new_archive(target: Path) -> Iterator[zipfile.ZipFile]:
    """An archive for its owner's eyes only, written under another name and given its own once it proved whole."""
    part = target.with_name(f".{target.name}.part")
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as raw:
            with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
                yield archive
            raw.flush()
            os.fsync(raw.fileno())
        Archive(part).check()
        part.replace(target)
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    finally:
        part.unlink(missing_ok=True)


class Archive:
    """An archive that is read. Every fault of it is `Unusable`, with a sentence."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with _faults_told():
            try:
                self.zip = zipfile.ZipFile(path)
            except OSError as problem:
                raise Unusable(f"{path}: cadangan tidak dapat dibuka ({problem.strerror}). Periksa namanya.") from None
            self.manifest = self._manifest()

    def check(self, say: Say = lambda _: None) -> None:
        """Read everything and hold it against the manifest. Raises Unusable."""
        expected = {MANIFEST, *(table.member for table in self.manifest.tables)}
        with _faults_told():
            for table in self.manifest.tables:
                tally = Tally()
                for line in self.lines(table):
                    tally.add(line)
                if (tally.count, tally.digest) != (table.rows, table.digest):
                    raise Unusable(f"Cadangan ini rusak: isi tabel {table.model} tidak sama dengan daftar isinya.")
            say(f"{len(self.manifest.tables)} tabel dengan {self.manifest.rows} baris cocok")
            self._check_files(say)
            found = {name for name in self.zip.namelist() if not name.startswith("files/")}
        if found != expected:
            raise Unusable("Cadangan ini rusak: isinya bukan yang tertulis dalam daftar isinya.")

    def lines(self, table: TableFacts) -> Iterator[bytes]:
        """The rows of a table as they were written, without the end of the line."""
        with self.zip.open(table.member) as content:
            for line in content:
                yield line.rstrip(b"\n")

    def hashes(self) -> Iterator[str]:
        """The files in the archive, by their hash."""
        for name in self.zip.namelist():
            if name.startswith("files/"):
                yield name.rpartition("/")[2]

    def open_file(self, sha256: str) -> IO[bytes]:
        return self.zip.open(file_member(sha256))

    def _check_files(self, say: Say) -> None:
        tally = Tally()
        for sha256 in self.hashes():
            with self.open_file(sha256) as content:
                if not _HASH.fullmatch(sha256) or copied(content) != sha256:
                    raise Unusable(f"Cadangan ini rusak: isi berkas {sha256[:12]} tidak sesuai sidiknya.")
            tally.add(sha256.encode())
            if tally.count % SAID_EVERY == 0:
                say(f"{tally.count} dari {self.manifest.files} berkas diperiksa")
        if (tally.count, tally.digest) != (self.manifest.files, self.manifest.files_digest):
            raise Unusable("Cadangan ini rusak: berkas di dalamnya bukan yang tertulis dalam daftar isinya.")
        say(f"{tally.count} berkas cocok")

    def _manifest(self) -> Manifest:
        """The manifest. Raises Unusable for what is no backup, one of a later form, or a changed one."""
        if MANIFEST not in self.zip.namelist():
            raise Unusable(f"{self.path}: ini bukan cadangan Zona Integritas.")
        facts = json.loads(self.zip.read(MANIFEST))
        name, _, version = str(facts.pop("format", "")).partition("/")
        if name != FORMAT:
            raise Unusable(f"{self.path}: ini bukan cadangan Zona Integritas.")
        if int(version) > VERSION:
            raise Unusable(
                f"Bentuk cadangan ini ({name}/{version}) lebih baru daripada yang dikenal program ini"
                f" ({FORMAT}/{VERSION}). Pasang versi program yang lebih baru, lalu coba lagi."
            )
        digest = facts.pop("digest", "")
        if digest != _digest_of({"format": f"{name}/{version}", **facts}):
            raise Unusable("Cadangan ini rusak: daftar isinya berubah.")
        tables = tuple(TableFacts(**{**table, "fields": tuple(table["fields"])}) for table in facts.pop("tables"))
        return Manifest(tables=tables, lost=tuple(facts.pop("lost")), **facts)

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):
            self.zip.close()


@contextmanager
def _faults_told() -> Iterator[None]:
    """What a damaged archive raises, as one sentence."""
    try:
        yield
    except _BROKEN as fault:
        raise Unusable("Cadangan ini rusak atau terpotong. Pakai cadangan lain.") from fault
