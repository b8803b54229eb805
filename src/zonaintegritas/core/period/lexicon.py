"""The words of target times and what each means, with old spellings, abbreviations and English names."""

from __future__ import annotations

from typing import NamedTuple

MONTH_NAMES = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip

MONTH_SPELLINGS: dict[int, str] = {
    1: "januari january jan januar jnuari janwari djanuari",
    2: "februari february feb peb pebruari febuari pebuari februari pebr febr febrauri",
    3: "maret march mar mrt mart maart mrt maret",
    4: "april apr apl",
    5: "mei may mai",
    6: "juni june jun djuni",
    7: "juli july jul djuli",
    8: "agustus august agust agus ags agt agu aug agst agts agustust augustus",
    9: "september sept sep sptember septembar septemb",
    10: "oktober october okt oct oktobar octaber octover oktobr",
    11: "november nopember nov nop nvember novembar nopembar novembr",
    12: "desember december des dec desembar decembar desembr desemb",
}


class Meaning(NamedTuple):
    """The kind of a word, one character (see `tokens.py`), and its number."""

    kind: str
    value: int = 0


def _entries(kind: str, value: int, words: str) -> dict[str, Meaning]:
    return {word: Meaning(kind, value) for word in words.split()}


def _vocabulary() -> dict[str, Meaning]:
    words: dict[str, Meaning] = {}
    for number, spellings in MONTH_SPELLINGS.items():
        words |= _entries("M", number, spellings)
    numbers = (
        "satu kesatu pertama", "dua kedua", "tiga ketiga", "empat keempat", "lima kelima", "enam keenam",
        "tujuh ketujuh", "delapan kedelapan", "sembilan kesembilan", "sepuluh kesepuluh", "sebelas", "duabelas",
    )  # fmt: skip
    for number, spellings in enumerate(numbers, start=1):
        words |= _entries("N", number, spellings)
    # Units: the value is how many months one lasts.
    words |= _entries("Q", 3, "triwulan tw trw trwl triw trwln twulan kuartal kwartal quarter tribulan q trimester")
    words |= _entries("Q", 6, "semester smt sem smstr smtr smster semster")
    words |= _entries("Q", 4, "caturwulan cawu catur")
    words |= _entries("B", 1, "bulan bln month bulannya")
    words |= _entries("T", 12, "tahun thn th year tahunnya")
    words |= _entries("W", 0, "minggu mgg mg pekan week mggu")
    words |= _entries("H", 0, "hari day senin selasa rabu kamis jumat sabtu")
    words |= _entries("D", 0, "tanggal tgl tggl")
    words |= _entries("R", 1, "bulanan monthly")
    words |= _entries("R", 3, "triwulanan kuartalan quarterly")
    words |= _entries("R", 6, "semesteran")
    words |= _entries("R", 4, "caturwulanan")
    words |= _entries("R", 12, "tahunan yearly annually")
    words |= _entries("R", 0, "mingguan harian weekly daily")
    words |= _entries("E", 0, "per setiap tiap every each masing")
    words |= _entries("S", 0, "sepanjang selama penuh seluruh")
    words |= _entries("C", 0, "berkelanjutan kontinyu kontinu continuous")
    words |= _entries("X", 0, "kali x kl")
    words |= _entries("O", 0, "sekali")
    words |= _entries("A", 0, "awal")
    words |= _entries("A", 1, "pertengahan tengah medio")
    words |= _entries("A", 2, "akhir terakhir penghujung ultimo")
    words |= _entries("F", 0, "mulai sejak dari dimulai from")
    words |= _entries("K", 0, "ke")
    words |= _entries("-", 0, "sampai hingga sampe sd sld to until through")
    words |= _entries(",", 0, "dan serta and atau or lalu kemudian")
    # Words that carry nothing: deadlines, prepositions, the budget year.
    words |= _entries(
        "_",
        0,
        "pada di dalam untuk anggaran ta paling lambat selambat lambatnya maksimal maksimum maks sebelum batas target"
        " waktu pelaksanaan dengan dgn berjalan kerja dilaksanakan selesai periode jadwal rutin secara minimal"
        " the of in by",
    )
    return words


VOCABULARY = _vocabulary()
FULL_MONTHS = {name.casefold(): number for number, name in enumerate(MONTH_NAMES, start=1)}

# "se-" before a unit is one: setahun, sebulan, seminggu.
ONE_OF = {"setahun": "tahun", "sebulan": "bulan", "seminggu": "minggu", "sehari": "hari", "setriwulan": "triwulan"}
ROMAN = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12,
}  # fmt: skip
