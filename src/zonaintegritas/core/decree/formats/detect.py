"""What a file is, by its content and never by its name, and the reader that opens it."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from typing import Final

import filetype

from zonaintegritas.core.decree.blocks import Document
from zonaintegritas.core.decree.formats.archive import Archive
from zonaintegritas.core.decree.formats.unreadable import Unreadable

Progress = Callable[[str], None]


class Kind(StrEnum):
    """What the bytes are."""

    EMPTY = "empty"
    TEXT = "text"
    DOCX = "docx"
    ODT = "odt"
    PDF = "pdf"
    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"
    DOC = "doc"
    RTF = "rtf"
    OFFICE_XML = "office-xml"
    XLSB = "xlsb"
    SLIDES = "slides"
    ENCRYPTED = "encrypted"
    OLE = "ole"  # a container of old Office programs with nothing known in it
    ZIP = "zip"  # a plain archive, or a package whose list of members is lost
    IMAGE_JPEG = "image-jpeg"
    IMAGE_PNG = "image-png"
    IMAGE_WEBP = "image-webp"
    IMAGE_HEIC = "image-heic"
    IMAGE_TIFF = "image-tiff"
    IMAGE_OTHER = "image-other"
    UNKNOWN = "unknown"


READABLE: Final = frozenset({Kind.TEXT, Kind.DOCX, Kind.ODT, Kind.PDF, Kind.XLSX, Kind.XLS, Kind.ODS})
PICTURES: Final = frozenset({Kind.IMAGE_JPEG, Kind.IMAGE_PNG, Kind.IMAGE_HEIC})
REFUSALS: Final = {
    Kind.EMPTY: "empty",
    Kind.DOC: "legacy-doc",
    Kind.RTF: "rtf",
    Kind.OFFICE_XML: "office-xml",
    Kind.XLSB: "xlsb",
    Kind.SLIDES: "slides",
    Kind.ENCRYPTED: "encrypted",
    Kind.ZIP: "archive",
    Kind.OLE: "unknown-type",
    Kind.UNKNOWN: "unknown-type",
}
IMAGES: Final = {
    "image/jpeg": Kind.IMAGE_JPEG,
    "image/png": Kind.IMAGE_PNG,
    "image/webp": Kind.IMAGE_WEBP,
    "image/heic": Kind.IMAGE_HEIC,
    "image/tiff": Kind.IMAGE_TIFF,
}
NO_TEXT: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
HEIF_MARK: Final = b"ftyp"  # behind the length of the first box
PDF_REACH: Final = 1024  # bytes: a PDF may start with rubbish this long
HEAD: Final = 8192
ZIP_MARK: Final = b"PK\x03\x04"
OLE_MARK: Final = bytes.fromhex("d0cf11e0a1b11ae1")
# Streams of an OLE2 file by what they mean; the directory keeps each name padded to 64 bytes with its length behind.
OLE_STREAMS: Final = {
    "EncryptedPackage": Kind.ENCRYPTED,
    "WordDocument": Kind.DOC,
    "Workbook": Kind.XLS,
    "Book": Kind.XLS,
    "PowerPoint Document": Kind.SLIDES,
}
OLE_NAME_BYTES: Final = 64
OLE_HEADER: Final = 512
OLE_MAX_SHIFT: Final = 12  # sectors of 4096 bytes are the largest there are
CONTENT_TYPES: Final = "[Content_Types].xml"
OOXML: Final = (
    (re.compile(rb"wordprocessingml\.[\w.]*main\+xml|ms-word\.[\w.]*main\+xml"), Kind.DOCX),
    (re.compile(rb"ms-excel\.sheet\.binary[\w.]*main"), Kind.XLSB),
    (re.compile(rb"spreadsheetml\.[\w.]*main\+xml|ms-excel\.[\w.]*main\+xml"), Kind.XLSX),
    (re.compile(rb"presentationml\.[\w.]*main\+xml|ms-powerpoint\.[\w.]*main\+xml"), Kind.SLIDES),
)
PARTS: Final = {"word/document.xml": Kind.DOCX, "xl/workbook.xml": Kind.XLSX, "xl/workbook.bin": Kind.XLSB}
ODF: Final = {"text": Kind.ODT, "spreadsheet": Kind.ODS, "presentation": Kind.SLIDES}
ODF_TYPE: Final = re.compile(rb"application/vnd\.oasis\.opendocument\.(\w+)")
OFFICE_XML_MARKS: Final = (
    b'progid="Word.Document"',
    b'progid="Excel.Sheet"',
    b"schemas-microsoft-com:office:spreadsheet",
)
BYTE_ORDER_MARKS: Final = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")
MAX_CONTROL: Final = 0.05  # share of control bytes up to which bytes are still a text with rubbish in it
MAX_HIGH: Final = 0.3  # share of bytes above ASCII in a text of an old eight-bit encoding
UTF16_ZEROS: Final = 0.4  # Latin text in UTF-16 has a zero in every second place
CONTROL: Final = bytes([*range(9), *range(14, 27), *range(28, 32), 127])
HIGH: Final = bytes(range(128, 256))


def sniff(data: bytes) -> Kind:
    """The kind of a file; never raises."""
    if not data.strip(b"\0 \t\r\n"):
        return Kind.EMPTY
    if data.startswith(OLE_MARK):
        return _ole(data)
    if data.startswith(ZIP_MARK):
        return _package(data)
    if b"%PDF-" in data[:PDF_REACH]:
        return Kind.PDF
    if data[:HEAD].lstrip(b"\xef\xbb\xbf \r\n").startswith(b"{\\rtf"):
        return Kind.RTF
    guess = filetype.guess(data[:HEAD])
    is_picture = guess is not None and guess.mime.startswith("image/")
    if guess is not None and is_picture and (_is_marked(data) or not _is_text(data[:HEAD])):
        return IMAGES.get(guess.mime, Kind.IMAGE_OTHER)
    if any(mark in data[:HEAD] for mark in OFFICE_XML_MARKS):
        return Kind.OFFICE_XML
    return Kind.TEXT if _is_text(data) else Kind.UNKNOWN


def _is_marked(data: bytes) -> bool:
    """Whether it begins as no text does: a much repeated picture has few other signs that are no text."""
    return data.startswith(NO_TEXT) or data[4:8] == HEIF_MARK


def open_document(data: bytes, name: str, progress: Progress | None = None) -> Document:
    """The blocks of a file; raises Unreadable with a sentence for people. The name is not trusted."""
    tell = progress or _silent
    kind = sniff(data)
    if kind == Kind.ZIP:
        Archive(data)  # says when the archive itself is cut off or a bomb
    if kind == Kind.OLE and _is_ole_cut(data):
        raise Unreadable("truncated")
    if kind in REFUSALS:
        raise Unreadable(REFUSALS[kind])
    if kind not in READABLE | PICTURES:
        raise Unreadable("picture-type")
    try:
        return _read(kind, data, tell)
    except MemoryError as error:
        raise Unreadable("memory") from error
    except RecursionError as error:
        raise Unreadable("damaged") from error


def _silent(_message: str) -> None:
    """Nobody listens."""


def _read(kind: Kind, data: bytes, tell: Progress) -> Document:
    """Open with the reader of the kind; a reader is imported when it is needed, so that a text starts at once."""
    match kind:
        case Kind.PDF:
            from zonaintegritas.core.decree.formats.pdf import read_pdf  # noqa: PLC0415 - see above

            return read_pdf(data, tell)
        case Kind.IMAGE_JPEG | Kind.IMAGE_PNG:
            from zonaintegritas.core.decree.formats.scan.photo import read_photo  # noqa: PLC0415 - see above

            return read_photo(data, tell)
        case Kind.TEXT:
            from zonaintegritas.core.decree.formats.text import read_text  # noqa: PLC0415 - see above

            return read_text(data)
        case Kind.DOCX:
            from zonaintegritas.core.decree.formats.docx import read_docx  # noqa: PLC0415 - see above

            tell("Membaca dokumen Word")
            return read_docx(data)
        case Kind.ODT:
            from zonaintegritas.core.decree.formats.odt import read_odt  # noqa: PLC0415 - see above

            tell("Membaca dokumen ODT")
            return read_odt(data)
        case _:
            from zonaintegritas.core.decree.formats.workbook import read_workbook  # noqa: PLC0415 - see above

            tell("Membaca lembar kerja")
            return read_workbook(kind.value, data)


def _ole(data: bytes) -> Kind:
    """The first known stream in the directory decides; what is embedded comes later."""
    found: dict[int, Kind] = {}
    for name, kind in OLE_STREAMS.items():
        written = name.encode("utf-16-le")
        entry = written.ljust(OLE_NAME_BYTES, b"\0") + (len(written) + 2).to_bytes(2, "little")
        position = data.find(entry)
        if position >= 0:
            found[position] = kind
    return found[min(found)] if found else Kind.OLE


def _is_ole_cut(data: bytes) -> bool:
    """Whether the directory of the container lies beyond the end of the file."""
    if len(data) < OLE_HEADER:
        return True
    size = 1 << min(int.from_bytes(data[30:32], "little"), OLE_MAX_SHIFT)
    return (int.from_bytes(data[48:52], "little") + 1) * size >= len(data)


def _package(data: bytes) -> Kind:
    try:
        archive = Archive(data)
        names = archive.names
        if CONTENT_TYPES in names:
            types = archive.read(CONTENT_TYPES)
            found = next((kind for pattern, kind in OOXML if pattern.search(types)), None)
            if found:
                return found
        if "mimetype" in names:
            match = ODF_TYPE.match(archive.read("mimetype"))
            found = ODF.get(match.group(1).decode()) if match else None
            if found:
                return Kind.ENCRYPTED if _is_locked(archive) else found
        return next((kind for part, kind in PARTS.items() if part in names), Kind.ZIP)
    except Unreadable as error:
        return Kind.ENCRYPTED if error.code == "encrypted" else Kind.ZIP


def _is_locked(archive: Archive) -> bool:
    manifest = "META-INF/manifest.xml"
    return "encrypted-package" in archive.names or (
        manifest in archive.names and b"encryption-data" in archive.read(manifest)
    )


def _is_text(data: bytes) -> bool:
    if data.startswith(BYTE_ORDER_MARKS):
        return True
    half = len(data) / 2
    if max(data[::2].count(0), data[1::2].count(0)) > UTF16_ZEROS * half:
        return True
    if len(data) - len(data.translate(None, CONTROL)) > MAX_CONTROL * len(data):
        return False
    try:
        data.decode()
    except UnicodeDecodeError:
        return len(data) - len(data.translate(None, HIGH)) <= MAX_HIGH * len(data)
    return True
