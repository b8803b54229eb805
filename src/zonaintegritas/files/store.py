"""Putting uploaded bytes into the content store: checked, hashed, kept once. No rows, no transaction."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from django.conf import settings
from django.core.files.base import ContentFile, File
from django.core.files.storage import storages
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from zonaintegritas.core.decree.formats.detect import PICTURES, Kind, sniff
from zonaintegritas.files.kinds import kind_of
from zonaintegritas.files.models import store_path
from zonaintegritas.guard.refused import Refused

MEBIBYTE = 1024 * 1024
KNOWN_BY_HEAD = PICTURES | {Kind.PDF}
MAX_NAME = 120
HEAD = 8192  # bytes by which PDF and pictures are known
READ_WHOLE_MB = 100  # the largest file of another kind: to know it, all of it is read at once


class EmptyFile(Refused):
    message = _("Berkas ini kosong (0 bita). Periksa berkasnya, lalu unggah lagi.")


class TooLarge(Refused):
    def __init__(self, limit: int | None = None) -> None:
        sentence = gettext("Berkas lebih besar dari %(limit)s MB. Kecilkan berkasnya, misalnya dengan menyimpan ulang.")
        super().__init__(sentence % {"limit": limit or settings.ZI_MAX_UPLOAD_MB})


@dataclass(frozen=True, slots=True)
class StoredBytes:
    """Bytes that lie in the store, not yet known to any row."""

    name: str
    sha256: str
    size: int
    kind: str
    media_type: str


def safe_name(name: str) -> str:
    """A file name that is harmless on every system: no path, no control characters, no leading dot."""
    leaf = PurePosixPath(unicodedata.normalize("NFC", name).replace("\\", "/")).name
    leaf = "".join(sign for sign in leaf if unicodedata.category(sign)[0] != "C")
    leaf = re.sub(r'[<>:"|?*;]+', "_", leaf).strip(" .") or "berkas"
    stem, dot, ending = leaf.rpartition(".")
    return leaf if len(leaf) <= MAX_NAME else f"{stem[: MAX_NAME - len(ending) - 1]}{dot}{ending[:20]}"


def check_bytes(content: bytes) -> tuple[str, str]:
    """Short kind and media type of bytes that may be taken.

    Raises EmptyFile, TooLarge or UnknownKind, each with a sentence for people.
    """
    if not content:
        raise EmptyFile
    if len(content) > settings.ZI_MAX_UPLOAD_MB * MEBIBYTE:
        raise TooLarge
    return kind_of(content)


def keep_bytes(content: bytes, name: str) -> StoredBytes:
    """Check and store these bytes; the same content is stored once. Raises what `check_bytes` raises."""
    kind, media_type = check_bytes(content)
    digest = hashlib.sha256(content).hexdigest()
    store = storages["content"]
    if not store.exists(store_path(digest)):
        store.save(store_path(digest), ContentFile(content))
    return StoredBytes(safe_name(name), digest, len(content), kind, media_type)


def keep_path(path: Path, name: str) -> StoredBytes:
    """The same for a file that came in parts: larger ones are taken, and never held in memory."""
    size = path.stat().st_size
    if not size:
        raise EmptyFile
    if size > settings.ZI_MAX_RESUMABLE_MB * MEBIBYTE:
        raise TooLarge(settings.ZI_MAX_RESUMABLE_MB)
    kind, media_type = _kind_at(path, size)
    with path.open("rb") as content:
        digest = hashlib.file_digest(content, "sha256").hexdigest()
        store = storages["content"]
        if not store.exists(store_path(digest)):
            content.seek(0)
            store.save(store_path(digest), File(content))
    return StoredBytes(safe_name(name), digest, size, kind, media_type)


def _kind_at(path: Path, size: int) -> tuple[str, str]:
    """PDF and pictures are known by their head, everything else by the whole."""
    with path.open("rb") as content:
        head = content.read(HEAD)
    if sniff(head) in KNOWN_BY_HEAD:
        return kind_of(head)
    if size > READ_WHOLE_MB * MEBIBYTE:
        raise TooLarge(READ_WHOLE_MB)
    return kind_of(path.read_bytes())


def keep_upload(upload: UploadedFile[bytes]) -> StoredBytes:
    """The same for a file that came with a form."""
    return keep_bytes(_bytes_of(upload), upload.name or "berkas")


def checked_upload(upload: UploadedFile[bytes]) -> tuple[bytes, str]:
    """The bytes of an upload that is read and not kept, and their kind."""
    content = _bytes_of(upload)
    return content, check_bytes(content)[0]


def _bytes_of(upload: UploadedFile[bytes]) -> bytes:
    """The size is checked before the bytes are read."""
    if (upload.size or 0) > settings.ZI_MAX_UPLOAD_MB * MEBIBYTE:
        raise TooLarge
    content: bytes = upload.read()
    return content
