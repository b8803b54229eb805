"""The grammar of target times: rules that turn runs of tokens into stretches and rhythms."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from zonaintegritas.core.period.tokens import Stretch, Token

Action = Callable[[list[Token]], list[Token] | None]

DAYS_OF_A_WEEK = 7
LAST_DAY_OF_A_MONTH = 31
UNIT_MONTHS = {"B": 1, "T": 12, "W": 0, "H": 0}


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over the kinds of tokens and what replaces its tokens; None leaves them as they are."""

    pattern: re.Pattern[str]
    action: Action

    def apply(self, tokens: list[Token]) -> list[Token]:
        kinds = "".join(token.kind for token in tokens)
        done: list[Token] = []
        position = 0
        for found in self.pattern.finditer(kinds):
            run = tokens[found.start() : found.end()]
            replaced = self.action(run)
            done += tokens[position : found.start()] + (run if replaced is None else replaced)
            position = found.end()
        return done + tokens[position:]


def _is_sure(run: Sequence[Token]) -> bool:
    return all(token.is_sure for token in run)


def _of_kind(run: Sequence[Token], kinds: str) -> list[Token]:
    return [token for token in run if token.kind in kinds]


def _rhythm(size: int, run: list[Token], *, is_sure: bool = True, day: int | None = None) -> list[Token]:
    text = " ".join(token.text for token in run)
    stretch = Stretch(12, day=day) if day else None
    return [Token("R", size, text, is_sure and _is_sure(run), stretch=stretch)]


def _stretch(stretch: Stretch, run: list[Token]) -> Token:
    return Token("a", text=" ".join(token.text for token in run), is_sure=_is_sure(run), stretch=stretch)


def _drop(kinds: str) -> Action:
    return lambda run: [token for token in run if token.kind not in kinds]


