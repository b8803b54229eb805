"""Evidence that is an action, not a document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.documents import document_types
from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Row, Subject

RULE: Final = Rule(
    "evidence-is-action",
    Severity.MEDIUM,
    "Bukti berupa kegiatan",
    "Kegiatan tidak dapat dilampirkan; penilai menerima dokumen yang lahir dari kegiatan itu.",
    "Sebut dokumennya: laporan, daftar hadir, notula, atau keputusan.",
)
VERB: Final = re.compile(
    r"^(?:me(?:ng|ny|m|n|r|l|w)?[a-z]{4,}|dilakukan\w*|dilaksanakan\w*|ter[a-z]{4,}nya|terlaksana|ber(?:koordinasi|partisipasi)|ikut\s+serta"
    r"|(?:telah|sudah)\s+di[a-z]{4,}|adanya\s+(?:kegiatan|rapat|sosialisasi|pelatihan|koordinasi|pembinaan))\b",
    re.IGNORECASE,
)
NOUN: Final = re.compile(
    r"^(?:pelaksanaan|penyelenggaraan|sosialisasi|monitoring|pemantauan|penandatanganan|pemasangan|pembinaan|koordinasi"
    r"|penyusunan|pembuatan|penerapan|implementasi|pemanfaatan|pembentukan|rapat|apel|evaluasi|pemberian|pengarahan"
    r"|penyampaian|pembahasan|kunjungan|peninjauan|penataan|pengadaan|peningkatan|penguatan|pelayanan|pendampingan|pelatihan"
    r"|bimbingan|konsolidasi|internalisasi|publikasi|penyebarluasan|penempatan|penunjukan|pengelolaan|pembersihan"
    r"|studi (?:banding|tiru)|upacara|gotong royong|bakti sosial|mengadakan)\b",
    re.IGNORECASE,
)
# Any noun of doing, where nothing beside it names a document.
DOING: Final = re.compile(
    r"^(?:pe(?:ng|ny|m|n|r|l)?[a-z]{3,}an|latihan|kerja bakti|senam|lomba|kampanye|diskusi|briefing|workshop"
    r"|lokakarya|bimtek"
    r"|webinar|in house training|coffee morning)\b",
    re.IGNORECASE,
)
NO_DOING: Final = re.compile(
    r"^(?:pengumuman|peraturan|pernyataan|perjanjian|penghargaan|pedoman|pertanyaan|peralatan|persyaratan|permohonan|perincian"
    r"|pengaduan|penilaian|pembukuan|peringatan|perizinan|pelanggan|pekan|perhitungan|penghitungan|persetujuan|panduan)\b",
    re.IGNORECASE,
)
NO_VERB: Final = re.compile(r"^(?:media|memo\w*|menu|metode|mekanisme|meja|meteri|melalui|mendat\w*)\b", re.IGNORECASE)
LONGEST_BARE: Final = 4  # words of an entry that is nothing but an activity
EVALUATION: Final = re.compile(r"^(?:evaluasi|rapat)\b", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    for row in subject.rows:
        entries = [entry for entry in row.item.evidence.value if _is_action(entry)] or _bare_doing(row)
        if entries:
            yield _finding(row, entries)


def _is_action(entry: str) -> bool:
    entry = entry.strip()
    return bool((VERB.match(entry) or NOUN.match(entry)) and not NO_VERB.match(entry))


def _finding(row: Row, entries: list[str]) -> Finding:
    """Heavy where no part of the evidence names a document."""
    others = [entry for entry in row.item.evidence.value if entry not in entries]
    rest = [EVALUATION.sub("", _after_action(entry)) for entry in entries]
    has_document = any(document_types(text) for text in (*others, *rest))
    is_bare = not others and len(entries[0].split()) <= LONGEST_BARE
    severity = Severity.MEDIUM if is_bare and not any(document_types(one) for one in others) else Severity.LOW
    severity = Severity.LOW if has_document and not is_bare else severity
    return RULE.at_rows(
        f"Bukti butir {row.ref} berupa kegiatan: “{' '.join(entries[0].split()[:6])}”.",
        [row],
        quote=entries[0],
        severity=severity,
    )


def _after_action(entry: str) -> str:
    return re.sub(r"^(?:\S+\s+dan\s+)?\S+\s*", "", entry)


def _bare_doing(row: Row) -> list[str]:
    """The one short entry of the evidence, where it names something done and no document."""
    entries = list(row.item.evidence.value)
    if len(entries) != 1 or len(entries[0].split()) > LONGEST_BARE or document_types(entries[0]):
        return []
    return entries if DOING.match(entries[0]) and not NO_DOING.match(entries[0]) else []
