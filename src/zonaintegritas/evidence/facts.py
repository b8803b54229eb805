"""What people say about a proof document, beside its files."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict, dataclass, field
from typing import Any

from zonaintegritas.evidence.models import Kind

LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class EvidenceFacts:
    """Title and kind, the date it bears, the period it proves, a note, and until when it counts."""

    title: str
    kind: str = Kind.OTHER
    dated_on: dt.date | None = None
    proves_from: dt.date | None = None
    proves_until: dt.date | None = None
    note: str = ""
    expires_on: dt.date | None = None

    def as_fields(self) -> dict[str, Any]:
        """The fields of the row, the title at most as long as it may be."""
        return {**asdict(self), "title": self.title.strip()[:LONGEST_TITLE]}


@dataclass(frozen=True, slots=True)
class PreviewFacts:
    """How a file is shown: state and kind of FilePreview, its pages or parts, what is left out or why it failed."""

    state: str
    kind: str
    pages: int = 0
    left_out: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class FoundText:
    """The words of a file: state of ReadText, pages that nobody read, what the words say about the paper."""

    state: str
    text: str = ""
    unread: int = 0
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LinkFacts:
    """What a look at a link found: state of its version, and a sentence where it could not be opened."""

    state: str
    trouble: str = ""
