"""Polygons as footprints: their rings packed into arrays, ready to be laid on a grid and cut."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Callable, Union

import numpy as np
import shapely

from ..arrays import FARTHEST, Floats, Ints, NDArray, owners, ranges
from ..errors import ParameterError
from ..raster.grid import Grid
from .edges import QUANTUM, PixelRings

#: Edges of a chain; see `PixelRings`.
_CHAIN = 256

#: Vertices worked on at once: so many that numpy's overhead does not show, so few that the arrays in use stay
#: in the processor's cache.
_AT_ONCE = 1 << 15

#: GEOS's numbers of geometry types: a polygon; a multi-polygon and a collection.
_POLYGON, _COLLECTIONS = 3, (6, 7)

Polygons = Union[Sequence[Any], NDArray[Any]]

#: Gives the same polygons in the CRS that a key stands for; see `Grid.crs`.
PolygonsIn = Callable[[str], Polygons]


@dataclass(frozen=True)
class Zones:
    """The packed rings of polygons, in map coordinates.

    Attributes
    ----------
    missing : (features,) bool
        Features without a geometry.
    x, y : (vertices,) float64
        Vertices, ring after ring, each ring closed.
    first, count : (rings,) int64
        First vertex of each ring, and number of its edges.
    feature : (rings,) int64
        In ascending order.
    side : (rings,) float64
        1 where the polygon lies left of the ring's edges on the map, -1 where it lies right of them.
    """

    missing: NDArray[np.bool_]
    x: Floats
    y: Floats
    first: Ints
    count: Ints
    feature: Ints
    side: Floats

    def __len__(self) -> int:
        return int(self.missing.size)

    @classmethod
    def from_shapely(cls, geometries: Sequence[Any] | NDArray[Any]) -> Zones:
        """Pack valid polygons and multi-polygons.

        None, empty ones, and those with a coordinate that is not finite, or beyond `FARTHEST`, are missing.

        Raises
        ------
        ParameterError
            When it is no sequence of geometries, or one is of another type. Lines and points that lie
            beside polygons in a collection have no area and are passed over.
        """
        given = np.asarray(geometries, dtype=object)
        if given.ndim != 1 or not (shapely.is_geometry(given) | shapely.is_missing(given)).all():
            raise ParameterError(
                "Zones must be a sequence of shapely polygons, or None where there is no geometry; {type} "
                "was given.",
                type=type(geometries).__name__,
            )
        parts, feature = _polygon_parts(given)
        rings, part = shapely.get_rings(parts, return_index=True)
        xy, ring = shapely.get_coordinates(rings, return_index=True)
        if xy.size and not max(xy.max(), -xy.min()) <= FARTHEST:
            endless = np.unique(ring[~(np.abs(xy) <= FARTHEST).all(axis=1)])
            if endless.size:
                finite = given.copy()
                finite[feature[part[endless]]] = None
                return cls.from_shapely(finite)
        count = shapely.get_num_coordinates(rings).astype(np.int64)
        outer = np.diff(part, prepend=-1) != 0
        missing = np.ones(given.size, dtype=bool)
        missing[feature] = False
        first = np.cumsum(count) - count
        side = _turn(xy, first, count) * np.where(outer, 1.0, -1.0)
        return cls(missing, xy[:, 0], xy[:, 1], first, count - 1, feature[part].astype(np.int64), side)

    def on(self, grid: Grid) -> PixelRings:
        """The rings in the rows and columns of a grid."""
        col, row = self._pixel_coordinates(grid)
        chains = -(-self.count // _CHAIN)
        ring = owners(chains)
        before = ranges(np.zeros_like(chains), chains) * _CHAIN
        first, count = self.first[ring] + before, np.minimum(self.count[ring] - before, _CHAIN)
        feature = self.feature[ring]
        top, bottom = _extremes(row, first, count)
        left, right = _extremes(col, first, count)
        left, right = _over_features(left, right, feature)
        feature_top, feature_bottom = _over_features(top, bottom, feature)
        # Going down (to larger rows) with the polygon on the left of the map's travel means on the right in
        # a north-up raster's rows and columns turned by half: only a mirrored grid swaps sides.
        side = self.side[ring] * (1.0 if not grid.mirrored else -1.0)
        return PixelRings(
            grid, col, row, first, count, feature, side, left, right, top, bottom, feature_top, feature_bottom
        )

    def _pixel_coordinates(self, grid: Grid) -> tuple[Floats, Floats]:
        """Columns and rows of the vertices; heights above their row are rounded to multiples of `QUANTUM`."""
        cols, rows = np.empty(self.x.size), np.empty(self.x.size)
        for start in range(0, self.x.size, _AT_ONCE):
            part = slice(start, start + _AT_ONCE)
            cols[part], row = grid.to_pixels(self.x[part], self.y[part])
            above = np.floor(row)
            rows[part] = above + np.rint((row - above) / QUANTUM) * QUANTUM
        return cols, rows


def pack(polygons: Polygons | PolygonsIn, crss: Iterable[str]) -> dict[str, Zones]:
    """Pack polygons for each of several CRSs; refuses those that are not as many for each."""
    zones: dict[str, Zones] = {}
    for crs in dict.fromkeys(crss):
        zones[crs] = Zones.from_shapely(polygons(crs) if callable(polygons) else polygons)
        first = next(iter(zones.values()))
        if len(zones[crs]) != len(first):
            raise ParameterError(
                "{one} polygons were given for one CRS and {other} for another; the same features are needed "
                "in each.",
                one=len(first),
                other=len(zones[crs]),
            )
    return zones


def _polygon_parts(given: NDArray[Any]) -> tuple[NDArray[Any], Ints]:
    parts, feature = given, np.arange(given.size)
    kept = ~(shapely.is_missing(parts) | shapely.is_empty(parts))
    parts, feature = parts[kept], feature[kept]
    collected = np.zeros(parts.size, dtype=bool)
    while np.isin(shapely.get_type_id(parts), _COLLECTIONS).any():
        many = shapely.get_type_id(parts) == _COLLECTIONS[1]
        parts, index = shapely.get_parts(parts, return_index=True)
        feature, collected = feature[index], (collected | many)[index]
    areal = shapely.get_type_id(parts) == _POLYGON
    if not (areal | collected).all():
        raise ParameterError(
            "A {kind} was given as a zone; polygons are needed. Buffer points and lines first.",
            kind=parts[~(areal | collected)][0].geom_type,
        )
    areal &= ~shapely.is_empty(parts)
    return parts[areal], feature[areal].astype(np.int64)


def _turn(xy: Floats, first: Ints, count: Ints) -> Floats:
    """1 for rings that run counter-clockwise, -1 for those that run clockwise: the sign of their area.

    (To look at the highest vertex alone is faster, and wrong where a thin spike ends there.)
    """
    turn = np.zeros(first.size)
    starts = np.flatnonzero(np.diff(first // _AT_ONCE, prepend=-1))
    for start, stop in zip(starts, np.append(starts[1:], first.size)):
        part = slice(first[start], first[stop - 1] + count[stop - 1])
        begin = first[start:stop] - first[start]
        # Seen from the ring's first vertex: far from the origin the products would swallow a small ring.
        x, y = (xy[part] - xy[first[start:stop]].take(owners(count[start:stop]), axis=0)).T
        cross = np.zeros_like(x)
        cross[:-1] = x[:-1] * y[1:] - x[1:] * y[:-1]
        cross[begin + count[start:stop] - 1] = 0
        turn[start:stop] = np.sign(np.add.reduceat(cross, begin))
    return turn


def _extremes(values: Floats, first: Ints, count: Ints) -> tuple[Floats, Floats]:
    """Smallest and largest value among ``values[first[i] : first[i] + count[i] + 1]``."""
    if not first.size:
        return np.zeros(0), np.zeros(0)
    # The vertex that closes a chain opens the next one, or is the ring's last: it is added by hand.
    last = values[first + count]
    low, high = np.minimum.reduceat(values, first), np.maximum.reduceat(values, first)
    return np.minimum(low, last), np.maximum(high, last)


def _over_features(low: Floats, high: Floats, feature: Ints) -> tuple[Floats, Floats]:
    """The extremes of each chain's feature, from those of the chains."""
    if not feature.size:
        return low, high
    start = np.flatnonzero(np.diff(feature, prepend=-1))
    size = np.diff(start, append=feature.size)
    return (
        np.repeat(np.minimum.reduceat(low, start), size),
        np.repeat(np.maximum.reduceat(high, start), size),
    )
