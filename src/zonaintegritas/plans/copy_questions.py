"""What a copied plan asks: mentions of the same words as one question, then what a second look still finds.

Pure functions over the core's copy and the answers of people. A question is known by its words and what was proposed,
not by where it stands, so that an answer outlives a change of the program that moves places.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zonaintegritas.core.copying import BLANK, KEEP, Copy, Kind, Mention, Outcome, Spot, Trace, answered, known
from zonaintegritas.core.copying import Answer as Words
from zonaintegritas.core.copying.even import even, squeezed
from zonaintegritas.core.copying.remaining import remaining
from zonaintegritas.core.copying.texts import Writer
from zonaintegritas.core.decree.plan import Item, Plan
from zonaintegritas.core.period import Period, period_in_words, read_period
from zonaintegritas.plans.cell_words import cell_name
from zonaintegritas.plans.models import CopyAnswer

KEY_LENGTH: Final = 32  # hexadecimal digits
AROUND: Final = 70  # letters of a text that are shown on either side of the words
MASK: Final = "·"  # stands for words that a person has seen and let stand, where the second look is taken
Says = CopyAnswer.Says
KINDS: Final = {
    Kind.OFFICE: gettext_lazy("kantor"),
    Kind.PLACE: gettext_lazy("tempat"),
    Kind.YEAR: gettext_lazy("tahun"),
    Kind.NUMBER: gettext_lazy("nomor surat"),
    Kind.PERSON: gettext_lazy("orang"),
    Kind.DATE: gettext_lazy("tanggal"),
    Kind.CONTACT: gettext_lazy("kontak"),
}
OUTCOMES: Final = {
    Outcome.BOUND: gettext_lazy("Diganti nama kantor ini"),
    Outcome.SHIFTED: gettext_lazy("Digeser ke tahun yang baru"),
    Outcome.CLEARED: gettext_lazy("Dikosongkan"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where the words stand, with a little of the text around them."""

    where: str
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Question:
    """The same words at one place or many. `new` is what the program wrote or would write, where it can say."""

    key: str
    kind: Kind
    outcome: Outcome
    is_trace: bool  # of the second look
    old: tuple[str, ...]  # in their writings
    new: tuple[str, ...]
    places: tuple[Place, ...]
    answer: CopyAnswer | None
    is_open: bool

    @property
    def is_asked(self) -> bool:
        """Whether a person has to say something; else the program has settled it, and a person may overrule that."""
        return self.is_trace or self.outcome is Outcome.OPEN

    @property
    def is_kept(self) -> bool:
        """Whether a person lets the old words stand."""
        return self.answer is not None and self.answer.says == Says.KEEP

    @property
    def is_accepted(self) -> bool:
        """Whether a person has seen the proposal and agreed; what the program settled alone is looked at again."""
        return self.answer is not None and self.answer.says == Says.ACCEPT and self.outcome is Outcome.OPEN

    @property
    def kind_in_words(self) -> str:
        """What is mentioned."""
        return str(KINDS[self.kind])

    @property
    def outcome_in_words(self) -> str:
        """What the program did by itself."""
        return str(OUTCOMES.get(self.outcome, ""))

    @property
    def now(self) -> tuple[str, ...]:
        """What stands there in the new plan; nothing where the words are gone."""
        if self.answer is None or self.answer.says == Says.ACCEPT:
            return self.new
        if self.is_kept:
            return self.old
        return (_typed(self.answer),) if _typed(self.answer) else ()

    @property
    def choices(self) -> tuple[CopyAnswer.Says, ...]:
        """The answers that make sense."""
        has_proposal = bool(self.new) or not self.is_asked
        return tuple(one for one in Says if one is not Says.ACCEPT or has_proposal)


