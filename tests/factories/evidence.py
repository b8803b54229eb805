"""Proof documents for tests, and files as people hand them in."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Any

import pillow_heif
from docx import Document
from PIL import Image

from zonaintegritas.evidence import services
from zonaintegritas.evidence.facts import EvidenceFacts, FoundText, PreviewFacts
from zonaintegritas.evidence.models import Evidence, FilePreview, ReadText
from zonaintegritas.evidence.previews import keep_parts
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.guard.actor import Actor, System
from zonaintegritas.offices.models import Office


def photo(size: tuple[int, int] = (900, 600), kind: str = "JPEG", *, turned: int = 0) -> bytes:
    """A picture of two colours, left and right, as a phone writes it: with a place and, if asked, held askew."""
    shown = Image.new("RGB", size, "navy")
    shown.paste("orange", (size[0] // 2, 0, size[0], size[1]))
    exif = Image.Exif()
    exif[0x010F] = "Pabrik Kamera Contoh"
    if turned:
        exif[0x0112] = turned
    out = io.BytesIO()
    pillow_heif.register_heif_opener()  # a writer; the program has a reader of its own
    shown.save(out, kind, exif=exif)
    return out.getvalue()


def word_file(
    paragraphs: Iterable[str] = (), rows: Iterable[Iterable[str]] = (), pictures: Iterable[bytes] = ()
) -> bytes:
    """A Word file: paragraphs, then pictures, then a table."""
    document = Document()
    for words in paragraphs:
        document.add_paragraph(words)
    for picture in pictures:
        document.add_picture(io.BytesIO(picture))
    table = [list(row) for row in rows]
    if table:
        made = document.add_table(len(table), len(table[0]))
        for line, row in zip(made.rows, table, strict=True):
            for cell, words in zip(line.cells, row, strict=True):
                cell.text = words
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def make_evidence(
    actor: Actor,
    office: Office,
    *files: tuple[str, bytes],
    title: str = "Notulen rapat",
    link: str = "",
    **facts: Any,
) -> Evidence:
    """A document with these files (name, bytes) or this link; without either it has one file, which holds its title."""
    given = files or (() if link else ((f"{title[:40]}.txt", title.encode()),))
    contents = [keep_bytes(content, name) for name, content in given]
    return services.add(actor, office, facts=EvidenceFacts(title=title, **facts), contents=contents, link=link)


def show_ready(evidence: Evidence) -> None:
    """As if the previews of its files had been made: three pages, a picture, or a part with a picture in it."""
    kinds = {"pdf": (FilePreview.Kind.PAGES, 3), "jpeg": (FilePreview.Kind.PICTURE, 1)}
    for file in evidence.files:
        kind, pages = kinds.get(file.kind, (FilePreview.Kind.DOCUMENT, 1))
        if kind == FilePreview.Kind.DOCUMENT:
            keep_parts(file.sha256, [[{"k": "p", "t": "Isi dokumen"}, {"k": "i", "n": 1}]], [photo((30, 20), "WEBP")])
        facts = PreviewFacts(FilePreview.State.READY, kind, pages)
        services.record_preview(System(), evidence, sha256=file.sha256, facts=facts)


def know(evidence: Evidence, text: str) -> None:
    """As if the program had read this in the first file of a document."""
    found = FoundText(ReadText.State.READ, text)
    services.record_text(System(), evidence, sha256=evidence.files[0].sha256, found=found)
