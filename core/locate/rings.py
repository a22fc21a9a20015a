"""The rings of polygons as arrays: what polygons are, whatever they were read from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..arrays import FARTHEST, ArrayLike, Bools, Floats, Ints, NDArray, owners
from ..errors import ParameterError

#: Vertices worked on at once: so many that numpy's overhead does not show, so few that the arrays in use stay
#: in the processor's cache.
AT_ONCE = 1 << 15


@dataclass(frozen=True)
class Sequences:
    """Sequences of vertices that features consist of, in map coordinates, packed.

    Attributes
    ----------
    xy : (vertices, 2) float64
        Vertices, sequence after sequence.
    count : (sequences,) int64
        Number of vertices of each.
    feature : (sequences,) int64
        In ascending order.
    features : int
        How many features there are, those without a sequence among them.
    """

    xy: Floats
    count: Ints
    feature: Ints
    features: int

    @classmethod
    def of_parts(cls, coordinates: ArrayLike, parts: ArrayLike, features: ArrayLike) -> Sequences:
        """Sequences out of the arrays that `Lines.from_parts` takes, after a look at these."""
        xy = _coordinates(coordinates)
        part = _offsets(parts, len(xy), "parts")
        feature = _offsets(features, part.size - 1, "features")
        return Sequences(xy, np.diff(part), owners(np.diff(feature)), feature.size - 1)

    @classmethod
    def joined(cls, some: Sequence[Sequences]) -> Sequences:
        """The sequences of these features, then of those, and so on; of one set at least."""
        before = np.cumsum([0, *(one.features for one in some)])
        return Sequences(
            np.concatenate([one.xy for one in some]),
            np.concatenate([one.count for one in some]),
            np.concatenate([one.feature + n for one, n in zip(some, before)]),
            int(before[-1]),
        )

    @property
    def first(self) -> Ints:
        """The first vertex of each sequence."""
        return np.cumsum(self.count) - self.count

    def astray(self) -> Bools:
        """Which features have a coordinate that is not finite, or beyond `FARTHEST`."""
        astray = np.zeros(self.features, dtype=bool)
        if self.xy.size and not max(self.xy.max(), -self.xy.min()) <= FARTHEST:
            wrong = np.flatnonzero(~(np.abs(self.xy) <= FARTHEST).all(axis=1))
            astray[self.feature[np.searchsorted(self.first, wrong, side="right") - 1]] = True
        return astray


@dataclass(frozen=True)
class Rings(Sequences):
    """The rings of polygons; each ends where it begins, and none is empty.

    Attributes
    ----------
    outer : (rings,) bool
        True for the outline of a polygon; the others are the holes of the polygon before them.
    """

    outer: Bools

    @classmethod
    def of(cls, coordinates: ArrayLike, rings: ArrayLike, polygons: ArrayLike, features: ArrayLike) -> Rings:
        """Rings out of the arrays that `Zones.from_rings` takes, after a look at these."""
        xy = _coordinates(coordinates)
        ring = _offsets(rings, len(xy), "rings")
        polygon = _offsets(polygons, ring.size - 1, "polygons")
        feature = _offsets(features, polygon.size - 1, "features")
        count, holds = np.diff(ring), np.diff(polygon)
        outer = np.zeros(count.size, dtype=bool)
        outer[polygon[:-1][holds > 0]] = True
        made = cls(xy, count, owners(np.diff(feature))[owners(holds)], feature.size - 1, outer)
        filled = count > 0
        if not filled.all():
            made = cls(xy, count[filled], made.feature[filled], made.features, outer[filled])
        not_closed = np.flatnonzero(made.open())
        if not_closed.size:
            raise ParameterError(
                "The ring {number} does not end where it begins; repeat its first vertex at its end.",
                number=int(np.flatnonzero(filled)[not_closed[0]]),
            )
        return made

    @classmethod
    def joined(cls, some: Sequence[Any]) -> Rings:
        """As of sequences."""
        joined, outer = Sequences.joined(some), np.concatenate([one.outer for one in some])
        return cls(joined.xy, joined.count, joined.feature, joined.features, outer)

    def open(self) -> Bools:
        """Which rings do not end where they begin."""
        first = self.first
        begin, end = self.xy[first], self.xy[first + self.count - 1]
        apart: Bools = ((begin < end) | (begin > end)).any(axis=1)
        return apart

    def without(self, features: Bools) -> Rings:
        """The same features, some of them without their rings."""
        if not features.any():
            return self
        kept = ~features[self.feature]
        xy = self.xy[np.repeat(kept, self.count)]
        return Rings(xy, self.count[kept], self.feature[kept], self.features, self.outer[kept])

    def sides(self) -> Floats:
        """1 where the polygon lies left of the ring's edges on the map, -1 where it lies right of them.

        The sign of the ring's area tells, the other way for holes. (To look at the highest vertex alone is
        faster, and wrong where a thin spike ends there.)
        """
        first, count = self.first, self.count
        turn = np.zeros(first.size)
        starts = np.flatnonzero(np.diff(first // AT_ONCE, prepend=-1))
        for start, stop in zip(starts, np.append(starts[1:], first.size)):
            part = slice(first[start], first[stop - 1] + count[stop - 1])
            begin = first[start:stop] - first[start]
            # Seen from the ring's first vertex: far from the origin the products would swallow a small ring.
            origin = self.xy[first[start:stop]].take(owners(count[start:stop]), axis=0)
            x, y = (self.xy[part] - origin).T
            cross = np.zeros_like(x)
            cross[:-1] = x[:-1] * y[1:] - x[1:] * y[:-1]
            cross[begin + count[start:stop] - 1] = 0
            turn[start:stop] = np.sign(np.add.reduceat(cross, begin))
        turn[~self.outer] *= -1
        return turn


def _coordinates(given: ArrayLike) -> Floats:
    try:
        xy: Floats = np.asarray(given, dtype=np.float64)
    except (TypeError, ValueError):
        xy = np.empty(0)
    if xy.ndim != 2 or xy.shape[1] != 2:
        raise ParameterError(
            "Coordinates must be an array of numbers with a row for each vertex and the two columns x and y."
        )
    return xy


def _offsets(given: ArrayLike, last: int, name: str) -> Ints:
    """Where each of some things begins, and where the last one ends."""
    try:
        offsets: NDArray[Any] = np.asarray(given)
    except ValueError:  # lists of unequal lengths
        offsets = np.empty(0)
    wrong = offsets.ndim != 1 or not offsets.size or offsets.dtype.kind not in "iu"
    if wrong or offsets[0] != 0 or offsets[-1] != last or (offsets[1:] < offsets[:-1]).any():
        raise ParameterError(
            "{name} must be ascending whole numbers from 0 to {last}: where each begins, and last where the "
            "last one ends.",
            name=name,
            last=last,
        )
    return offsets.astype(np.int64)
