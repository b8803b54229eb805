"""A placeholder nobody filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "placeholder-left",
    Severity.HIGH,
    "Isian contoh belum diganti",
    "Tempat kosong dari naskah contoh ikut ditetapkan, sehingga butirnya tidak dapat dibuktikan.",
    "Isi dengan yang sebenarnya.",
)
# Something in brackets that asks to be filled in.
BRACKETED: Final = re.compile(
    r"[(\[<{]\s*(?:link|tautan|url|nama|tanggal|tgl|nomor|no\.?|jumlah|alamat|satker"
    r"|isi(?:lah|kan)?(?:\s+[a-z]+){0,3}|diisi(?:\s+[a-z]+){0,4}"
    r"|(?:sebutkan|tuliskan?|masukkan|lengkapi)(?:\s+[a-z]+){0,4}"
    r"|(?:nomor|no\.?)\s+(?:hp|wa|whatsapp|telepon|telp|surat|sk|keputusan|rekening)"
    r"|nama\s+(?:satker|kantor|pegawai|aplikasi|petugas|pejabat|kegiatan|inovasi|unit|kota|kabupaten|instansi|tempat)"
    r"|\.{2,}|…|_{2,}|-{2,}|\?+)\s*[)\]>}]"
    r"|[\[<{]\s*(?:link|tautan|nama|nomor|tanggal|jumlah|tahun|alamat|kota|kabupaten)(?:\s+[a-z/]+){1,3}\s*[\]>}]"
    r"|\[\s*\]",
    re.IGNORECASE,
)
# Dots, lines and crosses where a word should stand.
BLANK: Final = re.compile(
    r"\b(?:nomor|no\.?|tanggal|pukul|sebanyak|tahun)\s*:?\s*(?:\.{2,}|…)|\b20(?:\d?x{1,2}|\.{2}|_{2})(?![\w.])"
    r"|\bx{3,}\b|_{4,}|(?:\.\s?){5,}|…{2,}|\b(?:tbd|lorem ipsum)\b|\bhttps?://\s*\.\.\.",
    re.IGNORECASE,
)
# One of these stands in every match, which is cheaper to see.
BRACKETS: Final = ("(", "[", "<", "{")
MARKS: Final = ("_", "…", "..", ". .", "xxx", "0x", "2x", "3x", "tbd", "lorem")


def check(subject: Subject) -> Iterator[Finding]:
    titles = (subject.title, subject.annex_subject, subject.inner_title)
    for text in (*subject.plan_texts, *subject.decree_texts, *subject.narrative, *titles):
        match = _left(text.value)
        if match:
            yield RULE.at_text(f"Isian “{match[0]}” belum diganti.", text, quote=" ".join(_around(text.value, match)))


def _left(value: str) -> re.Match[str] | None:
    plain = value.lower()
    found = BRACKETED.search(value) if any(mark in plain for mark in BRACKETS) else None
    return found or (BLANK.search(value) if any(mark in plain for mark in MARKS) else None)


def _around(value: str, match: re.Match[str]) -> list[str]:
    return value[: match.end()].split()[-6:]
