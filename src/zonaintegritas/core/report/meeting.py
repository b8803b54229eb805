"""The papers of a meeting: invitation, attendance list, and minutes with the figures of the round filled in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zonaintegritas.core.monitoring import FollowUpLine, Sheet
from zonaintegritas.core.period import date_in_words
from zonaintegritas.core.render.document import Document, Heading, Part, Picture, Signatures, letterhead, table
from zonaintegritas.core.render.paper import FOLIO, Align, Form, Line
from zonaintegritas.core.report.charts import area_chart
from zonaintegritas.core.report.wording import NONE, day_in_words, figures_table, follow_up_table

EMPTY_ROWS = 3  # of an attendance list, for who comes without being asked
DOTS = "…………………………"
ROOM = ""


@dataclass(frozen=True, slots=True)
class Guest:
    """Who is asked to come; `was_there` is None while nobody said so."""

    name: str
    job: str = ""
    was_there: bool | None = None


@dataclass(frozen=True, slots=True)
class Resolved:
    """A decision with what follows from it: (what, owner, until)."""

    text: str
    follow_ups: tuple[tuple[str, str, dt.date], ...] = ()


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """Everything about a meeting that its papers say."""

    office: str
    place_of_office: str
    kind: str
    about: str
    held_on: dt.date
    starts_at: dt.time
    place: str
    zone: str
    ends_at: dt.time | None = None
    leader: str = ""
    leader_job: str = ""
    writer: str = ""
    letter_number: str = ""
    agenda: Sequence[str] = ()
    guests: Sequence[Guest] = ()
    discussion: str = ""
    decisions: Sequence[Resolved] = ()
    sheet: Sheet | None = None

    @property
    def time(self) -> str:
        """09.00 s.d. 11.00 WIB"""
        end = f"{self.ends_at:%H.%M}" if self.ends_at else "selesai"
        return f"{self.starts_at:%H.%M} {self.zone} s.d. {end}{f' {self.zone}' if self.ends_at else ''}"


def invitation(facts: MeetingFacts, *, written_on: dt.date, form: Form = FOLIO) -> Document:
    """The letter that asks people to come."""
    return Document(
        f"Undangan {facts.kind}: {facts.about}",
        (
            *letterhead(facts.office),
            Line(ROOM),
            Line(f"{facts.place_of_office}, {date_in_words(written_on)}", Align.RIGHT),
            Line(facts.letter_number or DOTS, label="Nomor"),
            Line("Biasa", label="Sifat"),
            Line(NONE, label="Lampiran"),
            Line(f"Undangan {facts.kind}", label="Hal"),
            Line(ROOM),
            Line("Yth."),
            *(Line(_called(guest), mark=f"{number}.") for number, guest in enumerate(facts.guests, start=1)),
            *(() if facts.guests else (Line(DOTS),)),
            Line("di tempat"),
            Line(ROOM),
            Line(f"Mengharap kehadiran Saudara dalam {facts.kind.lower()} yang diselenggarakan pada:"),
            *_when_and_where(facts),
            Line(facts.about, label="Acara"),
            *_points("Agenda", facts.agenda),
            Line("Atas perhatian dan kehadiran Saudara disampaikan terima kasih."),
            Signatures((((), ""), ((_signing(facts),), facts.leader or DOTS))),
        ),
        form,
    )


def attendance_list(facts: MeetingFacts, *, form: Form = FOLIO) -> Document:
    """Who is asked to come, with room to sign, and some empty rows."""
    names = [(guest.name, guest.job) for guest in facts.guests] + [(ROOM, ROOM)] * EMPTY_ROWS
    rows = [(str(number), name, job, f"\n{number}. {DOTS}") for number, (name, job) in enumerate(names, start=1)]
    return Document(
        f"Daftar hadir {facts.kind}: {facts.about}",
        (
            *letterhead(facts.office),
            Heading("DAFTAR HADIR", 1),
            *_when_and_where(facts),
            Line(facts.kind, label="Rapat"),
            Line(facts.about, label="Acara"),
            table(("No", "Nama", "Jabatan", "Tanda tangan"), (7, 33, 32, 28), rows),
            Signatures((((), ""), ((_signing(facts),), facts.leader or DOTS))),
        ),
        form,
    )


def minutes(facts: MeetingFacts, *, form: Form = FOLIO) -> Document:
    """What was said and decided; of a round also its figures, as they stand."""
    return Document(
        f"Notulen {facts.kind}: {facts.about}",
        (
            *letterhead(facts.office),
            Heading("NOTULEN", 1),
            Line(facts.kind, label="Rapat"),
            *_when_and_where(facts),
            Line(facts.leader or DOTS, label="Pimpinan"),
            Line(_attendance(facts), label="Peserta"),
            Line(facts.about, label="Acara"),
            Heading("Agenda"),
            *(Line(point, mark=f"{number}.") for number, point in enumerate(facts.agenda, start=1)),
            *(() if facts.agenda else (Line(DOTS),)),
            *_figures(facts.sheet),
            Heading("Pembahasan"),
            *(Line(line) for line in (facts.discussion or DOTS).splitlines() if line.strip()),
            Heading("Keputusan dan tindak lanjut"),
            _decisions(facts.decisions),
            Signatures(
                (
                    (("Notulis,",), facts.writer or DOTS),
                    ((_signing(facts),), facts.leader or DOTS),
                )
            ),
        ),
        form,
    )


def _signing(facts: MeetingFacts) -> str:
    return f"{facts.leader_job or 'Pimpinan rapat'},"


def _called(guest: Guest) -> str:
    return f"{guest.name} ({guest.job})" if guest.job else guest.name


def _when_and_where(facts: MeetingFacts) -> tuple[Line, ...]:
    return (
        Line(day_in_words(facts.held_on), label="Hari, tanggal"),
        Line(facts.time, label="Waktu"),
        Line(facts.place, label="Tempat"),
    )


def _points(label: str, points: Sequence[str]) -> Iterator[Line]:
    for number, point in enumerate(points, start=1):
        yield Line(point, label=label if number == 1 else "", mark=f"{number}." if len(points) > 1 else "")


def _attendance(facts: MeetingFacts) -> str:
    if any(guest.was_there is not None for guest in facts.guests):
        there = sum(guest.was_there is True for guest in facts.guests)
        return f"{there} dari {len(facts.guests)} orang yang diundang hadir (daftar hadir terlampir)"
    return f"{len(facts.guests)} orang diundang (daftar hadir terlampir)"


def _figures(sheet: Sheet | None) -> tuple[Part, ...]:
    if sheet is None or not sheet.areas:
        return ()
    chart = area_chart(sheet)
    day = date_in_words(min(sheet.cut_off, sheet.as_of))
    open_ones = tuple(one for one in sheet.follow_ups if one.state != "FOLLOW_UP_CLOSED")
    return (
        Heading(f"Capaian {sheet.name}"),
        Line(f"Keadaan sampai dengan {day}, dihitung dari jadwal yang jatuh tempo sejak awal tahun."),
        figures_table(sheet),
        Picture(chart.svg, chart.desc, chart.title),
        *_open_follow_ups(sheet, open_ones),
    )


def _open_follow_ups(sheet: Sheet, lines: tuple[FollowUpLine, ...]) -> tuple[Part, ...]:
    if not lines:
        return ()
    return (Heading("Tindak lanjut yang masih terbuka", 3), follow_up_table(lines, sheet.as_of))


def _decisions(decisions: Sequence[Resolved]) -> Part:
    rows = [
        (
            str(number),
            one.text,
            "\n".join(f"{what} ({owner}, {date_in_words(until)})" for what, owner, until in one.follow_ups) or NONE,
        )
        for number, one in enumerate(decisions, start=1)
    ]
    return table(
        ("No", "Keputusan", "Tindak lanjut (penanggung jawab, tenggat)"),
        (7, 45, 48),
        rows or [(str(number), "\n", "\n") for number in range(1, EMPTY_ROWS + 1)],
    )
