"""What holds for every target time, also for those nobody wrote."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from zonaintegritas.core.period import Period, from_matrix, period_in_words, read_period
from zonaintegritas.core.period.lexicon import MONTH_NAMES, VOCABULARY

DASHES = ("-", "‐", "‑", "‒", "–", "—", "―", "−", "--", " - ", " – ", "– ", " —", "~", " s.d ", " s.d. ", " s/d ",
          " sd ", " S.D. ", " sampai ", " sampai dengan ", " hingga ", "&ndash;", " &mdash; ")  # fmt: skip

months = st.integers(1, 12)
years = st.integers(2000, 2050)
pieces = st.sampled_from(
    [
        *VOCABULARY,
        *MONTH_NAMES,
        "2025",
        "2026",
        "25",
        "3",
        "II",
        "IV",
        ",",
        "-",
        "s.d.",
        "(",
        ")",
        "/",
        "\n",
        "B03",
        "M2",
    ]
)


def check(period: Period) -> None:
    assert list(period.months) == sorted(set(period.months))
    assert {month for block in period.blocks for month in block} == set(period.months)
    assert all(1 <= month.number <= 12 for month in period.months)
    assert bool(period.blocks) == bool(period.months)
    assert 0.0 <= period.confidence <= 1.0
    assert (period.confidence < 1.0) == (period.doubt is not None)
    assert period.day is None or period.months


@given(st.text(max_size=700), st.none() | st.integers(1, 9000))
@example("İ\u0307 2025", 2025)
@example("١٢ Maret ٢٠٢٥", 2025)
@example("0/0/0 - 00.00.0000", None)
def test_no_text_makes_it_fail(raw: str, plan_year: int | None) -> None:
    check(read_period(raw, plan_year=plan_year))


@given(st.lists(pieces, max_size=14).map(" ".join), st.none() | years)
def test_no_heap_of_time_words_makes_it_fail(raw: str, plan_year: int | None) -> None:
    period = read_period(raw, plan_year=plan_year)
    check(period)
    period_in_words(period)


@given(months, months, years)
def test_every_dash_means_the_same_and_both_ends_belong(first: int, last: int, year: int) -> None:
    start, end = min(first, last), max(first, last)
    if start == end:
        return
    for dash in DASHES:
        period = read_period(f"{MONTH_NAMES[start - 1]}{dash}{MONTH_NAMES[end - 1]} {year}", plan_year=year)
        assert [month.number for month in period.months] == list(range(start, end + 1)), dash
        assert len(period.blocks) == 1
        assert period.doubt is None


@given(st.sets(months, min_size=1), years)
def test_marks_written_as_words_are_read_back(marks: set[int], year: int) -> None:
    period = from_matrix(marks, plan_year=year)
    again = read_period(period_in_words(period), plan_year=year)
    assert (again.months, again.blocks, again.doubt) == (period.months, period.blocks, None)


@given(st.lists(months, min_size=1, unique=True), years, st.sampled_from([", ", " & ", "; ", " / ", " dan ", "\n, "]))
def test_a_list_gives_one_occurrence_for_each_month_named(named: list[int], year: int, comma: str) -> None:
    raw = comma.join(MONTH_NAMES[number - 1] for number in named)
    period = read_period(f"{raw} {year}", plan_year=year)
    assert [month.number for month in period.months] == sorted(named)
    assert all(len(block) == 1 for block in period.blocks)


@given(st.integers(0, 80), st.integers(1, 59), st.booleans())
def test_a_range_over_years_is_read_back(start: int, length: int, is_upper: bool) -> None:
    words = [f"{MONTH_NAMES[index % 12]} {2020 + index // 12}" for index in (start, start + length)]
    raw = " s.d. ".join(words)
    period = read_period(raw.upper() if is_upper else raw, plan_year=None)
    assert len(period.months) == length + 1
    again = read_period(period_in_words(period), plan_year=None)
    assert again.months == period.months


@given(st.sampled_from(["Triwulan", "TW", "Trw.", "Kuartal"]), st.integers(1, 4), years, st.booleans())
def test_a_named_quarter_stands_for_its_three_months(word: str, quarter: int, year: int, is_roman: bool) -> None:
    number = ("I", "II", "III", "IV")[quarter - 1] if is_roman else str(quarter)
    period = read_period(f"{word} {number} Tahun {year}", plan_year=year)
    assert [month.number for month in period.months] == [quarter * 3 - 2, quarter * 3 - 1, quarter * 3]
