"""What a file is, by its content."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.decree.formats.packages import content_types, docx, odf, package, paragraph, sheet_xml, xlsx
from zonaintegritas.core.decree.formats.detect import Kind, open_document, sniff
from zonaintegritas.core.decree.formats.unreadable import Unreadable

OLE = bytes.fromhex("d0cf11e0a1b11ae1")
ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>'


def ole(*streams: str) -> bytes:
    """The header of an old Office container and a directory with these streams."""
    entries = (
        name.encode("utf-16-le").ljust(64, b"\0") + (2 * len(name) + 2).to_bytes(2, "little") + b"\0" * 62
        for name in streams
    )
    return OLE + b"\0" * 504 + b"".join(entries)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", Kind.EMPTY),
        (b" \r\n\t\0", Kind.EMPTY),
        (b"KEPUTUSAN\nNOMOR 4", Kind.TEXT),
        ("KEPUTUSAN – “rencana”".encode(), Kind.TEXT),
        ("KEPUTUSAN – “rencana”".encode("cp1252"), Kind.TEXT),
        ("KEPUTUSAN".encode("utf-16"), Kind.TEXT),
        ("KEPUTUSAN".encode("utf-16-be"), Kind.TEXT),
        (b"BMN adalah barang milik negara", Kind.TEXT),
        (b"<html><body><table></table></body></html>", Kind.TEXT),
        (docx(paragraph("a")), Kind.DOCX),
        (xlsx(sheet_xml(ROW)), Kind.XLSX),
        (odf("text", ""), Kind.ODT),
        (odf("spreadsheet", ""), Kind.ODS),
        (odf("presentation", ""), Kind.SLIDES),
        (package({"[Content_Types].xml": content_types("presentationml.presentation")}), Kind.SLIDES),
        (package({"keputusan.docx": docx(paragraph("a"))}), Kind.ZIP),
        (docx(paragraph("a"))[:300], Kind.ZIP),
        (ole("WordDocument"), Kind.DOC),
        (ole("Workbook"), Kind.XLS),
        (ole("Workbook", "WordDocument"), Kind.XLS),
        (ole("EncryptedPackage"), Kind.ENCRYPTED),
        (ole("Lain"), Kind.OLE),
        (b"{\\rtf1\\ansi}", Kind.RTF),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>', Kind.OFFICE_XML),
        (b"%PDF-1.7", Kind.PDF),
        (b"\n\n%PDF-1.7", Kind.PDF),
        (b"\xff\xd8\xff\xe0" + bytes(range(256)), Kind.IMAGE_JPEG),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), Kind.IMAGE_PNG),
        (bytes(range(256)) * 20, Kind.UNKNOWN),
    ],
)
def test_content_decides_what_a_file_is(data: bytes, kind: Kind) -> None:
    assert sniff(data) == kind


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (docx(paragraph("a"))[:300], "truncated"),
        (docx(paragraph("a"))[:-10], "truncated"),
        (package({"keputusan.docx": b"x"}), "archive"),
        (ole("WordDocument"), "legacy-doc"),
        (ole("EncryptedPackage"), "encrypted"),
        (ole("Lain"), "unknown-type"),
        (OLE + b"\0" * 22 + b"\x09\0" + b"\0" * 16 + b"\x09\0\0\0" + b"\0" * 900, "truncated"),
        (b"{\\rtf1}", "rtf"),
        (b"\xff\xd8\xff\xe0" + bytes(range(256)), "picture-type"),
        (bytes(range(256)) * 20, "unknown-type"),
        (ole("Workbook"), "damaged"),
        (package({"[Content_Types].xml": content_types("wordprocessingml.document")}), "damaged"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_reason(data: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as caught:
        open_document(data, "keputusan.docx")
    assert caught.value.code == code
    assert str(caught.value) == caught.value.message


@pytest.mark.parametrize("name", ["keputusan.pdf", "keputusan", "foto.jpg", "keputusan.docx"])
def test_a_mislabelled_file_is_read_for_what_it_is(name: str) -> None:
    assert open_document(docx(paragraph("a")), name).kind == "docx"


def test_an_encrypted_opendocument_is_told_to_drop_its_password() -> None:
    data = package(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": "<manifest:encryption-data/>",
            "content.xml": b"\x01\x02",
        }
    )
    with pytest.raises(Unreadable) as caught:
        open_document(data, "a.odt")
    assert caught.value.code == "encrypted"


def test_progress_is_told_in_words() -> None:
    heard: list[str] = []
    open_document(docx(paragraph("a")), "a.docx", heard.append)
    assert heard == ["Membaca dokumen Word"]


@given(st.binary(max_size=400), st.sampled_from([b"", OLE, b"PK\x03\x04", b"%PDF-1.4\n", b"\xff\xfe"]))
def test_any_bytes_are_either_read_or_refused_with_a_sentence(data: bytes, head: bytes) -> None:
    with contextlib.suppress(Unreadable):
        open_document(head + data, "a")


@given(st.data())
def test_a_document_with_flipped_bytes_is_either_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(docx(paragraph("a")))
    for _ in range(data.draw(st.integers(1, 5))):
        whole[data.draw(st.integers(4, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(Unreadable):
        open_document(bytes(whole), "a")
