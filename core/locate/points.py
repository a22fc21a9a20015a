"""Points: what is asked for, and where it lies on a grid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Callable, Union

import numpy as np

from ..arrays import ArrayLike, Bools, Floats, Ints, NDArray
from ..errors import ParameterError
from ..raster.grid import Grid
from .turns import turned
from .wkb import layout

#: Points located at a time: each of the arrays made on the way then takes 4 MB.
AT_ONCE = 1 << 19
_POINT, _MULTIPOINT = 1, 4  # types of WKB


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
                "There are {x} x and {y} y, in {x_dimensions} and {y_dimensions} dimensions; give as many x "
                "as y, as two plain lists.",
                x=x.size,
                y=y.size,
                x_dimensions=x.ndim,
                y_dimensions=y.ndim,
            )
        return cls(x, y)

    @classmethod
    def of_features(cls, counts: Ints, xy: Floats) -> Points:
        """Points from `read_wkb`, one after the other; features without any keep a row of nothing."""
        rows = np.maximum(counts, 1)
        feature = np.repeat(np.arange(rows.size), rows)
        x, y = np.full((2, feature.size), np.nan)
        filled = np.repeat(counts > 0, rows)
        x[filled], y[filled] = xy.T
        part = np.arange(feature.size) - np.repeat(np.cumsum(rows) - rows, rows)
        return cls(x, y, feature, part if (rows > 1).any() else None)


def read_wkb(geometries: Sequence[bytes]) -> tuple[Ints, Floats]:
    """Points out of well-known binary, as QGIS and ``shapely.to_wkb`` write it by default: low byte first.

    Gives how many points each geometry has, 0 for empty bytes, -1 where it is something else; and the
    coordinates of all, (points, 2), without Z and M. Geometries of one type and length are laid out alike, so
    they are read as one array.
    """
    lengths = np.array([len(wkb) for wkb in geometries], dtype=np.int64)
    counts = np.zeros(lengths.size, dtype=np.int64)
    owners, parts = [np.empty(0, np.int64)], [np.empty((0, 2))]
    for length in np.unique(lengths[lengths > 4]).tolist():
        which = np.flatnonzero(lengths == length)
        raw = np.frombuffer(b"".join(geometries[i] for i in which), dtype=np.uint8).reshape(-1, length)
        kinds = raw[:, 1:5].copy().view("<u4")[:, 0]
        for kind in np.unique(kinds).tolist():
            alike = kinds == kind
            found = _coordinates(raw[alike], kind)
            counts[which[alike]] = -1 if found is None else found.shape[1]
            if found is not None:
                owners.append(np.repeat(which[alike], found.shape[1]))
                parts.append(found.reshape(-1, 2))
    order = np.argsort(np.concatenate(owners), kind="stable")
    return counts, np.concatenate(parts)[order]


def _coordinates(raw: NDArray[np.uint8], kind: int) -> Floats | None:
    """Coordinates of geometries of one type and length, (geometries, points, 2); None where no points."""
    flat, size = layout(kind)
    if flat not in (_POINT, _MULTIPOINT):
        return None
    parts = raw[:, 9 if flat == _MULTIPOINT else 0 :].reshape(len(raw), -1, 5 + size)
    return np.ascontiguousarray(parts[:, :, 5:21]).view("<f8")


PointsLike = Union[Points, "tuple[ArrayLike, ArrayLike]"]
PointsInCrs = Union[PointsLike, Callable[[str], PointsLike]]


@dataclass(frozen=True)
class LocatedPoints:
    """Points that lie on a raster, in its pixel coordinates."""

    index: Ints  # (k,) the number of each among all points, ascending
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
    """Find the points that lie on a raster, among all or those with some ascending numbers.

    A pixel holds its left and upper edges: the raster's right and lower outer edges are off it. Nothing is
    moved onto an edge: see `Grid.plain_pixels`. Where x repeats, those off the raster are turned.
    """
    count = len(points) if which is None else which.size
    found: list[list[NDArray[Any]]] = [[np.empty(0, np.int64)], [np.empty(0)], [np.empty(0)]]
    for start in range(0, count, AT_ONCE):
        stop = min(count, start + AT_ONCE)
        index = np.arange(start, stop) if which is None else which[start:stop]
        with np.errstate(invalid="ignore", over="ignore"):
            col, row = grid.plain_pixels(points.x[index], points.y[index])
            on = (col >= 0) & (col < grid.width)
            if grid.turn and not on.all():
                col = turned(grid, points.x[index], col, on)
                on = (col >= 0) & (col < grid.width)
            on &= (row >= 0) & (row < grid.height)
        for parts, values in zip(found, (index, col, row)):
            parts.append(values[on])
    arrays = []
    while found:  # one after the other, for the parts take as much room as the whole
        arrays.append(np.concatenate(found.pop(0)))
    return LocatedPoints(*arrays)
