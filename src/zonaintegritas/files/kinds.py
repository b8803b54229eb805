"""The true type of an upload, from its content; what the program takes and under which media type."""

from __future__ import annotations

import filetype
from django.utils.translation import gettext_noop as _

from zonaintegritas.core.decree.formats.detect import Kind, sniff
from zonaintegritas.guard.refused import Refused

PICTURES = {"image/jpeg": "jpeg", "image/png": "png", "image/webp": "webp", "image/heic": "heic", "image/gif": "gif"}
DOCUMENTS = {
    Kind.PDF: "application/pdf",
    Kind.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Kind.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Kind.ODT: "application/vnd.oasis.opendocument.text",
    Kind.ODS: "application/vnd.oasis.opendocument.spreadsheet",
    Kind.XLS: "application/vnd.ms-excel",
    Kind.DOC: "application/msword",
    Kind.TEXT: "text/plain",
}


class UnknownKind(Refused):
    message = _(
        "Jenis berkas ini tidak dikenali. Unggah Word (DOCX), PDF, Excel, OpenDocument, teks, atau foto (JPEG, PNG,"
        " HEIC)."
    )


def kind_of(content: bytes) -> tuple[str, str]:
    """(short kind, media type) of these bytes; refuses what the program does not take."""
    guess = filetype.guess_mime(content[:8192])
    if guess in PICTURES:
        return PICTURES[guess], guess
    kind = sniff(content)
    if kind not in DOCUMENTS:
        raise UnknownKind
    return str(kind.value), DOCUMENTS[kind]
