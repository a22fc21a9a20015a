"""The points on lines that get a row each: one at each step, or one in the middle of each stretch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import ArrayLike, Bools, Floats, Ints
from ..errors import ParameterError
from ..raster.grid import Grid
from .line_pixels import Stretches, cut_lines
from .lines import Lines

#: More points on one line are taken for a mistake.
MOST_POINTS = 10_000_000

#: A line that lacks this part of a step to the next point has that point at its end.
_ROUNDING = 1e-9


@dataclass(frozen=True)
class LinePoints:
    """Some points on lines, in the order of these; a feature that has none has a row of nothing.

    Attributes
    ----------
    feature : (n,) int64
        The feature of each row, ascending.
    line : (n,) int64
        Its line; -1 in a row of nothing.
    point : (n,) int64
        Its number on the line, from 0.
    along : (n,) float64
        How far along the line it lies.
    length : (n,) float64 or None
        Of stretches the length.
    pixels : (grids, n) int64 or None
        Of stretches the pixel on each grid, counted row by row; -1 off the grid.
    """

    feature: Ints
    line: Ints
    point: Ints
    along: Floats
    length: Floats | None = None
    pixels: Ints | None = None

    def __len__(self) -> int:
        return int(self.feature.size)

    @property
    def there(self) -> Bools:
        """Which rows have a point."""
        return self.line >= 0


def check_distance(step: float) -> None:
    """Refuse a step that is no distance."""
    if not 0 <= step < np.inf:
        raise ParameterError(
            "The step between points along lines is {step:g}; give a distance above 0, or 0 for one point in "
            "each pixel that a line runs through.",
            step=step,
        )


def steps_of(step: ArrayLike, lines: Lines) -> Floats | None:
    """The step of each line, given one for all or one for each feature; None for a point in each pixel.

    Refuses what is no distance, or far too small for the length of a line.
    """
    given = np.asarray(step, dtype=np.float64)
    if given.ndim and given.size != len(lines):
        raise ParameterError(
            "There are {features} features and {steps} steps; give one for each feature.",
            features=len(lines),
            steps=given.size,
        )
    for one in np.unique(given).tolist():
        check_distance(one)
        if given.ndim and one == 0:
            raise ParameterError(
                "The step of a feature is 0, where each has its own; give distances above 0, or 0 for all."
            )
    if not given.ndim and given == 0:
        return None
    each: Floats = given[lines.feature] if given.ndim else np.full(lines.length.size, given)
    many = _steps(lines.length, each)
    if many.max(initial=0) >= MOST_POINTS:
        worst = int(many.argmax())
        raise ParameterError(
            "With a step of {step:g} a line of length {length:g} would have {points:.0f} points, and at most "
            "{most} are possible; give a larger step.",
            step=float(each[worst]),
            length=float(lines.length[worst]),
            points=float(many[worst]) + 1,
            most=MOST_POINTS,
        )
    return each


def _steps(length: Floats, step: Floats) -> Floats:
    """How many whole steps fit in lines."""
    with np.errstate(over="ignore"):
        found: Floats = np.floor(np.divide(length, step) + _ROUNDING)
    return found


def at_steps(lines: Lines, step: Floats, size: int) -> Iterator[tuple[float, LinePoints]]:
    """Points at steps along lines, those of each, so many at a time, each time with the part that is done."""
    count = np.where(lines.length > 0, _steps(lines.length, step) + 1, 0).astype(np.int64)
    stops, rows = np.cumsum(count), _Rows(lines)
    total = int(stops[-1]) if stops.size else 0
    for start in range(0, max(total, 1), size):
        number = np.arange(start, min(start + size, total))
        line = np.searchsorted(stops, number, side="right")
        along = np.minimum((number - (stops - count)[line]) * step[line], lines.length[line])
        stop = start + number.size
        after = lines.feature[np.searchsorted(stops, stop, side="right")] if stop < total else len(lines)
        yield stop / max(total, 1), rows.of(line, along, int(after))


def in_pixels(
    lines: Lines, grids: Sequence[Grid], coordinates: Sequence[Floats], size: int
) -> Iterator[tuple[float, LinePoints | None]]:
    """The middles of the stretches of lines in pixels, about so many at a time; see `cut_lines`.

    Each time with the part that is done; None where there is nothing to be handed over yet.
    """
    rows, found = _Rows(lines), Stretches.none(len(grids))
    for rest, stretches in cut_lines(lines, grids, coordinates):
        found = found.followed_by(stretches)
        if rest.size and len(found) < size:
            yield 1 - rest.size / lines.edges.size, None
        elif rest.size:
            after = lines.feature[lines.line[rest[0]]]
            points, found = rows.of_stretches(found, int(after)), Stretches.none(len(grids))
            yield 1 - rest.size / lines.edges.size, points
            del points
    yield 1.0, rows.of_stretches(found, len(lines))


class _Rows:
    """Numbers points on their lines, and sees that no feature is left out."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._line, self._points = -1, 0  # the last line so far, and how many points of it there were
        self._first = 0  # the first feature that may still get rows
        self._begun = np.zeros(0, dtype=np.int64)  # the last feature that got some: it may be the same

    def of_stretches(self, stretches: Stretches, after: int) -> LinePoints:
        """Make the rows of stretches, see `of`."""
        length, middle = stretches.end - stretches.begin, (stretches.begin + stretches.end) / 2
        return self.of(stretches.line, middle, after, length, stretches.pixels)

    def of(
        self, line: Ints, along: Floats, after: int, length: Floats | None = None, pixels: Ints | None = None
    ) -> LinePoints:
        """Make the rows of points; those of features before ``after`` are complete with them."""
        feature, point, begun = self._lines.feature[line], self._numbers(line), self._begun
        lacking = np.ones(max(after - self._first, 0), dtype=bool)
        for rows in (feature, begun):
            lacking[rows[(rows >= self._first) & (rows < after)] - self._first] = False
        nothing = self._first + np.flatnonzero(lacking)
        self._first, self._begun = max(after, self._first), feature[-1:] if feature.size else begun
        if not nothing.size:
            return LinePoints(feature, line, point, along, length, pixels)
        at = np.searchsorted(feature, nothing)
        return LinePoints(
            np.insert(feature, at, nothing),
            np.insert(line, at, -1),
            np.insert(point, at, 0),
            np.insert(along, at, 0.0),
            None if length is None else np.insert(length, at, 0.0),
            None if pixels is None else np.insert(pixels, at, -1, axis=1),
        )

    def _numbers(self, line: Ints) -> Ints:
        """The number of each point on its line, where earlier rows may have begun it."""
        row = np.arange(line.size)
        opening = np.diff(line, prepend=-1) != 0
        point: Ints = row - np.maximum.accumulate(np.where(opening, row, 0))
        if line.size:
            point[line == line[0]] += self._points if line[0] == self._line else 0
            self._line, self._points = int(line[-1]), int(point[-1]) + 1
        return point
