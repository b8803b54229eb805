"""Which year each stretch belongs to: printed beside it, borrowed from a neighbour, or the plan's."""

from __future__ import annotations

from dataclasses import dataclass, replace

from zonaintegritas.core.period.period import Month
from zonaintegritas.core.period.tokens import Stretch, Token

TWO_DIGIT_WINDOW = 5  # years around the plan year in which "Mar-25" is taken for a year


@dataclass(frozen=True, slots=True)
class Dated:
    """A stretch with its year; borrowed where the year is printed once for several."""

    first: Month
    last: Month
    stretch: Stretch
    is_borrowed: bool = False


def short_years(tokens: list[Token], plan_year: int | None) -> list[Token]:
    """Two digits after a month that lie near the plan year become a year: Mar-25, Jan-Mar 25."""
    done: list[Token] = []
    for position, token in enumerate(tokens):
        after = tokens[position + 1] if position + 1 < len(tokens) else None
        stands_after_month = bool(done) and done[-1].kind in "a-" and any(t.kind == "a" for t in done[-2:])
        is_free = after is None or after.kind not in "aMBN"
        year = token.value + 2000
        is_near = plan_year is not None and abs(year - plan_year) <= TWO_DIGIT_WINDOW
        if token.kind == "N" and len(token.text) == 2 and stands_after_month and is_free and is_near:
            if done[-1].kind == "-":
                done.pop()
            done.append(replace(token, kind="Y", value=year))
        else:
            done.append(token)
    return done


def date_stretches(tokens: list[Token], plan_year: int | None) -> tuple[list[Dated | None], bool]:
    """For each stretch among the tokens, in order, its months; and whether a year had to be assumed."""
    years = [_year_of(token) for token in tokens]
    is_leading = _is_leading(tokens)
    dated: list[Dated | None] = []
    is_assumed = False
    for position, token in enumerate(tokens):
        if token.kind != "a" or token.stretch is None:
            continue
        year, is_borrowed = token.stretch.year, False
        if year is None:
            year, is_borrowed = _printed_year(tokens, years, position, is_leading=is_leading)
        if year is None:
            year, is_borrowed, is_assumed = plan_year, True, True
        dated.append(None if year is None else _dated(token.stretch, year, is_borrowed=is_borrowed))
    return dated, is_assumed


def _year_of(token: Token) -> int | None:
    if token.kind == "Y":
        return token.value
    return token.stretch.year if token.stretch else None


def _is_leading(tokens: list[Token]) -> bool:
    """Does each year stand before its months: "2025: Maret, Juni"?"""
    marks = [token.kind for token in tokens if token.kind in "aY"]
    return len(marks) > 1 and marks[0] == "Y" and marks[-1] == "a"


def _printed_year(
    tokens: list[Token], years: list[int | None], position: int, *, is_leading: bool
) -> tuple[int | None, bool]:
    before = next((year for year in reversed(years[:position]) if year is not None), None)
    if is_leading:
        return before, False
    for offset, year in enumerate(years[position + 1 :], start=position + 1):
        if year is not None:
            return year, any(token.kind == "a" for token in tokens[position + 1 : offset + 1])
    return before, True


def _dated(stretch: Stretch, year: int, *, is_borrowed: bool) -> Dated:
    first = Month(year, stretch.month)
    return Dated(first, Month.at(first.index + stretch.size - 1), stretch, is_borrowed)
