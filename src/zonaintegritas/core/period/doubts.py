"""Why a person should look at a target time: the sentences, and how far each lowers the confidence."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from zonaintegritas.core.period.period import Month, Period
from zonaintegritas.core.period.tokens import Token

LONGEST_QUOTE = 60  # characters of an unread rest that are repeated to people


@dataclass(frozen=True, slots=True)
class Doubt:
    """A sentence for people and the confidence that is left."""

    sentence: str
    confidence: float


NOT_UNDERSTOOD = Doubt("Waktu tidak terbaca; isi bulannya.", 0.0)
TOO_LONG = Doubt("Isi sel terlalu panjang untuk sebuah waktu.", 0.0)
TOO_WIDE = Doubt("Rentang lebih dari lima tahun; periksa tahunnya.", 0.0)
NO_PLAN_YEAR = Doubt("Tahun tidak tercetak dan tahun rencana tidak diketahui.", 0.0)
SPELLING = Doubt("Penulisan tidak biasa; bulan atau tahunnya ditebak.", 0.7)
NO_DASH = Doubt("Tidak ada tanda di antara dua bulan; dibaca sebagai rentang.", 0.8)
NO_COMMA = Doubt("Tidak jelas apakah daftar atau rentang; dibaca sebagai daftar bulan.", 0.6)
OVER_NEW_YEAR = Doubt("Rentang melewati pergantian tahun; periksa tahunnya.", 0.7)
BACKWARDS = Doubt("Akhir rentang mendahului awalnya; periksa urutannya.", 0.5)
OPEN_END = Doubt("Akhir rentang tidak disebut; dibaca sampai Desember.", 0.6)
HALF_RANGE = Doubt("Rentang tidak lengkap.", 0.5)
SEVERAL_DAYS = Doubt("Tanggalnya berbeda-beda; jatuh tempo dihitung pada akhir bulan.", 0.8)
NO_SUCH_DAY = Doubt("Tanggal itu tidak ada pada bulannya; jatuh tempo dihitung pada akhir bulan.", 0.5)
TWO_RHYTHMS = Doubt("Lebih dari satu irama disebut; dibaca menurut yang pertama.", 0.5)
YEARLY = Doubt("Hanya disebut per tahun; dibaca satu kali, paling lambat Desember.", 0.8)
OFTEN = Doubt("Lebih sering daripada bulanan; dihitung satu kali tiap bulan.", 0.8)
CONTINUOUS = Doubt("Bulan tidak disebut; dibaca sepanjang tahun.", 0.6)


def no_year(plan_year: int | None) -> Doubt:
    """No year is printed: the plan's is meant."""
    return NO_PLAN_YEAR if plan_year is None else Doubt(f"Tahun tidak tercetak; dibaca {plan_year}.", 0.8)


def about_tokens(tokens: Sequence[Token], months: Sequence[Month]) -> list[Doubt]:
    """Doubts about the print: guessed words, words and years that found no place, a range without an end."""
    found = [SPELLING] if any(not token.is_sure for token in tokens) else []
    if tokens and tokens[-1].kind == "-":
        found.append(HALF_RANGE)
    if len({token.value for token in tokens if token.kind == "R"}) > 1:
        found.append(TWO_RHYTHMS)
    years = {month.year for month in months}
    rest = " ".join(token.text for token in tokens if token.text and _is_left(token, years))
    if rest:
        quote = rest if len(rest) <= LONGEST_QUOTE else rest[:LONGEST_QUOTE] + "…"
        found.append(Doubt(f"Sebagian tidak terbaca: “{quote}”.", 0.5))
    return found


def _is_left(token: Token, years: set[int]) -> bool:
    return token.kind in "?NAKXOWDQB" or (token.kind == "Y" and token.value not in years)


def about_years(months: Sequence[Month], plan_year: int | None) -> list[Doubt]:
    """A printed year that is not the plan's stays, and is pointed out; only a range may run into the next year."""
    if plan_year is None or not months:
        return []
    if any(month.year == plan_year for month in months) and all(month.year <= plan_year + 1 for month in months):
        return []
    strange = sorted({month.year for month in months if month.year != plan_year})
    printed = ", ".join(str(year) for year in strange)
    return [Doubt(f"Tahun {printed} bukan tahun rencana {plan_year}.", 0.9)]


def length_of(month: Month) -> int:
    """How many days the month has."""
    return calendar.monthrange(month.year, month.number)[1]


def unread(*doubts: Doubt) -> Period:
    """No months, and the reason."""
    return with_doubts(Period(confidence=0.0), doubts)


def with_doubts(period: Period, doubts: Iterable[Doubt]) -> Period:
    """The period with all sentences in one, each once, and the lowest confidence."""
    unique = list(dict.fromkeys(doubts))
    if not unique:
        return period
    confidence = min([period.confidence, *(doubt.confidence for doubt in unique)])
    return replace(period, doubt=" ".join(doubt.sentence for doubt in unique), confidence=confidence)
