"""Zip packages and their XML parts, opened so that no file can fill the memory or reach outside itself."""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import IO, Final

from lxml import etree
from lxml.etree import _Element as Element

from zonaintegritas.core.decree.formats.unreadable import Unreadable

MAX_ENTRIES: Final = 5_000
MAX_TOTAL: Final = 1_000_000_000  # bytes all members together claim to unpack to
MAX_RATIO: Final = 200  # text packs to a tenth or a twentieth; beyond this a package was made to explode
RATIO_FLOOR: Final = 40_000_000  # bytes: below this no ratio is dangerous
MAX_TREE: Final = 40_000_000  # bytes of a part that is held as a tree
MAX_NODES: Final = 1_500_000  # tags and attributes of such a part; a decree of 100 pages has about 100,000
MAX_STREAM: Final = 200_000_000  # bytes of a part that is read row by row: some seven seconds
CHUNK: Final = 1 << 17
SAFE_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
END_MARK: Final = b"PK\x05\x06"
END_SIZE: Final = 22  # bytes from this mark on
# What the zip reader lets through from bytes that make no sense.
DAMAGE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    LookupError,
)
ENCRYPTED_FLAG: Final = 1
# Office files have no document type. In UTF-16 the sequence is the same in both byte orders but for its last byte.
DOCTYPES: Final = (b"<!DOCTYPE", "<!DOCTYPE".encode("utf-16-le")[:-1], b"<!ENTITY", "<!ENTITY".encode("utf-16-le")[:-1])
DOCTYPE_REACH: Final = max(map(len, DOCTYPES)) - 1

STRICT_NAMESPACES: Final = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": (
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    ),
    b"http://purl.oclc.org/ooxml/spreadsheetml/main": b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    b"http://purl.oclc.org/ooxml/drawingml/main": b"http://schemas.openxmlformats.org/drawingml/2006/main",
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ),
}
STRICT_HEAD: Final = b"http://purl.oclc.org/ooxml/"
Thinner = Callable[[bytes], bytes]
RELATIONSHIP: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def parse_xml(data: bytes) -> Element:
    """The root of a part, comments left out; entities and oversized parts are refused."""
    if len(data) > MAX_TREE or data.count(b"<") + data.count(b"=") > MAX_NODES:
        raise Unreadable("too-large")
    if any(mark in data for mark in DOCTYPES):
        raise Unreadable("entities")
    if STRICT_HEAD in data:
        for strict, transitional in STRICT_NAMESPACES.items():
            data = data.replace(strict, transitional)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable("damaged") from error
    if root.getroottree().docinfo.internalDTD is not None:  # declared in an encoding the marks above do not see
        raise Unreadable("entities")
    return root


class _Stream(io.RawIOBase):
    """A zip member as a file that stops at the size limit and at a document type declaration."""

    def __init__(self, member: IO[bytes], thin: Thinner | None) -> None:
        super().__init__()
        self._member = member
        self._thin = thin
        self._size = 0
        self._tail = b""
        self.refusal: Unreadable | None = None  # lxml may hide what was raised inside its callback

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        if self.refusal:
            raise self.refusal
        data = self._member.read(max(size, CHUNK))
        self._size += len(data)
        seen = self._tail + data
        if self._size > MAX_STREAM:
            self.refusal = Unreadable("too-large")
        elif any(mark in seen for mark in DOCTYPES):
            self.refusal = Unreadable("entities")
        if self.refusal:
            raise self.refusal
        self._tail = seen[-DOCTYPE_REACH:]
        if STRICT_HEAD in data:  # namespaces stand in the first tag, well inside the first chunk
            for strict, transitional in STRICT_NAMESPACES.items():
                data = data.replace(strict, transitional)
        return self._thin(data) if self._thin else data


class Archive:
    """A zip package: member names, bytes and XML of a member, relations between members."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except DAMAGE as error:
            # The list of members stands at the end: without it the file was cut off on its way.
            end = data.rfind(END_MARK)
            is_cut = end < 0 or end + END_SIZE > len(data)
            raise Unreadable("truncated" if is_cut else "damaged") from error
        self._relations: dict[str, dict[str, tuple[str, str]]] = {}
        members = self._zip.infolist()
        self._members = {info.filename.replace("\\", "/").lstrip("/"): info for info in members}
        if len(members) > MAX_ENTRIES:
            raise Unreadable("bomb")
        unpacked = sum(info.file_size for info in members)
        if unpacked > MAX_TOTAL or (unpacked > RATIO_FLOOR and unpacked > MAX_RATIO * len(data)):
            raise Unreadable("bomb")

    @property
    def names(self) -> frozenset[str]:
        return frozenset(self._members)

    def read(self, name: str) -> bytes:
        """The bytes of a member; a missing one means a damaged package."""
        info = self._checked(name)
        if info.file_size > MAX_TREE:
            raise Unreadable("too-large")
        try:
            return self._zip.read(info)
        except DAMAGE as error:
            raise Unreadable("damaged") from error

    def xml(self, name: str) -> Element:
        return parse_xml(self.read(name))

    def stream(self, name: str, tags: tuple[str, ...], thin: Thinner | None = None) -> Iterator[Element]:
        """Each element with one of the tags when it is complete; it is emptied once the caller is done with it.

        `thin` may take out of each piece of the raw XML what nobody needs, as long as the rest stays well-formed.
        """
        info = self._checked(name)
        if info.file_size > MAX_STREAM:
            raise Unreadable("too-large")
        source: _Stream | None = None
        try:
            with self._zip.open(info) as member:
                source = _Stream(member, thin)
                yield from _elements(source, tags)
        except DAMAGE as error:
            raise Unreadable("damaged") from error
        except etree.XMLSyntaxError as error:
            raise (source and source.refusal) or Unreadable("damaged") from error

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Relation id -> (last word of its type, member name) of a part; "" stands for the package."""
        if part in self._relations:
            return self._relations[part]
        folder, name = posixpath.split(part)
        member = posixpath.join(folder, "_rels", name + ".rels")
        if member not in self._members:
            return {}
        found: dict[str, tuple[str, str]] = {}
        for relation in self.xml(member).iter(RELATIONSHIP):
            target = relation.get("Target", "")
            kind = relation.get("Type", "").rsplit("/", 1)[-1]
            if relation.get("TargetMode") != "External":
                path = (
                    target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
                )
                found[relation.get("Id", "")] = (kind, path)
        self._relations[part] = found
        return found

    def related(self, part: str, kind: str) -> str | None:
        """The first existing member that a part names under a kind of relation ("styles", "numbering")."""
        paths = (path for found, path in self.relations(part).values() if found == kind)
        return next((path for path in paths if path in self._members), None)

    def _checked(self, name: str) -> zipfile.ZipInfo:
        info = self._members.get(name)
        if info is None:
            raise Unreadable("damaged")
        if info.flag_bits & ENCRYPTED_FLAG:
            raise Unreadable("encrypted")
        if info.compress_type not in SAFE_METHODS:
            raise Unreadable("damaged")
        return info


def _elements(source: _Stream, tags: tuple[str, ...]) -> Iterator[Element]:
    """Elements in document order; what stands before each is dropped so that memory stays flat."""
    context = etree.iterparse(
        source,
        events=("end",),
        tag=tags,
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    for _event, element in context:
        yield element
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]
