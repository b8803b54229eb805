"""Files on their way in, for tests."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from zonaintegritas.files.store import StoredBytes, keep_bytes
from zonaintegritas.library import services
from zonaintegritas.library.models import Incoming
from zonaintegritas.offices.models import Office, User


def stored(words: str = "Isi dokumen.", name: str = "catatan.txt") -> StoredBytes:
    """A small text in the store."""
    return keep_bytes(words.encode(), name)


def make_incoming(person: User, office: Office, contents: Sequence[StoredBytes] = (), **begun: Any) -> list[Incoming]:
    """Files of a person that wait to be filed."""
    return services.take_in(person, office, contents=contents or [stored()], **begun)
