"""The valid pixel nearest to a point, in a window around the point's own pixel."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from ..arrays import Bools, Floats, Ints, NDArray
from ..raster.grid import Affine, Window

#: Points times pixels compared together: their keys, 2 MB, stay in the processor's cache.
_AT_ONCE = 1 << 18

#: Sides that differ by less than this part are the same, and angles that do are right.
_SAME = 1e-9
Lengths = tuple[float, float, float]


@dataclass(frozen=True)
class Offsets:
    """The pixels around a point's own, by their offsets in rows and columns.

    They stand in the order that decides between pixels at the same distance: nearer rings first; in a ring
    north (the row above), south, west, east, then the north-western, north-eastern, south-western and
    south-eastern ones, from the upper left. The first, number 0, is the point's own pixel.

    Lengths are the squared ones, in map units, of a step by a column and by a row, and their inner product.
    Compared are these, or (1, 1, 0) where pixels are square, so that rounding does not decide.
    """

    reach: int  # pixels in each direction
    row: Ints
    col: Ints
    search: Ints  # their numbers in the order in which they are looked at, without the own
    least: Floats  # for each of those the least that a point may have as its key; ascending
    lengths: Lengths
    compared: Lengths

    @classmethod
    @lru_cache(maxsize=8)
    def of(cls, transform: Affine, reach: int) -> Offsets:
        """Those within a window of 2 ``reach`` + 1 rows and columns, on a grid with this transform."""
        a, b, _, d, e, _ = transform
        across, along, shear = a * a + d * d, b * b + e * e, a * b + d * e
        if abs(shear) <= _SAME * np.sqrt(across * along):
            shear = 0.0
        square = not shear and abs(along - across) <= _SAME * across
        compared = (1.0, 1.0, 0.0) if square else (across, along, shear)
        row, col = _in_order(reach)
        least = _squared_apart(row, col, compared)
        search = np.argsort(least[1:], kind="stable") + 1
        return cls(reach, row, col, search, least[search], (across, along, shear), compared)

    @property
    def ring(self) -> Ints:
        """How many rows or columns away each lies."""
        found: Ints = np.maximum(np.abs(self.row), np.abs(self.col))
        return found

    def last(self, ring: Ints) -> Ints:
        """For each number of rows and columns, how many have to be looked at to see all up to so far away."""
        stop = np.zeros(self.reach + 1, dtype=np.int64)
        stop[ring[self.search]] = np.arange(1, self.search.size + 1)  # the last of each ring stays
        found: Ints = np.maximum.accumulate(stop)
        return found

    @property
    def dtype(self) -> np.dtype[Any]:
        """The smallest type for numbers of offsets, and -1."""
        kinds = (np.int8, np.int16, np.int32)
        return next(np.dtype(kind) for kind in kinds if self.row.size - 1 <= np.iinfo(kind).max)

    def keys(self, col: Floats, row: Floats, number: NDArray[Any]) -> Floats:
        """Squared distances to pixels' rectangles, in a unit of their own: what is compared.

        Points lie at ``col``, ``row`` in their own pixels, from 0 to 1; offsets are broadcast against them.
        """
        return _squared(self.col[number] - col, self.row[number] - row, self.compared)

    def distances(self, col: Floats, row: Floats, number: NDArray[Any]) -> Floats:
        """Distances to pixels' rectangles in map units, 0 inside."""
        found: Floats = np.sqrt(_squared(self.col[number] - col, self.row[number] - row, self.lengths))
        return found


def _squared_apart(row: Ints, col: Ints, lengths: Lengths) -> Floats:
    """The least that the squared distance of any point to the pixel at an offset may be."""
    across, along, shear = lengths
    above, aside = (np.maximum(np.abs(axis) - 1, 0) ** 2.0 for axis in (row, col))
    if not shear:
        found: Floats = aside * across + above * along
        return found
    # No direction is shorter, in map units, than the shorter axis of the ellipse of unit steps.
    shortest = (across + along) / 2 - np.hypot((across - along) / 2, shear)
    return np.asarray((aside + above) * shortest * (1 - 1e-9), dtype=np.float64)


def _squared(left: Floats, top: Floats, lengths: Lengths) -> Floats:
    """Squared length of the shortest step into the box [left, left + 1] x [top, top + 1]."""
    across, along, shear = lengths
    aside, above = (np.maximum(np.maximum(first, -1 - first), 0) for first in (left, top))
    if not shear:
        found: Floats = aside * aside * across + above * above * along
        return found
    # A step (u, v) is across u^2 + 2 shear u v + along v^2 long, squared; along each side that is a parabola.
    least = np.full(np.broadcast(left, top).shape, np.inf)
    for v in (top, top + 1):
        u = np.clip(-shear * v / across, left, left + 1)
        least = np.minimum(least, across * u * u + 2 * shear * u * v + along * v * v)
    for u in (left, left + 1):
        v = np.clip(-shear * u / along, top, top + 1)
        least = np.minimum(least, across * u * u + 2 * shear * u * v + along * v * v)
    return np.where((aside == 0) & (above == 0), 0.0, np.maximum(least, 0))


