"""What reading one file may use. Pages that OCR must read take far more than a text, and are given it by number."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

MEBIBYTE: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What the reading of one file may use. A decree of twenty pages takes about 80 MB and a second."""

    memory: int = 450 * MEBIBYTE  # bytes of address space; the bare program takes 80 MB
    processor_seconds: int = 7
    seconds: float = 60.0  # on the wall: a busy machine is no fault of the file
    output: int = 64 * MEBIBYTE  # bytes of the answer
    recognised_pages: int = 80  # pages that are pictures, up to which a file is given what each of them needs
    memory_to_recognise: int = 550 * MEBIBYTE  # more, for pictures of pages; not for each, they are read in turn
    processor_seconds_a_page: int = 12
    seconds_a_page: float = 40.0

    def for_pictures(self, pages: int) -> Limits:
        """What a file may use with so many pages that OCR must read."""
        if not pages:
            return self
        counted = min(pages, self.recognised_pages)
        return replace(
            self,
            memory=self.memory + self.memory_to_recognise,
            processor_seconds=self.processor_seconds + counted * self.processor_seconds_a_page,
            seconds=self.seconds + counted * self.seconds_a_page,
        )
