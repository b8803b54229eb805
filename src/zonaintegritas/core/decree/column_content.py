"""What the cells of a column look like: a likelihood for each meaning, whatever stands over the column."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from zonaintegritas.core.decree.column_words import Role

MONTHS: Final = (
    r"jan(?:uari)?|[fp]eb(?:ruari|uari)?|mar(?:et)?|mrt|apr(?:il)?|mei|jun[iy]?|jul[iy]?|agu(?:stus|st|s)?|"
    r"sep(?:t|tember)?|okt(?:ober)?|no[vp](?:ember)?|des(?:ember)?"
)
TIME: Final = re.compile(
    rf"\b(?:{MONTHS})\b|\b(?:triwulan|tw|semester|smt|minggu|bulan|tahun|kuartal)\b|\bb(?:0?[1-9]|"
    rf"1[0-2])\b|\bq[1-4]\b|\b20\d\d\b",
    re.IGNORECASE,
)
NUMBER: Final = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[ivxlIVXL]{1,5}|[A-Za-z])\s*[.)]?")
COUNTED: Final = re.compile(
    r"(?:\d+(?:[.,]\d+)?|satu|dua|tiga|empat|seluruh|semua|beberapa|minimal|"
    r"\d+\s*\(\w+\))\s*(?:\([\w ]+\)\s*)?(?:%|persen|kali|dokumen|"
    r"laporan|berkas|kegiatan|paket|orang|unit|layanan|sk|sop|buah|lembar|keputusan|notula|rekap|lampiran|"
    r"set|judul|pegawai|bukti)\b"
    r"|\d+\s*%|(?:100|seratus)\s*(?:%|persen)",
    re.IGNORECASE,
)
REACHED: Final = re.compile(r"(?:ter\w{3,}(?:nya)?|meningkatnya|berkurangnya|menurunnya|berjalannya)\b", re.IGNORECASE)
PEOPLE: Final = re.compile(
    r"(?:tim|sub\s?bag\w*|sub\s?bagian|kasub\w*|kepala|sekretari\w+|divisi|ketua|anggota|pokja|operator|"
    r"bagian|koordinator|pejabat|"
    r"komisioner|admin\w*|bendahara|pengelola|petugas|staf|seksi|seluruh (?:pegawai|subbag\w*|tim)|"
    r"kelompok kerja|penanggung jawab|inspektorat|"
    r"pimpinan|agen|unit|ppid|humas|sdm|hukum|umum|keuangan|panitera|hakim|wakil|koord\w*|analis|"
    r"arsiparis|pranata)\b",
    re.IGNORECASE,
)
PROOF: Final = re.compile(
    r"(?:laporan|dokumen\w*|sk|surat|foto\w*|undangan|daftar|notul\w*|screen\w*|tangkapan|berita acara|"
    r"sop|banner|rekap\w*|data|sertifikat|"
    r"link|tautan|matri[kx]s?|keputusan|absen\w*|lembar|buku|brosur|poster|arsip|nota|risalah|register|"
    r"tabel|kartu|peta|naskah|piagam|"
    r"pengumuman|materi|bukti|cetak|salinan|berkas|formulir|hasil|renstra|skp|pakta|maklumat|video|"
    r"spanduk|standar|checklist|log|map|instrumen|"
    r"kuesioner|kumpulan|jadwal|ringkasan|catatan|lampiran|unggahan|publikasi|dpa|leaflet|tanda terima)\b",
    re.IGNORECASE,
)
DOING: Final = re.compile(r"(?:me(?:[mnl]|ng|ny|r|w|y)\w{3,}|ber\w{4,})\b", re.IGNORECASE)
DEED: Final = re.compile(
    r"(?:pe(?:[mnl]|ng|ny|r)?\w+an|sosialisasi|rapat|evaluasi|koordinasi|internalisasi|monitoring|reviu|review|publikasi|"
    r"konsultasi|implementasi|bimbingan|rekapitulasi|inventarisasi|identifikasi|kajian|apel|analis\w+|survei|survey)\b",
    re.IGNORECASE,
)
STATE: Final = re.compile(
    r"\b(?:telah|sudah|terdapat|tersedia\w*|adanya|terbit\w*|dapat|terlaksana\w*|tersusun\w*|terpenuhi\w*|"
    r"di\w{4,}|ter\w{4,}nya|seluruh|apakah|memiliki|ada|tidak|mampu|berjalan|meningkat\w*|memahami|menjamin|mudah|"
    r"hasil|persentase|jumlah|tingkat|nilai|indeks)\b",
    re.IGNORECASE,
)
LETTERED: Final = re.compile(r"[b-z][.)]\s+\S")  # a list of its own begins with a
NUMBERED: Final = re.compile(r"(?:\d{1,2}|[IVX]{1,4})[.)]\s+\S|\d{1,2}\s+[A-Z]")
MONEY: Final = re.compile(
    r"(?:rp\.?\s*)?\d{1,3}(?:\.\d{3})+|rp\.?\s*\d|dipa|nihil|apb[nd]|tidak ada|non anggaran", re.IGNORECASE
)
LINK: Final = re.compile(r"https?:|www\.|\bs\.id\b|\bbit\.ly\b", re.IGNORECASE)
FOREIGN_WORD: Final = re.compile(
    r"(?:rendah|sedang|tinggi|belum|selesai|proses|aman|baik|ya|tidak|sangat \w+|prioritas \w+)", re.IGNORECASE
)
LEADING_MARK: Final = re.compile(r"^\s*(?:\(?(?:\d{1,2}|[a-z])[.)]|[-–•●▪*])\s+", re.IGNORECASE)

MAX_SAMPLES: Final = 60
POOR: Final = 0.3  # different texts among all
ENOUGH: Final = 10  # cells to judge that by
SHORT: Final = 60  # characters: names of people, outputs and topics are short


def _share(texts: Sequence[str], pattern: re.Pattern[str]) -> float:
    return sum(1 for text in texts if pattern.match(text)) / len(texts)


def likelihoods(cells: Sequence[str]) -> Mapping[Role, float]:
    """How well the cells of a column, empty ones included, fit each meaning: from 0 to 1."""
    filled = [text.strip() for text in cells[:MAX_SAMPLES] if text.strip(" -–—\n")]
    if not filled:
        return {}
    bare = [LEADING_MARK.sub("", text) for text in filled]
    length = sum(map(len, bare)) / len(bare)
    density = len(filled) / min(len(cells), MAX_SAMPLES)
    variety = len({text.casefold() for text in bare}) / len(bare)
    found = {
        Role.NUMBER: sum(1 for text in filled if NUMBER.fullmatch(text)) / len(filled),
        Role.TIME: _time(bare),
        Role.RESPONSIBLE: _share(bare, PEOPLE) * (0.9 if length < SHORT else 0.5) + (0.1 if variety < 0.5 else 0.0),
        Role.OUTPUT: _share(bare, COUNTED) * 0.9 + _share(bare, REACHED) * (0.35 if length < SHORT else 0.15),
        Role.EVIDENCE: _share(bare, PROOF) * 0.85
        + (0.15 if sum(";" in text or "\n" in text for text in filled) > 1 else 0.0),
        Role.STEPS: _share(bare, DOING) * 0.85 + _share(bare, DEED) * 0.5,
        Role.INDICATOR: _states(bare) * 0.7 + min(1.0, _share(filled, LETTERED) * 2) * 0.3,
        Role.COMPONENT: _component(filled, bare, density=density, variety=variety),
        Role.NOTE: 0.45 * (1 - density) if density < 0.4 else 0.0,
    }
    if variety < POOR and len(bare) >= ENOUGH:  # a few phrases again and again: no plan says the same in every row
        found |= {role: found[role] * 0.4 for role in (Role.INDICATOR, Role.STEPS, Role.EVIDENCE, Role.OUTPUT)}
    foreign = max(
        _share(bare, MONEY), _share(bare, LINK), sum(1 for text in bare if FOREIGN_WORD.fullmatch(text)) / len(bare)
    )
    if foreign > 0.5:
        found = {role: value * (1 - foreign) for role, value in found.items()}
        found[Role.EXTRA] = foreign
    return found


def _time(texts: Sequence[str]) -> float:
    """Texts that are hardly more than months and rhythms."""
    sure = 0
    for text in texts:
        covered = sum(len(match.group()) for match in TIME.finditer(text))
        sure += covered * 2 >= sum(1 for character in text if character.isalnum())
    return sure / len(texts)


def _states(texts: Sequence[str]) -> float:
    return sum(1 for text in texts if STATE.search(text) and not DOING.match(text) and not COUNTED.match(text)) / len(
        texts
    )


def _component(filled: Sequence[str], bare: Sequence[str], *, density: float, variety: float) -> float:
    """Short names, one for several rows, often numbered; hardly a sentence, and no people."""
    short = sum(1 for text in bare if len(text) <= SHORT * 1.5) / len(bare)
    plain = 1 - _share(bare, DOING) * 0.5 - _time(bare) - _share(bare, COUNTED)
    sparse = 0.35 if density < 0.7 else 0.0
    numbered = 0.25 * _share(filled, NUMBERED)
    repeated = 0.15 if variety < 0.6 else 0.0
    worth = short * plain * 0.4 + sparse + numbered + repeated - (0.3 if variety < 0.2 else 0.0)
    return max(0.0, worth * (1 - _share(bare, PEOPLE)))
