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
PLACEHOLDER: Final = re.compile(
    r"[(\[<{]\s*(?:link|tautan|url|nama|tanggal|tgl|nomor|no\.?|jumlah|alamat"
    r"|isi(?:lah|kan)?(?:\s+[a-z]+){0,3}|diisi(?:\s+[a-z]+){0,4}|(?:sebutkan|tuliskan?|masukkan|lengkapi)(?:\s+[a-z]+){0,4}|satker"
    r"|(?:nomor|no\.?)\s+(?:hp|wa|whatsapp|telepon|telp|surat|sk|keputusan|rekening)"
    r"|nama\s+(?:satker|kantor|pegawai|aplikasi|petugas|pejabat|kegiatan|inovasi|unit|kota|kabupaten|instansi|tempat))\s*[)\]>}]"
    r"|[\[<{]\s*(?:link|tautan|nama|nomor|tanggal|jumlah|tahun|alamat|kota|kabupaten)(?:\s+[a-z/]+){1,3}\s*[\]>}]"
    r"|\b(?:nomor|no\.?|tanggal|pukul|sebanyak|tahun)\s*:?\s*(?:\.{2,}|…)|\b20(?:\d?x{1,2}|\.{2}|_{2})(?![\w.])"
    r"|[(\[<]\s*(?:\.{2,}|…|_{2,}|-{2,}|\?+)\s*[)\]>]"
    r"|\[\s*(?:\.{2,}|…|_{2,}|-{2,})?\s*\]|\bx{3,}\b|_{4,}|(?:\.\s?){5,}|…{2,}|\b(?:tbd|lorem ipsum)\b|\bhttps?://\s*(?:xxx|\.\.\.)",
    re.IGNORECASE,
)
MARKS: Final = (
    "(",
    "[",
    "<",
    "{",
    "_",
    "…",
    "..",
    ". .",
    "xxx",
    "0x",
    "2x",
    "3x",
    "tbd",
    "lorem",
)  # one of these stands in every match


def check(subject: Subject) -> Iterator[Finding]:
    titles = (subject.title, subject.annex_subject, subject.inner_title)
    for text in (*subject.plan_texts, *subject.decree_texts, *subject.narrative, *titles):
        match = PLACEHOLDER.search(text.value) if _is_marked(text.value) else None
        if match:
            yield RULE.at_text(f"Isian “{match[0]}” belum diganti.", text, quote=" ".join(_around(text.value, match)))


def _is_marked(value: str) -> bool:
    plain = value.lower()
    return any(mark in plain for mark in MARKS)


def _around(value: str, match: re.Match[str]) -> list[str]:
    return value[: match.end()].split()[-6:]