@dataclass(frozen=True, slots=True)
class Examined:
    """A copy with its questions; `plan` is the new plan once nothing is open."""

    copy: Copy
    questions: tuple[Question, ...]
    plan: Plan | None

    @property
    def open(self) -> tuple[Question, ...]:
        """What must be answered, the most frequent first."""
        return tuple(sorted((one for one in self.questions if one.is_open), key=lambda one: -len(one.places)))

    @property
    def is_second_look(self) -> bool:
        """Whether what is open was found in the finished plan."""
        return any(one.is_open and one.is_trace for one in self.questions)

    @property
    def said(self) -> tuple[Question, ...]:
        """What people answered."""
        return tuple(one for one in self.questions if one.answer is not None and not one.is_open)

    @property
    def settled(self) -> tuple[Question, ...]:
        """What the program settled by itself and nobody overruled."""
        return tuple(one for one in self.questions if not one.is_asked and one.answer is None)

    @property
    def asked(self) -> int:
        """How many questions people have or had to answer."""
        return sum(one.is_asked for one in self.questions)

    @property
    def answered(self) -> int:
        """How many of them are answered."""
        return sum(one.is_asked and not one.is_open for one in self.questions)


def examine(copy: Copy, answers: Mapping[str, CopyAnswer]) -> Examined:
    """The questions of a copy with the answers by their keys; the second look is taken when no first one is open."""
    groups: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in copy.mentions:
        groups[question_key(mention)].append(mention)
    texts = _texts_of(copy.base)
    first = tuple(_question(key, group, texts, answers.get(key)) for key, group in groups.items())
    if any(question.is_open for question in first):
        return Examined(copy, first, None)
    words = {
        mention.key: said
        for key, group in groups.items()
        if key in answers
        for mention in group
        if (said := _words_of(answers[key], mention)) is not None
    }
    seen = {question.key for question in first if question.is_kept or question.is_accepted}
    let_stand = {mention.key: MASK for key in seen for mention in groups[key]}
    plan, looked_at = answered(copy, words), answered(copy, {**words, **let_stand})
    traces, plan = _second_look(copy, words, plan, looked_at, answers)
    return Examined(copy, (*first, *traces), None if any(one.is_open for one in traces) else plan)


def trace_key(kind: Kind, words: str) -> str:
    """The same for what the second look finds in the same words."""
    return _digest("trace", kind, squeezed(words))


def _second_look(
    copy: Copy, words: Mapping[str, Words], plan: Plan, looked_at: Plan, answers: Mapping[str, CopyAnswer]
) -> tuple[tuple[Question, ...], Plan]:
    """What still tells of the old office, and the plan with what was answered about it."""
    origin = known(copy, words)
    found = _by_words(remaining(looked_at, origin, copy.target))
    replaced = {key: answers[key] for key in found if key in answers and answers[key].says != Says.KEEP}
    made = _replaced(plan, found, replaced, copy.target.year)
    again = (
        _by_words(remaining(_replaced(looked_at, found, replaced, copy.target.year), origin, copy.target))
        if replaced
        else found
    )
    texts = _texts_of(plan)
    everything = {**found, **again}
    questions = (
        _trace_question(
            key,
            traces,
            texts,
            answers.get(key),
            is_open=key in again and (key not in answers or answers[key].says != Says.KEEP),
        )
        for key, traces in everything.items()
    )
    return tuple(questions), made


def _by_words(traces: Iterable[Trace]) -> dict[str, list[Trace]]:
    groups: defaultdict[str, list[Trace]] = defaultdict(list)
    for trace in traces:
        if trace.spot.field != "ref":  # made of area, component and letter, which are looked at themselves
            groups[trace_key(trace.kind, trace.words)].append(trace)
    return groups


def question_key(mention: Mention) -> str:
    """The same for mentions that one answer serves: the same words with the same proposal."""
    return _digest(mention.outcome, mention.alike, squeezed(mention.new))


def _digest(*parts: str) -> str:
    return hashlib.sha256("|".join(parts).encode()).hexdigest()[:KEY_LENGTH]


def _words_of(answer: CopyAnswer, mention: Mention) -> Words | None:
    """What the core is told about one mention; None where what it does by itself is agreed on."""
    match answer.says:
        case Says.KEEP:
            return KEEP
        case Says.ACCEPT:
            return mention.new if mention.outcome is Outcome.OPEN else None
        case _:
            return _typed(answer)


def _typed(answer: CopyAnswer) -> str:
    """What stands in the place of the old words."""
    return {Says.REMOVE.value: "", Says.BLANK.value: BLANK}.get(answer.says, answer.words)


