"""Files that are broken, locked, wrongly named or made to break a reader. Each is a name and the bytes."""

from __future__ import annotations

import io
import random
import zipfile
import zlib
from collections.abc import Callable, Iterable
from typing import Final

from docx import Document
from openpyxl import Workbook
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

MEGABYTE: Final = 1_000_000
A4: Final = (595, 842)
WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
SHEET: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
WORD_SPACE: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET_SPACE: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LAUGHS: Final = (
    '<!DOCTYPE x [<!ENTITY a "ha ha ha ha ha ">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True))
    + "]>"
)
LAUGHING_ROW: Final = b'<row r="1"><c r="A1" t="inlineStr"><is><t>&j;</t></is></c></row>'
LAUGHING_TEXT: Final = "<office:text><text:p>&j;</text:p></office:text>"

Named = tuple[str, bytes]


def packed(members: Iterable[tuple[str, bytes]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return out.getvalue()


def blown_up(megabytes: int) -> bytes:
    """A Word file whose text is mostly blanks, written piece by piece."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(word(b"<w:p/>"))) as small,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as large,
    ):
        for name in small.namelist():
            with large.open(name, "w") as member:
                member.write(small.read(name))
                for _ in range(megabytes if name == "word/document.xml" else 0):
                    member.write(b" " * MEGABYTE)
    return out.getvalue()


def blanks_deflated(megabytes: int) -> bytes:
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(b" " * MEGABYTE) for _ in range(megabytes)) + packer.flush()


def office(main: str, kind: str, body: bytes, more: Iterable[tuple[str, bytes]] = ()) -> bytes:
    """A package with one main part."""
    types = (
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/{main}" ContentType="{kind}"/>'
        "</Types>"
    )
    relations = (
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="{main}"/></Relationships>'
    )
    start = [("[Content_Types].xml", types.encode()), ("_rels/.rels", relations.encode()), (main, body)]
    return packed([*start, *more])


def word(body: bytes, head: str = "") -> bytes:
    document = f'<?xml version="1.0"?>{head}<w:document xmlns:w="{WORD_SPACE}"><w:body>'.encode()
    return office("word/document.xml", WORD, document + body + b"</w:body></w:document>")


def sheet(rows: bytes, head: str = "") -> bytes:
    """A workbook with one sheet, written by hand."""
    book = (
        f'<workbook xmlns="{SHEET_SPACE}" xmlns:r="{RELATIONS}"><sheets>'
        '<sheet name="Lampiran" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
    )
    body = f'<?xml version="1.0"?>{head}<worksheet xmlns="{SHEET_SPACE}"><sheetData>'.encode()
    more = [
        ("xl/_rels/workbook.xml.rels", relations.encode()),
        ("xl/worksheets/sheet1.xml", body + rows + b"</sheetData></worksheet>"),
    ]
    return office("xl/workbook.xml", SHEET, book.encode(), more)


def open_document(kind: str, body: str, head: str = "") -> bytes:
    content = (
        f'<?xml version="1.0"?>{head}<office:document-content office:version="1.2"'
        ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>'
        f"{body}</office:body></office:document-content>"
    )
    return packed(
        [("mimetype", f"application/vnd.oasis.opendocument.{kind}".encode()), ("content.xml", content.encode())]
    )


def pdf(pages: int = 1, *, encryption: StandardEncryption | None = None) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1, encrypt=encryption)
    for number in range(pages):
        canvas.drawString(72, 700, f"Keputusan tanpa tabel, halaman {number + 1}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def raw_pdf(content: bytes, *, box: str = "0 0 595 842", more: bytes = b"", is_packed: bool = False) -> bytes:
    """A page with this content stream, compressed."""
    packed_stream = content if is_packed else zlib.compress(content, 9)
    length = len(packed_stream)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Contents 4 0 R"
        " /Resources << /Font << /F1 5 0 R >> /XObject << /X0 6 0 R >> >> >>".encode(),
        f"<< /Length {length} /Filter /FlateDecode >>\nstream\n".encode() + packed_stream + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        more or b"null",
    ]
    out = bytearray(b"%PDF-1.7\n")
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return bytes(out) + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()


def strokes(count: int) -> bytes:
    """Lines all over the page."""
    rng = random.Random(7)  # noqa: S311 - a repeatable picture, no secret
    lines = (
        f"{rng.randrange(595)} {rng.randrange(842)} m {rng.randrange(595)} {rng.randrange(842)} l S\n"
        for _ in range(count)
    )
    return "".join(lines).encode()


def crossed(count: int) -> bytes:
    """A grid finer than any table."""
    step = 800 / count
    level = "".join(f"0 {number * step:.2f} m 595 {number * step:.2f} l S\n" for number in range(count))
    upright = "".join(f"{number * step:.2f} 0 m {number * step:.2f} 842 l S\n" for number in range(count))
    return (level + upright).encode()


def areas(count: int) -> bytes:
    """Coloured rectangles over a large table."""
    rng = random.Random(7)  # noqa: S311 - a repeatable picture, no secret
    grid = "".join(f"0 {y} m 595 {y} l S {y} 0 m {y} 842 l S\n" for y in range(0, 842, 6))
    rects = "".join(
        f"0.{rng.randrange(9)} g 0 0 {rng.randrange(595)} {rng.randrange(842)} re f\n" for _ in range(count)
    )
    return (grid + rects).encode()


def own_docx(paragraphs: int = 3) -> bytes:
    document = Document()
    for number in range(paragraphs):
        document.add_paragraph(f"Surat biasa tanpa tabel, alinea {number + 1}.")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def own_xlsx() -> bytes:
    book = Workbook()
    for row in range(200):
        book.worksheets[0].append([row, "Kegiatan", "Langkah"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def random_bytes(count: int) -> bytes:
    return random.Random(11).randbytes(count)  # noqa: S311 - repeatable rubbish, no secret


def blank_rows(count: int) -> bytes:
    return b"".join(b'<row r="%d"><c r="A%d"/></row>' % (number, number) for number in range(1, count + 1))


def repeated_rows() -> str:
    return (
        '<office:spreadsheet><table:table table:name="Lampiran">'
        '<table:table-row table:number-rows-repeated="1048576">'
        '<table:table-cell table:number-columns-repeated="16384"><text:p>isi</text:p></table:table-cell>'
        "</table:table-row></table:table></office:spreadsheet>"
    )


def picture(size: tuple[int, int], *, mode: str = "L", kind: str = "JPEG") -> bytes:
    """Grey paper, nothing on it."""
    out = io.BytesIO()
    Image.new(mode, size, 1 if mode == "1" else (0, 0, 0, 40) if mode == "CMYK" else 200).save(out, kind)
    return out.getvalue()


def noise(size: tuple[int, int]) -> bytes:
    """Specks that could be anything."""
    out = io.BytesIO()
    Image.frombytes("L", size, random_bytes(size[0] * size[1])).save(out, "JPEG", quality=60)
    return out.getvalue()


def moving() -> bytes:
    """A picture of many pictures."""
    out = io.BytesIO()
    first, *others = (Image.new("L", (400, 600), 10 * number) for number in range(20))
    first.save(out, "PNG", save_all=True, append_images=others)
    return out.getvalue()


def picture_pdf(size: tuple[int, int]) -> bytes:
    """A page with one vast picture."""
    out = io.BytesIO()
    Image.new("L", size, 200).save(out, "PDF", resolution=300, title=None)
    return out.getvalue()


def ole(stream: str) -> bytes:
    """The head of an OLE2 file whose directory names one stream."""
    entry = stream.encode("utf-16-le")
    return (
        bytes.fromhex("d0cf11e0a1b11ae1")
        + bytes(504)
        + entry.ljust(64, b"\0")
        + bytes([len(entry) + 2, 0])
        + bytes(2000)
    )


def _half(data: bytes) -> bytes:
    return data[: len(data) * 6 // 10]


CASES: Final[dict[str, Callable[[], Named]]] = {
    "empty": lambda: ("kosong.pdf", b""),
    "only-nuls": lambda: ("nol.docx", bytes(100_000)),
    "only-blanks": lambda: ("spasi.txt", b" \r\n" * 100_000),
    "truncated-pdf": lambda: ("sk.pdf", _half(pdf(5))),
    "truncated-docx": lambda: ("sk.docx", _half(own_docx(500))),
    "truncated-xlsx": lambda: ("sk.xlsx", _half(own_xlsx())),
    "truncated-odt": lambda: ("sk.odt", _half(open_document("text", "<office:text/>"))),
    "encrypted-pdf": lambda: ("sk.pdf", pdf(encryption=StandardEncryption("rahasia", strength=128))),
    "encrypted-docx": lambda: ("sk.docx", ole("EncryptedPackage")),
    "old-doc": lambda: ("sk.docx", ole("WordDocument")),
    "docx-named-pdf": lambda: ("sk.pdf", own_docx()),
    "pdf-named-docx": lambda: ("sk.docx", pdf()),
    "picture-named-docx": lambda: ("sk.docx", b"\x89PNG\r\n\x1a\n" + random_bytes(5000)),
    "archive-named-docx": lambda: ("sk.docx", packed([("catatan.txt", b"isi")])),
    "zip-bomb-docx": lambda: ("sk.docx", blown_up(400)),
    "zip-bomb-nested": lambda: ("sk.zip", packed([("a.zip", packed([("b", bytes(50 * MEGABYTE))]))])),
    "zip-many-members": lambda: ("sk.docx", packed((f"m{number}.xml", b"") for number in range(100_000))),
    "entity-bomb-docx": lambda: ("sk.docx", word(b"<w:p><w:r><w:t>&j;</w:t></w:r></w:p>", LAUGHS)),
    "entity-bomb-xlsx": lambda: ("sk.xlsx", sheet(LAUGHING_ROW, LAUGHS)),
    "entity-bomb-odt": lambda: ("sk.odt", open_document("text", LAUGHING_TEXT, LAUGHS)),
    "deep-docx": lambda: (
        "sk.docx",
        word(b"<w:tbl><w:tr><w:tc>" * 20_000 + b"<w:p/>" + b"</w:tc></w:tr></w:tbl>" * 20_000),
    ),
    "million-blank-rows-xlsx": lambda: ("sk.xlsx", sheet(blank_rows(1_000_000))),
    "far-cell-xlsx": lambda: ("sk.xlsx", sheet(b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
    "repeated-cells-ods": lambda: ("sk.ods", open_document("spreadsheet", repeated_rows())),
    "tabs-40-mb": lambda: ("sk.txt", b"\t" * 40 * MEGABYTE),
    "tabs-and-words-40-mb": lambda: ("sk.txt", b"a\tb\tc\n" * (40 * MEGABYTE // 6)),
    "lines-40-mb": lambda: ("sk.txt", b"\n" * 40 * MEGABYTE),
    "one-line-15-mb": lambda: ("sk.txt", b"isi " * (15 * MEGABYTE // 4)),
    "open-tags-10-mb": lambda: ("sk.md", b"<table><tr><td>" * (10 * MEGABYTE // 15)),
    "latin-1": lambda: ("sk.txt", "KEPUTUSAN\nNOMOR 3\nMenimbang : a. bahwa caf\xe9 \x96 ok\n".encode("latin-1") * 50),
    "utf-16-without-mark": lambda: ("sk.txt", ("KEPUTUSAN KOMISI\nNOMOR 1 TAHUN 2025\n" * 50).encode("utf-16-le")),
    "torn-utf-8": lambda: ("sk.txt", ("Rencana \u2013 aksi\tLangkah\n" * 500).encode() + b"\xe2\x80"),
    "nuls-in-text": lambda: ("sk.txt", b"KEPUTUSAN KOMISI PEMILIHAN UMUM KOTA\0 NOMOR 1 TAHUN 2025\n" * 100),
    "no-table-text": lambda: ("surat.txt", b"Surat biasa tanpa tabel.\n" * 20),
    "no-table-docx": lambda: ("surat.docx", own_docx()),
    "no-table-pdf": lambda: ("surat.pdf", pdf(3)),
    "random-bytes": lambda: ("sk.bin", random_bytes(2 * MEGABYTE)),
    "random-pdf": lambda: ("sk.pdf", b"%PDF-1.7\n" + random_bytes(2 * MEGABYTE) + b"\n%%EOF\n"),
    "random-zip": lambda: ("sk.docx", b"PK\x03\x04" + random_bytes(2 * MEGABYTE)),
    "pdf-million-paths": lambda: ("sk.pdf", raw_pdf(strokes(1_000_000))),
    "pdf-fine-grid": lambda: ("sk.pdf", raw_pdf(crossed(2_500))),
    "pdf-many-areas": lambda: ("sk.pdf", raw_pdf(b"BT /F1 9 Tf 50 50 Td (Rencana aksi kantor) Tj ET " + areas(50_000))),
    "pdf-stream-bomb": lambda: ("sk.pdf", raw_pdf(blanks_deflated(600), is_packed=True)),
    "pdf-million-letters": lambda: (
        "sk.pdf",
        raw_pdf(b"BT /F1 9 Tf 1 0 0 1 9 9 Tm " + b"(Rencana aksi) Tj 0.1 0.1 Td " * 100_000 + b"ET"),
    ),
    "pdf-form-in-itself": lambda: (
        "sk.pdf",
        raw_pdf(
            b"/X0 Do",
            more=b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X0 6 0 R >> >>"
            b" /Length 14 >>\nstream\n/X0 Do /X0 Do \nendstream",
        ),
    ),
    "pdf-vast-page": lambda: ("sk.pdf", raw_pdf(strokes(100), box="0 0 1e9 1e9")),
    "pdf-thousand-pages": lambda: ("sk.pdf", pdf(1_000)),
    "picture-bomb-png": lambda: ("foto.png", picture((30_000, 30_000), mode="1", kind="PNG")),
    "picture-of-one-pixel": lambda: ("foto.png", picture((1, 1), kind="PNG")),
    "picture-torn-jpeg": lambda: ("foto.jpg", _half(picture((1_200, 1_600)))),
    "picture-cmyk-jpeg": lambda: ("foto.jpg", picture((1_200, 1_600), mode="CMYK")),
    "picture-of-noise-jpeg": lambda: ("foto.jpg", noise((1_600, 2_200))),
    "picture-moving-png": lambda: ("foto.png", moving()),
    "picture-strip-png": lambda: ("foto.png", picture((250, 100_000), kind="PNG")),
    "picture-jpeg-bomb-in-pdf": lambda: ("sk.pdf", picture_pdf((20_000, 20_000))),
}  # fmt: skip
