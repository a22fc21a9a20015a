"""The geometries of all features, in the CRS of each raster."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import shapely
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform

from ...core.raster.grid import Grid
from ..framework.algorithm import Run
from ..framework.progress import Progress
from .crs import COORDINATES, crs_by_key, far, transformation, transformed, warn_of_untransformed


@dataclass
class Geometries:
    """The geometries of all features.

    Attributes
    ----------
    ids : (features,) int64
        Feature ids, in the order of the features.
    shapes : (features,) array of shapely geometries
        None where a feature has none, or none that could be repaired.
    crs : QgsCoordinateReferenceSystem
    """

    ids: np.ndarray
    shapes: np.ndarray
    crs: QgsCoordinateReferenceSystem

    def transformed(self, transform: QgsCoordinateTransform) -> np.ndarray:
        """Transform them; None for those for which that fails."""
        return np.concatenate([self.shapes[:0], *(_transformed(part, transform) for part in self._parts())])

    def _parts(self) -> Iterator[np.ndarray]:
        """The geometries in portions of some `COORDINATES` coordinates."""
        done = np.cumsum(shapely.get_num_coordinates(self.shapes)) // COORDINATES
        yield from np.split(self.shapes, np.flatnonzero(np.diff(done)) + 1)


class ReprojectedZones:
    """Geometries as the core asks for them: a function from the key of a CRS to the geometries in it.

    Each CRS is asked for once; when the last has been, the geometries are let go.

    Parameters
    ----------
    geometries : Geometries
    rasters : sequence of RasterLayer
        For all CRSs that may be asked for.
    sources : sequence of Source
        Of these rasters.
    run : Run
    progress : Progress

    Attributes
    ----------
    ids : (features,) int64
        Feature ids.
    crs : QgsCoordinateReferenceSystem
        Of the features.
    beyond : (features,) bool
        Features that reach beyond the grid of a source, as far as they were asked for.
    """

    def __init__(self, geometries: Geometries, rasters, sources, run: Run, progress: Progress):
        self._geometries: Geometries | None = geometries
        self.ids, self.crs = geometries.ids, geometries.crs
        self._crs = crs_by_key(rasters)
        self._grids = list(dict.fromkeys(source.grid for source in sources))
        self._context, self._progress = run.context.transformContext(), progress
        self.beyond = np.zeros(self.ids.size, dtype=bool)

    def __call__(self, key: str) -> np.ndarray:
        """Reproject the geometries; None, with a warning, for those that cannot be.

        Raises
        ------
        ExtractionError
            When there is no transformation between the CRSs.
        """
        shapes = self._geometries.shapes
        if self._crs[key] != self.crs:
            shapes = self._geometries.transformed(transformation(self.crs, self._crs[key], self._context))
            failed = shapely.is_missing(shapes) & ~shapely.is_missing(self._geometries.shapes)
            warn_of_untransformed(self.ids[failed], self._crs[key], self._progress)
        for grid in self._grids:
            if grid.crs == key:
                self.beyond |= reach_beyond(shapes, grid)
        self._grids = [grid for grid in self._grids if grid.crs != key]
        if not self._grids:
            self._geometries = None
        return shapes


def _transformed(shapes: np.ndarray, transform: QgsCoordinateTransform) -> np.ndarray:
    """Geometries with their coordinates transformed; None where that fails."""
    coordinates, owner = shapely.get_coordinates(shapes, return_index=True)
    moved = transformed(coordinates, transform)
    result = shapely.set_coordinates(shapes.copy(), moved)
    result[owner[~np.isfinite(moved).all(axis=1)]] = None
    result[_torn(shapes, result, transform)] = None
    return result


def _torn(shapes: np.ndarray, moved: np.ndarray, transform: QgsCoordinateTransform) -> np.ndarray:
    """Which polygons are torn by the edge of a CRS, such as the antimeridian, or swallow a pole.

    Their vertices have places in the other CRS, but the straight lines between these lead around the world.
    Only edges that are long in one of the CRSs can do so: their middle is then far from where it should be.
    """
    before, _ = _ring_coordinates(np.where(shapely.is_missing(moved), None, shapes))
    after, (ring, owner) = _ring_coordinates(moved)
    edge = ring[1:] == ring[:-1]
    length = np.hypot(*np.diff(before, axis=0).T) / far(transform.sourceCrs())
    moved_length = np.hypot(*np.diff(after, axis=0).T)
    edge &= (length > 1) | (moved_length > far(transform.destinationCrs()))
    number = np.flatnonzero(edge)
    middle = transformed((before[number] + before[number + 1]) / 2, transform)
    off = np.hypot(*(middle - (after[number] + after[number + 1]) / 2).T)
    return owner[number[~(off <= moved_length[number] / 4)]]


def _ring_coordinates(shapes: np.ndarray) -> tuple[np.ndarray, tuple[np.ndarray, np.ndarray]]:
    """Coordinates of all rings; and of each coordinate its ring and its geometry."""
    parts, shape = shapely.get_parts(shapes, return_index=True)
    rings, part = shapely.get_rings(parts, return_index=True)
    coordinates, ring = shapely.get_coordinates(rings, return_index=True)
    return coordinates, (ring, shape[part[ring]])


def reach_beyond(shapes: np.ndarray, grid: Grid) -> np.ndarray:
    """Whether any part of each geometry lies beyond a grid, (features,) bool."""
    _, b, _, d, _, _ = grid.transform
    if b == 0 and d == 0:  # then their bounds tell
        bounds = shapely.bounds(shapes)
        points, owner = bounds.reshape(-1, 2), np.repeat(np.arange(len(shapes)), 2)
    else:
        points, owner = shapely.get_coordinates(shapes, return_index=True)
    col, row = grid.to_pixels(points[:, 0], points[:, 1])
    off = (col < 0) | (col > grid.width) | (row < 0) | (row > grid.height)
    return np.bincount(owner[off], minlength=len(shapes)) > 0