def _times_a_unit(run: list[Token]) -> list[Token] | None:
    """2 kali setahun, sekali sebulan, setahun 4x: the number that stands before X against the unit."""
    unit = _of_kind(run, "TBWHQ")[0]
    counts = [run[i].value for i in range(len(run) - 1) if run[i].kind == "N" and run[i + 1].kind == "X"]
    count = counts[0] if counts else 1
    months = unit.value if unit.kind in "QTB" else 0
    if count < 1 or (months and months % count and months > count):
        return None
    return _rhythm(months // count if months >= count else 0, run)


def _every_so_many(run: list[Token]) -> list[Token] | None:
    """setiap bulan, setiap 3 bulan, 6 bulan sekali, per triwulan."""
    unit = _of_kind(run, "TBWHQ")[0]
    counts = _of_kind(run, "N")
    count = counts[0].value if counts else 1
    size = count * (unit.value if unit.kind in "QTB" else 0)
    if count < 1 or (size and 12 % size):
        return None
    return _rhythm(size, run)


def _edge_of_year(run: list[Token]) -> list[Token]:
    month = (1, 6, 12)[run[0].value]
    return [replace(_stretch(Stretch(month), run), is_sure=run[0].value == 2)]


def _edge_of_part(run: list[Token]) -> list[Token] | None:
    size, number = run[1].value, run[2].value
    if not 1 <= number <= 12 // size:
        return None
    first = (number - 1) * size + 1
    return [_stretch(Stretch(first + (0, (size - 1) // 2, size - 1)[run[0].value]), run)]


def _numbered_months(run: list[Token]) -> list[Token] | None:
    """bulan 3, 6 dan 9."""
    if any(token.kind == "N" and not 1 <= token.value <= 12 for token in run):
        return None
    return [replace(token, kind="M") if token.kind == "N" else token for token in run if token.kind != "B"]


def _parts_of_year(run: list[Token]) -> list[Token] | None:
    """Triwulan I, Triwulan I-IV, Semester 1 dan 2: one stretch a part, a range counted out."""
    size = run[0].value
    numbers = _counted_out(run[1:])
    if not numbers or any(not 1 <= number <= 12 // size for number in numbers):
        return None
    done: list[Token] = []
    for number in numbers:
        if done:
            done.append(Token(","))
        done.append(_stretch(Stretch((number - 1) * size + 1, size), run))
    return done


def _part_before_month(run: list[Token]) -> list[Token] | None:
    """Triwulan I Januari - Maret: the number belongs to the quarter, the months explain it."""
    parts = _parts_of_year(run)
    return None if parts is None else [*parts, Token(",")]


def _counted_out(run: list[Token]) -> list[int]:
    numbers: list[int] = []
    is_range = False
    for token in run:
        if token.kind == "-":
            is_range = bool(numbers)
        elif token.kind == "N":
            numbers += range(numbers[-1] + 1, token.value + 1) if is_range else [token.value]
            is_range = False
    return numbers


def _days(run: list[Token]) -> list[Token] | None:
    """15 Januari, tanggal 1-10 Maret, 5 dan 20 Juni."""
    numbers = _of_kind(run, "N")
    is_bad = any(token.is_roman or not 1 <= token.value <= LAST_DAY_OF_A_MONTH for token in numbers)
    if is_bad:
        return None
    month = _of_kind(run, "M")[0].value
    last_number = max(at for at, token in enumerate(run) if token.kind == "N")
    is_range = any(token.kind == "-" for token in run[:last_number])
    return [_stretch(Stretch(month, day=max(t.value for t in numbers), is_day_range=is_range), run)]


def _weeks(run: list[Token]) -> list[Token] | None:
    """Minggu ke-2 Maret: the month, due on the last day of that week (the 14th); Minggu I-III is a range of days."""
    numbers = _of_kind(run, "N")
    months = _of_kind(run, "M")
    if any(not 1 <= token.value <= 5 for token in numbers):
        return None
    week = max((token.value for token in numbers), default=5 if _of_kind(run, "A") else 0)
    is_range = any(token.kind == "-" for token in run)
    day = week * DAYS_OF_A_WEEK if 0 < week < 5 else None
    years = _of_kind(run, "Y")
    return [_stretch(Stretch(months[0].value, day=day, is_day_range=is_range), run), *years]


def _rhythm_with_day(run: list[Token]) -> list[Token] | None:
    """tanggal 10 setiap bulan, minggu ke-2 setiap bulan."""
    number = max(token.value for token in _of_kind(run, "N"))
    day = number * DAYS_OF_A_WEEK if _of_kind(run, "W") else number
    rhythm = _of_kind(run, "R")
    if not 1 <= day <= LAST_DAY_OF_A_MONTH:
        return None
    return _rhythm(rhythm[0].value if rhythm else 1, run, day=day)


def _american_day(run: list[Token]) -> list[Token] | None:
    """March 25, 2025."""
    if run[1].is_roman or not 1 <= run[1].value <= LAST_DAY_OF_A_MONTH:
        return None
    return [_stretch(Stretch(run[0].value, day=run[1].value), run[:2]), run[-1]]


def _twelve_months(run: list[Token]) -> list[Token] | None:
    return [Token("T", 12, run[0].text)] if run[0].value == 12 else None


def _one_year(run: list[Token]) -> list[Token] | None:
    """selama 1 tahun, setahun penuh."""
    return run[1:] if run[0].value == 1 else None


def _bare_part(run: list[Token]) -> list[Token]:
    return _rhythm(run[0].value, run, is_sure=False)


_EVERY_NAMED = Token("e")  # a named month or stretch that comes again and again: "setiap bulan Maret dan Juli"

_RULES: tuple[tuple[str, Action], ...] = (
    (r"Kn?N", _drop("Kn")),
    (r"H+", lambda run: run[:1]),
    (r"NX[,n]*[EN]*[TBWHQ]", _times_a_unit),
    (r"OE?N?[TBWHQ](?!N)", _times_a_unit),
    (r"N[TBW]NX", _times_a_unit),
    (r"E?N?[TBWHQ]N?O", _every_so_many),
    (r"EA?B(?=M)", lambda _: [_EVERY_NAMED]),
    (r"E(?=AT)", _drop("E")),
    (r"EA?N?[TBWH](?!N)", _every_so_many),
    (r"EA?N?Q(?!n?N)", _every_so_many),
    (r"EBD?N", _rhythm_with_day),
    (r"EDN(?!M|B)", _rhythm_with_day),
    (r"E(?=[Ma])", lambda _: [_EVERY_NAMED]),
    (r"E(?=Q)", _drop("E")),
    (r"(?<![QWBD])NT(?!Y)", _one_year),
    (r"AT", _edge_of_year),
    (r"AQN", _edge_of_part),
    (r"NB(?![MN])", _twelve_months),
    (r"WAB?M|MWA", _weeks),
    (r"AB?(?=M)", _drop("AB")),
    (r"Bn?M", _drop("Bn")),
    (r"BN(?:[-,n]+B?N)*(?!M)", _numbered_months),
    (r"WN(?:[-,]+W?N)*B?M", _weeks),
    (r"MY?,?WN(?:[-,]+W?N)*", _weeks),
    (r"[WD]N(?:[-,]N)*R|R,?[WD]N(?:[-,]N)*", _rhythm_with_day),
    (r"Qn?N(?=n?M)", _part_before_month),
    (r"Qn?N(?:[-,n]+Q?N|Q?N)*(?!M)", _parts_of_year),
    (r"D?N(?:[-,]+D?N)*[-n]?M", _days),
    (r"MN,?Y", _american_day),
    (r"Q(?!N)", _bare_part),
    (r"M", lambda run: [_stretch(Stretch(run[0].value), run)]),
    (r"NX", lambda _: []),  # "(2 kali)" beside the months says nothing new
)
RULES = tuple(Rule(re.compile(pattern), action) for pattern, action in _RULES)


def reduce(tokens: list[Token]) -> list[Token]:
    """Stretches (a), rhythms (R), years and separators, as far as the rules understand the tokens."""
    for rule in RULES:
        tokens = rule.apply(tokens)
    return tokens
