"""Bytes of a text file to characters, whatever program wrote them."""

from __future__ import annotations

import codecs
from typing import Final

from zonaintegritas.core.decree import remarks
from zonaintegritas.core.decree.blocks import Remark

MARKS: Final = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE: Final = 4096  # bytes looked at for UTF-16 without a mark
WIDE_SHARE: Final = 0.4  # of the high bytes of Indonesian UTF-16 are NUL, nearly all in fact
FAULTS_PER_LETTER: Final = 0.25  # more broken bytes than this beside good UTF-8 letters: it is not UTF-8
CONTROLS: Final = {code: None for code in range(32) if code not in {9, 10, 13}} | {11: " ", 12: " ", 127: None}


def decode(data: bytes) -> tuple[str, list[Remark]]:
    """The characters, and what was guessed or dropped on the way."""
    text, found = _letters(data)
    dropped = text.count("\0") + text.count("\ufffd")
    if dropped:
        found.append(
            Remark(remarks.CHARACTERS_DROPPED, f"{dropped} karakter rusak di berkas teks ini dilewati saat dibaca.")
        )
    return text.translate(CONTROLS), found


def _letters(data: bytes) -> tuple[str, list[Remark]]:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace"), []
    wide = _wide(data[:SAMPLE])
    if wide:
        return data.decode(wide, errors="replace"), []
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        return _broken(data)


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark shows as a NUL in every other byte."""
    half = len(sample) // 2
    if not half:
        return None
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if odd > WIDE_SHARE and even < WIDE_SHARE / 4:
        return "utf-16-le"
    if even > WIDE_SHARE and odd < WIDE_SHARE / 4:
        return "utf-16-be"
    return None


def _broken(data: bytes) -> tuple[str, list[Remark]]:
    """UTF-8 with a few damaged bytes, or Windows-1252."""
    text = data.decode("utf-8", errors="replace")
    letters = sum(1 for letter in text if letter > "\x7f")
    faults = text.count("\ufffd")
    if faults <= (letters - faults) * FAULTS_PER_LETTER:
        return text, []
    message = "Berkas teks ini bukan UTF-8; dibaca sebagai Windows-1252. Periksa tanda baca dan huruf khusus."
    return data.decode("cp1252", errors="replace"), [Remark(remarks.ENCODING_GUESSED, message)]
