"""The week's work as a text for a chat group: polite, by area, without people unless somebody asks for them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from zonaintegritas.core.period.lexicon import MONTH_NAMES
from zonaintegritas.core.period.words import date_in_words
from zonaintegritas.core.schedule import week_of
from zonaintegritas.offices.models import Office
from zonaintegritas.reminders.due import DueThing
from zonaintegritas.reminders.selectors import AreaWork
from zonaintegritas.reminders.words import shortened

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
LONGEST_LINE = 140
MARKS = str.maketrans("", "", "*~`")  # with which chat programs change letters


def group_text(office: Office, work: Sequence[AreaWork], today: dt.date, *, names: Mapping[int, str]) -> str:
    """The whole text; `names` of people stand behind what is theirs, where any are given."""
    lines = [f"*Zona Integritas {_plain(office.short_name)}*", f"Pekan {week_in_words(today)}", ""]
    for area in work:
        lines += _area(area, names)
    if not work:
        lines += ["Pekan ini tidak ada yang jatuh tempo, dan tidak ada yang tertinggal.", ""]
        return "\n".join([*lines, "Terima kasih atas kerja samanya."])
    return "\n".join([*lines, "Mohon bantuannya melengkapi. Bila ada kendala, mohon disampaikan. Terima kasih."])


def week_in_words(today: dt.date) -> str:
    """23–29 November 2026; with both months or years where they differ."""
    monday, sunday = week_of(today)
    if monday.year != sunday.year:
        return f"{date_in_words(monday)}–{date_in_words(sunday)}"
    if monday.month != sunday.month:
        return f"{monday.day} {MONTH_NAMES[monday.month - 1]}–{date_in_words(sunday)}"
    return f"{monday.day}–{date_in_words(sunday)}"


def _area(area: AreaWork, names: Mapping[int, str]) -> Iterator[str]:
    if area.ahead.is_empty:
        return
    title = f"Area {area.roman}. {area.name}" if area.roman else area.name or "Lain-lain"
    yield f"*{_plain(title)}*"
    if area.ahead.week:
        yield "Jatuh tempo pekan ini:"
        yield from (
            _line(number, thing, f"{DAYS[thing.due_on.weekday()]}, {date_in_words(thing.due_on)}", names)
            for number, thing in enumerate(area.ahead.week, 1)
        )
    if area.ahead.late:
        yield "Belum selesai:"
        yield from (
            _line(number, thing, f"semula {date_in_words(thing.due_on)}", names)
            for number, thing in enumerate(area.ahead.late, 1)
        )
    yield ""


def _line(number: int, thing: DueThing, when: str, names: Mapping[int, str]) -> str:
    told = sorted(names[person] for person in thing.people if person in names)
    people = f" – {_plain(', '.join(told))}" if told else ""
    return f"{number}. {_plain(shortened(thing.words, LONGEST_LINE))} ({when}){people}"


def _plain(text: str) -> str:
    return text.translate(MARKS)
