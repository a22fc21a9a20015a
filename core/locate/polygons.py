"""Polygons as footprints: their rings packed into arrays, ready to be laid on a grid and cut."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Callable, Union

import numpy as np

from ..arrays import ArrayLike, Floats, Ints, NDArray, owners, ranges
from ..errors import ParameterError
from ..raster.grid import Grid
from .edges import QUANTUM, PixelRings
from .rings import AT_ONCE, Rings
from .turns import Turns

#: Edges of a chain; see `PixelRings`.
_CHAIN = 256


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
    def from_rings(
        cls, coordinates: ArrayLike, rings: ArrayLike, polygons: ArrayLike, features: ArrayLike
    ) -> Zones:
        """Pack valid polygons that are given as arrays, in the layout of GeoArrow's multi-polygons.

        Features without a polygon, and those with a coordinate that is not finite, or beyond `FARTHEST`, are
        missing.

        Parameters
        ----------
        coordinates : (vertices, 2) array_like of float
            x and y of the vertices, ring after ring. Each ring ends where it begins, and runs either way.
        rings : (rings + 1,) array_like of int
            Where each ring begins among the vertices; the last number is where the last ring ends.
        polygons : (polygons + 1,) array_like of int
            Where each polygon begins among the rings; its first ring is its outline, the others are holes.
        features : (features + 1,) array_like of int
            Where each feature begins among the polygons.

        Raises
        ------
        ParameterError
            When the arrays do not fit together, or a ring is not closed.
        """
        return cls.of(Rings.of(coordinates, rings, polygons, features))

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
        try:
            from .from_shapely import are_geometries, rings_of
        except ModuleNotFoundError:
            polygons = False  # where there is no shapely, nobody can have made its polygons
        else:
            polygons = given.ndim == 1 and are_geometries(given)
        if not polygons:
            raise ParameterError(
                "Zones must be a sequence of shapely polygons, or None where there is no geometry; {type} "
                "was given.",
                type=type(geometries).__name__,
            )
        return cls.of(rings_of(given))

    @classmethod
    def of(cls, rings: Rings) -> Zones:
        """Pack rings."""
        rings = rings.without(rings.astray())
        missing = np.ones(rings.features, dtype=bool)
        missing[rings.feature] = False
        x, y = rings.xy.T
        return cls(missing, x, y, rings.first, rings.count - 1, rings.feature, rings.sides())

    def on(self, grid: Grid) -> PixelRings:
        """The rings in the rows and columns of a grid, turned around to it where x repeats."""
        turns = Turns.on(grid, *self.reach(), self.feature) if grid.turn else None
        return (self if turns is None else self._turned(turns))._laid_on(grid)

    def reach(self, values: Floats | None = None) -> tuple[Floats, Floats]:
        """The smallest and the largest x of each ring, or of other values of its vertices."""
        return _extremes(self.x if values is None else values, self.first, self.count)

    def _turned(self, turns: Turns) -> Zones:
        x, y, vertices = turns.laid(self.x, self.y, self.first, self.count + 1)
        first = np.cumsum(vertices) - vertices
        return Zones(self.missing, x, y, first, vertices - 1, self.feature[turns.of], self.side[turns.of])

    def _laid_on(self, grid: Grid) -> PixelRings:
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
        for start in range(0, self.x.size, AT_ONCE):
            part = slice(start, start + AT_ONCE)
            cols[part], row = grid.to_pixels(self.x[part], self.y[part])
            above = np.floor(row)
            rows[part] = above + np.rint((row - above) / QUANTUM) * QUANTUM
        return cols, rows


#: What jobs take: polygons of shapely, or packed ones.
Polygons = Union[Zones, Sequence[Any], NDArray[Any]]

#: Gives the same polygons in the CRS that a key stands for; see `Grid.crs`.
PolygonsIn = Callable[[str], Polygons]


def pack(polygons: Polygons | PolygonsIn, crss: Iterable[str]) -> dict[str, Zones]:
    """Pack polygons for each of several CRSs; refuses those that are not as many for each."""
    zones: dict[str, Zones] = {}
    for crs in dict.fromkeys(crss):
        given = polygons(crs) if callable(polygons) else polygons
        zones[crs] = given if isinstance(given, Zones) else Zones.from_shapely(given)
        first = next(iter(zones.values()))
        if len(zones[crs]) != len(first):
            raise ParameterError(
                "{one} polygons were given for one CRS and {other} for another; the same features are needed "
                "in each.",
                one=len(first),
                other=len(zones[crs]),
            )
    return zones


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
