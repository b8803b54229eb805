"""Ruling lines put in order: dashes joined, underlines left out, lines that meet gathered into tables."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from zonaintegritas.core.decree.formats.pdf.drawing import Rule
from zonaintegritas.core.decree.formats.pdf.geometry import Rect

MAX_RULES: Final = 3_000  # of one page and direction, after joining; a dense table has some hundreds
SAME_LINE: Final = 0.6  # points: pieces this close across lie on one line
JOIN: Final = 4.5  # points: a gap in a dashed line
SHORTEST: Final = 5.0  # points: a shorter line rules nothing
TOUCH: Final = 2.5  # points: lines this close meet
LOOSE_REACH: Final = 40  # lines: as far down the page is looked for another of the same length
SNAP: Final = 3.2  # points: lines this close across are one edge (double lines, cells with boxes of their own)


@dataclass(slots=True)
class Mesh:
    """Lines that hang together."""

    horizontal: list[Rule] = field(default_factory=list)
    vertical: list[Rule] = field(default_factory=list)

    @property
    def rect(self) -> Rect:
        across = [end for rule in self.horizontal for end in (rule.start, rule.end)]
        down = [end for rule in self.vertical for end in (rule.start, rule.end)]
        across += [rule.position for rule in self.vertical]
        down += [rule.position for rule in self.horizontal]
        return Rect(min(across), min(down), max(across), max(down))


def joined(rules: Iterable[Rule]) -> list[Rule]:
    """Pieces on one line as one line; what stays shorter than any cell is dropped."""
    lines: list[list[Rule]] = []
    for rule in sorted(rules):
        if lines and rule.position - lines[-1][-1].position <= SAME_LINE:
            lines[-1].append(rule)
        else:
            lines.append([rule])
    found: list[Rule] = []
    for line in lines:
        position = line[len(line) // 2].position
        found += [Rule(position, start, end) for start, end in spans(line) if end - start >= SHORTEST]
    return found


def spans(rules: Iterable[Rule]) -> list[tuple[float, float]]:
    """What lines that lie on each other cover together."""
    found: list[tuple[float, float]] = []
    for start, end in sorted((rule.start, rule.end) for rule in rules):
        if found and start <= found[-1][1] + JOIN:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def meshes(horizontal: list[Rule], vertical: list[Rule]) -> list[Mesh]:
    """Lines gathered by where they meet, from the top of the page down. Loose lines are in none."""
    if not horizontal or not vertical:
        return []
    uprights = sorted(vertical)
    positions = [rule.position for rule in uprights]
    parents = list(range(len(horizontal) + len(uprights)))
    for number, rule in enumerate(horizontal):
        for other in _crossing(rule, uprights, positions):
            _unite(parents, number, len(horizontal) + other)
    for one, other in _alike(horizontal, positions):
        _unite(parents, one, other)
    gathered: dict[int, Mesh] = {}
    for number, rule in enumerate(horizontal):
        gathered.setdefault(root_of(parents, number), Mesh()).horizontal.append(rule)
    for number, rule in enumerate(uprights, start=len(horizontal)):
        gathered.setdefault(root_of(parents, number), Mesh()).vertical.append(rule)
    whole = [_pruned(mesh) for mesh in gathered.values() if mesh.horizontal and mesh.vertical]
    return sorted((mesh for mesh in whole if mesh.horizontal and mesh.vertical), key=_top)


def _alike(horizontal: list[Rule], positions: list[float]) -> Iterator[tuple[int, int]]:
    """Lines of one length that end where nothing stands: the rows of a table without outer border."""
    loose = [
        number
        for number, rule in enumerate(horizontal)
        if not (_count_near(positions, rule.start) and _count_near(positions, rule.end))
    ]
    loose.sort(key=lambda number: horizontal[number].position)
    for at, number in enumerate(loose):
        rule = horizontal[number]
        for other in loose[at + 1 : at + 1 + LOOSE_REACH]:
            below = horizontal[other]
            if abs(below.start - rule.start) <= SNAP and abs(below.end - rule.end) <= SNAP:
                yield number, other
                break


def _top(mesh: Mesh) -> float:
    return mesh.rect.top


def _crossing(rule: Rule, uprights: list[Rule], positions: list[float]) -> Iterable[int]:
    first = bisect_left(positions, rule.start - TOUCH)
    last = bisect_right(positions, rule.end + TOUCH)
    return (
        number
        for number in range(first, last)
        if uprights[number].start - TOUCH <= rule.position <= uprights[number].end + TOUCH
    )


def _pruned(mesh: Mesh) -> Mesh:
    """Without the lines that end nowhere: an underline, a stroke beside the table."""
    return Mesh(_anchored(mesh.horizontal, mesh.vertical), _anchored(mesh.vertical, mesh.horizontal))


def _anchored(rules: list[Rule], others: list[Rule]) -> list[Rule]:
    """Lines that cross others, or whose two ends lie on one, or at the outer end of several lines."""
    crossings = sorted(other.position for other in others)
    first = min([rule.start for rule in rules] + crossings)
    last = max([rule.end for rule in rules] + crossings)
    is_open_left = sum(1 for rule in rules if rule.start - first <= SNAP) > 1
    is_open_right = sum(1 for rule in rules if last - rule.end <= SNAP) > 1
    return [
        rule
        for rule in rules
        if bisect_left(crossings, rule.end - SNAP) - bisect_right(crossings, rule.start + SNAP) > 1
        or (
            (_count_near(crossings, rule.start) or (is_open_left and rule.start - first <= SNAP))
            and (_count_near(crossings, rule.end) or (is_open_right and last - rule.end <= SNAP))
        )
    ]


def _count_near(positions: list[float], position: float) -> int:
    return bisect_right(positions, position + SNAP) - bisect_left(positions, position - SNAP)


def root_of(parents: list[int], number: int) -> int:
    while parents[number] != number:
        parents[number] = parents[parents[number]]
        number = parents[number]
    return number


def _unite(parents: list[int], one: int, other: int) -> None:
    parents[root_of(parents, one)] = root_of(parents, other)
