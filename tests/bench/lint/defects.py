"""Defects to plant: each by its code, in several wordings, at a random place."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from tests.bench.lint.clean import ROWS, Office
from tests.core.lint.paper import COLUMNS, Paper

Row = Mapping[str, str]


@dataclass(frozen=True)
class Planted:
    """The spoilt paper and one of the places a finding must name (none: wherever)."""

    paper: Paper
    where: str | None = None


LATE = "10 Maret 2031"
LATE_CLOSING = ("Ditetapkan di Tirtasari", "pada tanggal 10 Maret 2031")
Plant = Callable[[random.Random, Paper, Office], Planted]
LAW = "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"
OWN = "Komisi Pemilihan Umum Kota Tirtasari"


def _ref(paper: Paper, component: str, at: int) -> str:
    return f"{component}.{at + 1}" if len(paper.rows[component]) > 1 else component


def _changed(paper: Paper, changes: dict[str, Any]) -> Paper:
    return replace(paper, **changes)


def _with(paper: Paper, component: str, at: int, **cells: str) -> Planted:
    rows = [{**row, **(cells if number == at else {})} for number, row in enumerate(paper.rows[component])]
    return Planted(replace(paper, rows={**paper.rows, component: rows}), _ref(paper, component, at))


def _anywhere(rng: random.Random, paper: Paper, **cells: str) -> Planted:
    component = rng.choice(list(paper.rows))
    return _with(paper, component, rng.randrange(len(paper.rows[component])), **cells)


def _place(rng: random.Random, paper: Paper) -> tuple[str, int, Row]:
    component = rng.choice(list(paper.rows))
    at = rng.randrange(len(paper.rows[component]))
    return component, at, paper.rows[component][at]


def cell(field: str, *values: str) -> Plant:
    """A cell of a random row with one of these."""

    def plant(rng: random.Random, paper: Paper, _: Office) -> Planted:
        return _anywhere(rng, paper, **{field: rng.choice(values)})

    return plant


def ending(field: str, *values: str) -> Plant:
    """A cell of a random row with one of these behind it."""

    def plant(rng: random.Random, paper: Paper, _: Office) -> Planted:
        component, at, row = _place(rng, paper)
        return _with(paper, component, at, **{field: f"{row[field]} {rng.choice(values)}"})

    return plant


def some_row(*choices: tuple[str, Row]) -> Plant:
    """One of these rows in its component."""

    def plant(rng: random.Random, paper: Paper, _: Office) -> Planted:
        component, cells = rng.choice(choices)
        return _with(paper, component, 0, **cells)

    return plant


def _part(field: str, where: str, *values: str) -> Plant:
    """A part of the decree with one of these in it."""

    def plant(rng: random.Random, paper: Paper, _: Office) -> Planted:
        return Planted(_changed(paper, {field: rng.choice(values)}), where)

    return plant


def basis(*values: str, instead_of: str | None = None) -> Plant:
    """One more entry in *Mengingat*, or one in the place of another."""

    def plant(rng: random.Random, paper: Paper, _: Office) -> Planted:
        kept = [one for one in paper.basis if instead_of is None or instead_of not in one]
        kept.insert(rng.randrange(len(kept)), rng.choice(values))
        return Planted(replace(paper, basis=tuple(kept)), "legal_basis")

    return plant


def _other_office(office: Office) -> str:
    """The same kind of office at another place."""
    return (
        office.name.removesuffix(office.place) + "Sukadamai"
        if office.name.endswith(office.place)
        else (office.name.rsplit(" ", 2)[0] + " Sukadamai")
    )


def wrong_office(rng: random.Random, paper: Paper, office: Office) -> Planted:
    other = _other_office(office)
    title = paper.title.replace(OWN.upper(), other.upper())
    field, where, value = rng.choice(
        (
            ("annex_subject", "annex_title", title),
            ("inner_title", "annex_title", title),
            ("stipulating", "rulings", f"KEPUTUSAN {OWN.upper()} TENTANG {title}."),
            ("ruling", "rulings", f"Menetapkan Rencana Aksi Pembangunan Zona Integritas {other} dalam Lampiran."),
        )
    )
    return Planted(_changed(paper, {field: value}), where)


def wrong_year(rng: random.Random, paper: Paper, office: Office) -> Planted:
    _, _, row = _place(rng, paper)
    month = row["time"].split()[0]
    year = office.year + rng.choice((-3, -2, 3))
    return _anywhere(
        rng, paper, time=rng.choice((f"{month} {year}", f"{month} s.d. Desember {year}", f"Bulan {month} Tahun {year}"))
    )


def retroactive(rng: random.Random, paper: Paper, office: Office) -> Planted:
    component, at, _ = _place(rng, paper)
    time = rng.choice(("Januari 2031", "Januari-Februari 2031", "Januari dan Februari 2031", "Februari Tahun 2031"))
    planted = _with(paper, component, at, time=time)
    return Planted(replace(planted.paper, enacted=LATE, closing=LATE_CLOSING), planted.where)


def partly_retroactive(rng: random.Random, paper: Paper, office: Office) -> Planted:
    time = rng.choice(("Januari-Desember 2031", "Februari s.d. Juni 2031", "Januari, April, Juli, Oktober 2031"))
    planted = _anywhere(rng, paper, time=time)
    return Planted(replace(planted.paper, enacted=LATE, closing=LATE_CLOSING), planted.where)


def duplicate_row(rng: random.Random, paper: Paper, _: Office) -> Planted:
    component, at, row = _place(rng, paper)
    twin = {**row, "indicator": f"Catatan kedua tentang {row['indicator'].lower()}"}
    rows = [*paper.rows[component][: at + 1], twin, *paper.rows[component][at + 1 :]]
    return Planted(replace(paper, rows={**paper.rows, component: rows}), f"{component}.{at + 1}")


def identical_evidence(rng: random.Random, paper: Paper, _: Office) -> Planted:
    component = rng.choice([one for one in paper.rows if len(paper.rows[one]) > 1] or ["I.1"])
    if len(paper.rows[component]) == 1:
        paper = replace(
            paper,
            rows={
                **paper.rows,
                component: [
                    *paper.rows[component],
                    {**paper.rows[component][0], "steps": "Merapikan arsip", "indicator": "Arsip rapi"},
                ],
            },
        )
    return _with(paper, component, 1, evidence=paper.rows[component][0]["evidence"])


def missing_component(rng: random.Random, paper: Paper, _: Office) -> Planted:
    component = rng.choice(list(paper.rows))
    rows = {one: found for one, found in paper.rows.items() if one != component}
    return Planted(replace(paper, rows=rows), f"std:{component}")


def conflated(rng: random.Random, paper: Paper, _: Office) -> Planted:
    one, other = rng.choice((("V.4", "V.3"), ("V.5", "V.1"), ("V.2", "V.1"), ("V.1", "V.5")))
    mine, theirs = ROWS[one], ROWS[other]
    rows = [
        {**paper.rows[one][0], "indicator": mine[at][0], "steps": theirs[at][1], "evidence": theirs[at][2]}
        for at in range(2)
    ]
    return Planted(replace(paper, rows={**paper.rows, one: rows}), f"{one}.1")


def foreign_evidence(rng: random.Random, paper: Paper, _: Office) -> Planted:
    one, other = rng.choice(
        (("V.5", "V.1"), ("V.4", "V.1"), ("V.1", "V.5"), ("V.2", "V.1"), ("V.3", "V.5"), ("V.5", "V.2"))
    )
    return _with(paper, one, 0, evidence=ROWS[other][1][2])


def component_named(ref: str, *names: str) -> Plant:
    def plant(rng: random.Random, paper: Paper, _: Office) -> Planted:
        components = {**paper.components, ref: rng.choice(names)}
        return Planted(replace(paper, components=components), _ref(paper, ref, 0))

    return plant


def area_named(*pairs: tuple[str, str]) -> Plant:
    def plant(rng: random.Random, paper: Paper, _: Office) -> Planted:
        roman, name = rng.choice(pairs)
        return Planted(replace(paper, areas={**paper.areas, roman: name}), roman)

    return plant


def extra_area(rng: random.Random, paper: Paper, _: Office) -> Planted:
    name, component = rng.choice(
        (("INOVASI", "Layanan antar"), ("SARANA PENDUKUNG", "Taman baca"), ("PENCAPAIAN LAIN", "Kantin jujur"))
    )
    areas = {**paper.areas, "VII": name}
    row = {
        **paper.rows["I.1"][0],
        "indicator": f"{component} berjalan",
        "steps": f"Membuka {component.lower()}",
        "evidence": f"Foto {component.lower()}",
    }
    return Planted(
        replace(
            paper, areas=areas, components={**paper.components, "VII.1": component}, rows={**paper.rows, "VII.1": [row]}
        ),
        "VII",
    )


def misplaced(rng: random.Random, paper: Paper, office: Office) -> Planted:
    ref, name = rng.choice(
        (
            ("II.4", "Pelaporan LHKPN"),
            ("IV.3", "Penandatanganan Pakta Integritas"),
            ("I.5", "Pengendalian Gratifikasi"),
            ("VI.6", "Penegakan Kode Etik"),
        )
    )
    row = {
        **paper.rows["I.1"][0],
        "indicator": f"{name} berjalan",
        "steps": f"Menata {name.lower()}",
        "evidence": f"Laporan {name.lower()}",
    }
    components = {**paper.components, ref: name}
    return Planted(replace(paper, components=components, rows={**paper.rows, ref: [row]}), ref)


def without_column(heading: str) -> Plant:
    def plant(_: random.Random, paper: Paper, __: Office) -> Planted:
        return Planted(replace(paper, columns=tuple(one for one in COLUMNS if one != heading)), "columns")

    return plant


def own_number(rng: random.Random, paper: Paper, office: Office) -> Planted:
    about = rng.choice(
        ("Pembentukan Tim Pembangunan Zona Integritas", "Penunjukan Agen Perubahan", "Tim Kerja Zona Integritas")
    )
    form = rng.choice(("Nomor 7 Tahun 2031", "No. 7 Tahun 2031", "Nomor: 7 Tahun 2031"))
    return Planted(replace(paper, basis=(*paper.basis, f"Keputusan {OWN} {form} tentang {about}")), "legal_basis")


def stale_period(rng: random.Random, paper: Paper, office: Office) -> Planted:
    end = office.year - rng.randint(1, 2)
    name = rng.choice(("Renstra", "Rencana Strategis", "Road Map Reformasi Birokrasi", "RPJMN"))
    span = f"{end - 4}{rng.choice(('-', ' - ', '–', ' s.d. '))}{end}"
    component, at, row = _place(rng, paper)
    field = rng.choice(("evidence", "steps"))
    return _with(paper, component, at, **{field: f"{row[field]}; {name} {span}"})


def two_periods(rng: random.Random, paper: Paper, office: Office) -> Planted:
    name = rng.choice(("Renstra", "Rencana Strategis", "Rencana Aksi Nasional", "RPJMD", "Road Map"))
    spans = rng.sample(
        [
            f"{office.year - 1}-{office.year + 3}",
            f"{office.year}-{office.year + 4}",
            f"{office.year - 2}-{office.year + 2}",
        ],
        2,
    )
    paper = _with(paper, "IV.1", 0, evidence=f"{paper.rows['IV.1'][0]['evidence']}; {name} {spans[0]}").paper
    return _with(paper, "IV.2", 0, evidence=f"{paper.rows['IV.2'][0]['evidence']}; {name} {spans[1]}")


def contradicting(rng: random.Random, paper: Paper, _: Office) -> Planted:
    component, at, row = _place(rng, paper)
    field, said = rng.choice(
        (
            ("steps", "pada bulan Oktober"),
            ("indicator", "selesai bulan November"),
            ("output", "paling lambat September"),
        )
    )
    return _with(paper, component, at, **{field: f"{row[field]} {said}", "time": "Maret-April 2031"})


def cadence(rng: random.Random, paper: Paper, _: Office) -> Planted:
    component, at, row = _place(rng, paper)
    said = rng.choice(
        (
            "setiap triwulan",
            "per semester",
            "tiap bulan",
            "setiap tiga bulan sekali",
            "dua kali setahun",
            "per triwulan",
        )
    )
    return _with(
        paper,
        component,
        at,
        steps=f"{row['steps']} {said}",
        time=rng.choice(("Mei 2031", "Maret, Agustus, Oktober 2031")),
    )


def order(rng: random.Random, paper: Paper, _: Office) -> Planted:
    component, what = rng.choice(
        (
            ("III.2", "pola mutasi internal"),
            ("V.4", "whistle blowing system"),
            ("V.5", "penanganan benturan kepentingan"),
        )
    )
    texts = rng.choice(
        (
            (f"Kebijakan {what} disusun", f"Kebijakan {what} diterapkan"),
            (f"{what} telah dievaluasi".capitalize(), f"Hasil evaluasi {what} ditindaklanjuti"),
        )
    )
    rows = [
        {
            **paper.rows[component][0],
            "indicator": texts[at],
            "steps": f"Menggarap bagian {at + 1} {what}",
            "evidence": f"Laporan bagian {at + 1} {what}",
            "time": time,
        }
        for at, time in enumerate(("September 2031", "Maret 2031"))
    ]
    return Planted(replace(paper, rows={**paper.rows, component: rows}), f"{component}.1")


def missing_amendment(rng: random.Random, paper: Paper, office: Office) -> Planted:
    law = "Undang-Undang Nomor 31 Tahun 1999 tentang Pemberantasan Tindak Pidana Korupsi"
    return Planted(
        replace(paper, basis=tuple(law if "Nomor 31 Tahun 1999" in one else one for one in paper.basis)), "legal_basis"
    )


def narrow_title(rng: random.Random, paper: Paper, _: Office) -> Planted:
    aims = " MENUJU WILAYAH BEBAS DARI KORUPSI DAN WILAYAH BIROKRASI BERSIH DAN MELAYANI"
    full = paper.title.replace(" KOMISI", f"{aims} KOMISI", 1)
    subject = rng.choice(
        (
            paper.title.replace(" KOMISI", " MENUJU WILAYAH BEBAS DARI KORUPSI KOMISI", 1),
            paper.title.replace("RENCANA AKSI", "PENUNJUKAN TIM KERJA", 1),
            paper.title.replace(" KOMISI", " MENUJU WILAYAH BIROKRASI BERSIH DAN MELAYANI KOMISI", 1),
            "SUSUNAN TIM PENGELOLA PEMBANGUNAN ZONA INTEGRITAS TAHUN 2031",
        )
    )
    return Planted(
        replace(
            paper,
            title=full,
            stipulating=f"KEPUTUSAN {OWN.upper()} TENTANG {full}.",
            inner_title=full,
            annex_subject=subject,
        ),
        "annex_title",
    )


def no_times(rng: random.Random, paper: Paper, _: Office) -> Planted:
    return Planted(
        replace(paper, rows={ref: [{**row, "time": ""} for row in rows] for ref, rows in paper.rows.items()}), "plan"
    )


def empty(field: str) -> Plant:
    return cell(field, "")
