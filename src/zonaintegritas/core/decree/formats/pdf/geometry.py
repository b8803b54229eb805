"""Rectangles and turned pages: everything is read in a frame in which the text stands upright."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from zonaintegritas.core.decree.blocks import Box

TURNS = (0, 90, 180, 270)


class Rect(NamedTuple):
    """A rectangle in points, origin at the top left corner of its frame."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, x: float, y: float, slack: float = 0.0) -> bool:
        return self.left - slack <= x <= self.right + slack and self.top - slack <= y <= self.bottom + slack

    def joined(self, other: Rect) -> Rect:
        return Rect(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )


@dataclass(frozen=True, slots=True)
class Frame:
    """The page seen after a clockwise turn: coordinates of the file (origin below) to reading ones (origin above)."""

    turn: int
    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        return self.right - self.left if self.turn in {0, 180} else self.top - self.bottom

    @property
    def height(self) -> float:
        return self.top - self.bottom if self.turn in {0, 180} else self.right - self.left

    def point(self, x: float, y: float) -> tuple[float, float]:
        if self.turn == 0:
            return x - self.left, self.top - y
        if self.turn == 90:
            return y - self.bottom, x - self.left
        if self.turn == 180:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def rect(self, left: float, bottom: float, right: float, top: float) -> Rect:
        x0, y0 = self.point(left, bottom)
        x1, y1 = self.point(right, top)
        return Rect(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))

    def in_file(self, x: float, y: float) -> tuple[float, float]:
        if self.turn == 0:
            return x + self.left, self.top - y
        if self.turn == 90:
            return y + self.left, x + self.bottom
        if self.turn == 180:
            return self.right - x, y + self.bottom
        return self.right - y, self.top - x

    def turned(self, turn: int) -> Frame:
        return Frame(turn % 360, self.left, self.bottom, self.right, self.top)

    def seen_in(self, other: Frame, rect: Rect) -> Rect:
        """A rectangle of this frame in the coordinates of another frame of the same page."""
        if other.turn == self.turn:
            return rect
        return other.rect(*self.in_file(rect.left, rect.bottom), *self.in_file(rect.right, rect.top))


def box_of(rect: Rect) -> Box:
    """A rectangle as it is kept with a place: a tenth of a point is finer than any eye."""
    return Box(round(rect.left, 1), round(rect.top, 1), round(rect.right, 1), round(rect.bottom, 1))
