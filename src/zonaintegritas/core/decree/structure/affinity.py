"""How well the name of a component fits what a row says: by shared words, and by the topics of the evaluation sheet."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from zonaintegritas.core.decree.structure.wording import folded, words

# The sub-components of the sheet (PermenPANRB 90/2021), each with words that tell of it.
TOPICS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"tim (?:kerja|zi|pembangunan|zona)|kelompok kerja|pembentukan tim|keanggotaan",
        r"(?:dokumen|sk|penyusunan|menyusun) rencana|rencana (?:aksi|kerja|pembangunan)|target prioritas",
        r"pemantauan|monitoring|monev|evaluasi (?:zi|pembangunan)|rapat evaluasi",
        r"pola pikir|budaya kerja|agen perubahan|role model|teladan|apel|budaya organisasi",
        r"prosedur|\bsop\b|proses bisnis",
        r"elektronik|\bspbe\b|e.?office|e.?government|teknologi informasi|aplikasi|digital|berbasis sistem",
        r"keterbukaan|informasi publik|ppid|daftar informasi",
        r"kebutuhan (?:pegawai|organisasi|sdm)|peta jabatan|beban kerja|formasi|rekrutmen|cpns",
        r"mutasi|rotasi|mutase|promosi",
        r"kompetensi|diklat|pelatihan|bimtek|training|sertifika|magang",
        r"kinerja individu|\bskp\b|sasaran kinerja|perjanjian kinerja|penilaian kinerja",
        r"disiplin|kode etik|kode perilaku|presensi|kehadiran",
        r"sistem informasi kepegawaian|informasi kepegawaian|data (?:pegawai|kepegawaian|nominatif)|simpeg|simsdm",
        r"keterlibatan pimpinan|pimpinan (?:terlibat|unit)|renstra|rencana kerja tahunan|\brkt\b",
        r"akuntabilitas|lakip|sakip|lkjip|indikator kinerja utama|\biku\b|laporan kinerja|capaian kinerja",
        r"gratifikasi|\bupg\b|hadiah|larangan pemberian",
        r"\bspip?\b|pengendalian intern|risiko|resiko|lingkungan pengendalian|kartu kendali",
        r"pengaduan|dumas|\blapor\b|aduan|keluhan",
        r"whistle|\bwbs\b|pelanggaran|pelapor",
        r"benturan kepentingan|konflik kepentingan",
        r"standar (?:pelayanan|layanan)|maklumat",
        r"pelayanan prima|budaya pelayanan|penghargaan|sanksi|kompensasi|inovasi pelayanan|inovasi layanan",
        r"kepuasan|survei|survey|\bskm\b|\bikm\b",
        r"lhkpn|lhkasn|harta kekayaan|\bspt\b",
        r"pengadaan|barang.jasa",
        r"arsip|kearsipan",
        r"website|laman|media sosial|publikasi",
    )
)
COMMON: Final = frozenset(
    """dan yang untuk dengan pada dari dalam oleh atas atau serta telah sudah akan tidak kota kabupaten provinsi tahun
    terhadap secara para seluruh setiap melalui adanya sebagai sesuai tentang per kpu unit kerja kegiatan pelaksanaan
    laporan dokumen pegawai""".split()  # noqa: SIM905 - a word list reads better than quotes
)
PREFIX: Final = re.compile(r"^(?:meng|meny|mem|men|me|peng|peny|pem|pen|per|pe|ber|ter|di|ke|se)(?=[a-z]{4})")
SUFFIX: Final = re.compile(r"(?<=[a-z]{4})(?:kan|nya|an|i)$")
STEM: Final = 6  # letters; enough to tell words apart, few enough for faults at the end
TOPIC_WEIGHT: Final = 0.6
FREQUENT: Final = 0.4  # a topic that this share of the rows speaks of tells nothing


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    return SUFFIX.sub("", PREFIX.sub("", word))[:STEM]


@lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words(text) if len(word) > 2 and word not in COMMON)


@lru_cache(maxsize=4096)
def _topics(text: str) -> frozenset[int]:
    small = folded(text)
    return frozenset(number for number, pattern in enumerate(TOPICS) if pattern.search(small))


class Affinity:
    """Weighs words by how rare they are among the rows of this plan."""

    def __init__(self, contents: Sequence[str]) -> None:
        self.count = max(1, len(contents))
        self.words = Counter(word for text in contents for word in _stems(text))
        self.topics = Counter(topic for text in contents for topic in _topics(text))

    def _weight(self, word: str) -> float:
        return math.log(1 + self.count / (1 + self.words[word]))

    def _telling(self, topics: Iterable[int]) -> set[int]:
        return {topic for topic in topics if self.topics[topic] <= max(2, FREQUENT * self.count)}

    def between(self, name: str, content: str) -> float:
        """From 0, nothing in common, to about 1.6, the same words and the same topic."""
        own, theirs = _stems(name), _stems(content)
        whole = sum(self._weight(word) for word in own)
        shared = sum(self._weight(word) for word in own & theirs)
        topic = bool(self._telling(_topics(name)) & _topics(content))
        return (shared / whole if whole else 0.0) + TOPIC_WEIGHT * topic
