"""Random plans and what must be read back of them."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from zonaintegritas.core.decree.plan import Area, Component, Field, Item, Plan, Reading
from zonaintegritas.core.period import read_period
from zonaintegritas.core.render.layouts import Layout

YEAR = 2027
TEXT = """
menyusun melaksanakan meninjau laporan layanan pegawai pimpinan anggaran arsip kinerja pengaduan survei tamu
“kotak saran” pelatihan dokumen rapat berkala (tiap kelompok) tim/kelompok publik keterbukaan café naïf
<penting> A&B 100% ‘uji’ prosedur penilaian risiko hadiah evaluasi peta jabatan sertifikat keputusan foto notulen
daftar hadir undangan agenda rencana tindak lanjut pengumuman laman kuesioner rekapitulasi penghargaan disiplin
"""
WORDS = TEXT.split()
TIMES = (
    "Januari {y}",
    "Maret, Juni, September, Desember {y}",
    "Januari s.d. Desember {y}",
    "Juni dan Desember {y}",
    "Triwulan II {y}",
    "Februari {y}",
)
AREAS = (
    "MANAJEMEN PERUBAHAN",
    "PENATAAN TATALAKSANA",
    "PENATAAN SISTEM MANAJEMEN SDM APARATUR",
    "PENGUATAN AKUNTABILITAS",
)
UNITS = ("Kelompok Kerja Tatalaksana", "Subbagian Hukum", "Sekretaris", "Kelompok Kerja Pengawasan")


def texts(most: int = 12, least: int = 3) -> st.SearchStrategy[str]:
    """A sentence of known words, without a number or a letter in front."""
    return st.lists(st.sampled_from(WORDS), min_size=least, max_size=most).map(
        lambda words: " ".join(["Butir", *words])
    )


def entries() -> st.SearchStrategy[tuple[str, ...]]:
    """The entries of a list; rarely none, rarely very long ones."""
    return st.lists(texts(), max_size=4).map(tuple) | texts(most=220).map(lambda text: (text,))


def items(letter: str | None) -> st.SearchStrategy[Item]:
    """One row with every field filled but those that may be empty."""

    def item(values: tuple[str, tuple[str, ...], tuple[str, ...], str, str, str, str]) -> Item:
        indicator, steps, evidence, time, output, responsible, note = values
        time = time.format(y=YEAR)
        period = read_period(time, plan_year=YEAR)
        return Item(
            ref="",
            letter=letter,
            indicator=Field(indicator),
            steps=Field(steps),
            evidence=Field(evidence),
            target_time_raw=Field(time),
            period=Field(period),
            target_output=Field(output),
            responsible=Field(responsible),
            note=Field(note),
        )

    return st.tuples(
        texts(), entries(), entries(), st.sampled_from(TIMES), texts(4), st.sampled_from(UNITS), texts(3) | st.just("")
    ).map(item)


@st.composite
def components(draw: st.DrawFn, number: int) -> Component:
    """A component with one to four rows; of several each has a letter."""
    count = draw(st.integers(1, 4))
    letters = [chr(ord("a") + at) if count > 1 else None for at in range(count)]
    name = f"{draw(texts(4, 2))} {number}"
    return Component(str(number), name, tuple(draw(items(letter)) for letter in letters))


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """One to four areas."""
    names = AREAS[: draw(st.integers(1, len(AREAS)))]
    romans = ("I", "II", "III", "IV")
    return Plan(
        tuple(
            Area(roman, name, tuple(draw(components(at)) for at in range(1, draw(st.integers(1, 3)) + 1)))
            for roman, name in zip(romans, names, strict=False)
        )
    )


def told(plan: Plan, layout: Layout) -> list[tuple[object, ...]]:
    """Every cell for which the layout has a column, lists joined, in the grid months for times."""
    return [
        (area.roman, squeezed(area.name), component.no, squeezed(component.name), *_cells(item, layout))
        for area in plan.areas
        for component in area.components
        for item in component.items
    ]


def told_of(reading: Reading, layout: Layout) -> list[tuple[object, ...]]:
    """The same of what was read."""
    return told(reading.plan, layout)


def _cells(item: Item, layout: Layout) -> tuple[object, ...]:
    common: tuple[object, ...] = (squeezed(item.indicator.value), joined(item.steps.value))
    if layout is Layout.MONTHS:
        return (*common, item.period.value.months, squeezed(item.note.value))
    common = (*common, joined(item.evidence.value), squeezed(item.target_time_raw.value), item.period.value.months)
    if layout is Layout.TARGET:
        return (*common, squeezed(item.target_output.value))
    return common if layout is Layout.SIX else (*common, squeezed(item.responsible.value))


def joined(entries_: Sequence[str]) -> str:
    """A list as one text."""
    return squeezed(" ".join(entries_))


def squeezed(text: str) -> str:
    """One blank between words; none around a stroke or a dash, where a line may break."""
    return " ".join(text.split()).replace("/ ", "/").replace("- ", "-")
