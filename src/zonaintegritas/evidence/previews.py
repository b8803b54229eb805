"""A file of a proof document as a page shows it: drawn pages, a picture, or parts of text made by the program.

`preview_of` is what other apps call; `evidence/_preview.html` shows what it gives back, under the name `preview`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

from django.http import Http404
from django.urls import reverse

from zonaintegritas.evidence.contents import FilePreview
from zonaintegritas.evidence.models import Evidence, EvidenceVersion
from zonaintegritas.files.derived import keep, kept
from zonaintegritas.files.models import StoredFile
from zonaintegritas.files.pictures import DRAWN, SHRUNK, WIDTHS
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may

MAKER: Final = 1  # the form of kept parts: raise it when `core.decree.showing` makes others
LINK: Final = "LINK"


@dataclass(frozen=True, slots=True)
class Preview:
    """One file of one version, at one of its pages.

    `state`: READY, WAITING (not made yet: the page asks again by itself) or FAILED (`message` says why). `kind`: that
    of FilePreview, or LINK where the version has no file at this place.
    """

    evidence: Evidence
    version: EvidenceVersion
    position: int
    files: int
    file: StoredFile | None
    state: str
    kind: str
    page: int = 1
    pages: int = 1
    zoom: int = 1
    part: tuple[Mapping[str, Any], ...] = ()
    left_out: str = ""
    message: str = ""

    @property
    def is_waiting(self) -> bool:
        return self.state == FilePreview.State.WAITING

    @property
    def here(self) -> str:
        """The address of this very view."""
        return self._address()

    @property
    def again(self) -> str:
        """Where to ask that a file that could not be shown is tried once more."""
        place = {"pk": self.evidence.pk, "position": self.position}
        return reverse("evidence:prepare_again", kwargs=place) + f"?{urlencode({'versi': self.version.number})}"

    @property
    def link(self) -> str:
        """The link of the version, where it is one that a browser may be sent to."""
        return self.version.link if urlsplit(self.version.link).scheme in ("http", "https") else ""

    @property
    def page_before(self) -> str:
        return self._address(page=self.page - 1) if self.page > 1 else ""

    @property
    def page_after(self) -> str:
        return self._address(page=self.page + 1) if self.page < self.pages else ""

    @property
    def file_before(self) -> str:
        return self._address(position=self.position - 1, page=1) if self.position > 1 else ""

    @property
    def file_after(self) -> str:
        return self._address(position=self.position + 1, page=1) if self.position < self.files else ""

    @property
    def larger(self) -> str:
        return self._address(zoom=self.zoom + 1) if self._can_zoom and self.zoom < len(WIDTHS) else ""

    @property
    def smaller(self) -> str:
        return self._address(zoom=self.zoom - 1) if self._can_zoom and self.zoom > 1 else ""

    @property
    def picture(self) -> str:
        """The address of the page or photo at this size."""
        place = {"pk": self.evidence.pk, "position": self.position}
        query = urlencode({"versi": self.version.number, "besar": self.zoom})
        if self.kind == FilePreview.Kind.PAGES:
            return reverse("evidence:page_picture", kwargs={**place, "page": self.page}) + f"?{query}"
        return reverse("evidence:picture", kwargs=place) + f"?{query}"

    @property
    def _can_zoom(self) -> bool:
        return self.kind in (FilePreview.Kind.PAGES, FilePreview.Kind.PICTURE)

    def _address(self, **other: int) -> str:
        position = other.get("position", self.position)
        query = {
            "versi": self.version.number,
            "halaman": other.get("page", self.page),
            "besar": other.get("zoom", self.zoom),
        }
        told = {name: value for name, value in query.items() if value != 1 or name == "versi"}
        place = {"pk": self.evidence.pk, "position": position}
        return f"{reverse('evidence:preview', kwargs=place)}?{urlencode(told)}"


def preview_of(
    actor: Actor, evidence: Evidence, version: int | None = None, position: int = 1, page: int = 1, *, zoom: int = 1
) -> Preview:
    """A file (by its place, from 1) of a version (by its number; None is the current one) at one of its pages.

    404 where there is none, or not for this actor. At most three queries; none but one where `with_files` was used.
    """
    shown = version_for(actor, evidence, version)
    files = shown.files
    if not files and position == 1:
        return Preview(evidence, shown, 1, 0, None, FilePreview.State.READY, LINK)
    file = file_at(shown, position)
    zoom = min(max(zoom, 1), len(WIDTHS))
    known = FilePreview.objects.filter(sha256=file.sha256).first()
    if known is None or known.state == FilePreview.State.WAITING:
        waiting = FilePreview.State.WAITING
        return Preview(evidence, shown, position, len(files), file, waiting, FilePreview.Kind.NONE, zoom=zoom)
    page = min(max(page, 1), max(known.pages, 1))
    return Preview(
        evidence, shown, position, len(files), file, known.state, known.kind, page, known.pages, zoom,
        part=part_of(file, page) if known.kind == FilePreview.Kind.DOCUMENT else (),
        left_out=known.left_out, message=known.message,
    )  # fmt: skip


def version_for(actor: Actor, evidence: Evidence, number: int | None) -> EvidenceVersion:
    """The version with this number, or the current one, of a document this actor may see; else 404."""
    if not may(actor, Action.EVIDENCE_SEE, evidence.guard_key()):
        raise Http404("not for this actor")
    if number is None or number == evidence.current.number:
        return evidence.current
    found = evidence.versions.filter(number=number).prefetch_related("held__file").first()
    if found is None:
        raise Http404("no such version")
    return found


def file_at(version: EvidenceVersion, position: int) -> StoredFile:
    """The file at this place (from 1) of a version, or 404."""
    files = version.files
    if not 1 <= position <= len(files):
        raise Http404("no such file")
    return files[position - 1]


@dataclass(frozen=True, slots=True)
class FileLink:
    """A file as a list shows it: name and size, a small picture where there is one, and where it is looked at."""

    file: StoredFile
    address: str
    thumbnail: str


def links_of(evidence: Evidence, version: EvidenceVersion | None = None) -> list[FileLink]:
    """The files of a version (the current one), each for `evidence/_preview_link.html`; costs no query of its own."""
    shown = version or evidence.current
    query = f"?{urlencode({'versi': shown.number})}"
    found = []
    for position, file in enumerate(shown.files, start=1):
        place = {"pk": evidence.pk, "position": position}
        has_picture = file.kind in DRAWN or file.kind in SHRUNK
        thumbnail = reverse("evidence:thumbnail", kwargs=place) + query if has_picture else ""
        found.append(FileLink(file, reverse("evidence:preview", kwargs=place) + query, thumbnail))
    return found


def keep_parts(sha256: str, parts: Iterable[object], pictures: Iterable[bytes]) -> None:
    """Keep the parts of a document and the pictures in it, as `core.decree.showing` made them."""
    for number, part in enumerate(parts, start=1):
        keep(sha256, _part_name(number), json.dumps(part, ensure_ascii=False, separators=(",", ":")).encode())
    for number, picture in enumerate(pictures, start=1):
        keep(sha256, _picture_name(number), picture)


def part_of(file: StoredFile, number: int) -> tuple[Mapping[str, Any], ...]:
    """A part of a document, for `evidence/_preview_part.html`."""
    content = kept(file.sha256, _part_name(number))
    return () if content is None else tuple(json.loads(content))


def inner_picture(file: StoredFile, number: int) -> bytes | None:
    """A picture that stands in a document (WebP)."""
    return kept(file.sha256, _picture_name(number))


def _part_name(number: int) -> str:
    return f"tampilan-{MAKER}-{number}.json"


def _picture_name(number: int) -> str:
    return f"tampilan-{MAKER}-{number}.webp"
