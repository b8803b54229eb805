"""What can be made again from a stored file (the picture of a page) and is kept so that it is made once."""

from __future__ import annotations

from collections.abc import Callable

from django.core.files.base import ContentFile
from django.core.files.storage import storages


def kept_or_made(sha256: str, name: str, make: Callable[[], bytes]) -> bytes:
    """The bytes kept beside the content with this hash under `name`; made and kept the first time."""
    known = kept(sha256, name)
    if known is not None:
        return known
    made = make()
    keep(sha256, name, made)
    return made


def kept(sha256: str, name: str) -> bytes | None:
    """The bytes kept beside the content with this hash under `name`, where somebody made them."""
    store = storages["content"]
    path = _path(sha256, name)
    if not store.exists(path):
        return None
    with store.open(path, "rb") as content:
        return bytes(content.read())


def keep(sha256: str, name: str, made: bytes) -> None:
    """Keep what was made from the content with this hash."""
    storages["content"].save(_path(sha256, name), ContentFile(made))


def _path(sha256: str, name: str) -> str:
    return f"turunan/{sha256[:2]}/{sha256}/{name}"
