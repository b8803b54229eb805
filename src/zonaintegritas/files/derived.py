"""What can be made again from a stored file (the picture of a page) and is kept so that it is made once."""

from __future__ import annotations

from collections.abc import Callable

from django.core.files.base import ContentFile
from django.core.files.storage import storages


def kept_or_made(sha256: str, name: str, make: Callable[[], bytes]) -> bytes:
    """The bytes kept beside the content with this hash under `name`; made and kept the first time."""
    store = storages["content"]
    path = f"turunan/{sha256[:2]}/{sha256}/{name}"
    if store.exists(path):
        with store.open(path, "rb") as kept:
            return bytes(kept.read())
    made = make()
    store.save(path, ContentFile(made))
    return made
