"""Where features lie on a raster whose x repeats, such as longitude: they are laid on it turned around."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..arrays import Bools, Floats, Ints, owners, ranges
from ..raster.grid import SAME_WITHIN, Grid

#: A place is looked for so many times around, and not for ever: metres may be taken for degrees.
_MOST = 2

#: What is wider than once around by more than this part of it would lie on itself.
_WIDER = 1e-6


@dataclass(frozen=True)
class Turns:
    """Copies of some sequences of vertices, each turned around so many times, that meet a raster.

    A place that a raster holds twice is measured once, where it is turned least: a copy is cut to ``low`` and
    ``high``, which are infinite where there is nothing to cut.
    """

    of: Ints  # (copies,) the number of the sequence, ascending
    shift: Floats  # (copies,) what is added to x
    low: Floats  # (copies,) the smallest and the largest x that count
    high: Floats

    @classmethod
    def on(cls, grid: Grid, low: Floats, high: Floats, feature: Ints) -> Turns | None:
        """Turn sequences that reach from ``low`` to ``high`` in x; None where they lie as they are.

        Features that nothing else is found of stay as they are, and so do those `wider` than once around.
        """
        turn, (left, right) = grid.turn, grid.sides
        if not turn or not low.size or (low.min() >= left and high.max() <= right):
            return None
        slack = SAME_WITHIN * abs(grid.transform[0])
        whole = ~_any_of(wider(grid, low, high), feature)
        found, turned = [], np.zeros(low.size, dtype=bool)
        # What lies there already, turned less, on a raster that goes more than once around.
        twice_left = right - turn if right - turn > left + slack else -np.inf
        twice_right = left + turn if left + turn < right - slack else np.inf
        for times in range(-_MOST, _MOST + 1):
            shift = times * turn
            least, most = np.full(low.size, -np.inf), np.full(low.size, np.inf)
            # Beyond its own end lies, turned less, what is hardly wider than once around.
            if times > 0:
                least, most = high + shift - turn, np.full(low.size, twice_right)
            elif times < 0:
                least, most = np.full(low.size, twice_left), low + shift + turn
            least[low + shift >= least] = -np.inf
            most[high + shift <= most] = np.inf
            meets = (high + shift > np.maximum(least, left) + slack) & whole
            meets &= low + shift < np.minimum(most, right) - slack
            turned |= meets & (times != 0)
            found.append((meets, np.full(low.size, shift), least, most))
        if not turned.any():
            return None
        found[_MOST][0][~_any_of(turned, feature)] = True
        meets, *arrays = (np.stack(one, axis=1) for one in zip(*found))
        return cls(np.nonzero(meets)[0], *(values[meets] for values in arrays))

    def laid(self, x: Floats, y: Floats, first: Ints, count: Ints) -> tuple[Floats, Floats, Ints]:
        """The vertices of the copies of rings, which are closed, and how many each has.

        Of the rings the first vertex is given, and the number of vertices.
        """
        count = count[self.of]
        vertex, copy = ranges(first[self.of], count), owners(count)
        x, y = x[vertex] + self.shift[copy], y[vertex]
        for bounds, outermost in ((self.low, np.maximum), (self.high, np.minimum)):
            if np.isfinite(bounds).any():
                x, y, count = _with_crossings(x, y, count, bounds)
                x = outermost(x, bounds[owners(count)])  # what lies beyond has no area any more
        return x, y, count


def wider(grid: Grid, low: Floats, high: Floats) -> Bools:
    """Which sequences would lie on themselves once around: they are measured as they lie, and not turned."""
    if not grid.turn:
        return np.zeros(low.size, dtype=bool)
    return np.asarray(high - low > grid.turn * (1 + _WIDER))


def nearest_turn(grid: Grid, low: Floats, high: Floats) -> Floats:
    """What is added to x of intervals that do not lie within a raster: they then begin in its first turn."""
    left, right = grid.sides
    times = np.clip(np.ceil((left - low) / grid.turn), -_MOST, _MOST)
    return np.where((low >= left) & (high <= right), 0.0, times * grid.turn)


def turned(grid: Grid, x: Floats, col: Floats, on: Bools) -> Floats:
    """The columns of points; those that do not lie on the raster as they are have been turned to it."""
    off, columns = np.flatnonzero(~on), grid.turn / abs(grid.transform[0])
    times = -np.floor(col[off] / columns)
    near = np.abs(times) <= _MOST
    off, times = off[near], times[near]
    along = np.copysign(grid.turn, grid.transform[0])  # columns may run west
    found, (moved, _) = col.copy(), grid.plain_pixels(x[off] + times * along, 0.0)
    # They lie in the first columns once around; what rounding puts beside them belongs where they begin.
    found[off] = np.where((moved < 0) | (moved >= columns), 0.0, moved)
    return found


def turns_of(grid: Grid, x: Floats) -> list[tuple[float, float, float]]:
    """How often to turn lines around a raster for all of them to meet it.

    Each time, what is added to x, and between which columns places then count: what lies on the raster as it
    is counts there alone.
    """
    width, given = float(grid.width), grid.plain_pixels(x[np.isfinite(x)], 0.0)[0]
    found = [(0.0, 0.0, width)]
    if not grid.turn or not given.size or (given.min() >= 0 and given.max() < width):
        return found
    columns, turn = grid.turn / abs(grid.transform[0]), np.copysign(grid.turn, grid.transform[0])
    for times in (-2, -1, 1, 2):
        low, high = max(width - columns, 0.0) if times == -1 else 0.0, min(columns, width)
        if given.max() + times * columns >= low and given.min() + times * columns < high:
            found.append((float(times * turn), low, high))
    return found


def _any_of(chosen: Bools, feature: Ints) -> Bools:
    """For each sequence whether any of its feature is chosen."""
    found = np.zeros(int(feature[-1]) + 1, dtype=bool)
    found[feature[chosen]] = True
    of_each: Bools = found[feature]
    return of_each


def _with_crossings(x: Floats, y: Floats, count: Ints, bounds: Floats) -> tuple[Floats, Floats, Ints]:
    """Rings with a vertex wherever an edge crosses a line of one x, which may be infinite."""
    ring = owners(count)
    side = x - bounds[ring]
    edge = np.flatnonzero((ring[1:] == ring[:-1]) & (np.sign(side[1:]) * np.sign(side[:-1]) < 0))
    part = side[edge] / (side[edge] - side[edge + 1])
    crossing = y[edge] + part * (y[edge + 1] - y[edge])
    x, y = np.insert(x, edge + 1, bounds[ring[edge]]), np.insert(y, edge + 1, crossing)
    return x, y, count + np.bincount(ring[edge], minlength=count.size)
