"""Strategies: words of old offices, and plans in which they are planted anywhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from hypothesis import strategies as st

from zonaintegritas.core.copying import Origin, Spot, Target
from zonaintegritas.core.copying.texts import Writer
from zonaintegritas.core.decree.plan import Area, Component, Field, Item, Plan
from zonaintegritas.core.period import Month, Period

OFFICES = (
    ("Kabupaten", "Wonosobo", "Mojotengah", ("Jawa Tengah", "Jateng")),
    ("Kota", "Batu", "Junrejo", ("Jawa Timur", "Jatim")),
    ("Kabupaten", "Tulang Bawang Barat", "Panaragan", ("Lampung",)),
    ("Kota", "Pematangsiantar", "Siantar", ("Sumatera Utara", "Sumut")),
    ("Kabupaten", "Fakfak", "Wagom", ("Papua Barat",)),
)
TARGETS = (
    Target("Komisi Pemilihan Umum Kota Ternate", 2027, parents=("KPU Provinsi Maluku Utara",)),
    Target(
        "Komisi Pemilihan Umum Kabupaten Sikka", 2028, seat="Maumere", parents=("KPU Provinsi Nusa Tenggara Timur",)
    ),
)
PEOPLE = ("SUWITNYO HARDJO", "Ratri Widyaningrum", "Yohanes Kilimandu")
CONTACTS = (
    "081234567890", "+62 812-3456-7890", "(0286) 321456", "aduan.zi@contoh.co.id", "https://bit.ly/zi-aduan",
    "@kpu.aduan", "www.aduan-zi.id", "jdih.kpu.go.id/jateng/wsb", "WA: 0812345678", "Telp. 321456", "IG: aduan_zi",
)  # fmt: skip
STRANGERS = (
    "Sdr. Bagaskara Putra", "Bapak Bagaskara", "Dr. Bagaskara Putra", "Bagaskara Putra, S.H.",
    "NIP 198001012005011001",
)  # fmt: skip
SENTENCES = (
    "tersedia laporan", "menyusun dokumen", "rapat evaluasi dan tindak lanjut", "foto, undangan",
    "SK Tim Kerja", "seluruh pegawai", "WBK/WBBM", "sosialisasi (internal)", "PermenPANRB Nomor 90 Tahun 2021", "",
)  # fmt: skip
FIELDS = ("indicator", "target_output", "responsible", "note")
Planted: TypeAlias = tuple[str, str]  # the words, and what of them may not be left


@dataclass(frozen=True, slots=True)
class Planting:
    """A plan, whose it is, whose it becomes, and what was planted where."""

    plan: Plan
    origin: Origin
    target: Target
    planted: tuple[tuple[Spot, int, str, str], ...]  # spot, start, words, core of the words


@st.composite
def written(draw: st.DrawFn, level: str, place: str) -> Planted:
    """The old office in one of its writings; the place may not be left."""
    organ = draw(st.sampled_from(["KPU", "Komisi Pemilihan Umum", "Komisi Pemilihan Umum (KPU)", "K P U", "KPUD", ""]))
    short = {"Kabupaten": "Kab."}.get(level, level)
    form = draw(st.sampled_from([level, short, ""]))
    blank = draw(st.sampled_from([" ", "\n", "  ", "\u00a0", " \n "]))
    name = draw(st.sampled_from([place, " ".join(place.replace(" ", "")), place.replace(" ", "\n")]))
    words = blank.join(part for part in (organ, form, name) if part)
    return draw(st.sampled_from([words, words.upper(), words.lower(), f"Polres {name}", f"jl. Raya {name}"])), name


@st.composite
def misprinted(draw: st.DrawFn, level: str, place: str) -> Planted:
    """The old office with a letter gone wrong."""
    at = draw(st.integers(1, len(place) - 2))
    wrong = place[:at] + draw(st.sampled_from("qxz0")) + place[at + 1 :]
    if place[at] == " " or len(place) < 6:
        return f"KPU {level} {place}", place
    return draw(st.sampled_from([f"KPU {level} {wrong}", f"KPU {wrong}", f"warga {wrong}"])), wrong


def glued(place: str) -> st.SearchStrategy[Planted]:
    """The place run together with other words."""
    one = place.replace(" ", "")
    forms = [f"kpu{one.lower()}", f"KPU{one}", f"kpu_kota_{one.lower()}", f"pengaduankpu{one.lower()}@contoh.com"]
    return st.sampled_from(forms).map(lambda words: (words, one))


def years(year: int, number: str) -> st.SearchStrategy[Planted]:
    """The old year and the number of the old decree in their writings."""
    whole = str(year)
    texts = [
        whole, f"Tahun {whole}", f"SKP{whole}", f"{year - 1}/{whole}", f"{year - 2}-{whole}", f"TA {whole}",
        f"9 Oktober {whole}", f"09/10/{whole}", f"{whole}-10-09", f"Nomor {number} Tahun {whole}",
        f"SK Nomor {number} Tahun {whole}", f"SK {number}/{whole}",
        f"15/HK.03.1/3307/{whole}", f"Januari-Maret {whole}", " ".join(whole),
    ]  # fmt: skip
    long = st.sampled_from(texts).map(lambda words: (words, " ".join(whole) if words.startswith("2 ") else whole))
    short = st.sampled_from([f"T.A. {year % 100}", f"Tahun '{year % 100}"]).map(lambda words: (words, words))
    return st.one_of(long, short)


def seeds(origin: Origin, level: str, place: str) -> st.SearchStrategy[Planted]:
    """Whatever tells of the old office."""
    towns = [*origin.places, *(parent.removeprefix("KPU Provinsi ") for parent in origin.parents)]
    people = [*origin.people, *(name.title() for name in origin.people), *(name.split()[0] for name in origin.people)]
    names = [*towns, *origin.parents, *people]
    same = st.sampled_from(names).map(lambda words: (words, words.removeprefix("KPU Provinsi ")))
    others = st.sampled_from([*CONTACTS, *STRANGERS]).map(lambda words: (words, words.split(":")[-1].split()[-1]))
    assert origin.number is not None
    return st.one_of(
        written(level, place), misprinted(level, place), glued(place), years(origin.year, origin.number), same, others
    )


def _items() -> st.SearchStrategy[Item]:
    sentence = st.sampled_from(SENTENCES).map(Field)
    entries = st.lists(st.sampled_from(SENTENCES), max_size=3).map(lambda texts: Field(tuple(texts)))
    return st.builds(
        Item,
        ref=st.sampled_from(["I.1", "I.2.a"]),
        sub_component=st.none() | st.sampled_from(SENTENCES),
        indicator=sentence, steps=entries, evidence=entries, target_output=sentence,
        responsible=sentence, note=sentence,
        target_time_raw=st.sampled_from(["", "Per-bulan", "Januari"]).map(Field),
        period=st.sampled_from([Period(), Period((Month(2025, 3),), blocks=((Month(2025, 3),),))]).map(Field),
        extra=st.dictionaries(st.sampled_from(["PIC", "Catatan"]), sentence, max_size=2),
    )  # fmt: skip


def _plans() -> st.SearchStrategy[Plan]:
    name = st.sampled_from(SENTENCES)
    items = st.lists(_items(), min_size=1, max_size=2).map(tuple)
    components = st.lists(st.builds(Component, no=st.just("1"), name=name, items=items), min_size=1, max_size=2)
    areas = st.lists(
        st.builds(Area, roman=st.just("I"), name=name, components=components.map(tuple)), min_size=1, max_size=2
    )
    return st.builds(Plan, areas=areas.map(tuple), columns=st.just(("NO", "INDIKATOR")))


@st.composite
def plantings(draw: st.DrawFn) -> Planting:
    """An old office's plan with its words at random places of random texts."""
    level, place, seat, provinces = draw(st.sampled_from(OFFICES))
    origin = Origin(
        office=f"Komisi Pemilihan Umum {level} {place}",
        year=draw(st.sampled_from([2022, 2024, 2025])),
        places=(seat,),
        parents=tuple(f"KPU Provinsi {province}" for province in provinces),
        number=draw(st.sampled_from(["47", "8", "15/HK.03.1/3307/2022"])),
        people=PEOPLE,
    )
    plan = draw(_plans())
    spots: list[Spot] = []

    def look(spot: Spot, text: str) -> str:
        if spot.field not in {"roman", "no", "letter", "headings"}:
            spots.append(spot)
        return text

    Writer(look, lambda _spot, item, _time: item.period.value).plan(plan)
    chosen = draw(st.lists(st.sampled_from(spots), min_size=1, max_size=4, unique=True))
    words = {spot: draw(seeds(origin, level, place)) for spot in chosen}
    planted = []

    def plant(spot: Spot, text: str) -> str:
        if spot not in words:
            return text
        seed, core = words[spot]
        before = draw(st.sampled_from(["", "ada ", "(", "ke-", "kegiatan pada ", text + " ", text + "; "]))
        after = draw(st.sampled_from(["", ".", ", lalu", " hadir", ") dan", "\nlain"]))
        planted.append((spot, len(before), seed, core))
        return before + seed + after

    plan = Writer(plant, lambda _spot, item, _time: item.period.value).plan(plan)
    return Planting(plan, origin, draw(st.sampled_from(TARGETS)), tuple(planted))
