"""A round of a small office, and a meeting about it."""

from __future__ import annotations

import datetime as dt

from zonaintegritas.core.monitoring import (
    AreaSheet,
    Figures,
    FollowUpLine,
    Proof,
    Row,
    Sheet,
    Texts,
    Work,
    course_of,
    figures_of,
)
from zonaintegritas.core.report import Gathering, MeetingFacts, ReportFacts
from zonaintegritas.core.report.meeting import Guest, Resolved

OFFICE = "Komisi Pemilihan Umum Kota Tirtamaya"
CUT_OFF, AS_OF = dt.date(2026, 3, 31), dt.date(2026, 4, 7)


def _works(number: int) -> list[Work]:
    due = dt.date(2026, 1 + number % 3, 27)
    done = due if number % 3 else None
    accepted = dt.date(2026, 4, 2) if number % 3 == 1 else None
    return [Work(due, done, accepted, Proof.ACCEPTED if accepted else Proof.MISSING), Work(dt.date(2026, 9, 30))]


def _row(roman: str, number: int) -> Row:
    figures = figures_of(_works(number), cut_off=CUT_OFF, today=AS_OF)
    texts = Texts("Anggaran belum cair.", "Ajukan revisi anggaran.") if number == 0 else Texts()
    return Row(
        number,
        f"{roman}.1.{number}",
        f"Indikator ke-{number} area {roman}",
        "Maret 2026",
        figures,
        Figures(),
        "Subbagian Hukum",
        texts,
    )


def sheet() -> Sheet:
    names = ("Manajemen Perubahan", "Penataan Tata Laksana", "Penataan Sistem Manajemen Sumber Daya Manusia")
    areas = tuple(
        AreaSheet(
            roman,
            name,
            tuple(_row(roman, number) for number in range(4 + at)),
            Texts(f"Kendala area {roman}", "") if at == 1 else Texts(),
        )
        for at, (roman, name) in enumerate(zip(("I", "II", "III"), names, strict=True))
    )
    every = [work for at in range(3) for number in range(4 + at) for work in _works(number)]
    return Sheet(
        code="B03",
        name="Triwulan I 2026",
        year=2026,
        first_day=dt.date(2026, 1, 1),
        cut_off=CUT_OFF,
        as_of=AS_OF,
        areas=areas,
        follow_ups=(
            FollowUpLine(
                "Lengkapi tanda tangan",
                "Ratna Kusumawati",
                dt.date(2026, 4, 3),
                "FOLLOW_UP_LATE",
                dt.date(2026, 3, 1),
                "B03",
                "I",
            ),
            FollowUpLine(
                "Susun jadwal", "Yusuf Maulana", dt.date(2026, 3, 20), "FOLLOW_UP_CLOSED", dt.date(2026, 3, 1), "B03"
            ),
        ),
        course=course_of(every, year=2026, today=AS_OF),
    )


def report() -> ReportFacts:
    return ReportFacts(
        office=OFFICE,
        title="Laporan Pemantauan dan Evaluasi Zona Integritas Triwulan I 2026",
        sheet=sheet(),
        is_final=True,
        place="Tirtamaya",
        signatory="BAMBANG HARTONO",
        meetings=(Gathering(dt.date(2026, 4, 7), "Rapat monitoring dan evaluasi", "Pembahasan triwulan I", "foto"),),
        rounds=(("Triwulan I 2026", sheet().figures, "Ditutup"),),
    )


def meeting(**more: object) -> MeetingFacts:
    facts: dict[str, object] = {
        "office": OFFICE,
        "place_of_office": "Tirtamaya",
        "kind": "Rapat monitoring dan evaluasi",
        "about": "Pembahasan pelaksanaan rencana aksi Triwulan I 2026",
        "held_on": dt.date(2026, 4, 7),
        "starts_at": dt.time(9, 0),
        "ends_at": dt.time(11, 30),
        "place": "Aula kantor",
        "zone": "WITA",
        "leader": "Bambang Hartono",
        "leader_job": "Ketua",
        "writer": "Sri Lestari",
        "agenda": ("Capaian triwulan I", "Kendala dan tindak lanjut"),
        "guests": (
            Guest("Dewi Anggraini", "Sekretaris", was_there=True),
            Guest("Ratna Kusumawati", "Staf", was_there=False),
        ),
        "discussion": "Capaian dibahas per area.\nKendala anggaran dijelaskan sekretaris.",
        "decisions": (Resolved("Anggaran direvisi", (("Ajukan revisi", "Dewi Anggraini", dt.date(2026, 4, 30)),)),),
        "sheet": sheet(),
    }
    return MeetingFacts(**{**facts, **more})  # type: ignore[arg-type]
