"""Bytes of incoming files, outside any transaction: parts are appended, whole files are checked and stored."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from zonaintegritas.core.decree.child import join_photos_in_child
from zonaintegritas.core.decree.formats.unreadable import Unreadable
from zonaintegritas.files import parts
from zonaintegritas.files.store import StoredBytes, keep_path
from zonaintegritas.guard.refused import Refused
from zonaintegritas.library.models import Incoming


class PhotosUnjoined(Refused):
    """Why photos did not become a PDF, in the words of the reader of pictures."""


@dataclass(frozen=True, slots=True)
class NotTaken:
    """Why a file that has come is not taken."""

    reason: str


def add_part(incoming: Incoming, part: bytes, at: int) -> int:
    """How many bytes have come with this part."""
    if incoming.state != Incoming.State.RECEIVING or len(part) > parts.LARGEST_PART:
        return incoming.received
    return parts.append(incoming.uid, part, at=at, size=incoming.size)


def stored(incoming: Incoming) -> StoredBytes | NotTaken:
    """The whole file in the store; or why it is not taken."""
    try:
        return keep_path(parts.part_path(incoming.uid), incoming.name)
    except Refused as refused:
        return NotTaken(refused.message)


def forget(incoming: Incoming) -> None:
    """The parts are not needed any more: the row says what became of them."""
    parts.drop(incoming.uid)


def joined(incoming: Sequence[Incoming], title: str) -> StoredBytes:
    """One PDF of these photos, in this order; made in a child process with limits."""
    with tempfile.TemporaryDirectory(prefix="zi-") as folder:
        paths = []
        for number, one in enumerate(incoming):
            assert one.file is not None  # noqa: S101 - for the type checker: photos are ready
            paths.append(Path(folder) / f"foto-{number}")
            with one.file.open() as content:
                paths[-1].write_bytes(content.read())
        try:
            whole = Path(folder) / "satu.pdf"
            whole.write_bytes(join_photos_in_child(paths))
            return keep_path(whole, f"{title}.pdf")
        except Unreadable as unreadable:
            raise PhotosUnjoined(unreadable.message) from unreadable