@lru_cache(maxsize=8)
def _in_order(reach: int) -> tuple[Ints, Ints]:
    row, col = (axis.reshape(-1) for axis in np.mgrid[-reach : reach + 1, -reach : reach + 1])
    straight = (row == 0) | (col == 0)
    direction = np.where(straight, np.where(col == 0, row > 0, 2 + (col > 0)), 4 + 2 * (row > 0) + (col > 0))
    order = np.lexsort((col, row, direction, np.maximum(np.abs(row), np.abs(col))))
    return row[order], col[order]


class NearestValid:
    """Searches a window for the valid pixel nearest to each point."""

    def __init__(self, valid: Bools, window: Window, offsets: Offsets) -> None:
        # A point's own pixel may lie as far off the window as the points reach: no index leaves the margin.
        self._margin = 2 * offsets.reach
        self._valid = np.pad(valid, self._margin)
        self._window, self._offsets = window, offsets

    def nearest(self, col: Floats, row: Floats, reach: Ints | None = None) -> Ints:
        """Number of the offset of the nearest valid pixel of each point, (k,); -1 where there is none.

        The points' own pixels are left out, and, where the points' own ``reach`` is given, those beyond it.
        """
        own_col, own_row = np.floor(col), np.floor(row)
        left = own_col.astype(np.int64) - self._window.col + self._margin
        top = own_row.astype(np.int64) - self._window.row + self._margin
        found = np.full(col.size, -1, dtype=np.int64)
        near = self._in_reach(top, left)
        best = _Best(col[near] - own_col[near], row[near] - own_row[near])
        at = top[near] * self._valid.shape[1] + left[near]
        found[near] = self._searched(best, at, None if reach is None else reach[near])
        return found

    def _in_reach(self, top: Ints, left: Ints) -> Ints:
        """Points that have a valid pixel in reach: where clouds are wide, most have none."""
        reach = self._offsets.reach
        if top.size * self._offsets.row.size < self._valid.size:
            return np.arange(top.size)
        sums = np.zeros((self._valid.shape[0] + 1, self._valid.shape[1] + 1), dtype=np.int32)
        np.cumsum(self._valid, axis=0, dtype=np.int32, out=sums[1:, 1:])
        np.cumsum(sums, axis=1, dtype=np.int32, out=sums)
        above, below, before, behind = top - reach, top + reach + 1, left - reach, left + reach + 1
        count = sums[below, behind] - sums[above, behind] - sums[below, before] + sums[above, before]
        return np.flatnonzero(count)

    def _searched(self, best: _Best, at: Ints, reach: Ints | None) -> Ints:
        offsets, valid = self._offsets, self._valid.reshape(-1)
        ring = offsets.ring if reach is not None else None
        stops = np.full(at.size, offsets.search.size) if ring is None else offsets.last(ring)[reach]
        steps = offsets.row * self._valid.shape[1] + offsets.col
        alive, start = np.flatnonzero(stops), 0
        while alive.size and start < offsets.search.size:
            stop = start + max(4, _AT_ONCE // alive.size)
            numbers = offsets.search[start:stop]
            there = valid.take(at[alive][:, np.newaxis] + steps[numbers])
            if ring is not None and reach is not None:
                there &= ring[numbers] <= reach[alive][:, np.newaxis]
            best.compare(alive, numbers, there, offsets)
            start = stop
            if start < offsets.search.size:
                alive = alive[(best.key[alive] >= offsets.least[start]) & (stops[alive] > start)]
        return best.number


class _Best:
    """The best offset of each point so far, given where the points lie in their own pixels."""

    def __init__(self, col: Floats, row: Floats) -> None:
        self.col, self.row = col, row
        self.key = np.full(col.size, np.inf)
        self.number = np.full(col.size, -1, dtype=np.int64)

    def compare(self, points: Ints, numbers: Ints, there: Bools, offsets: Offsets) -> None:
        """Compare more offsets of points, where there are valid pixels, (points, offsets), with the best."""
        which, nth = np.nonzero(there)
        if not which.size:
            return
        number = numbers[nth]
        key = offsets.keys(self.col[points[which]], self.row[points[which]], number)
        first = np.flatnonzero(np.diff(which, prepend=-1))
        low = np.minimum.reduceat(key, first)
        tied = np.where(key == np.repeat(low, np.diff(first, append=which.size)), number, offsets.row.size)
        least = np.minimum.reduceat(tied, first)
        point = points[which[first]]
        better = (low < self.key[point]) | ((low == self.key[point]) & (least < self.number[point]))
        self.key[point[better]], self.number[point[better]] = low[better], least[better]
