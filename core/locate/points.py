"""Points: what is asked for, and where it lies on a grid."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Union

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray

from ..arrays import Bools, Floats, Ints
from ..errors import ParameterError
from ..raster.grid import Grid

#: Points located at a time: each of the arrays made on the way then takes 4 MB.
AT_ONCE = 1 << 19


_POINT_TYPES = (0, 4)  # shapely's numbers of Point and MultiPoint


@dataclass(frozen=True)
class Points:
    """Points in one CRS, one for each row of the result.

    Attributes
    ----------
    x, y : (n,) float64
        A point without finite coordinates is missing: its row is kept and holds nothing.
    feature : (n,) int64 or None
        The feature each belongs to, ascending; None where each is one of its own.
    part : (n,) int64 or None
        Its number in the feature, from 0; None where no feature has several points.
    """

    x: Floats
    y: Floats
    feature: Ints | None = None
    part: Ints | None = None

    def __len__(self) -> int:
        return int(self.x.size)

    @classmethod
    def of(cls, given: Points | tuple[ArrayLike, ArrayLike]) -> Points:
        """Points as they are, or made of a pair of arrays.

        Raises
        ------
        ParameterError
            When x and y are not two lists of numbers of the same length.
        """
        if isinstance(given, Points):
            return given
        try:
            x, y = (np.asarray(values, dtype=np.float64) for values in given)
        except (TypeError, ValueError) as error:
            raise ParameterError("Points must be given as a pair: all their x, and all their y.") from error
        if x.ndim != 1 or x.shape != y.shape:
            raise ParameterError(
                f"There are {x.size} x and {y.size} y, in {x.ndim} and {y.ndim} dimensions; "
                "give as many x as y, as two plain lists."
            )
        return cls(x, y)

    @classmethod
    def from_shapely(cls, geometries: NDArray[Any]) -> Points:
        """Points and multi-points, each part a row; None and empty ones keep a row of nothing.

        Raises
        ------
        ParameterError
            When there is anything else among them.
        """
        shapes = np.asarray(geometries, dtype=object)
        wrong = ~shapely.is_missing(shapes) & ~np.isin(shapely.get_type_id(shapes), _POINT_TYPES)
        if wrong.any():
            kind = shapes[wrong][0].geom_type
            raise ParameterError(
                f"{wrong.sum()} geometries are no points, the first one a {kind}; give points."
            )
        parts, owner = shapely.get_parts(shapes, return_index=True)
        there = ~shapely.is_empty(parts)
        parts, owner = parts[there], owner[there]
        counts = np.bincount(owner, minlength=shapes.size)
        rows = np.maximum(counts, 1)
        feature = np.repeat(np.arange(shapes.size), rows)
        part = np.arange(feature.size) - np.repeat(np.cumsum(rows) - rows, rows)
        x, y = np.full(feature.size, np.nan), np.full(feature.size, np.nan)
        filled = counts[feature] > 0
        x[filled], y[filled] = shapely.get_x(parts), shapely.get_y(parts)
        return cls(x, y, feature, part if (rows > 1).any() else None)


PointsLike = Union[Points, "tuple[ArrayLike, ArrayLike]"]


PointsInCrs = Union[PointsLike, Callable[[str], PointsLike]]


@dataclass(frozen=True)
class LocatedPoints:
    """Points that lie on a raster, in its pixel coordinates.

    Attributes
    ----------
    index : (k,) int64
        The number of each among all points, ascending.
    col, row : (k,) float64
    """

    index: Ints
    col: Floats
    row: Floats

    def __len__(self) -> int:
        return int(self.index.size)

    def only(self, kept: Ints | Bools) -> LocatedPoints:
        """Some of them."""
        return LocatedPoints(self.index[kept], self.col[kept], self.row[kept])

    def joined(self, others: LocatedPoints) -> LocatedPoints:
        """These and other points of the raster, ascending."""
        index = np.concatenate([self.index, others.index])
        col, row = np.concatenate([self.col, others.col]), np.concatenate([self.row, others.row])
        return LocatedPoints(index, col, row).only(np.argsort(index, kind="stable"))


def locate_points(grid: Grid, points: Points, which: Ints | None = None) -> LocatedPoints:
    """Find the points that lie on a raster.

    A pixel holds its left and upper edges: the raster's right and lower outer edges are off it.

    Parameters
    ----------
    grid : Grid
    points : Points
    which : (m,) int64, optional
        Ascending numbers of the points to locate; all by default.
    """
    count = len(points) if which is None else which.size
    found: list[list[NDArray[Any]]] = [[np.empty(0, np.int64)], [np.empty(0)], [np.empty(0)]]
    for start in range(0, count, AT_ONCE):
        stop = min(count, start + AT_ONCE)
        index = np.arange(start, stop) if which is None else which[start:stop]
        with np.errstate(invalid="ignore", over="ignore"):
            col, row = grid.to_pixels(points.x[index], points.y[index])
            on = (col >= 0) & (col < grid.width) & (row >= 0) & (row < grid.height)
        for parts, values in zip(found, (index, col, row)):
            parts.append(values[on])
    arrays = []
    while found:  # one after the other, for the parts take as much room as the whole
        arrays.append(np.concatenate(found.pop(0)))
    return LocatedPoints(*arrays)
