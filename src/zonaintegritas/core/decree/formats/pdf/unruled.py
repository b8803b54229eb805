"""Tables without lines between their columns: the lines are put where the gaps of the text are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from zonaintegritas.core.decree.columns import is_title
from zonaintegritas.core.decree.formats.pdf.bands import (
    Segment,
    bands_of,
    pitch_of,
    segments_of,
)
from zonaintegritas.core.decree.formats.pdf.characters import Word
from zonaintegritas.core.decree.formats.pdf.drawing import Fill, Rule
from zonaintegritas.core.decree.formats.pdf.lines import TextLine, lines_of
from zonaintegritas.core.decree.formats.pdf.rules import SNAP, Mesh

LEAST_HEADINGS: Final = 4  # texts side by side over the table
LEAST_KNOWN: Final = 2  # of them known as headings of a plan
LONGEST_HEADING: Final = 48
LEAST_SEGMENTS: Final = 3  # a line with fewer may be a heading across the columns
MOST_SEGMENTS: Final = 4000  # of a page; a dense month matrix has a thousand
LEAST_LINES: Final = 2  # of the table, headings included
GUTTER: Final = 0.3  # of the height: a gap narrower than this parts no columns
NARROW: Final = 3.0  # of the height: a column without a heading this narrow holds the signs of a list
WIDE: Final = 0.9  # of the breadth: a line that reaches this far parts rows
PARTIAL: Final = 0.15
LEAST_RULES: Final = 2  # lines below the headings from which on they alone part the rows
ABOVE: Final = 1.3  # steps: a line this near over the headings belongs to them
OBEYING: Final = 0.9  # of the lines of a page on which the table goes on without headings
CENTRED: Final = 0.02  # of the breadth
MARGIN: Final = 2.0  # points around the text

Zone = tuple[float, float]


@dataclass(slots=True)
class _Text:
    """The lines of a part of a page with their segments."""

    lines: list[TextLine]
    segments: list[list[Segment]]
    pitch: float

    def part(self, start: int, end: int) -> _Text:
        return _Text(self.lines[start:end], self.segments[start:end], self.pitch)

    def step(self, at: int) -> float:
        return self.lines[at].baseline - self.lines[at - 1].baseline


def unruled_mesh(
    words: Sequence[Word], horizontal: Sequence[Rule], fills: Sequence[Fill], known: Sequence[float]
) -> Mesh | None:
    """Lines for a table that has none upright. `known` are the bounds of the columns of such a table before it."""
    lines = lines_of([word for word in words if not word.turn])
    text = _Text(lines, [segments_of(line) for line in lines], 0.0)
    if not any(len(found) >= LEAST_SEGMENTS for found in text.segments) or _count(text) > MOST_SEGMENTS:
        return None
    heading = _heading_line(text)
    if heading is None:
        return _going_on(text, horizontal, fills, known) if known else None
    end = _end(text, heading)
    body = text.part(heading, end)
    body.pitch = text.pitch = pitch_of(body.segments)
    first = heading
    columns = _columns(body, _heads(body))
    if len(columns) < LEAST_HEADINGS or end - heading < LEAST_LINES:
        return None
    while first > 0 and text.step(first) <= ABOVE * text.pitch and _fits(text.segments[first - 1], columns):
        first -= 1
    whole = text.part(first, end)
    return _mesh(whole, _bounds(whole, columns), horizontal, fills)


def _count(text: _Text) -> int:
    return sum(map(len, text.segments))


def _heading_line(text: _Text) -> int | None:
    """The first line of short texts side by side of which some are known as headings."""
    for at, found in enumerate(text.segments):
        if len(found) < LEAST_HEADINGS or any(len(one.text) > LONGEST_HEADING or ":" in one.text for one in found):
            continue
        below = text.segments[at + 1] if at + 1 < len(text.segments) else []
        if sum(_is_known(one, below) for one in found) >= LEAST_KNOWN:
            return at
    return None


def _is_known(one: Segment, below: Sequence[Segment]) -> bool:
    """Whether a text is a heading, alone or with what stands under it."""
    if is_title(one.text):
        return True
    under = next((other for other in below if other.left < one.right and other.right > one.left), None)
    return under is not None and is_title(f"{one.text} {under.text}")


def _end(text: _Text, start: int) -> int:
    """The line after the last one with texts side by side, and after those that end its row."""
    full = [at for at in range(start, len(text.lines)) if len(text.segments[at]) >= LEAST_SEGMENTS]
    end = full[-1] + 1
    usual = pitch_of(text.segments[start:end])
    columns = [(one.left, one.right) for one in text.segments[start]]
    while end < len(text.lines) and text.step(end) <= ABOVE * usual and _fits(text.segments[end], columns):
        end += 1
    return end


def _heads(body: _Text) -> int:
    """How many lines from the first on are headings: down to the first wide gap."""
    for at in range(1, len(body.lines)):
        if body.step(at) > ABOVE * body.pitch or at > LEAST_HEADINGS:
            return at
    return 1


def _columns(body: _Text, heads: int) -> list[Zone]:
    """Where texts stand below each other, each such column with a heading of its own."""
    full = [found for found in body.segments if len(found) >= LEAST_SEGMENTS]
    spans = sorted((one.left, one.right) for found in full for one in _single(found, body.segments))
    least = GUTTER * body.lines[0].height
    zones: list[Zone] = []
    for left, right in spans:
        if zones and left - zones[-1][1] < least:
            zones[-1] = (zones[-1][0], max(zones[-1][1], right))
        else:
            zones.append((left, right))
    return _headed(zones, body.segments[: heads + 1], NARROW * body.lines[0].height)


def _single(found: Sequence[Segment], lines: Sequence[Sequence[Segment]]) -> Iterator[Segment]:
    """Without the headings that gather several columns, each with a heading of its own in the next lines."""
    at = next(number for number, line in enumerate(lines) if line is found)
    following = lines[at + 1 : at + LEAST_HEADINGS] if at < LEAST_HEADINGS else []
    for one in found:
        under = max((sum(_overlap(one, other) for other in line) for line in following), default=0)
        if under < LEAST_SEGMENTS or len(one.text) > LONGEST_HEADING:
            yield one


def _overlap(one: Segment, other: Segment) -> bool:
    return one.left < other.right and other.left < one.right


def _headed(zones: list[Zone], heads: Sequence[Sequence[Segment]], narrow: float) -> list[Zone]:
    """Zones without a heading joined to their neighbour: signs of a list to the right, anything else to the left."""
    headed = [any(one.left < right and one.right > left for found in heads for one in found) for left, right in zones]
    result: list[Zone] = []
    waiting: Zone | None = None
    for (left, right), is_headed in zip(zones, headed, strict=True):
        if not is_headed and (right - left <= narrow or not result):
            waiting = waiting or (left, right)
        elif not is_headed:
            result[-1] = (result[-1][0], right)
        else:
            result.append((waiting[0] if waiting else left, right))
            waiting = None
    if waiting and result:
        result[-1] = (result[-1][0], waiting[1])
    return result


def _fits(found: Sequence[Segment], columns: Sequence[Zone]) -> bool:
    """Whether the texts of a line each stand in one column."""
    return all(sum(one.left < right and one.right > left for left, right in columns) <= 1 for one in found)


def _bounds(whole: _Text, columns: Sequence[Zone]) -> list[float]:
    """The heights of the upright lines, the outer ones too."""
    left = min(one.left for found in whole.segments for one in found) - MARGIN
    right = max(one.right for found in whole.segments for one in found) + MARGIN
    inner = [(one[1] + other[0]) / 2 for one, other in pairwise(columns)]
    return [min(left, columns[0][0] - MARGIN), *inner, max(right, columns[-1][1] + MARGIN)]


def _going_on(text: _Text, horizontal: Sequence[Rule], fills: Sequence[Fill], known: Sequence[float]) -> Mesh | None:
    """The table of the page before, where this one has no headings but keeps to the columns."""
    full = [at for at, found in enumerate(text.segments) if len(found) >= LEAST_SEGMENTS]
    obeying = [at for at in full if not any(_crosses(text.segments[at], bound) for bound in known[1:-1])]
    if len(obeying) < OBEYING * len(full):
        return None
    end = _end(text, full[0])
    body = text.part(full[0], end)
    body.pitch = pitch_of(body.segments)
    return _mesh(body, list(known), horizontal, fills)


def _mesh(whole: _Text, bounds: list[float], horizontal: Sequence[Rule], fills: Sequence[Fill]) -> Mesh:
    """Lines across from the page or between the rows, lines down where no text of the row is in the way."""
    left, right = bounds[0], bounds[-1]
    top, bottom = whole.lines[0].rect.top - MARGIN, whole.lines[-1].rect.bottom + MARGIN
    drawn = _drawn(horizontal, left, right, (top, bottom), whole.pitch)
    wide = [rule for rule in drawn if rule.end - rule.start >= WIDE * (right - left)]
    painted = [
        fill.rect
        for fill in fills
        if fill.is_rectangle
        and fill.rect.right - fill.rect.left >= WIDE * (right - left)
        and fill.rect.top >= top - whole.pitch
        and fill.rect.bottom <= bottom + whole.pitch
    ]
    left = bounds[0] = min([left, *(rule.start for rule in wide), *(rect.left for rect in painted)])
    right = bounds[-1] = max([right, *(rule.end for rule in wide), *(rect.right for rect in painted)])
    levels = [rule.position for rule in wide]
    top = min([level for level in levels if level <= top + SNAP], default=top)
    bottom = max([level for level in levels if level >= bottom - SNAP], default=bottom)
    if len(wide) <= LEAST_RULES + 1:
        levels += bands_of(whole.lines, whole.segments, bounds, whole.pitch)
        levels += [y for rect in painted for y in (rect.top, rect.bottom) if top < y < bottom]
        drawn = wide
    levels = _apart([top, *sorted(levels), bottom])
    across = [Rule(level, left, right) for level in levels if not _is_drawn(level, drawn)]
    return Mesh(sorted([*across, *drawn]), _uprights(whole, bounds, sorted({*levels})))


def _drawn(horizontal: Sequence[Rule], left: float, right: float, height: Zone, pitch: float) -> list[Rule]:
    return [
        rule
        for rule in horizontal
        if height[0] - pitch <= rule.position <= height[1] + pitch
        and rule.start < right
        and rule.end > left
        and rule.end - rule.start >= PARTIAL * (right - left)
    ]


def _apart(levels: Sequence[float]) -> list[float]:
    """Heights in order without those that lie at another."""
    found: list[float] = []
    for level in sorted(levels):
        if not found or level - found[-1] > SNAP:
            found.append(level)
    return found


def _is_drawn(level: float, drawn: Sequence[Rule]) -> bool:
    return any(abs(rule.position - level) <= SNAP for rule in drawn)


def _uprights(whole: _Text, bounds: Sequence[float], levels: Sequence[float]) -> list[Rule]:
    """The lines between columns; none where a text of a row reaches over it."""
    rows: list[list[Segment]] = [[] for _ in levels]
    for line, found in zip(whole.lines, whole.segments, strict=True):
        middle = (line.rect.top + line.rect.bottom) / 2
        rows[max(bisect_left(levels, middle) - 1, 0)] += found
    rules = [Rule(bounds[0], levels[0], levels[-1]), Rule(bounds[-1], levels[0], levels[-1])]
    for bound in bounds[1:-1]:
        rules += [
            Rule(bound, upper, lower)
            for (upper, lower), found in zip(pairwise(levels), rows, strict=False)
            if not _crosses(found, bound) and not (bound > bounds[1] and _is_centred(found, bounds))
        ]
    return sorted(rules)


def _is_centred(found: Sequence[Segment], bounds: Sequence[float]) -> bool:
    """Whether a row is but one text in the middle of the table, beside a number at most."""
    texts = [one for one in found if one.left > bounds[1]]
    if len(texts) != 1 or len(found) > len(texts) + 1:
        return False
    left, right = texts[0].left, texts[0].right
    edges = (bounds[0] + bounds[-1], bounds[1] + bounds[-1])
    return any(abs(left + right - both) <= CENTRED * (bounds[-1] - bounds[0]) for both in edges)


def _crosses(found: Sequence[Segment], bound: float) -> bool:
    return any(one.left < bound < one.right for one in found)
