"""A month matrix (marks or shading in twelve columns) -> Period."""

from __future__ import annotations

from collections.abc import Collection

from zonaintegritas.core.period.period import Month, Period, Periodicity, rhythm_of_months

NO_PLAN_YEAR = "Bulan ditandai, tetapi tahun rencana tidak diketahui."
NOT_A_MONTH = "Ada tanda di luar kolom bulan 1 sampai 12."


def from_matrix(months: Collection[int], *, plan_year: int | None) -> Period:
    """The period that marks or shading in twelve month columns give; months from 1 to 12."""
    numbers = sorted({number for number in months if 1 <= number <= 12})
    doubt = NOT_A_MONTH if any(not 1 <= number <= 12 for number in months) else None
    if not numbers:
        return Period(doubt=doubt, confidence=0.0 if doubt else 1.0)
    if plan_year is None:
        return Period(doubt=NO_PLAN_YEAR, confidence=0.0)
    named = tuple(Month(plan_year, number) for number in numbers)
    blocks = _unbroken(named)
    is_range = len(blocks) == 1 and len(named) > 1
    rhythm = Periodicity.RANGE if is_range else rhythm_of_months(named)
    return Period(named, rhythm, blocks, doubt=doubt, confidence=0.5 if doubt else 1.0)


def _unbroken(months: tuple[Month, ...]) -> tuple[tuple[Month, ...], ...]:
    blocks: list[list[Month]] = []
    for month in months:
        if blocks and blocks[-1][-1].index + 1 == month.index:
            blocks[-1].append(month)
        else:
            blocks.append([month])
    return tuple(tuple(block) for block in blocks)
