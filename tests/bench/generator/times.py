"""Target times in the forms offices write, each with the months it means."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

NAMES = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
_OLD = {1: "Jan", 2: "Peb", 3: "Mrt", 4: "Apr", 8: "Agust", 9: "Sept", 10: "Okt", 11: "Nopember", 12: "Des"}
_SHORT = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des")
_DASHES = ("-", " - ", "–", " – ", " — ", "- ", " s.d. ", " s.d ", " s/d ", " sampai dengan ")
_ROMAN = ("I", "II", "III", "IV")
_WEEKS = ("I", "II", "III", "IV", "ke-1", "ke-2", "ke-3", "pertama", "kedua")
_QUARTERLY = (3, 6, 9, 12)
_ALL = tuple(range(1, 13))
_UNREADABLE = ("sesuai kebutuhan", "insidental", "tentatif", "menyesuaikan")


@dataclass(frozen=True)
class When:
    """A time cell: what is printed and the (year, month) pairs it touches."""

    raw: str
    months: tuple[tuple[int, int], ...] = ()
    periodicity: str | None = None


def _of(year: int, raw: str, months: tuple[int, ...], periodicity: str | None) -> When:
    return When(raw, tuple((year, month) for month in months), periodicity)


def _once(rng: random.Random, year: int) -> When:
    month = rng.randint(1, 12)
    name = NAMES[month - 1]
    raw = rng.choice(
        (
            f"{name} {year}",
            f"{name} {year}",
            f"{name} {year}",
            f"Bulan {name} {year}",
            f"{name} Tahun {year}",
            f"{_OLD.get(month, name)} {year}",
            f"{rng.randint(1, 28)} {name} {year}",
            f"Minggu {rng.choice(_WEEKS)} {name} {year}",
            f"paling lambat {rng.randint(1, 28)} {name} {year}",
            f"Akhir {name} {year}",
            name.upper() + f" {year}",
            f"B{month:02d}",
            name,
        )
    )
    return _of(year, raw, (month,), "once")


def _wrong_year(rng: random.Random, year: int) -> When:
    month = rng.randint(1, 12)
    other = year - rng.randint(1, 3)
    return _of(other, f"{NAMES[month - 1]} {other}", (month,), "once")


def _range(rng: random.Random, year: int) -> When:
    first = rng.randint(1, 10)
    last = rng.randint(first + 1, 12)
    start, end, dash = NAMES[first - 1], NAMES[last - 1], rng.choice(_DASHES)
    raw = rng.choice(
        (
            f"{start}{dash}{end} {year}",
            f"{start}{dash}{end} {year}",
            f"{start} {year}{dash}{end} {year}",
            f"{start} {end} {year}",
            f"Bulan {start}{dash}{end} {year}",
            f"2 {start} s.d. 20 {end} {year}",
            f"{start}{dash}{end}",
            f"{_SHORT[first - 1]}{rng.choice(('-', ' - ', ' s.d. '))}{_SHORT[last - 1]} {year}",
            f"B{first:02d}-B{last:02d}",
        )
    )
    return _of(year, raw, tuple(range(first, last + 1)), "range")


def _mixed(rng: random.Random, year: int) -> When:
    """A range and a month apart from it."""
    first = rng.randint(1, 4)
    last = first + rng.randint(1, 3)
    apart = rng.randint(last + 2, 12)
    raw = f"{NAMES[first - 1]}-{NAMES[last - 1]} dan {NAMES[apart - 1]} {year}"
    return _of(year, raw, (*range(first, last + 1), apart), None)


def _over_the_year(rng: random.Random, year: int) -> When:
    first, last = rng.randint(9, 12), rng.randint(1, 3)
    months = [(year, month) for month in range(first, 13)] + [(year + 1, month) for month in range(1, last + 1)]
    raw = f"{NAMES[first - 1]} {year}{rng.choice(_DASHES)}{NAMES[last - 1]} {year + 1}"
    return When(raw, tuple(months), "range")


def _days(rng: random.Random, year: int) -> When:
    month = rng.randint(1, 12)
    raw = f"{rng.randint(1, 9)}{rng.choice(('-', ' - ', ' s.d. '))}{rng.randint(10, 28)} {NAMES[month - 1]} {year}"
    return _of(year, raw, (month,), "range")


def _whole_year(rng: random.Random, year: int) -> When:
    raw = rng.choice(
        (f"Januari{rng.choice(_DASHES)}Desember {year}", "Sepanjang tahun", f"Sepanjang tahun {year}", f"Tahun {year}")
    )
    return _of(year, raw, _ALL, "range")


def _quarter(rng: random.Random, year: int) -> When:
    at = rng.randint(0, 3)
    word = rng.choice(("Triwulan", "TW", "Triwulan ke", "TRIWULAN"))
    number = str(at + 1) if word == "Triwulan ke" else _ROMAN[at]
    raw = f"Triwulan ke-{number} {year}" if word == "Triwulan ke" else f"{word} {number} {year}"
    return _of(year, raw, tuple(range(3 * at + 1, 3 * at + 4)), "range")


def _half(rng: random.Random, year: int) -> When:
    at = rng.randint(0, 1)
    raw = rng.choice((f"Semester {_ROMAN[at]} {year}", f"Semester {at + 1} {year}", f"Semester {_ROMAN[at]}"))
    return _of(year, raw, tuple(range(6 * at + 1, 6 * at + 7)), "range")


def _quarterly(rng: random.Random, year: int) -> When:
    raw = rng.choice(
        (
            f"Maret, Juni, September, Desember {year}",
            f"Maret, Juni, September dan Desember {year}",
            f"Maret, Juni, September, dan Desember Tahun {year}",
            "B03, B06, B09, B12",
            "per triwulan",
            "Setiap triwulan",
            "Per-triwulan",
            f"Triwulan I-IV {year}",
        )
    )
    return _of(year, raw, _QUARTERLY, "quarterly")


def _semester(rng: random.Random, year: int) -> When:
    raw = rng.choice(
        (f"Juni dan Desember {year}", f"Juni, Desember {year}", "per semester", "Setiap semester", "Semester I dan II")
    )
    return _of(year, raw, (6, 12), "semester")


def _monthly(rng: random.Random, year: int) -> When:
    raw = rng.choice(("Per-bulan", "Setiap bulan", "setiap bulan", "Per bulan", "Tiap bulan", f"Setiap bulan {year}"))
    return _of(year, raw, _ALL, "monthly")


def _list(rng: random.Random, year: int) -> When:
    months = tuple(sorted(rng.sample(range(1, 13), rng.randint(2, 4))))
    if months in {(6, 12), _QUARTERLY}:
        return _semester(rng, year) if len(months) == 2 else _quarterly(rng, year)
    *head, last = (NAMES[month - 1] for month in months)
    joint = rng.choice((" dan ", ", ", ", dan ", " & "))
    suffix = rng.choice((f" {year}", f" {year}", f" Tahun {year}", ""))
    raw = f"{', '.join(head)}{joint}{last}{suffix}"
    if rng.random() < 0.1:
        raw = " dan ".join(f"{NAMES[month - 1]} {year}" for month in months)
    return _of(year, raw, months, None)


def _nothing(rng: random.Random, year: int) -> When:
    del year
    return When(rng.choice(_UNREADABLE))


_FORMS: tuple[tuple[int, Callable[[random.Random, int], When]], ...] = (
    (22, _once),
    (14, _range),
    (10, _whole_year),
    (5, _quarter),
    (4, _half),
    (7, _quarterly),
    (5, _semester),
    (5, _monthly),
    (8, _list),
    (2, _mixed),
    (2, _days),
    (1, _over_the_year),
    (1, _wrong_year),
    (1, _nothing),
)


def random_when(rng: random.Random, year: int) -> When:
    """A time cell of any form, the common ones more often."""
    weights = [weight for weight, _ in _FORMS]
    form = rng.choices([form for _, form in _FORMS], weights)[0]
    return form(rng, year)


def matrix_when(rng: random.Random, year: int, *, step: int) -> When:
    """Marked columns of a month matrix (step 1) or a quarter matrix (step 3); no words."""
    slots = 12 // step
    style = rng.random()
    if style < 0.05:
        chosen: list[int] = []
    elif style < 0.6:
        first = rng.randrange(slots)
        chosen = list(range(first, rng.randint(first + 1, slots)))
    elif style < 0.7:
        chosen = list(range(slots))
    else:
        chosen = sorted(rng.sample(range(slots), rng.randint(1, min(4, slots))))
    months = tuple(step * slot + offset + 1 for slot in chosen for offset in range(step))
    return _of(year, "", months, _matrix_rhythm(months))


def _matrix_rhythm(months: tuple[int, ...]) -> str | None:
    if months in {_QUARTERLY, (6, 12)}:
        return "quarterly" if len(months) == 4 else "semester"
    if len(months) == 1:
        return "once"
    is_unbroken = bool(months) and months == tuple(range(months[0], months[-1] + 1))
    return "range" if is_unbroken else None