def _question(key: str, mentions: list[Mention], texts: Mapping[Spot, str], answer: CopyAnswer | None) -> Question:
    first = mentions[0]
    return Question(
        key=key,
        kind=first.kind,
        outcome=first.outcome,
        is_trace=False,
        old=tuple(dict.fromkeys(mention.old for mention in mentions)),
        new=tuple(dict.fromkeys(mention.new for mention in mentions if mention.new)),
        places=tuple(_place(one.spot, texts.get(one.spot, ""), one.start, one.end) for one in mentions),
        answer=answer,
        is_open=first.outcome is Outcome.OPEN and answer is None,
    )


def _trace_question(
    key: str, traces: list[Trace], texts: Mapping[Spot, str], answer: CopyAnswer | None, *, is_open: bool
) -> Question:
    by_key = {spot.key: text for spot, text in texts.items()}
    return Question(
        key=key,
        kind=traces[0].kind,
        outcome=Outcome.OPEN,
        is_trace=True,
        old=tuple(dict.fromkeys(trace.words for trace in traces)),
        new=(),
        places=tuple(_trace_place(trace, by_key.get(trace.spot.key, trace.words)) for trace in traces),
        answer=answer,
        is_open=is_open,
    )


def _place(spot: Spot, text: str, start: int, end: int) -> Place:
    before, after = text[:start], text[end:]
    return Place(
        where=place_in_words(spot),
        before=before if len(before) <= AROUND else f"…{before[-AROUND:]}",
        words=text[start:end] or text,
        after=after if len(after) <= AROUND else f"{after[:AROUND]}…",
    )


def _trace_place(trace: Trace, text: str) -> Place:
    stretches = _stretches(text, trace.words)
    if not stretches:
        return Place(place_in_words(trace.spot), "", text[: 2 * AROUND], "")
    return _place(trace.spot, text, *stretches[0])


def place_in_words(spot: Spot) -> str:
    """I.2.b · Bukti fisik; above the items the number of the area and the name of the cell."""
    if spot.field in ("columns", "headings"):
        return _("Judul kolom")
    if spot.item is not None:
        return f"{spot.ref} · {cell_name(spot.field)}"
    level = _("Area") if spot.component is None else _("Komponen")
    numbers = ".".join(str(one + 1) for one in (spot.area, spot.component) if one is not None)
    return f"{level} {numbers}"


def _texts_of(plan: Plan) -> dict[Spot, str]:
    """Every text of a plan by its spot, periods in words."""
    texts: dict[Spot, str] = {}

    def look(spot: Spot, text: str) -> str:
        texts[spot] = text
        return text

    def look_at_time(spot: Spot, item: Item, _time: str) -> Period:
        texts[spot] = period_in_words(item.period.value)
        return item.period.value

    Writer(look, look_at_time).plan(plan)
    return texts


def _replaced(plan: Plan, found: Mapping[str, list[Trace]], answers: Mapping[str, CopyAnswer], year: int) -> Plan:
    """The plan with what was answered about what the second look found."""
    at: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for key, answer in answers.items():
        for trace in found[key]:
            at[_spot_key(trace.spot)].append((trace.words, _typed(answer)))
    change = _Replacing(at, year)
    return Writer(change.write, change.retime).plan(plan) if at else plan


@dataclass(frozen=True, slots=True)
class _Replacing:
    """Old words and new ones by the spot where they stand."""

    at: Mapping[str, list[tuple[str, str]]]
    year: int

    def write(self, spot: Spot, text: str) -> str:
        """The text with the new words."""
        for old, new in self.at.get(_spot_key(spot), ()):
            for start, end in reversed(_stretches(text, old)):
                text = text[:start] + new + text[end:]
        return text

    def retime(self, spot: Spot, item: Item, time: str) -> Period:
        """The period that was typed, or that of a time that was changed."""
        typed = self.at.get(_spot_key(spot))
        if typed:
            return read_period(typed[0][1], plan_year=self.year)
        same = time == item.target_time_raw.value
        return item.period.value if same else read_period(time, plan_year=self.year)


def _spot_key(spot: Spot) -> str:
    """Headings are one text, however many items have them."""
    return "headings" if spot.field == "headings" else spot.key


def _stretches(text: str, words: str) -> list[tuple[int, int]]:
    """Where the evened words stand in a text."""
    plain = even(text)
    found, at = [], plain.text.find(words) if words else -1
    while at >= 0:
        found.append(plain.span(at, at + len(words)))
        at = plain.text.find(words, at + len(words))
    return found
