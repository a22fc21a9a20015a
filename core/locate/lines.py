"""Lines: their vertices as arrays, how far along these lie, and what lies where along them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Callable, Union

import numpy as np

from ..arrays import ArrayLike, Bools, Floats, Ints, NDArray, owners, ranges
from ..errors import ParameterError
from .rings import AT_ONCE, Sequences

#: Gives coordinates, (n, 2), in the CRS that a key stands for; not finite where they have no place in it.
Transform = Callable[[str, Floats], Floats]

#: Each halves the edges that are not straight; what then is not straight yet never will be.
_ROUNDS = 20


@dataclass(frozen=True)
class Lines:
    """Lines of features in one CRS, packed.

    Attributes
    ----------
    xy : (vertices, 2) float64
        Vertices, line after line; no line is empty.
    along : (vertices,) float64
        How far along its line each vertex lies.
    count : (lines,) int64
        Number of vertices of each line.
    feature : (lines,) int64
        In ascending order.
    part : (lines,) int64
        Number of each line in its feature, from 0.
    features : int
        How many features there are, those without a line among them.
    missing : (features,) bool
        Features without a line, or with a coordinate that is not finite, or beyond `FARTHEST`.
    """

    xy: Floats
    along: Floats
    count: Ints
    feature: Ints
    part: Ints
    features: int
    missing: Bools

    def __len__(self) -> int:
        return self.features

    @classmethod
    def from_parts(cls, coordinates: ArrayLike, parts: ArrayLike, features: ArrayLike) -> Lines:
        """Pack lines that are given as arrays, in the layout of GeoArrow's multi-line strings.

        Parameters
        ----------
        coordinates : (vertices, 2) array_like of float
            x and y of the vertices, part after part.
        parts : (parts + 1,) array_like of int
            Where each part begins among the vertices; the last number is where the last part ends.
        features : (features + 1,) array_like of int
            Where each feature begins among the parts.

        Raises
        ------
        ParameterError
            When the arrays do not fit together.
        """
        return cls.of(Sequences.of_parts(coordinates, parts, features))

    @classmethod
    def from_shapely(cls, geometries: Sequence[Any] | NDArray[Any]) -> Lines:
        """Pack line strings and multi-line strings; None and empty ones are missing.

        Raises
        ------
        ParameterError
            When it is no sequence of geometries, or one is of another type. Points that lie beside lines in
            a collection are passed over.
        """
        given = np.asarray(geometries, dtype=object)
        try:
            from .from_shapely import are_geometries, lines_of
        except ModuleNotFoundError:
            found = False  # where there is no shapely, nobody can have made its lines
        else:
            found = given.ndim == 1 and are_geometries(given)
        if not found:
            raise ParameterError(
                "Lines must be a sequence of shapely line strings, or None where there is no geometry; "
                "{type} was given.",
                type=type(geometries).__name__,
            )
        return cls.of(lines_of(given))

    @classmethod
    def of(cls, given: Sequences) -> Lines:
        """Pack sequences of vertices, each of them a line."""
        opening = np.diff(given.feature, prepend=-1) != 0
        part = np.arange(given.feature.size) - np.flatnonzero(opening)[np.cumsum(opening) - 1]
        kept = (given.count > 0) & ~given.astray()[given.feature]
        xy = given.xy if kept.all() else given.xy[np.repeat(kept, given.count)]
        count, feature = given.count[kept], given.feature[kept]
        missing = np.ones(given.features, dtype=bool)
        missing[feature] = False
        return cls(xy, _along(xy, count), count, feature, part[kept], given.features, missing)

    @cached_property
    def first(self) -> Ints:
        """The first vertex of each line."""
        return np.cumsum(self.count) - self.count

    @cached_property
    def length(self) -> Floats:
        """The length of each line; 0 of a single vertex."""
        found: Floats = self.along[self.first + self.count - 1]
        return found

    @cached_property
    def edges(self) -> Ints:
        """The first vertex of each edge of the lines that have a length."""
        used = self.length > 0
        return ranges(self.first[used], self.count[used] - 1)

    @cached_property
    def line(self) -> Ints:
        """The line of each vertex."""
        return owners(self.count)

    @cached_property
    def starts(self) -> Floats:
        """A vertex that stands for each feature: the first, (features, 2), not finite of missing ones."""
        found = np.full((self.features, 2), np.nan)
        opening = np.diff(self.feature, prepend=-1) != 0
        found[self.feature[opening]] = self.xy[self.first[opening]]
        return found

    def measured(self) -> Bools:
        """Features with a line that has a length, (features,)."""
        found = np.zeros(self.features, dtype=bool)
        found[self.feature[self.length > 0]] = True
        return found

    def at(self, line: Ints, along: Floats, xy: Floats | None = None) -> Floats:
        """Where so far along which lines is, (n, 2); among other coordinates of the vertices, if given."""
        given, found = self.xy if xy is None else xy, np.empty((line.size, 2))
        for start in range(0, line.size, AT_ONCE):
            some = slice(start, start + AT_ONCE)
            vertex, part = self._place(line[some], along[some])
            for axis in (0, 1):
                begin, end = given[vertex, axis], given[vertex + 1, axis]
                found[some, axis] = np.where(part == 1, end, begin + (end - begin) * part)
        return found

    @cached_property
    def _before(self) -> Floats:
        """The length of all lines before each."""
        found: Floats = np.cumsum(self.length) - self.length
        return found

    @cached_property
    def _far(self) -> Floats:
        """How far each vertex lies along all lines, one after the other: ascending, but rounded more."""
        far: Floats = self.along + self._before[self.line]
        return far

    def _place(self, line: Ints, along: Floats) -> tuple[Ints, Floats]:
        """The first vertex of the edges where that is, and the part of each edge that lies before."""
        lowest, highest = self.first[line], (self.first + self.count - 2)[line]
        vertex = np.searchsorted(self._far, along + self._before[line], side="right") - 1
        vertex = np.clip(vertex, lowest, highest)
        moved = np.ones(1, dtype=np.int64)
        while moved.any():  # by the rounding of the sums over all lines
            moved = ((along >= self.along[vertex + 1]) & (vertex < highest)).astype(np.int64)
            moved -= (along < self.along[vertex]) & (vertex > lowest)
            vertex += moved
        begin, end = self.along[vertex], self.along[vertex + 1]
        return vertex, np.clip((along - begin) / np.where(end > begin, end - begin, 1), 0, 1)

    def bent(
        self,
        moved: Callable[[Floats], Floats],
        within: float,
        box: tuple[float, float, float, float],
        period: float = 0.0,
    ) -> tuple[Lines, Bools]:
        """Lines with more vertices, between which they are straight in another CRS as well.

        Parameters
        ----------
        moved : callable
            Gives coordinates, (n, 2), in the other CRS; not finite where they have no place there.
        within : float
            How far, in that CRS, an edge may be from the straight line there.
        box : (left, bottom, right, top)
            The part of that CRS that counts; edges that keep off it stay as they are.
        period : float
            What x repeats with in that CRS: edges may cross where it begins anew. 0 where it does not repeat.

        Returns
        -------
        Lines
        torn : (features,) bool
            Features with an edge that never gets straight: the other CRS has its own edge there.
        """
        lines, other = self, moved(self.xy)
        edges = self.edges if other is not self.xy else self.edges[:0]  # the same: it is the lines' own CRS
        for _ in range(_ROUNDS):
            edges = edges[lines._curved(edges, moved, other, within, box, period)]
            if not edges.size:
                break
            middle = (lines.xy[edges] + lines.xy[edges + 1]) / 2
            other = np.insert(other, edges + 1, moved(middle), axis=0)
            lines = lines._with_vertices(edges, middle)
            halves = edges + np.arange(edges.size)
            edges = np.column_stack([halves, halves + 1]).reshape(-1)
        torn = np.zeros(self.features, dtype=bool)
        torn[lines.feature[lines.line[edges]]] = True
        return lines, torn

    def _curved(
        self,
        edges: Ints,
        moved: Callable[[Floats], Floats],
        other: Floats,
        within: float,
        box: Any,
        period: float,
    ) -> Bools:
        """Which edges are not straight in the other CRS, where that counts."""
        # A third of the way: in the middle of a curve like an S it crosses the straight line.
        third = moved(self.xy[edges] + (self.xy[edges + 1] - self.xy[edges]) / 3)
        begin, end = other[edges], other[edges + 1]
        with np.errstate(invalid="ignore", over="ignore"):
            off = np.hypot(*_shortest(third - begin - _shortest(end - begin, period) / 3, period).T)
            reach = 4 * np.nan_to_num(off)[:, np.newaxis]
            near = (np.minimum(begin, end) - reach <= box[2:]) & (np.maximum(begin, end) + reach >= box[:2])
            if period:
                near[:, 0] = True
            curved: Bools = ~(off <= within) & near.all(axis=1)
        return curved

    def unrolled(self, moved: Floats, period: float) -> Floats:
        """Coordinates of the vertices in a CRS whose x repeats, running on where it begins anew."""
        if not period:
            return moved
        step = np.diff(moved, axis=0, prepend=moved[:1])
        with np.errstate(invalid="ignore"):
            times = np.nan_to_num(_shortest(step, period)[:, 0] - step[:, 0])
        times = np.rint(times / period)
        times[self.first] = 0
        around = np.cumsum(times)
        around -= around[self.first][self.line]
        found: Floats = moved + np.column_stack([around * period, np.zeros(around.size)])
        return found

    def _with_vertices(self, edges: Ints, xy: Floats) -> Lines:
        """The same lines with a vertex in the middle of some edges."""
        along = (self.along[edges] + self.along[edges + 1]) / 2
        count = self.count + np.bincount(self.line[edges], minlength=self.count.size)
        return Lines(
            np.insert(self.xy, edges + 1, xy, axis=0),
            np.insert(self.along, edges + 1, along),
            count,
            self.feature,
            self.part,
            self.features,
            self.missing,
        )


#: What jobs take: lines of shapely, or packed ones.
LinesLike = Union[Lines, Sequence[Any], NDArray[Any]]


def _shortest(steps: Floats, period: float) -> Floats:
    """Steps from one place to another, (n, 2), the shorter way around where x repeats."""
    if not period:
        return steps
    found = steps.copy()
    found[:, 0] -= period * np.rint(found[:, 0] / period)
    return found


def _along(xy: Floats, count: Ints) -> Floats:
    """How far along its line each vertex lies: summed up line by line, for a sum over all is less exact."""
    found = np.zeros(len(xy))
    first = np.cumsum(count) - count
    length = np.hypot(*np.diff(xy, axis=0).T)
    # Lines of about as many edges are summed up together, the shorter ones filled up.
    size = np.frexp(count - 1)[1]
    for each in np.unique(size[count > 1]).tolist():
        which = np.flatnonzero((size == each) & (count > 1))
        edges = count[which] - 1
        row, col = owners(edges), ranges(np.zeros_like(edges), edges)
        vertex = first[which][row] + col
        sums = np.zeros((which.size, int(edges.max())))
        sums[row, col] = length[vertex]
        found[vertex + 1] = np.cumsum(sums, axis=1)[row, col]
    return found
