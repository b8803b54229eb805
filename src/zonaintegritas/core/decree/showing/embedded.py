"""Pictures inside office files: found by name in the package, made anew from their pixels, few and small."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from zonaintegritas.core.decree.blocks import Block
from zonaintegritas.core.decree.formats.archive import Archive
from zonaintegritas.core.decree.formats.docx import read_docx_blocks
from zonaintegritas.core.decree.formats.unreadable import Unreadable
from zonaintegritas.core.decree.showing.parts import Shape
from zonaintegritas.core.decree.showing.small_picture import small_picture

LONGEST: Final = 1_100  # pixels
MOST_PICTURES: Final = 40
MOST_BYTES: Final = 12_000_000  # of a picture as it lies in the package
FOLDERS: Final = {"docx": "word/media/", "xlsx": "xl/media/", "odt": "Pictures/", "ods": "Pictures/"}


@dataclass(slots=True)
class Pictures:
    """Pictures that can be shown, by their number (from 1), and how many could not."""

    made: list[bytes] = field(default_factory=list)
    left_out: int = 0
    numbers: dict[str, int] = field(default_factory=dict)

    def take(self, archive: Archive, member: str) -> Shape | None:
        """The piece that shows this member; None where it is no picture that can be shown, or there are too many."""
        if member not in self.numbers:
            self.numbers[member] = self._make(archive, member)
        number = self.numbers[member]
        return {"k": "i", "n": number} if number else None

    def _make(self, archive: Archive, member: str) -> int:
        if len(self.made) == MOST_PICTURES:
            self.left_out += 1
            return 0
        try:
            data = archive.read(member)
            if len(data) > MOST_BYTES:
                raise Unreadable("too-large")
            self.made.append(small_picture(data, LONGEST))
        except Unreadable:
            self.left_out += 1
            return 0
        return len(self.made)


def of_docx(data: bytes, pictures: Pictures) -> tuple[Sequence[Block], dict[int, list[Shape]]]:
    """The blocks of a Word file and the pictures that stand before each of them."""
    blocks, found = read_docx_blocks(data)
    archive = Archive(data)
    before: dict[int, list[Shape]] = {}
    for place, member in found:
        shape = pictures.take(archive, member)
        if shape is not None:
            before.setdefault(place, []).append(shape)
    return blocks, before


def behind_all(data: bytes, kind: str, pictures: Pictures) -> list[Shape]:
    """The pictures of a package in the order of their names, for formats that say only roughly where they stand."""
    folder = FOLDERS.get(kind)
    if folder is None:
        return []
    archive = Archive(data)
    members = sorted(name for name in archive.names if name.startswith(folder) and name != folder)
    return [shape for member in members if (shape := pictures.take(archive, member)) is not None]
